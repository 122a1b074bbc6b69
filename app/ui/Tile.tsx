import { BlockStack, Card, Text } from "@shopify/polaris";

interface TileProps {
  name: string;
  /** null when it is not known, which is not the same as zero. */
  value: string | null;
  note: string;
}

export function Tile({ name, value, note }: TileProps) {
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h3" variant="headingSm">
          {name}
        </Text>
        <Text as="p" variant="headingLg" tone={value === null ? "subdued" : undefined}>
          {value ?? "Not known"}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          {note}
        </Text>
      </BlockStack>
    </Card>
  );
}
