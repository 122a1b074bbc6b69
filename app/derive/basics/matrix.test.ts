import { expect, test } from "vitest";
import { inverse, product, quadratic } from "./matrix.ts";

test("the inverse of [[4, 2], [2, 3]] is [[3/8, −1/4], [−1/4, 1/2]], by hand", () => {
  const expected = [
    [0.375, -0.25],
    [-0.25, 0.5],
  ];
  for (const [i, row] of inverse([
    [4, 2],
    [2, 3],
  ]).entries())
    for (const [j, value] of row.entries()) expect(value).toBeCloseTo(expected[i]![j]!, 12);
});

test("a matrix times its inverse is the identity, also for Hilbert's matrix of five, which is nearly singular", () => {
  const hilbert = Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (_, j) => 1 / (i + j + 1)));
  for (const [i, row] of product(hilbert, inverse(hilbert)).entries())
    for (const [j, value] of row.entries()) expect(value).toBeCloseTo(i === j ? 1 : 0, 8);
});

test("vᵀMv of [[2, 1], [1, 3]] and (1, 2) is 2 + 4 + 12 = 18", () => {
  expect(
    quadratic(
      [
        [2, 1],
        [1, 3],
      ],
      [1, 2],
    ),
  ).toBe(18);
});

test("a matrix that is not positive definite is refused", () => {
  expect(() =>
    inverse([
      [1, 2],
      [2, 1],
    ]),
  ).toThrow(RangeError);
});
