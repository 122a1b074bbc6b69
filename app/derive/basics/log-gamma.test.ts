import { expect, test } from "vitest";
import { logGamma } from "./log-gamma.ts";

test.each([
  [1, 0],
  [2, 0],
  [5, Math.log(24)],
  [0.5, Math.log(Math.sqrt(Math.PI))],
  // 20! from the tables.
  [21, Math.log(2_432_902_008_176_640_000)],
  // Abramowitz & Stegun, table 6.1: Γ(1.75) = 0.9190625268.
  [1.75, Math.log(0.9190625268)],
])("of %d", (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 9);
});
