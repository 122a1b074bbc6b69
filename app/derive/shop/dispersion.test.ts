import { expect, test } from "vitest";
import { pooledDispersion } from "./dispersion.ts";

test("equal estimates are one: 4 and 4 on 20 degrees become 4 e^(1/20) on 40", () => {
  for (const one of pooledDispersion([
    { left: 4, degreesOfFreedom: 20 },
    { left: 4, degreesOfFreedom: 20 },
  ])) {
    expect(one.dispersion).toBeCloseTo(4 * Math.exp(0.05), 10);
    expect(one.degreesOfFreedom).toBeCloseTo(40, 10);
  }
});

test("estimates far apart keep to themselves, on about their own degrees", () => {
  const [low, high] = pooledDispersion([
    { left: 2, degreesOfFreedom: 200 },
    { left: 40, degreesOfFreedom: 200 },
  ]);
  expect(low!.dispersion).toBeCloseTo(2, 1);
  expect(high!.dispersion / 40).toBeCloseTo(1, 1);
  expect(low!.degreesOfFreedom).toBeLessThan(210);
});

test("sales never scatter less than chance", () => {
  expect(pooledDispersion([{ left: 0.2, degreesOfFreedom: 30 }])[0]!.dispersion).toBe(1);
});
