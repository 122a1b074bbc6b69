// What the import does with each kind of thing, while it runs and after it has left something out.
import { Badge, Card } from "@shopify/polaris";
import type { ImportNoun } from "#app/store/app/import-steps.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";

const names: Record<string, string> = {
  locations: "Locations",
  collections: "Collections",
  products: "Products",
  inventory: "Stock and costs",
  customers: "Customers",
  orders: "Orders",
  "refund-lines": "Returned lines",
  edits: "Edits of orders",
  rollups: "Sums",
};

const states: Record<ImportNoun["status"], { word: string; tone?: "success" | "info" | "critical" | "warning" }> = {
  waiting: { word: "Waits" },
  running: { word: "Runs", tone: "info" },
  done: { word: "Done", tone: "success" },
  failed: { word: "Failed", tone: "critical" },
  skipped: { word: "Left out", tone: "warning" },
};

export function ImportNouns({ nouns }: { nouns: readonly ImportNoun[] }) {
  const { count } = useFormat();
  return (
    <Card padding="0">
      <Table
        caption="The parts of the import, in their order"
        columns={[
          { heading: "Part", cell: ({ noun, failure }) => `${names[noun] ?? noun}${failure ? `: ${failure}` : ""}` },
          {
            heading: "Read",
            cell: ({ counted, expected }) =>
              expected === null ? count(counted) : `${count(counted)} of ${count(Math.max(counted, expected))}`,
            numeric: true,
          },
          { heading: "State", cell: ({ status }) => <Badge tone={states[status].tone}>{states[status].word}</Badge> },
        ]}
        rows={nouns}
        rowKey={({ noun }) => noun}
      />
    </Card>
  );
}
