import { BlockStack, Box, InlineGrid, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

export function TileRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <BlockStack gap="200">
      <Box paddingInlineStart={{ xs: "400", sm: "0" }}>
        <Text as="h2" variant="headingMd">
          {name}
        </Text>
      </Box>
      <InlineGrid columns={{ xs: 2, md: 3, lg: 5 }} gap={{ xs: "200", md: "300" }}>
        {children}
      </InlineGrid>
    </BlockStack>
  );
}
