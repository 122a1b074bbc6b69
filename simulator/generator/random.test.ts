import { expect, test } from "vitest";
import { random } from "./random.ts";

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("the same seed and name give the same draws; another name, other draws", () => {
  const one = draws(50, random(7, "orders", 3).next);
  expect(draws(50, random(7, "orders", 3).next)).toEqual(one);
  expect(draws(50, random(7, "orders", 4).next)).not.toEqual(one);
  expect(draws(50, random(8, "orders", 3).next)).not.toEqual(one);
  expect(draws(50, random(7, "stock", 3).next)).not.toEqual(one);
});

test("streams of neighbouring numbers do not resemble each other", () => {
  const firsts = draws(20_000, () => 0).map((_, at) => random(1, "person", at).next());
  // Standard error of a mean of 20,000 uniform draws: 0.0020; of their lag-one correlation: 0.0071.
  expect(mean(firsts)).toBeCloseTo(0.5, 1);
  const products = firsts.slice(1).map((value, at) => (value - 0.5) * ((firsts[at] ?? 0) - 0.5) * 12);
  expect(Math.abs(mean(products))).toBeLessThan(0.03);
});

test("draws have the mean and variance of their law", () => {
  const chance = random(11, "laws");
  const normal = draws(40_000, chance.normal);
  expect(Math.abs(mean(normal))).toBeLessThan(0.02);
  expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
  // A gamma variable of shape k has mean k and variance k.
  for (const shape of [0.5, 1, 4]) {
    const values = draws(40_000, () => chance.gamma(shape));
    const middle = mean(values);
    expect(Math.abs(middle / shape - 1)).toBeLessThan(0.04);
    expect(Math.abs(mean(values.map((value) => (value - middle) ** 2)) / shape - 1)).toBeLessThan(0.08);
  }
  expect(Math.abs(mean(draws(40_000, () => chance.weighted([1, 3]))) - 0.75)).toBeLessThan(0.02);
});

test("a shuffle keeps every card", () => {
  const cards = draws(52, () => 0).map((_, at) => at);
  const shuffled = random(1, "cards").shuffle(cards);
  expect(shuffled).not.toEqual(cards);
  expect([...shuffled].sort((one, other) => one - other)).toEqual(cards);
});
