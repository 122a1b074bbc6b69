// How does the year shape what a category sells, once growth is taken out?
//
// Net units of a month are counts that cluster (an order buys several, a customer comes back), so their variance is φ
// times their mean, φ estimated from what is left over (quasi-Poisson). Their logarithm is a level, growth and a season
// (season-design.ts), and the logarithm of the days that the month has in the history: a cut month needs no correction.
// All categories are judged together (McCullagh & Nelder, ch. 6 and 9; Gelman & Hill, ch. 11–15): each column's effect is
// drawn towards what the shop's categories have in common, by as much as they differ from each other and as little is
// known of this one. How much they differ is learned from the shop, starting from as if two categories differed by 3 %
// (waves) or 10 % a year (growth). So a thin category leans on the others and a thick one stands for itself.
//
// What comes out is the logarithm of the twelve months' effects and how uncertain they are together. season-index.ts
// makes indices, uplifts and intervals of it.
import {
  at,
  difference,
  dot,
  inverse,
  type Matrix,
  product,
  sumOf,
  times,
  transposed,
  type Vector,
  zeros,
} from "../basics/matrix.ts";
import { type CountFit, fitCounts } from "./count-fit.ts";
import { pooledDispersion } from "./dispersion.ts";
import { type Column, type ColumnGroup, type Design, seasonDesign } from "./season-design.ts";
import type { HistoryMonth } from "./season-months.ts";

export interface CategoryMonths {
  node: number;
  /** Net units of each month of the history. */
  units: readonly number[];
}

export interface SeasonFit {
  node: number;
  /** By month of the year: the logarithm of its effect, up to a common constant. */
  logEffects: Vector;
  /** How uncertain these are, together. */
  covariance: Matrix;
  /** What the estimate of that uncertainty rests on. */
  degreesOfFreedom: number;
  /** Variance of a month's units by its mean. */
  dispersion: number;
  /** Logarithm of the growth in a year, over the history as a whole, and its standard error. */
  logGrowth: number;
  logGrowthError: number;
}

interface Shared {
  mean: Vector;
  /** Variance between categories, by column. */
  spread: Vector;
  /** How uncertain the mean is. */
  meanCovariance: Matrix;
}

/**
 * What is held for likely before any sale is seen: how far the common effect lies from 0, and how far categories differ
 * at the very least. In this trade some rise by a third in summer and some not at all; overtones are smaller.
 */
function firstGuess(group: ColumnGroup): { common: number; apart: number } {
  if (group === "growth") return { common: 0.3, apart: 0.1 };
  if (group === "drift") return { common: 0.02, apart: 0.01 };
  if (group === "season") return { common: 0.5, apart: 0.3 };
  const overtone = Number(group.slice(5));
  return { common: 0.3 / Math.sqrt(overtone), apart: 0.1 / overtone };
}
const guessCounts = 2;
const mostRounds = 40;

/** One fit for each category that ever sold anything, in their order. */
export function fitSeasons(
  months: readonly HistoryMonth[],
  seasons: readonly (readonly number[])[],
  categories: readonly CategoryMonths[],
): SeasonFit[] {
  const sold = categories.filter(({ units }) => units.reduce((sum, one) => sum + one, 0) > 0);
  if (months.length === 0 || sold.length === 0) return [];
  const design = seasonDesign(months, seasons);
  const exposure = months.map(({ days }) => days);
  let shared = beforeAnySale(design);
  let dispersions = sold.map(() => ({ dispersion: 1, degreesOfFreedom: months.length }));
  let fits: CountFit[] = [];
  for (let round = 0; round < mostRounds; round++) {
    fits = sold.map(({ units }, category) =>
      fitCounts({
        counts: units,
        exposure,
        rows: design.rows,
        priorMean: shared.mean,
        priorVariance: shared.spread,
        dispersion: dispersions[category]?.dispersion ?? 1,
        start: fits[category],
      }),
    );
    dispersions = pooledDispersion(fits.map(({ left, leftDegrees }) => ({ left, degreesOfFreedom: leftDegrees })));
    const before = shared;
    shared = shareOf(design, fits, before);
    if (round > 4 && isSteady(before, shared)) break;
  }
  return sold.map(({ node }, category) => {
    const { dispersion, degreesOfFreedom } = dispersions[category] ?? { dispersion: 1, degreesOfFreedom: 5 };
    return describe(node, design, fits[category] as CountFit, shared, dispersion, degreesOfFreedom);
  });
}

function beforeAnySale({ columns }: Design): Shared {
  return {
    mean: columns.map(() => 0),
    spread: columns.map(({ group, scale }) => (scale * firstGuess(group).apart) ** 2),
    meanCovariance: zeros(columns.length, columns.length),
  };
}

const diagonal = (values: readonly number[]): Matrix =>
  values.map((value, row) => values.map((_, column) => (row === column ? value : 0)));

/** How much a category says about the common mean: less than about itself, because categories differ. */
function shareOf({ columns }: Design, fits: readonly CountFit[], { mean, spread }: Shared): Shared {
  let precision = diagonal(columns.map(({ group, scale }) => (scale * firstGuess(group).common) ** -2));
  let pull = columns.map(() => 0);
  for (const { information, effects, covariance } of fits) {
    const own = difference(information, product(information, product(covariance, information)));
    // Where the category would be by its own sales alone, seen through what it says.
    const told = times(information, effects).map(
      (value, k) => value + ((effects[k] ?? 0) - (mean[k] ?? 0)) / (spread[k] ?? 1),
    );
    const seen = difference(diagonal(columns.map(() => 1)), product(information, covariance));
    precision = sumOf(precision, own);
    pull = pull.map((value, k) => value + dot(seen[k] ?? [], told));
  }
  const meanCovariance = inverse(precision);
  const common = times(meanCovariance, pull);
  return { mean: common, meanCovariance, spread: spreadOf(columns, fits, common) };
}

function spreadOf(columns: readonly Column[], fits: readonly CountFit[], common: Vector): Vector {
  const sums = new Map<ColumnGroup, { squares: number; count: number }>();
  for (const [k, { group, scale }] of columns.entries()) {
    const sum = sums.get(group) ?? { squares: guessCounts * firstGuess(group).apart ** 2, count: guessCounts };
    for (const { effects, covariance } of fits) {
      sum.squares += (((effects[k] ?? 0) - (common[k] ?? 0)) ** 2 + at(covariance, k, k)) / scale ** 2;
      sum.count += 1;
    }
    sums.set(group, sum);
  }
  return columns.map(({ group, scale }) => {
    const { squares, count } = sums.get(group) ?? { squares: 1, count: 1 };
    const least = group === "drift" ? 0 : firstGuess(group).apart ** 2;
    return scale ** 2 * Math.max(squares / count, least);
  });
}

const isSteady = (before: Shared, now: Shared): boolean =>
  now.mean.every((value, k) => Math.abs(value - (before.mean[k] ?? 0)) < 1e-4) &&
  now.spread.every((value, k) => Math.abs(Math.log(value / (before.spread[k] ?? 1))) < 0.02);

function describe(
  node: number,
  { year, firstOfYear }: Design,
  { effects, covariance }: CountFit,
  { spread, meanCovariance }: Shared,
  dispersion: number,
  degreesOfFreedom: number,
): SeasonFit {
  // The common mean is not known exactly either: what leans on it takes its uncertainty over.
  const leaning = covariance.map((row) => row.map((value, k) => value / (spread[k] ?? 1)));
  const whole = sumOf(covariance, product(leaning, product(meanCovariance, transposed(leaning))));
  const ofYear = whole.slice(firstOfYear).map((row) => row.slice(firstOfYear));
  return {
    node,
    logEffects: times(year, effects.slice(firstOfYear)),
    covariance: product(year, product(ofYear, transposed(year))),
    degreesOfFreedom,
    dispersion,
    logGrowth: effects[0] ?? 0,
    logGrowthError: Math.sqrt(at(whole, 0, 0)),
  };
}
