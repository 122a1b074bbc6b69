import { expect, test } from "vitest";
import { isSlowMover, type SlowMoverFacts, type Verdict, verdictOf } from "./slow-mover.ts";
import { parseLimits, usualLimits } from "./slow-mover-limits.ts";

const facts = (of: Partial<SlowMoverFacts> = {}): SlowMoverFacts => ({
  available: 12,
  ageDays: 700,
  orders: 3,
  units365: 1,
  tier: "slow",
  deadProbability: 0.1,
  knownDays: 90,
  inStockDays: 90,
  bestMonthly: 0.5,
  seasonNow: 1,
  ...of,
});

test.each<[string, Partial<SlowMoverFacts>, Verdict]>([
  ["slow with stock for more than half a year", {}, "slow"],
  ["never sold", { orders: 0, units365: 0 }, "slow"],
  ["stock for exactly half a year", { units365: 24 }, "fine"],
  ["stock for a little more", { units365: 23 }, "slow"],
  ["medium", { tier: "medium" }, "fine"],
  ["89 days on sale", { ageDays: 89, deadProbability: 1 }, "too-new"],
  ["90 days on sale", { ageDays: 90, units365: 0 }, "slow"],
  ["demand over as probable as the limit", { deadProbability: 0.5 }, "dead"],
  ["a little less probable", { deadProbability: 0.499 }, "slow"],
  ["never sold, whatever the model says: no demand has ended", { orders: 0, deadProbability: 0.9 }, "slow"],
  ["dead though it was quick of late", { tier: "medium", deadProbability: 0.9 }, "dead"],
  ["out of stock", { available: 0 }, "hidden-by-stock-out"],
  ["back in stock after most of the known days", { knownDays: 60, inStockDays: 29 }, "hidden-by-stock-out"],
  ["in stock on half of the known days", { knownDays: 60, inStockDays: 30 }, "slow"],
  ["no day to sell on", { tier: null, inStockDays: 0 }, "hidden-by-stock-out"],
  ["in its quiet season, and not slow in the other", { seasonNow: 0.8, bestMonthly: 2 }, "asleep"],
  ["in its quiet season, and slow in the other too", { seasonNow: 0.8, bestMonthly: 1.9 }, "slow"],
  ["in its quick season", { seasonNow: 1.1, bestMonthly: 3 }, "slow"],
])("%s: %s", (_name, of, verdict) => {
  expect(verdictOf(facts(of), usualLimits)).toBe(verdict);
});

test("the plain rule: slow, old enough, and more than six times the monthly average of twelve months", () => {
  expect(isSlowMover(facts({ available: 7, units365: 12 }), usualLimits)).toBe(true);
  expect(isSlowMover(facts({ available: 6, units365: 12 }), usualLimits)).toBe(false);
  expect(isSlowMover(facts({ available: 7, units365: 12, tier: "medium" }), usualLimits)).toBe(false);
  expect(isSlowMover(facts({ ageDays: 89 }), usualLimits)).toBe(false);
  // Four months on sale: the average is over those.
  expect(isSlowMover(facts({ available: 7, units365: 4, ageDays: 122 }), usualLimits)).toBe(true);
  expect(isSlowMover(facts({ available: 6, units365: 4, ageDays: 121 }), usualLimits)).toBe(false);
});

test("limits: what is wrong is named with what to enter, what is absent keeps its default", () => {
  expect(parseLimits({ deadDays: "365" })).toEqual({ limits: { ...usualLimits, deadDays: 365 } });
  expect(parseLimits({ deadDays: "29", newDays: "x" })).toEqual({
    errors: {
      deadDays: "Enter a whole number of days from 30 to 730",
      newDays: "Enter a whole number of days from 7 to 730",
    },
  });
  expect(parseLimits({ fastMonthly: "2", slowMonthly: "2" })).toHaveProperty("errors.fastMonthly");
});
