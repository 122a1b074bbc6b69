// Who changed what about the catalogue, and when.
import { BlockStack, Link, Text } from "@shopify/polaris";
import { useFormat } from "./ShopFormat.tsx";
import { type Column, Table } from "./Table.tsx";

export interface ShownChange {
  id: string;
  at: Date;
  by: string;
  what: string;
  productId: string | null;
  title: string | null;
  before: unknown;
  after: unknown;
}

const whatWords: Readonly<Record<string, string>> = {
  category: "category",
  fitment: "what it fits",
  flags: "its use",
  review: "reviewed",
  rules: "rules",
  taxonomy: "names of categories",
  mapping: "fitment metafields",
  threshold: "when to ask",
};

function words(value: unknown): string {
  if (value === null || value === undefined || value === "") return "not said";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value))
    return value.length === 0 ? "none" : `${value.length}: ${value.slice(0, 3).map(words).join("; ")}`;
  if (typeof value !== "object") return String(value);
  return Object.values(value)
    .filter((part) => part !== null)
    .map(words)
    .join(" ");
}

export function ChangeTable({ caption, changes }: { caption: string; changes: readonly ShownChange[] }) {
  const { moment } = useFormat();
  const columns: [Column<ShownChange>, ...Column<ShownChange>[]] = [
    {
      heading: "When",
      cell: ({ at, by }) => (
        <BlockStack>
          <Text as="span">{moment(at)}</Text>
          <Text as="span" tone="subdued" variant="bodySm">
            {by.startsWith("file") ? "from a CSV file" : `staff member ${by}`}
          </Text>
        </BlockStack>
      ),
    },
    {
      heading: "What",
      cell: ({ what, productId, title }) => (
        <BlockStack>
          <Text as="span">{whatWords[what] ?? what}</Text>
          {productId === null ? null : (
            <Link url={`/app/products/${productId}`}>{title ?? "a product that is gone"}</Link>
          )}
        </BlockStack>
      ),
    },
    { heading: "Before", cell: ({ before }) => words(before) },
    { heading: "After", cell: ({ after }) => words(after) },
  ];
  return <Table caption={caption} columns={columns} rows={changes} rowKey={({ id }) => id} />;
}
