// What was given up, each with its reason and a way to try it again.
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";

export interface GivenUpThing {
  key: string;
  title: string;
  failure: string;
  /** When it came and how often it was tried. */
  history: string;
  /** What the button says to who does not see where it stands. */
  label: string;
}

interface GivenUpProps {
  heading: string;
  things: readonly GivenUpThing[];
  /** The word on each button. */
  again: string;
  all: string;
  busy: boolean;
  onAgain(key: string | "all"): void;
}

export function GivenUp({ heading, things, again, all, busy, onAgain }: GivenUpProps) {
  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="h3" variant="headingSm">
          {heading}
        </Text>
        <Button onClick={() => onAgain("all")} disabled={busy}>
          {all}
        </Button>
      </InlineStack>
      <ul className="hr-steps">
        {things.map(({ key, title, failure, history, label }) => (
          <li key={key}>
            <InlineStack align="space-between" blockAlign="start" gap="200" wrap={false}>
              <BlockStack gap="100">
                <Text as="h4" variant="headingSm">
                  {title}
                </Text>
                <Text as="p" breakWord>
                  {failure === "" ? "No reason was noted." : failure}
                </Text>
                <Text as="p" tone="subdued" variant="bodySm">
                  {history}
                </Text>
              </BlockStack>
              <Button onClick={() => onAgain(key)} disabled={busy} accessibilityLabel={label}>
                {again}
              </Button>
            </InlineStack>
          </li>
        ))}
      </ul>
    </BlockStack>
  );
}
