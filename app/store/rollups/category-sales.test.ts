import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { categoryMonths, categorySalesBetween, salesBetween, topCategories } from "./category-sales.ts";

afterAll(closeDatabase);

/** What a day sold of a category, made of its date so that no two are alike. */
const unitsOn = (day: string, node: number) => Number(day.slice(5, 7)) * 100 + Number(day.slice(8)) + node;
const daysOf = (first: string, last: string) => {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};
const nodes = [0, 1000, 1002, 2000, 10_000];

beforeAll(async () => {
  const days = daysOf("2025-01-01", "2026-03-20");
  for (const shop of [1, 2]) {
    const rows = days.flatMap((day) => nodes.map((node) => ({ day, node, units: shop * unitsOn(day, node) })));
    await pool.query(
      `insert into "DayCategory" (shop, day, node, orders, units, "grossCents", "discountCents", "returnCents")
       select $1, day, node, 1, units, units * 100, units * 10, units * 5
       from jsonb_to_recordset($2::jsonb) as told(day date, node int, units int)`,
      [shop, JSON.stringify(rows)],
    );
  }
  await pool.query(
    `insert into "MonthCategory" (shop, month, node, orders, units, "grossCents", "discountCents", "returnCents")
     select shop, date_trunc('month', day), node, sum(orders), sum(units), sum("grossCents"), sum("discountCents"), sum("returnCents")
     from "DayCategory" group by 1, 2, 3`,
  );
  await pool.query(
    `insert into "DaySales" (shop, day, orders, units, "grossCents", "discountCents", "returnCents", "newCustomers")
     select shop, day, 3, sum(units), sum("grossCents"), sum("discountCents"), sum("returnCents"), 0
     from "DayCategory" group by 1, 2`,
  );
});

test.each([
  ["one day", "2025-05-05", "2025-05-05"],
  ["a whole month", "2025-02-01", "2025-02-28"],
  ["within a month", "2025-02-02", "2025-02-27"],
  ["over the turn of a month without a whole one", "2025-01-31", "2025-02-01"],
  ["a season up to a day", "2025-03-01", "2025-09-17"],
  ["from the middle of a month to the middle of another year", "2025-11-11", "2026-03-19"],
  ["to the end of a month", "2025-12-31", "2026-01-31"],
])("%s is the sum of its days, category by category, of one shop", async (_name, first, last) => {
  const days = daysOf(first, last);
  const expected = [0, 1000, 2000, 10_000].map((node) => {
    const units = days.reduce((sum, day) => sum + unitsOn(day, node), 0);
    return { node, orders: days.length, units, netCents: units * 85 };
  });
  expect(await categorySalesBetween(1, first, last)).toEqual(expected);
  const all = days.reduce((sum, day) => sum + nodes.reduce((own, node) => own + unitsOn(day, node), 0), 0);
  expect(await salesBetween(1, first, last)).toEqual({ orders: 3 * days.length, units: all, netCents: all * 85 });
});

test("days without a sale sum to nothing", async () => {
  expect(await categorySalesBetween(1, "2024-01-01", "2024-12-31")).toEqual([]);
  expect(await salesBetween(3, "2025-01-01", "2025-12-31")).toEqual({ orders: 0, units: 0, netCents: 0 });
});

test("months come from the asked one on, L1 only, the first one first", async () => {
  const months = await categoryMonths(2, "2026-02");
  expect(months.map(({ month, node }) => `${month} ${node}`)).toEqual(
    ["2026-02", "2026-03"].flatMap((month) => [0, 1000, 2000, 10_000].map((node) => `${month} ${node}`)),
  );
  const units = daysOf("2026-02-01", "2026-02-28").reduce((sum, day) => sum + 2 * unitsOn(day, 2000), 0);
  expect(months[2]).toEqual({ month: "2026-02", node: 2000, orders: 28, units, netCents: units * 85 });
});

test("the top categories of a week are those with the largest net sales, what has no category left out", async () => {
  const top = await topCategories(1, "2026-03-10", 2);
  expect(top.map(({ node }) => node)).toEqual([10_000, 2000]);
  const units = daysOf("2026-03-04", "2026-03-10").reduce((sum, day) => sum + unitsOn(day, 10_000), 0);
  expect(top[0]).toEqual({ node: 10_000, orders: 7, units, netCents: units * 85 });
});
