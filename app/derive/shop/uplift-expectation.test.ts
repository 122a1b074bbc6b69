import { expect, test } from "vitest";
import { expectedUplift, judgeUplift } from "./uplift-expectation.ts";

const rising = { from: 1.3, to: 1.4 };

test.each([
  ["touching the range from within", { low: 1.21, high: 1.46 }, rising, "as-expected"],
  ["just touching it from below", { low: 1.2, high: 1.3 }, rising, "as-expected"],
  ["all below", { low: 0.98, high: 1.29 }, rising, "weaker"],
  ["all above", { low: 1.41, high: 1.6 }, rising, "stronger"],
  ["too wide to tell", { low: 1.1, high: 1.6 }, rising, "cannot-tell"],
  ["nothing expected, all above 1", { low: 1.01, high: 1.1 }, null, "rises"],
  ["nothing expected, all below 1", { low: 0.8, high: 0.99 }, null, "falls"],
  ["nothing expected, around 1", { low: 0.95, high: 1.05 }, null, "flat"],
  ["nothing expected, anything possible", { low: 0.7, high: 1.3 }, null, "cannot-tell"],
] as const)("%s", (_name, interval, expected, verdict) => {
  expect(judgeUplift({ value: 1, ...interval }, expected)).toBe(verdict);
});

test("suspension, brakes and wheels are to rise, engine, interior and accessories to be steady, of the rest nothing is said", () => {
  expect([2000, 3000].map(expectedUplift)).toEqual([rising, rising]);
  expect([1000, 5000, 10_000].map(expectedUplift)).toEqual(new Array(3).fill({ from: 0.95, to: 1.05 }));
  expect([0, 4000, 6000, 7000, 8000, 9000].map(expectedUplift)).toEqual(new Array(6).fill(null));
});
