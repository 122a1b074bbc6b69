import { BlockStack, Box, Text } from "@shopify/polaris";
import type { Reconcile } from "#app/store/app/reconciles.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";

const nouns: Record<string, string> = {
  orders: "Orders",
  products: "Products",
  customers: "Customers",
  items: "Inventory items",
  levels: "Stock levels",
  collections: "Collections",
  locations: "Locations",
  rollups: "Our own sums",
};

export function ReconcileCard({ runs }: { runs: readonly Reconcile[] }) {
  const { count, moment } = useFormat();
  const when = ({ kind, startedAt, finishedAt, failure }: Reconcile) => {
    const often = kind === "recent" ? "Hourly" : "Nightly";
    if (failure !== null) return `${often}, ${moment(startedAt)}: it did not end. ${failure}`;
    return finishedAt ? `${often}, ${moment(startedAt)}` : `${often}, running since ${moment(startedAt)}`;
  };
  return (
    <Section
      title="Comparison with Shopify"
      text="What is stored is compared with Shopify. What differs is read again."
      wide={
        runs.length === 0 ? (
          <Box paddingInline="400" paddingBlockEnd="400">
            <Text as="p" tone="subdued">
              Nothing was compared yet. The first comparison comes within an hour of the import.
            </Text>
          </Box>
        ) : (
          <Table
            caption="The last comparison of each kind"
            columns={[
              {
                heading: "Compared",
                cell: (run) => (
                  <BlockStack>
                    <span>{nouns[run.noun] ?? run.noun}</span>
                    <Text as="span" tone="subdued" variant="bodySm">
                      {when(run)}
                    </Text>
                  </BlockStack>
                ),
              },
              { heading: "Checked", cell: ({ checked }) => count(checked), numeric: true },
              { heading: "Differed", cell: ({ differing }) => count(differing), numeric: true },
              { heading: "Healed", cell: ({ healed }) => count(healed), numeric: true },
            ]}
            rows={runs}
            rowKey={({ kind, noun }) => `${kind} ${noun}`}
          />
        )
      }
    />
  );
}
