import { Card, Link } from "@shopify/polaris";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";

export interface CategoryRisk {
  /** 0 where it has none. */
  category: number;
  name: string;
  skus: number;
  dead: number;
  asleep: number;
  units: number;
  capitalCents: number;
  estimatedCents: number;
}

export function TotalsCard({
  rows,
  total,
  linkOf,
}: {
  rows: readonly CategoryRisk[];
  total: CategoryRisk;
  linkOf(category: number): string;
}) {
  const { count, money } = useFormat();
  const estimated =
    total.estimatedCents > 0
      ? ` ${money(total.estimatedCents)} of the capital is estimated, where no cost is entered.`
      : "";
  return (
    <Card padding="0">
      <Table
        caption={`Stock at risk by category: dead, slow or asleep.${estimated}`}
        columns={[
          {
            heading: "Category",
            cell: ({ name, category }) =>
              category < 0 ? <strong>{name}</strong> : <Link url={linkOf(category)}>{name}</Link>,
          },
          { heading: "SKUs", cell: ({ skus }) => count(skus), numeric: true },
          { heading: "Dead", cell: ({ dead }) => count(dead), numeric: true },
          { heading: "Units", cell: ({ units }) => count(units), numeric: true },
          { heading: "Capital", cell: ({ capitalCents }) => money(capitalCents), numeric: true },
        ]}
        rows={[total, ...rows]}
        rowKey={({ category }) => String(category)}
      />
    </Card>
  );
}
