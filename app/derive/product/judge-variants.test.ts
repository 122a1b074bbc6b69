import { expect, test } from "vitest";
import { dayNumber, dayText } from "../basics/day-number.ts";
import { categoryClocks } from "./category-clocks.ts";
import { demandGrid } from "./demand-grid.ts";
import { usualDemand } from "./demand-model.ts";
import { judgeVariants } from "./judge-variants.ts";
import { usualLimits } from "./slow-mover-limits.ts";
import type { VariantFacts } from "./variant-facts.ts";
import { variantFacts } from "./variant-facts-for-tests.ts";

const from = dayNumber("2024-03-01");
const today = dayNumber("2027-02-28");

/** A shop of one category that sells `busy(month)` orders in a month. */
function judge(facts: Partial<VariantFacts>[], busy: (month: number) => number = () => 300) {
  const grid = demandGrid(from, today + 1, today + 1 - usualLimits.deadDays);
  const orders = new Map(grid.months.map((month) => [month, busy(Number(month.slice(5)))]));
  const clocks = categoryClocks(
    grid,
    { shop: orders, categories: new Map([[2, orders]]) },
    { firstMonth: 3, lastMonth: 9 },
  );
  const variants = facts.map((of, at) => [
    variantFacts({ variantId: String(at), productId: String(at), node: 2001, ...of }),
  ]);
  return judgeVariants(variants, clocks, { today, limits: usualLimits, model: usualDemand }).variants;
}

/** So many orders in each of the months given, in all years. */
const monthly = (orders: number, months: readonly number[]) =>
  Array.from({ length: 36 }, (_, at) => [at, months.includes(((at + 2) % 12) + 1) ? orders : 0] as const).filter(
    ([, count]) => count > 0,
  );
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const day = (text: string) => dayNumber(text);

test("what sold every month and then nothing for a year is dead, about since it stopped", () => {
  const [one] = judge([{ orders: monthly(3, all).slice(0, 24), lastSold: day("2026-02-20"), units365: 0 }]);
  expect(one?.verdict).toBe("dead");
  expect(one?.deadProbability).toBeGreaterThan(0.99);
  const [endedOn] = [dayText(one?.endedOn ?? 0)];
  expect(endedOn >= "2026-02-20" && endedOn <= "2026-05-01").toBe(true);
});

test("the same silence without stock is no sign of death", () => {
  const out = [[day("2026-02-21"), today + 1]] as const;
  const [one] = judge([{ orders: monthly(3, all).slice(0, 24), lastSold: day("2026-02-20"), available: 0, out }]);
  expect(one?.deadProbability).toBeLessThan(0.25);
  expect(one?.verdict).toBe("hidden-by-stock-out");
});

test("half a year without a sale is nothing to a part that sells once a year", () => {
  const [one] = judge([{ orders: monthly(1, [8]), lastSold: day("2026-08-20"), units365: 1 }]);
  expect(one?.deadProbability).toBeLessThan(0.35);
  expect(one?.verdict).toBe("slow");
});

test("in February, what sells only in the season is asleep until March, in a shop whose season is that of its parts", () => {
  const racing = (month: number) => (month >= 3 && month <= 9 ? 900 : 30);
  const parts = { orders: monthly(4, [3, 4, 5, 6, 7, 8, 9]), lastSold: day("2026-09-25"), units365: 28, available: 40 };
  const [one] = judge([parts], racing);
  expect(one?.verdict).toBe("asleep");
  expect(dayText(one?.wakesOn ?? 0)).toBe("2027-03-01");
  expect(one?.deadProbability).toBeLessThan(0.2);
});

test("a part may keep a season of its own in a shop that has none", () => {
  const summer = {
    orders: monthly(4, [3, 4, 5, 6, 7, 8, 9]),
    lastSold: day("2026-09-25"),
    units365: 28,
    available: 40,
  };
  const plain = { orders: monthly(2, all).slice(0, 31), lastSold: day("2026-09-25"), units365: 14, available: 40 };
  const [seasonal, steady] = judge([summer, plain]);
  expect(seasonal?.deadProbability).toBeLessThan((steady?.deadProbability ?? 0) / 2);
});

test("gift cards, untracked items and what the merchant leaves out get no verdict, and say why", () => {
  const judged = judge([{ isGiftCard: true }, { tracked: false }, { leftOut: true }]);
  expect(judged.map(({ verdict, leftOut }) => [verdict, leftOut])).toEqual([
    [null, "gift-card"],
    [null, "untracked"],
    [null, "merchant"],
  ]);
});

test("what never sold has no demand that could have ended", () => {
  const [one] = judge([{}]);
  expect(one).toMatchObject({
    verdict: "slow",
    deadProbability: null,
    isSlowMover: true,
    velocity: 0,
    coverDays: null,
  });
});

test("expected sales of the next 90 days follow an item's own pace", () => {
  // Three orders of one unit a month, all year, for three years: about nine in 90 days.
  const [one] = judge([{ orders: monthly(3, all), lastSold: today, units365: 36, units90: 9 }]);
  expect(one?.expected90).toBeGreaterThan(7.5);
  expect(one?.expected90).toBeLessThan(9.5);
});
