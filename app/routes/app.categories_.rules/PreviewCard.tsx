// What the rules would change, before they are kept.
import { BlockStack, Card, Spinner, Text } from "@shopify/polaris";
import type { RulesPreview } from "#app/store/derived/preview-rules.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { type Column, Table } from "#app/ui/Table.tsx";

interface PreviewCardProps {
  preview: RulesPreview | null;
  isBusy: boolean;
  names: ReadonlyMap<string, string>;
}

type Way = RulesPreview["ways"][number];

export function PreviewCard({ preview, isBusy, names }: PreviewCardProps) {
  const { count, counted } = useFormat();
  const nameOf = (code: string) => names.get(code) ?? "No category";
  const columns: [Column<Way>, ...Column<Way>[]] = [
    { heading: "From", cell: ({ from }) => nameOf(from) },
    { heading: "To", cell: ({ to }) => nameOf(to) },
    { heading: "Products", cell: ({ products }) => count(products), numeric: true },
  ];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          What saving would change
        </Text>
        <div aria-live="polite">
          {preview === null || isBusy ? (
            <Spinner size="small" accessibilityLabel="Trying the rules on every product" />
          ) : (
            <Text as="p">
              {count(preview.moved)} of {counted(preview.products, "product")} would move.
            </Text>
          )}
        </div>
        {preview && preview.moved > 0 ? (
          <>
            <Table
              caption="From where to where"
              columns={columns}
              rows={preview.ways}
              rowKey={({ from, to }) => `${from} ${to}`}
            />
            <Text as="p" tone="subdued">
              Among them: {preview.sample.map(({ title }) => title).join("; ")}
            </Text>
          </>
        ) : null}
      </BlockStack>
    </Card>
  );
}
