import { BlockStack, Box, Card, Link, Text } from "@shopify/polaris";
import type { VerdictRow } from "#app/store/derived/slow-movers.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";
import { VerdictBadge } from "#app/ui/VerdictBadge.tsx";
import { verdictEvidence } from "#app/ui/verdict-words.ts";
import { Why } from "#app/ui/Why.tsx";

const nameOf = ({ title, variantTitle }: VerdictRow) =>
  variantTitle === "Default Title" ? title : `${title}, ${variantTitle}`;

export function VerdictTable({ rows, isFiltered }: { rows: readonly VerdictRow[]; isFiltered: boolean }) {
  const format = useFormat();
  const { count, money, day, share } = format;
  if (rows.length === 0)
    return (
      <Card>
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            {isFiltered ? "No variant matches this filter" : "No stock is at risk"}
          </Text>
          <Text as="p">
            {isFiltered
              ? "Take a filter away, or choose another verdict."
              : "Nothing in stock is dead, slow or asleep by your limits."}
          </Text>
          {isFiltered ? <Link url="/app/slow-movers">Show everything at risk</Link> : null}
        </BlockStack>
      </Card>
    );
  return (
    <Card padding="0">
      <div className="hr-wide">
        <Table
          caption="Variants, a page at a time. Dead: the chance that demand has ended, given the part's own pace, its season and its days in stock; few sales alone are not dead."
          columns={[
            {
              heading: "Part",
              cell: (row) => (
                <BlockStack gap="100">
                  <Link url={`/app/slow-movers/${row.variantId}`}>{nameOf(row)}</Link>
                  <Text as="span" tone="subdued" variant="bodySm">
                    {row.sku ?? "No SKU"}
                  </Text>
                </BlockStack>
              ),
            },
            {
              heading: "Verdict",
              cell: (row) => (
                <BlockStack gap="100" inlineAlign="start">
                  <VerdictBadge verdict={row.verdict} leftOut={row.leftOut} />
                  <Why of={nameOf(row)} evidence={verdictEvidence(row, format)} without="It is not judged." />
                </BlockStack>
              ),
            },
            {
              heading: "Dead",
              cell: ({ deadProbability }) => (deadProbability === null ? "Never sold" : share(deadProbability, 1)),
              numeric: true,
            },
            {
              heading: "Last sold",
              cell: ({ lastSoldOn, onSaleSince }) =>
                lastSoldOn ? day(lastSoldOn) : `Never, since ${day(onSaleSince)}`,
            },
            {
              heading: "Units",
              cell: ({ available }) => (available === null ? "Not known" : count(available)),
              numeric: true,
            },
            {
              heading: "Capital",
              cell: ({ capitalCents, costKnown }) =>
                capitalCents === null ? "Not known" : `${money(capitalCents)}${costKnown ? "" : " (estimated)"}`,
              numeric: true,
            },
          ]}
          rows={rows}
          rowKey={({ variantId }) => variantId}
        />
      </div>
      <Box paddingBlockEnd="200" />
    </Card>
  );
}
