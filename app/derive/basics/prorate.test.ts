import { expect, test } from "vitest";
import { prorate } from "./prorate.ts";

// Split by hand: exact shares, rounded down, what is left to the largest fractions.
test.each([
  ["a cent that does not divide goes to the first of equals", 100, [1, 1, 1], [34, 33, 33]],
  ["two cents over go to the two largest fractions", 10, [5, 3, 7], [3, 2, 5]],
  ["a share of nothing is nothing", 7, [0, 2, 0, 5], [0, 2, 0, 5]],
  ["less than a cent each", 2, [1, 1, 1], [1, 1, 0]],
  ["a negative whole is split like its opposite", -100, [1, 1, 1], [-34, -33, -33]],
  ["nothing by nothing", 0, [0, 0], [0, 0]],
  [
    "products beyond what a number holds",
    9_007_199_254_740_991,
    [1, 1],
    [4_503_599_627_370_496, 4_503_599_627_370_495],
  ],
])("%s", (_name, whole, weights, parts) => {
  expect(prorate(whole, weights)).toEqual(parts);
});

test("parts sum to the whole, and each is within one unit of its exact share", () => {
  let state = 1;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let round = 0; round < 500; round++) {
    const weights = [1 + random(1000), ...Array.from({ length: random(12) }, () => random(100_000))];
    const whole = random(10_000_000) - 5_000_000;
    const parts = prorate(whole, weights);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
    for (const [at, part] of parts.entries()) expect(Math.abs(part - (whole * weights[at]!) / total)).toBeLessThan(1);
  }
});

test.each([
  ["something by nothing", 1, [0, 0]],
  ["something by nobody", 1, []],
  ["a negative weight", 1, [2, -1]],
  ["half a unit", 0.5, [1]],
])("%s cannot be split", (_name, whole, weights) => {
  expect(() => prorate(whole, weights)).toThrow(RangeError);
});
