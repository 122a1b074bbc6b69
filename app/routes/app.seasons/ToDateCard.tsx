// This season up to yesterday against the same days of the year before; between seasons, the last two as a whole.
import { type CategoryNames, nameOf } from "#app/derive/shop/category-names.ts";
import type { Season } from "#app/derive/shop/season.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";
import type { ToDate } from "./season-page.server.ts";

interface Row {
  name: string;
  now: { orders: number; netCents: number };
  before: { orders: number; netCents: number };
}

const nothing = { orders: 0, netCents: 0 };

interface ToDateCardProps {
  names: CategoryNames;
  season: Season;
  toDate: ToDate;
}

export function ToDateCard({ names, season, toDate: { isOn, next, now, before } }: ToDateCardProps) {
  const { day, count, money, change } = useFormat();
  const nodes = [...new Set([...now.categories, ...before.categories].map(({ node }) => node))].sort((a, b) => a - b);
  const rows: Row[] = [
    { name: "All together", now: now.all, before: before.all },
    ...nodes.map((node) => ({
      name: nameOf(names, node),
      now: now.categories.find((one) => one.node === node) ?? nothing,
      before: before.categories.find((one) => one.node === node) ?? nothing,
    })),
  ];
  const span = `${day(now.firstDay)} to ${day(now.lastDay)}, against ${day(before.firstDay)} to ${day(before.lastDay)}`;
  return (
    <Section
      title={isOn ? `${season.name} season so far` : `The last ${season.name} season`}
      text={`${span}.${isOn ? "" : ` The next one begins on ${day(next.firstDay)}.`}`}
      wide={
        <Table
          caption="Net sales and orders, and net sales a year before. An order of two categories counts in both."
          columns={[
            { heading: "Category", cell: ({ name }) => name },
            { heading: "Orders", cell: (row) => count(row.now.orders), numeric: true },
            { heading: "Net sales", cell: (row) => money(row.now.netCents), numeric: true },
            {
              heading: "Against a year before",
              cell: (row) =>
                row.before.netCents > 0
                  ? `${change(row.now.netCents / row.before.netCents)} from ${money(row.before.netCents)}`
                  : "Not known",
              numeric: true,
            },
          ]}
          rows={rows}
          rowKey={({ name }) => name}
        />
      }
    />
  );
}
