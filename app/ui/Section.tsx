import { BlockStack, Box, Card, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  text: string;
  /** A table or list that reaches from edge to edge. */
  wide?: ReactNode;
  children?: ReactNode;
}

export function Section({ title, text, wide, children }: SectionProps) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Text as="p">{text}</Text>
          {children}
        </BlockStack>
      </Box>
      {wide}
    </Card>
  );
}
