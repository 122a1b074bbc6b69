import { expect, test } from "vitest";
import { demandGrid } from "./demand-grid.ts";
import { variantFacts } from "./variant-facts-for-tests.ts";
import { variantHistory } from "./variant-history.ts";

// Ten days of one piece a month on a clock that ticks 1 a day, all out of season.
const grid = demandGrid(0, 100, 60);
const clock = { daily: new Float64Array(grid.bounds.length - 1).fill(1), inSeason: grid.month.map(() => 0) };
const history = (change: Parameters<typeof variantFacts>[0]) =>
  variantHistory(variantFacts({ since: 0, lastSold: 40, orders: [[0, 2]], ...change }), grid, clock, 0);

test("days in stock until the last order are its demand time", () => {
  expect(history({ out: [] })).toMatchObject({ orders: 2, time: 40, days: 40 });
  expect(history({ out: [[10, 20]] }).time).toBe(30);
});

test("what was ordered while the stock was said to be out has the days of its orders at least", () => {
  expect(history({ out: [[0, 100]] })).toMatchObject({ orders: 2, time: 2 });
});

test("what is not tracked is never out of stock", () => {
  expect(history({ out: [[0, 100]], tracked: false }).time).toBe(40);
});
