// Month by month: orders, net sales or order value of every category, and the years of one category over each other.
import { useSearchParams } from "@remix-run/react";
import { BlockStack, Box, FormLayout, Select } from "@shopify/polaris";
import { nameOf } from "#app/derive/shop/category-names.ts";
import { DownloadButton } from "#app/ui/DownloadButton.tsx";
import { LineChart } from "#app/ui/LineChart.tsx";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { WideTable } from "#app/ui/WideTable.tsx";
import type { Measure, SeasonPage } from "./season-page.server.ts";

type Sales = SeasonPage["months"][number];

const measureNames: Record<Measure, string> = { net: "Net sales", orders: "Orders", "order-value": "Order value" };

const figure: Record<Measure, (sales: Sales) => number | null> = {
  net: ({ netCents }) => netCents,
  orders: ({ orders }) => orders,
  "order-value": ({ netCents, orders }) => (orders > 0 ? netCents / orders : null),
};

export function CategoryMonthsCard({
  names,
  months,
  nodes,
  node,
  measure,
  day,
}: Pick<SeasonPage, "names" | "months" | "nodes" | "node" | "measure" | "day">) {
  const { count, money, roughMoney, monthShort, monthOf } = useFormat();
  const [search, setSearch] = useSearchParams();
  const choose = (key: string) => (value: string) => {
    const next = new URLSearchParams(search);
    next.set(key, value);
    setSearch(next, { preventScrollReset: true });
  };
  const text = (value: number) => (measure === "orders" ? count(value) : money(Math.round(value)));
  const cells = new Map(months.map((one) => [`${one.month} ${one.node}`, figure[measure](one)]));
  const listed = [...new Set(months.map(({ month }) => month))].sort().reverse();
  const years = [...new Set(listed.map((month) => month.slice(0, 4)))].slice(0, 4);
  const thisMonth = day.slice(0, 7);
  return (
    <Section
      title="Month by month"
      text="In a category, order value is its net sales by the orders that contain it. The month of today is not over."
      wide={
        <BlockStack>
          <Box paddingInline="400" paddingBlockEnd="400">
            <BlockStack gap="400">
              <FormLayout>
                <FormLayout.Group condensed>
                  <Select
                    label="Figure"
                    options={(Object.keys(measureNames) as Measure[]).map((value) => ({
                      label: measureNames[value],
                      value,
                    }))}
                    value={measure}
                    onChange={choose("measure")}
                  />
                  <Select
                    label="Drawn category"
                    options={nodes.map((value) => ({ label: nameOf(names, value), value: String(value) }))}
                    value={String(node)}
                    onChange={choose("category")}
                  />
                </FormLayout.Group>
              </FormLayout>
              <LineChart
                label={`${measureNames[measure]} of ${nameOf(names, node)} by month, a line for each year; the table below has the numbers`}
                steps={Array.from({ length: 12 }, (_, at) => monthShort(at + 1))}
                lines={years.map((year) => ({
                  name: year,
                  values: Array.from({ length: 12 }, (_, at) => {
                    const month = `${year}-${String(at + 1).padStart(2, "0")}`;
                    // A month that is not over would look like a fall.
                    return month === thisMonth ? null : (cells.get(`${month} ${node}`) ?? null);
                  }),
                }))}
                text={measure === "orders" ? count : roughMoney}
              />
              <div>
                <DownloadButton url="/app/lists/category-sales.csv" file="category-sales.csv">
                  Download sales by month
                </DownloadButton>
              </div>
              <details className="hr-why" open={listed.length <= 12}>
                <summary>The months as a table, every category</summary>
                <WideTable
                  caption={`${measureNames[measure]} by month and category, the last month first`}
                  columns={[
                    {
                      heading: "Month",
                      cell: (month) => (month === thisMonth ? `${monthOf(month)}, so far` : monthOf(month)),
                    },
                    ...nodes.map((one) => ({
                      heading: nameOf(names, one),
                      cell: (month: string) => {
                        const value = cells.get(`${month} ${one}`);
                        return value === null || value === undefined ? "–" : text(value);
                      },
                      numeric: true,
                    })),
                  ]}
                  rows={listed}
                  rowKey={(month) => month}
                />
              </details>
            </BlockStack>
          </Box>
        </BlockStack>
      }
    />
  );
}
