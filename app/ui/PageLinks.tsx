// The way on through a long list, a page at a time: plain links, so that the browser's own back leads back.
import { InlineStack, Link, Text } from "@shopify/polaris";

interface PageLinksProps {
  /** Address of the first page; null on it. */
  first: string | null;
  /** Address of the next page; null on the last. */
  next: string | null;
  of: string;
}

export function PageLinks({ first, next, of }: PageLinksProps) {
  if (first === null && next === null) return null;
  return (
    <nav aria-label={`Pages of ${of}`}>
      <InlineStack gap="400" align="center">
        {first === null ? <Text as="span">First page</Text> : <Link url={first}>First page</Link>}
        {next === null ? <Text as="span">Last page</Text> : <Link url={next}>Next page</Link>}
      </InlineStack>
    </nav>
  );
}
