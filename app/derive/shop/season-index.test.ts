import { expect, test } from "vitest";
import { seasonIndex, seasonUplift } from "./season-index.ts";

const racing = [2, 3, 4, 5, 6, 7, 8];
const diagonal = (variance: number) =>
  Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (_, j) => (i === j ? variance : 0)));
const effects = (inSeason: number, variance = 0) => ({
  logEffects: Array.from({ length: 12 }, (_, month) => Math.log(racing.includes(month) ? inSeason : 1)),
  covariance: diagonal(variance),
  degreesOfFreedom: 1e9,
});

test("seven months of 1.4 and five of 1: indices 1.4 and 1 by their mean 14.8 ÷ 12, uplift 1.4", () => {
  const index = seasonIndex(effects(1.4));
  expect(index[0]!.value).toBeCloseTo(12 / 14.8, 10);
  expect(index[4]!.value).toBeCloseTo((1.4 * 12) / 14.8, 10);
  expect(index.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(12, 10);
  expect(seasonUplift(effects(1.4), racing).value).toBeCloseTo(1.4, 10);
});

test("a common constant of all effects changes nothing", () => {
  const plain = effects(1.4, 0.01);
  const shifted = { ...plain, logEffects: plain.logEffects.map((value) => value + 3) };
  expect(seasonUplift(shifted, racing).high).toBeCloseTo(seasonUplift(plain, racing).high, 10);
});

test("equal months that are each uncertain by 0.1: the uplift is by √(0.01/7 + 0.01/5), times 1.96", () => {
  const { value, low, high } = seasonUplift(effects(1, 0.01), racing);
  const reach = Math.exp(1.959964 * Math.sqrt(0.01 / 7 + 0.01 / 5));
  expect([value, low, high]).toEqual([1, expect.closeTo(1 / reach, 6), expect.closeTo(reach, 6)]);
});

test("uncertainty that all months share is none of an index or an uplift", () => {
  const covariance = Array.from({ length: 12 }, () => new Array<number>(12).fill(0.04));
  const { low, high } = seasonUplift({ ...effects(1.4), covariance }, racing);
  expect(high - low).toBeCloseTo(0, 6);
});

test.each([[[]], [Array.from({ length: 12 }, (_, month) => month)]])("a season of the months %j is none", (months) => {
  expect(() => seasonUplift(effects(1.4), months)).toThrow(RangeError);
});
