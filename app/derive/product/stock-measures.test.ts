// Velocity, cover, classes, capital: by hand.
import { expect, test } from "vitest";
import { abc } from "./abc.ts";
import { capitalCents, costShares } from "./capital.ts";
import { coverDays, isTrending, sellThrough, stockStatus } from "./cover.ts";
import { variantFacts } from "./variant-facts-for-tests.ts";
import { tierOf, velocity } from "./velocity.ts";

const today = 1000;

test.each<[string, Parameters<typeof variantFacts>[0], ReturnType<typeof velocity>]>([
  ["90 days on sale, stock known and there", { units90: 9 }, { perDay: 0.1, knownDays: 90, inStockDays: 90 }],
  [
    "half of the days out of stock: twice as quick",
    { units90: 9, out: [[today - 44, today + 1]] },
    { perDay: 0.2, knownDays: 90, inStockDays: 45 },
  ],
  [
    "days that nobody told of are no days out of stock, and are not called known",
    { units90: 9, unknown: [[0, today - 29]] },
    { perDay: 0.1, knownDays: 30, inStockDays: 30 },
  ],
  [
    "nothing known: in-stock days are not told",
    { units90: 9, unknown: [[0, today + 1]] },
    { perDay: 0.1, knownDays: 0, inStockDays: null },
  ],
  ["on sale for 30 days", { units90: 6, since: today - 29 }, { perDay: 0.2, knownDays: 90, inStockDays: 90 }],
  [
    "never there to sell: unknown and not zero",
    { units90: 0, out: [[today - 200, today + 1]] },
    { perDay: null, knownDays: 90, inStockDays: 0 },
  ],
  ["more came back than was sold: zero", { units90: -2 }, { perDay: 0, knownDays: 90, inStockDays: 90 }],
])("velocity, %s", (_name, facts, expected) => {
  expect(velocity(variantFacts({ since: 0, ...facts }), today)).toEqual(expected);
});

test("the lines between the tiers are in units a month: ten is fast, two is not slow", () => {
  const limits = { fastMonthly: 10, slowMonthly: 2 };
  const perDay = (monthly: number) => monthly / (365.25 / 12);
  expect([10, 9.99, 2, 1.99].map((monthly) => tierOf(perDay(monthly), limits))).toEqual([
    "fast",
    "medium",
    "medium",
    "slow",
  ]);
  expect(tierOf(null, limits)).toBeNull();
});

test.each([
  [0, 1, "out"],
  [-3, 1, "out"],
  [2.9, 1, "critical"],
  [3, 1, "low"],
  [7, 1, "low"],
  [7.1, 1, "healthy"],
  [90, 1, "healthy"],
  [91, 1, "overstock"],
  [1, 0, "overstock"],
  [5, null, "unknown"],
  [null, 1, "unknown"],
] as const)("%s available at %s a day: %s", (available, perDay, status) => {
  expect(stockStatus(available, perDay)).toBe(status);
});

test("cover is stock by velocity; without sales it has no end, and what is out covers nothing", () => {
  expect(coverDays(20, 0.2)).toBeCloseTo(100, 9);
  expect(coverDays(20, 0)).toBeNull();
  expect(coverDays(0, 0)).toBe(0);
  expect(coverDays(null, 1)).toBeNull();
});

test("sell-through is the share sold of what there was; returns do not make it negative", () => {
  expect(sellThrough(3, 9)).toBe(0.25);
  expect(sellThrough(-1, 9)).toBe(0);
  expect(sellThrough(0, 0)).toBeNull();
  expect(sellThrough(3, null)).toBeNull();
});

test("a trend is more than a fifth above the week before, from five units on", () => {
  expect(isTrending(6, 5)).toBe(false);
  expect(isTrending(7, 5)).toBe(true);
  expect(isTrending(4, 0)).toBe(false);
  expect(isTrending(5, 0)).toBe(true);
});

test("50, 30, 15, 5 are A, A, B, C, in whatever order; what adds nothing has no class", () => {
  expect(abc([15, 50, 5, 30, 0, null, -4])).toEqual(["B", "A", "C", "A", null, null, null]);
});

test("capital is at cost; without a cost by the usual share of the category, then of the shop, then not at all", () => {
  const cost = (category: number, priceCents: number, unitCostCents: number | null) => ({
    category,
    priceCents,
    unitCostCents,
  });
  const shares = costShares([...[50, 60, 60, 60, 70].map((of) => cost(1, 100, of)), cost(2, 100, 20), cost(2, 0, 20)]);
  expect(capitalCents({ ...cost(1, 5000, null), available: 4 }, shares)).toBe(12_000);
  expect(capitalCents({ ...cost(2, 5000, null), available: 4 }, shares)).toBe(12_000);
  expect(capitalCents({ ...cost(2, 5000, 1234), available: 4 }, shares)).toBe(4936);
  expect(capitalCents({ ...cost(1, 5000, null), available: -4 }, shares)).toBe(0);
  expect(capitalCents({ ...cost(1, 5000, null), available: null }, shares)).toBeNull();
  expect(capitalCents({ ...cost(1, 5000, null), available: 4 }, costShares([]))).toBeNull();
});
