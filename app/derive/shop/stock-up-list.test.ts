import { expect, test } from "vitest";
import { defaultCalendar } from "./season-calendar.ts";
import { stockUpOf } from "./stock-up-list.ts";

const racing = { name: "Racing", firstMonth: 3, lastMonth: 9 };

/** Sure to a hair: seven months of `uplift` times the others. */
const seasonOf = (node: number, uplift: number, variance = 1e-8) => ({
  node,
  logEffects: Array.from({ length: 12 }, (_, month) => (month >= 2 && month <= 8 ? Math.log(uplift) : 0)),
  covariance: Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (_, j) => (i === j ? variance : 0))),
  degreesOfFreedom: 100,
  dispersion: 1,
  logGrowth: 0,
  logGrowthError: 0,
});
const part = (variantId: string, node: number, units365: number, available: number, priceCents: number) => ({
  variantId,
  node,
  units365,
  days: 365,
  available,
  priceCents,
  unitCostCents: variantId === "3" ? null : priceCents / 2,
});

// From 21 November 100 days of index 12/14.8 lie before March; 60 of 1.4 × 12/14.8 after it: 149.19 days ahead.
const calendar = { ...defaultCalendar, categoryLeadDays: { 2: 45 } };
const parts = [
  part("1", 2000, 365, 100, 1000),
  part("2", 2000, 73, 20, 5000),
  part("3", 2000, 365, 0, 3000),
  part("4", 2000, 36, 100, 9000),
  part("5", 1000, 365, 0, 9000),
];

test("what lacks of a rising category is listed, the dearest need first, with its sums", () => {
  const found = stockUpOf("2026-11-21", calendar, [racing], [seasonOf(1000, 1), seasonOf(2000, 1.4)], parts);
  expect(found.parts.map(({ variantId, wanted, toBuy, worthCents }) => [variantId, wanted, toBuy, worthCents])).toEqual(
    [
      ["3", 149, 149, 447_000],
      ["2", 30, 10, 50_000],
      ["1", 149, 49, 49_000],
    ],
  );
  expect(found.categories).toEqual([
    {
      season: "Racing",
      node: 2000,
      parts: 3,
      units: 208,
      costCents: 49 * 500 + 10 * 2500,
      withoutCost: 1,
      orderBy: "2027-01-15",
      seasonStarts: "2027-03-01",
    },
  ]);
});

test("a category whose rise is not sure is not stocked up, and nothing without a category is", () => {
  const unsure = seasonOf(2000, 1.1, 0.05);
  expect(stockUpOf("2026-11-21", calendar, [racing], [unsure, seasonOf(0, 1.4)], parts)).toEqual({
    categories: [],
    parts: [],
  });
});
