// Where the merchant draws the lines between fast and slow, new and old, silent and dead.
// The defaults: a part that sells ten a month keeps a shelf busy, one that sells less than two a month is slow; stock for
// more than half a year is much; a part gets a quarter of a year before it is judged; demand that has been over for half a
// year with a chance of at least a half is called dead.
// Worked example: { slowMonthly: "3" } in a form moves the line between medium and slow to three units a month.

export interface SlowMoverLimits {
  /** Units a month from which a variant is fast, and below which it is slow. */
  fastMonthly: number;
  slowMonthly: number;
  /** More stock than this many months sell is much. */
  coverMonths: number;
  /** Days on sale before a variant is judged. */
  newDays: number;
  /** Demand that has been over for so many days, with a probability of so many percent, is dead. */
  deadDays: number;
  deadPercent: number;
}

export const usualLimits: SlowMoverLimits = {
  fastMonthly: 10,
  slowMonthly: 2,
  coverMonths: 6,
  newDays: 90,
  deadDays: 180,
  deadPercent: 50,
};

export type LimitErrors = Partial<Record<keyof SlowMoverLimits, string>>;

const bounds: Record<keyof SlowMoverLimits, { least: number; most: number; what: string }> = {
  fastMonthly: { least: 1, most: 10_000, what: "Enter whole units a month, from 1 to 10000" },
  slowMonthly: { least: 1, most: 10_000, what: "Enter whole units a month, from 1 to 10000" },
  coverMonths: { least: 1, most: 60, what: "Enter a whole number of months from 1 to 60" },
  newDays: { least: 7, most: 730, what: "Enter a whole number of days from 7 to 730" },
  deadDays: { least: 30, most: 730, what: "Enter a whole number of days from 30 to 730" },
  deadPercent: { least: 10, most: 99, what: "Enter a whole percentage from 10 to 99" },
};

/** Reads a form. An absent field keeps its default; a wrong one is named with what to enter. */
export function parseLimits(
  form: Record<string, string | undefined>,
): { limits: SlowMoverLimits } | { errors: LimitErrors } {
  const limits = { ...usualLimits };
  const errors: LimitErrors = {};
  for (const key of Object.keys(bounds) as (keyof SlowMoverLimits)[]) {
    const text = form[key]?.trim();
    if (text === undefined) continue;
    const { least, most, what } = bounds[key];
    const value = Number(text);
    if (/^\d{1,5}$/.test(text) && value >= least && value <= most) limits[key] = value;
    else errors[key] = what;
  }
  if (!errors.fastMonthly && !errors.slowMonthly && limits.fastMonthly <= limits.slowMonthly)
    errors.fastMonthly = `Enter more than the ${limits.slowMonthly} units a month below which a part is slow`;
  return Object.keys(errors).length > 0 ? { errors } : { limits };
}
