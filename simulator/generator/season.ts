// When people buy: growth, months and the racing season of each category.
import { bustle, type Calendar } from "./calendar.ts";
import { random } from "./random.ts";

export const levels1 = [
  "Engine & Drivetrain",
  "Suspension & Steering",
  "Brakes & Wheels",
  "Exterior & Body",
  "Interior & Trim",
  "Electrical & Lighting",
  "Exhaust & Intake",
  "Fuel & Ignition",
  "Tools & Equipment",
  "Accessories & Apparel",
] as const;
export type Level1 = (typeof levels1)[number];
export const level1Index = (l1: string): number => levels1.indexOf(l1 as Level1);

/** Mean of March to September against mean of October to February, as this trade expects it. */
const upliftRanges: Record<Level1, readonly [number, number]> = {
  "Engine & Drivetrain": [0.98, 1.02],
  "Suspension & Steering": [1.3, 1.4],
  "Brakes & Wheels": [1.3, 1.4],
  "Exterior & Body": [1.06, 1.14],
  "Interior & Trim": [0.97, 1.02],
  "Electrical & Lighting": [0.99, 1.04],
  "Exhaust & Intake": [1.08, 1.16],
  "Fuel & Ignition": [0.99, 1.05],
  "Tools & Equipment": [0.95, 1.0],
  "Accessories & Apparel": [1.0, 1.04],
};

export const isRacingMonth = (month: number) => month >= 3 && month <= 9;

export interface Seasons {
  /** By category and month (January first); the mean of the twelve is 1. */
  indices: readonly (readonly number[])[];
  /** By category: mean of the racing months against mean of the others. */
  uplifts: readonly number[];
}

/** `strength` stretches the racing season: 0 is none, 1 as the trade knows it, 2 twice as far from 1. */
export function seasons(seed: number, strength: number): Seasons {
  const uplifts = levels1.map((l1, at) => {
    const [low, high] = upliftRanges[l1];
    return Math.max(0.2, 1 + (random(seed, "season", at).between(low, high) - 1) * strength);
  });
  const indices = uplifts.map((uplift, at) => {
    const wobble = random(seed, "season shape", at);
    // The racing months swell towards early summer, the others dip in December; each group keeps its mean.
    const shape = Array.from({ length: 12 }, (_, month) => {
      const swell = isRacingMonth(month + 1) ? Math.cos(((month + 1 - 5.5) / 12) * 2 * Math.PI) * 0.35 : 0;
      const size = Math.min(0.12, Math.abs(uplift - 1)) * Math.sign(uplift - 1);
      return 1 + swell * size + wobble.normal() * 0.012;
    });
    const meanOf = (inRace: boolean) => {
      const group = shape.filter((_, month) => isRacingMonth(month + 1) === inRace);
      return group.reduce((sum, value) => sum + value, 0) / group.length;
    };
    const [racing, quiet] = [meanOf(true), meanOf(false)];
    const base = 12 / (7 * uplift + 5);
    return shape.map((value, month) =>
      isRacingMonth(month + 1) ? (value / racing) * uplift * base : (value / quiet) * base,
    );
  });
  return { indices, uplifts };
}

/** Weekly rhythm and holidays, day by day, with a mean of 1 in every month: they move days, not months. */
export function dayWeights(calendar: Calendar): Float64Array {
  const weights = Float64Array.from(calendar.days, bustle);
  const sums = new Map<string, { sum: number; days: number }>();
  const keyOf = (text: string) => text.slice(0, 7);
  for (const day of calendar.days) {
    const month = sums.get(keyOf(day.text)) ?? { sum: 0, days: 0 };
    month.sum += weights[day.index] ?? 0;
    month.days += 1;
    sums.set(keyOf(day.text), month);
  }
  for (const day of calendar.days) {
    const month = sums.get(keyOf(day.text));
    // A month cut short by the ends of the history keeps its raw weights: its mean is not a month's.
    if (month && month.days >= 28) weights[day.index] = ((weights[day.index] ?? 0) * month.days) / month.sum;
  }
  return weights;
}
