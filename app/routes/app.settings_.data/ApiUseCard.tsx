// What we asked of Shopify, and for what: Shopify gives every app so many points a second, by the shop's plan.
import { BlockStack, Box, Text } from "@shopify/polaris";
import type { ShownUse } from "#app/store/app/api-use.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";

const purposes: Record<string, string> = {
  "import-shop": "Import",
  "fetch-missing": "What messages leave out",
  "reconcile-shop-recent": "Comparing every hour",
  "reconcile-shop-all": "Comparing every night",
  "keep-bulk-access": "Keeping access to bulk operations",
};

export function ApiUseCard({ uses }: { uses: readonly ShownUse[] }) {
  const { count } = useFormat();
  const told = ({ calls, cost, throttled }: ShownUse["day"]) => (
    <BlockStack>
      <span>{`${count(calls)} ${calls === 1 ? "call" : "calls"}`}</span>
      <Text as="span" tone="subdued" variant="bodySm">
        {`${count(cost)} points${throttled > 0 ? `, ${count(throttled)} put off` : ""}`}
      </Text>
    </BlockStack>
  );
  return (
    <Section
      title="Calls to Shopify"
      text="Shopify prices each call in points, and each plan has so many points a second. A call that finds too few of them left is put off and asked again. Bulk operations cost next to nothing."
      wide={
        uses.length === 0 ? (
          <Box paddingInline="400" paddingBlockEnd="400">
            <Text as="p" tone="subdued">
              Nothing was asked of Shopify in the last 7 days. An import is the first that does.
            </Text>
          </Box>
        ) : (
          <Table
            caption="Calls to Shopify by purpose, the dearest of the week first"
            columns={[
              { heading: "Purpose", cell: ({ purpose }) => purposes[purpose] ?? "Other" },
              { heading: "Last 24 hours", cell: ({ day }) => told(day), numeric: true },
              { heading: "Last 7 days", cell: ({ week }) => told(week), numeric: true },
            ]}
            rows={uses}
            rowKey={({ purpose }) => purpose}
          />
        )
      }
    />
  );
}
