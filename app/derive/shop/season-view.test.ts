import { expect, test } from "vitest";
import { seasonView } from "./season-view.ts";

const racing = { name: "Racing", firstMonth: 3, lastMonth: 9 };
const fit = {
  node: 2000,
  logEffects: Array.from({ length: 12 }, (_, month) => (month >= 2 && month <= 8 ? Math.log(1.35) : 0)),
  covariance: Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (_, j) => (i === j ? 1e-4 : 0))),
  degreesOfFreedom: 1e9,
  dispersion: 3.21,
  logGrowth: Math.log(1.25),
  logGrowthError: 0,
};

test("the uplift stands with what the trade expects of racing, and says what it rests on", () => {
  const view = seasonView(fit, 36, racing, true);
  expect(view.uplift.value).toBeCloseTo(1.35, 10);
  expect(view.expected).toEqual({ from: 1.3, to: 1.4 });
  expect(view.verdict).toBe("as-expected");
  // By hand: the mean of seven times 1.35 and five times 1 is 14.45 ÷ 12.
  expect(view.evidence.map(({ found }) => found)).toEqual([
    "36 months of units, less returns, by the day of the order",
    "in Racing 1.12, else 0.83 of a mean month",
    "+25 % a year (+25 % to +25 %)",
    "months vary 3.2 times as much as single sales would by chance",
  ]);
});

test("of another season nothing is expected", () => {
  const winter = { name: "Swap meets", firstMonth: 11, lastMonth: 1 };
  expect(seasonView(fit, 36, winter, false)).toMatchObject({ expected: null, verdict: "falls" });
});
