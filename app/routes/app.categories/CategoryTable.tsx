import { BlockStack, Link, Text } from "@shopify/polaris";
import type { CategoryFigures } from "#app/store/derived/category-tree.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { type Column, Table } from "#app/ui/Table.tsx";

export interface CategoryRow extends CategoryFigures {
  name: string;
}

interface CategoryTableProps {
  rows: readonly CategoryRow[];
  /** First day of the months whose sales are told. */
  from: string;
}

export function CategoryTable({ rows, from }: CategoryTableProps) {
  const { count, share, money, day } = useFormat();
  const net = rows.reduce((sum, { netCents }) => sum + netCents, 0);
  const columns: [Column<CategoryRow>, ...Column<CategoryRow>[]] = [
    {
      heading: "Category",
      cell: ({ node, name, unsure }) => (
        <BlockStack>
          <Link url={`/app/categories/node/${node}`}>{name}</Link>
          {unsure > 0 ? (
            <Text as="span" tone="subdued" variant="bodySm">
              {count(unsure)} to review
            </Text>
          ) : null}
        </BlockStack>
      ),
    },
    { heading: "Products", cell: ({ products }) => count(products), numeric: true },
    { heading: "Units sold", cell: ({ units }) => count(units), numeric: true },
    { heading: "Net sales", cell: ({ netCents }) => money(netCents), numeric: true },
    { heading: "Share", cell: ({ netCents }) => (net > 0 ? share(netCents, net) : "–"), numeric: true },
  ];
  return (
    <Table
      caption={`Products, and units and net sales since ${day(from)}, by category`}
      columns={columns}
      rows={rows}
      rowKey={({ node }) => String(node)}
    />
  );
}
