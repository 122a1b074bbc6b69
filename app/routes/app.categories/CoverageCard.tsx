// How much of the catalogue is judged with confidence, and the way to the rest.
import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import type { CategoryRow } from "./CategoryTable.tsx";

export function CoverageCard({ rows, threshold }: { rows: readonly CategoryRow[]; threshold: number }) {
  const { count, counted, share } = useFormat();
  const products = rows.reduce((sum, row) => sum + row.products, 0);
  const unsure = rows.reduce((sum, row) => sum + row.unsure, 0);
  if (products === 0) return null;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {share(products - unsure, products)} of {counted(products, "product")} are judged with confidence
        </Text>
        {unsure > 0 ? (
          <>
            <Text as="p">
              {count(unsure)} are less than {share(threshold, 1)} sure and wait for your word. They are counted where
              they most likely belong until you say otherwise.
            </Text>
            <Link url="/app/categories/review">Review {counted(unsure, "product")}</Link>
          </>
        ) : (
          <Text as="p">Nothing waits for your word.</Text>
        )}
      </BlockStack>
    </Card>
  );
}
