import { Badge, BlockStack, Link, Text } from "@shopify/polaris";
import {
  alertAbovePercent,
  daysOfOrdersChecked,
  goodBelowPercent,
  type Quality,
  type QualityCheck,
  type QualityState,
} from "#app/derive/shop/data-quality.ts";
import { allOrdersUrl, allProductsUrl, productsOfTypeUrl } from "#app/ui/admin-url.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";

const words: Record<QualityCheck, { name: string; whole: string; url: string }> = {
  cost: { name: "Variants without a cost", whole: "variants", url: allProductsUrl },
  sku: { name: "Variants without a SKU", whole: "variants", url: allProductsUrl },
  type: { name: "Products without a type", whole: "products", url: productsOfTypeUrl("") },
  customer: {
    name: "Orders without a customer",
    whole: `orders of the last ${daysOfOrdersChecked} days`,
    url: allOrdersUrl,
  },
};

const states: Record<QualityState, { word: string; tone?: "success" | "attention" | "warning" }> = {
  good: { word: "Good", tone: "success" },
  attention: { word: "Attention", tone: "attention" },
  alert: { word: "Alert", tone: "warning" },
  unknown: { word: "Not known" },
};

export function QualityCard({ checks }: { checks: readonly Quality[] }) {
  const { count, share } = useFormat();
  return (
    <Section
      title="Data quality"
      text={`What is missing cannot be judged. Below ${goodBelowPercent} % is good, above ${alertAbovePercent} % is an alert.`}
      wide={
        <Table
          caption="What is missing in Shopify; each name leads to where it can be filled in"
          columns={[
            {
              heading: "Missing",
              cell: ({ check, whole }) => (
                <BlockStack>
                  <Link url={words[check].url}>{words[check].name}</Link>
                  <Text as="span" tone="subdued" variant="bodySm">
                    {`Of ${count(whole)} ${words[check].whole}`}
                  </Text>
                </BlockStack>
              ),
            },
            {
              heading: "Count",
              cell: ({ missing, state }) => (state === "unknown" ? "–" : count(missing)),
              numeric: true,
            },
            {
              heading: "Share",
              cell: ({ missing, whole }) => (whole === 0 ? "–" : share(missing, whole)),
              numeric: true,
            },
            { heading: "State", cell: ({ state }) => <Badge tone={states[state].tone}>{states[state].word}</Badge> },
          ]}
          rows={checks}
          rowKey={({ check }) => check}
        />
      }
    />
  );
}
