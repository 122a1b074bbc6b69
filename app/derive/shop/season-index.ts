// What do a category's months sell against its mean month, and its season against the rest of the year?
// Index: a month's effect by the mean effect of the twelve, growth taken out. 1.2 is a fifth more than the mean month.
// Uplift: the mean index of the season's months by that of the others. Both with a 95 % interval, by the delta method on
// the logarithm: to first order, a change of the log effects moves log index m by δm − Σ wδ, with w each month's share.
// Worked example: effects of 1.4 in seven months and 1 in five: mean 1.2333, indices 1.135 and 0.811, uplift 1.4.
import { quadratic } from "../basics/matrix.ts";
import { reach95 } from "../basics/student.ts";
import type { SeasonFit } from "./season-fit.ts";

export interface Ratio {
  value: number;
  low: number;
  high: number;
}

type Effects = Pick<SeasonFit, "logEffects" | "covariance" | "degreesOfFreedom">;

/** Each month's share of the sum of some months' effects; 0 for the others. */
function shares(logEffects: readonly number[], months: readonly number[]): { mean: number; weights: number[] } {
  const sizes = logEffects.map((value, month) => (months.includes(month) ? Math.exp(value) : 0));
  const sum = sizes.reduce((all, one) => all + one, 0);
  return { mean: sum / months.length, weights: sizes.map((size) => size / sum) };
}

function ratioOf(value: number, gradient: readonly number[], { covariance, degreesOfFreedom }: Effects): Ratio {
  const reach = Math.exp(reach95(degreesOfFreedom) * Math.sqrt(Math.max(0, quadratic(covariance, gradient))));
  return { value, low: value / reach, high: value * reach };
}

const everyMonth = Array.from({ length: 12 }, (_, month) => month);

/** By month of the year, January first. */
export function seasonIndex(effects: Effects): Ratio[] {
  const year = shares(effects.logEffects, everyMonth);
  return everyMonth.map((month) =>
    ratioOf(
      Math.exp(effects.logEffects[month] ?? 0) / year.mean,
      year.weights.map((weight, other) => (other === month ? 1 : 0) - weight),
      effects,
    ),
  );
}

/** `months` from 0, January; neither none nor all of the twelve. */
export function seasonUplift(effects: Effects, months: readonly number[]): Ratio {
  const others = everyMonth.filter((month) => !months.includes(month));
  if (others.length === 0 || others.length === 12)
    throw new RangeError("a season is some months of the year, and not all");
  const inSeason = shares(effects.logEffects, months);
  const off = shares(effects.logEffects, others);
  return ratioOf(
    inSeason.mean / off.mean,
    inSeason.weights.map((weight, month) => weight - (off.weights[month] ?? 0)),
    effects,
  );
}
