import { expect, test } from "vitest";
import { calibrated } from "./calibration.ts";

test.each([
  [0, 0],
  [0.05, 0.125],
  [0.6, 0.6],
  [0.65, 0.71],
  [1, 1],
  [1.0000001, 1],
])("a share of %d is right in %d", (share, right) => {
  expect(calibrated(share)).toBeCloseTo(right, 6);
});

test("more votes are never less sure", () => {
  const line = Array.from({ length: 1001 }, (_, at) => calibrated(at / 1000));
  expect(line).toEqual(line.toSorted((a, b) => a - b));
});
