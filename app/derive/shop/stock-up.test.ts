import { expect, test } from "vitest";
import { daysAhead, orderBy, stockUp } from "./stock-up.ts";

const flat = new Array<number>(12).fill(1);
const plan = { day: "2026-11-21", seasonStart: "2027-03-01", coverDays: 60, leadDays: 30, index: flat, logGrowth: 0 };

test("without season and growth, the days ahead are counted one by one: 100 until the season and 60 of it", () => {
  expect(daysAhead(plan)).toBeCloseTo(160, 10);
});

test("a month whose index is 1.5 counts half as much again: March 31 and April 29 of the 60 days", () => {
  const index = flat.map((_, month) => (month === 2 ? 1.5 : 1));
  expect(daysAhead({ ...plan, index })).toBeCloseTo(160 + 31 * 0.5, 10);
});

test("growth of 10 % a year multiplies by what lies between the middle of last year and the days ahead", () => {
  // One month of 30 days, its middle 15 days ahead and 197.5 days from the middle of the year behind.
  const one = { ...plan, day: "2026-11-01", seasonStart: "2026-11-30", coverDays: 1, logGrowth: Math.log(1.1) };
  expect(daysAhead(one)).toBeCloseTo(30 * 1.1 ** (197.5 / 365), 8);
});

test("73 sold in a year, 160 days ahead, 12 on the shelf: 32 wanted, 20 to buy", () => {
  expect(stockUp({ variantId: "1", units365: 73, days: 365, available: 12 }, 160)).toEqual({ wanted: 32, toBuy: 20 });
});

test.each([
  ["enough on the shelf", { units365: 73, days: 365, available: 32 }, 0],
  ["owed parts are not bought twice", { units365: 73, days: 365, available: -5 }, 32],
  ["more came back than was sold", { units365: -2, days: 365, available: 0 }, 0],
  ["a part of ten days is judged as if it had been there for sixty", { units365: 3, days: 10, available: 0 }, 8],
])("%s", (_name, part, toBuy) => {
  expect(stockUp({ variantId: "1", ...part }, 160).toBuy).toBe(toBuy);
});

test("what takes 30 days is ordered 30 days before the season begins", () => {
  expect(orderBy(plan)).toBe("2027-01-30");
});
