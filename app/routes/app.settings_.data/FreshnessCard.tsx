import { Badge, BlockStack, Text } from "@shopify/polaris";
import type { DataSet, Freshness, FreshnessState } from "#app/derive/shop/freshness.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";

const words: Record<DataSet, { name: string; promise: string }> = {
  webhooks: { name: "Messages from Shopify", promise: "Applied within a minute" },
  orders: { name: "Orders", promise: "Compared every hour" },
  products: { name: "Products", promise: "Compared every hour" },
  customers: { name: "Customers", promise: "Compared every hour" },
  stock: { name: "Stock levels", promise: "Compared every night" },
};

const states: Record<FreshnessState, { word: string; tone: "success" | "info" | "warning" | "critical" }> = {
  fresh: { word: "Fresh", tone: "success" },
  acceptable: { word: "Acceptable", tone: "info" },
  stale: { word: "Stale", tone: "warning" },
  critical: { word: "Critical", tone: "critical" },
};

export function FreshnessCard({ sets }: { sets: readonly Freshness[] }) {
  const { moment } = useFormat();
  const since = ({ dataSet, at }: Freshness) => {
    if (dataSet === "webhooks") return at ? `The oldest waits since ${moment(at)}` : "None waits";
    return at ? `Last on ${moment(at)}` : "Never yet";
  };
  return (
    <Section
      title="Freshness"
      text="Changes arrive as messages. Comparing with Shopify finds what a lost message would have told."
      wide={
        <Table
          caption="How new each set of data is, beside what is promised"
          columns={[
            {
              heading: "Data",
              cell: (set) => (
                <BlockStack>
                  <span>{words[set.dataSet].name}</span>
                  <Text as="span" tone="subdued" variant="bodySm">
                    {words[set.dataSet].promise}
                  </Text>
                </BlockStack>
              ),
            },
            { heading: "Known up to", cell: since },
            {
              heading: "State",
              cell: ({ state }) => <Badge tone={states[state].tone}>{states[state].word}</Badge>,
            },
          ]}
          rows={sets}
          rowKey={({ dataSet }) => dataSet}
        />
      }
    />
  );
}
