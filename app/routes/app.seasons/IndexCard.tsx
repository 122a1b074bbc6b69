// The heat map: each month of the year against the mean month, with its table and, per category, its interval as a line.
import { useSearchParams } from "@remix-run/react";
import { BlockStack, Box, Select, Text } from "@shopify/polaris";
import { type CategoryNames, nameOf } from "#app/derive/shop/category-names.ts";
import type { SeasonView } from "#app/derive/shop/season-view.ts";
import { HeatMap } from "#app/ui/HeatMap.tsx";
import { LineChart } from "#app/ui/LineChart.tsx";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { WideTable } from "#app/ui/WideTable.tsx";

export function IndexCard({ names, views }: { names: CategoryNames; views: readonly SeasonView[] }) {
  const { monthShort, ratio } = useFormat();
  const [search, setSearch] = useSearchParams();
  const months = Array.from({ length: 12 }, (_, at) => monthShort(at + 1));
  const shown = views.find(({ node }) => String(node) === search.get("category")) ?? views[0];
  return (
    <Section
      title="What each month sells"
      text="Units against the mean month of the category, growth taken out. 1.10 is a tenth more than the mean month."
      wide={
        <Box paddingInline="400" paddingBlockEnd="400">
          <BlockStack gap="400">
            <HeatMap
              label={`Index of every month for ${views.length} categories; the table below has the numbers`}
              columns={months}
              rows={views.map(({ node, index }) => ({
                name: nameOf(names, node),
                cells: index.map(({ value }) => ({ value, text: ratio(value) })),
              }))}
            />
            <details className="hr-why">
              <summary>The months as a table, with intervals</summary>
              <WideTable
                caption="Index by category and month, with its 95 % interval"
                columns={[
                  { heading: "Category", cell: ({ node }) => nameOf(names, node) },
                  ...months.map((heading, at) => ({
                    heading,
                    cell: ({ index }: SeasonView) => {
                      const one = index[at];
                      return one ? `${ratio(one.value)} (${ratio(one.low)}–${ratio(one.high)})` : "";
                    },
                    numeric: true,
                  })),
                ]}
                rows={views}
                rowKey={({ node }) => String(node)}
              />
            </details>
            {shown ? (
              <>
                <Select
                  label="Category"
                  options={views.map(({ node }) => ({ label: nameOf(names, node), value: String(node) }))}
                  value={String(shown.node)}
                  onChange={(node) => {
                    const next = new URLSearchParams(search);
                    next.set("category", node);
                    setSearch(next, { preventScrollReset: true });
                  }}
                />
                <LineChart
                  label={`${nameOf(names, shown.node)}: index by month with its 95 % interval; the table above has the numbers`}
                  steps={months}
                  lines={[{ name: "Index", values: shown.index.map(({ value }) => value) }]}
                  band={{ low: shown.index.map(({ low }) => low), high: shown.index.map(({ high }) => high) }}
                  text={ratio}
                />
                <Text as="p" tone="subdued" variant="bodySm">
                  The band holds the true value 19 times of 20.
                </Text>
              </>
            ) : null}
          </BlockStack>
        </Box>
      }
    />
  );
}
