import { expect, test } from "vitest";
import { least } from "./least.ts";

test("a bowl has its least value at its bottom", () => {
  const [x = 0, y = 0] = least(([a = 0, b = 0]) => (a - 3) ** 2 + (b + 1) ** 2, [0, 0], { close: 1e-12 });
  expect(x).toBeCloseTo(3, 4);
  expect(y).toBeCloseTo(-1, 4);
});

test("Rosenbrock's banana, whose least value is at (1, 1), is followed along its valley", () => {
  const [x = 0, y = 0] = least(([a = 0, b = 0]) => 100 * (b - a * a) ** 2 + (1 - a) ** 2, [-1.2, 1], {
    moves: 500,
    close: 1e-14,
  });
  expect(x).toBeCloseTo(1, 3);
  expect(y).toBeCloseTo(1, 3);
});
