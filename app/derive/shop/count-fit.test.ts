import { expect, test } from "vitest";
import { fitCounts } from "./count-fit.ts";

const hardlyAny = { priorMean: [0], priorVariance: [1e8], dispersion: 1, start: undefined };

test("10 in one month and 40 in one of twice the days: level log 10, effect log 2", () => {
  const fit = fitCounts({ ...hardlyAny, counts: [10, 40], exposure: [1, 2], rows: [[0], [1]] });
  expect(fit.level).toBeCloseTo(Math.log(10), 5);
  expect(fit.effects[0]).toBeCloseTo(Math.log(2), 5);
  // The variance of a log ratio of two counts is 1/10 + 1/40.
  expect(fit.covariance[0]![0]).toBeCloseTo(0.125, 5);
});

test("a prior as sure as the counts draws the effect half way: the score of counts and prior is 0 there", () => {
  const fit = fitCounts({
    counts: [50, 100],
    exposure: [1, 1],
    rows: [[0], [1]],
    priorMean: [0],
    priorVariance: [0.03],
    dispersion: 1,
    start: undefined,
  });
  const b = fit.effects[0]!;
  // With the level free, the second month expects 150 e^b / (1 + e^b).
  expect(100 - (150 * Math.exp(b)) / (1 + Math.exp(b)) - b / 0.03).toBeCloseTo(0, 5);
  expect(b).toBeGreaterThan(0.3);
  expect(b).toBeLessThan(0.5);
});

test("counts that scatter twice as much leave twice the variance", () => {
  const wide = fitCounts({ ...hardlyAny, dispersion: 2, counts: [10, 40], exposure: [1, 2], rows: [[0], [1]] });
  expect(wide.covariance[0]![0]).toBeCloseTo(0.25, 5);
});

test("months of 8, 12, 8 and 12 around a level of 10 leave 4 × 0.4 on three degrees", () => {
  const fit = fitCounts({
    ...hardlyAny,
    priorVariance: [1e-12],
    counts: [8, 12, 8, 12],
    exposure: [1, 1, 1, 1],
    rows: [[0], [1], [0], [1]],
  });
  expect(fit.leftDegrees).toBeCloseTo(3, 5);
  expect(fit.left).toBeCloseTo(1.6 / 3, 5);
});
