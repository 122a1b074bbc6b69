import { Card, Link } from "@shopify/polaris";
import type { VerdictRow } from "#app/store/derived/slow-movers.ts";
import { Table } from "#app/ui/Table.tsx";

export function LeftOutCard({ rows }: { rows: readonly (VerdictRow & { reason: string })[] }) {
  if (rows.length === 0) return null;
  return (
    <Card padding="0">
      <Table
        caption="Left out of the verdicts by you, the last ones first. A part's own page takes it back in."
        columns={[
          {
            heading: "Part",
            cell: ({ title, variantId }) => <Link url={`/app/slow-movers/${variantId}`}>{title}</Link>,
          },
          { heading: "Reason", cell: ({ reason }) => reason },
        ]}
        rows={rows}
        rowKey={({ variantId }) => variantId}
      />
    </Card>
  );
}
