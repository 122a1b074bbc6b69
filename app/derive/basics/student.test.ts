import { expect, test } from "vitest";
import { reach95 } from "./student.ts";

// Student's t, two-sided 95 %: any statistical table, e.g. NIST/SEMATECH e-Handbook 1.3.6.7.2.
test.each([
  [5, 2.571],
  [10, 2.228],
  [20, 2.086],
  [60, 2.0],
  [1e9, 1.96],
])("with %d degrees of freedom a 95 %% interval reaches %d standard errors", (degrees, reach) => {
  expect(reach95(degrees)).toBeCloseTo(reach, 2);
});

test("fewer than 5 degrees are counted as 5", () => {
  expect(reach95(0.5)).toBe(reach95(5));
});
