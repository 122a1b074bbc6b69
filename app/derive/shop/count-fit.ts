// Counts, explained by a level and some columns that are likely to lie near given means.
// log(expected) = log(exposure) + level + row · effects; the level is free. The most likely effects are found by Newton's
// method (iteratively reweighted least squares), with the level taken out of what is told about the effects.
// Source: McCullagh & Nelder, Generalized Linear Models, ch. 6 and 9; the penalty is that of ridge regression.
// Worked example: counts 10 and 40 with exposures 1 and 2 and a column (0, 1), hardly penalised, give level log 10 and
// effect log 2.
import { dot, inverse, type Matrix, type Vector, zeros } from "../basics/matrix.ts";

export interface Counted {
  counts: readonly number[];
  exposure: readonly number[];
  rows: readonly (readonly number[])[];
  priorMean: Vector;
  priorVariance: Vector;
  dispersion: number;
  /** Where to begin, from an earlier round. */
  start: CountFit | undefined;
}

export interface CountFit {
  level: number;
  effects: Vector;
  /** What the counts tell about the effects, the level unknown. */
  information: Matrix;
  /** How uncertain the effects are, given the prior. */
  covariance: Matrix;
  /** Pearson's sum of squares by its degrees of freedom: the dispersion as these counts alone see it. */
  left: number;
  leftDegrees: number;
}

const mostSteps = 30;

export function fitCounts(counted: Counted): CountFit {
  const { counts, exposure, rows, priorMean, priorVariance, dispersion, start } = counted;
  const effects = start ? [...start.effects] : [...priorMean];
  let weights: Vector = [];
  let level = 0;
  let information: Matrix = [];
  let covariance: Matrix = [];
  for (let step = 0; step < mostSteps; step++) {
    // Given the effects, the best level is known: it makes the expected sum the observed one.
    const shapes = rows.map((row, month) => (exposure[month] ?? 0) * Math.exp(dot(row, effects)));
    const total = counts.reduce((sum, count) => sum + count, 0);
    level = Math.log(total / shapes.reduce((sum, shape) => sum + shape, 0));
    weights = shapes.map((shape) => shape * Math.exp(level));
    information = informationOf(rows, weights, dispersion);
    covariance = inverse(
      information.map((row, i) => row.map((value, j) => (i === j ? value + 1 / (priorVariance[i] ?? 1) : value))),
    );
    const pull = effects.map(
      (effect, k) =>
        rows.reduce((sum, row, month) => sum + (row[k] ?? 0) * ((counts[month] ?? 0) - (weights[month] ?? 0)), 0) /
          dispersion -
        (effect - (priorMean[k] ?? 0)) / (priorVariance[k] ?? 1),
    );
    const moves = covariance.map((row) => dot(row, pull));
    // A step that would multiply a month by more than e is shortened.
    const longest = Math.max(...rows.map((row) => Math.abs(dot(row, moves))));
    const share = longest > 1 ? 1 / longest : 1;
    for (const [k, move] of moves.entries()) effects[k] = (effects[k] ?? 0) + share * move;
    if (longest < 1e-7) break;
  }
  return { level, effects, information, covariance, ...leftOver(counts, weights, information, covariance) };
}

/** XᵀWX ÷ φ with the weighted mean of every column taken out, which is what not knowing the level does. */
function informationOf(rows: readonly (readonly number[])[], weights: Vector, dispersion: number): Matrix {
  const size = rows[0]?.length ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const means = Array.from({ length: size }, (_, k) =>
    rows.reduce((sum, row, month) => sum + ((weights[month] ?? 0) * (row[k] ?? 0)) / total, 0),
  );
  const centred = rows.map((row) => row.map((value, k) => value - (means[k] ?? 0)));
  const matrix = zeros(size, size);
  for (const [month, row] of centred.entries()) {
    const weight = (weights[month] ?? 0) / dispersion;
    for (let i = 0; i < size; i++) {
      const line = matrix[i] as Vector;
      const weighted = weight * (row[i] ?? 0);
      for (let j = 0; j < size; j++) line[j] = (line[j] ?? 0) + weighted * (row[j] ?? 0);
    }
  }
  return matrix;
}

function leftOver(
  counts: readonly number[],
  expected: readonly number[],
  information: Matrix,
  covariance: Matrix,
): Pick<CountFit, "left" | "leftDegrees"> {
  const squares = counts.reduce((sum, count, month) => {
    const mean = expected[month] ?? 0;
    return mean > 0 ? sum + (count - mean) ** 2 / mean : sum;
  }, 0);
  // The effects cost as many degrees as the counts, and not the prior, decided them; the level costs one.
  let spent = 1;
  for (let i = 0; i < covariance.length; i++)
    spent += dot(
      covariance[i] ?? [],
      information.map((row) => row[i] ?? 0),
    );
  const leftDegrees = Math.max(0.5, counts.length - spent);
  return { left: squares / leftDegrees, leftDegrees };
}
