// Two measures of stock that does not move.
// The rule most shops know: velocity slow, and more available than so many times the monthly average of the last 12 months
// (of the months on sale, where those are fewer), once a part is old enough. What never sold is named as such.
// The verdict looks for the reason. In this order:
//   too-new              on sale for less than the limit
//   dead                 demand has been over for the limit of days, as probable as the limit asks
//   hidden-by-stock-out  slow, but there was little or nothing to sell: out now, or on most of the known days of 90
//   asleep               slow and much of it, its season is the quieter one, and in the other it is not slow
//   slow                 slow and much of it
//   fine                 everything else
// Worked example: 12 available, 1 sold in a year: slow, and 12 > 6 × 1 ÷ 12, so both measures call it a slow mover.
import type { SlowMoverLimits } from "./slow-mover-limits.ts";
import type { Tier } from "./velocity.ts";

export const verdicts = ["dead", "slow", "asleep", "too-new", "hidden-by-stock-out", "fine"] as const;
export type Verdict = (typeof verdicts)[number];

export interface SlowMoverFacts {
  available: number | null;
  ageDays: number;
  /** Orders in the whole history. */
  orders: number;
  units365: number;
  tier: Tier | null;
  /** That demand has been over for the days of the limit. */
  deadProbability: number;
  knownDays: number;
  inStockDays: number | null;
  /** Units a month to expect in the part of the year that is quick for it, while demand lives. */
  bestMonthly: number;
  /** Demand now against the mean of its year: below 1 in the quiet part. */
  seasonNow: number;
}

/** How far below its yearly mean demand is when a part is said to sleep. */
export const sleepBelow = 0.95;

export const monthlyAverage = ({ units365, ageDays }: Pick<SlowMoverFacts, "units365" | "ageDays">): number =>
  Math.max(0, units365) / Math.max(1, Math.min(12, ageDays / (365 / 12)));

const isMuch = (facts: SlowMoverFacts, limits: SlowMoverLimits): boolean =>
  (facts.available ?? 0) > limits.coverMonths * monthlyAverage(facts);

export const isSlowMover = (facts: SlowMoverFacts, limits: SlowMoverLimits): boolean =>
  facts.tier === "slow" && facts.ageDays >= limits.newDays && isMuch(facts, limits);

export function verdictOf(facts: SlowMoverFacts, limits: SlowMoverLimits): Verdict {
  const { available, tier } = facts;
  if (facts.ageDays < limits.newDays) return "too-new";
  if (facts.orders > 0 && facts.deadProbability * 100 >= limits.deadPercent) return "dead";
  if (tier === "fast" || tier === "medium") return "fine";
  const wasOut = facts.inStockDays !== null && facts.inStockDays * 2 < facts.knownDays;
  if ((available ?? 0) <= 0 || tier === null || wasOut) return "hidden-by-stock-out";
  if (!isMuch(facts, limits)) return "fine";
  return facts.seasonNow < sleepBelow && facts.bestMonthly >= limits.slowMonthly ? "asleep" : "slow";
}

/** Verdicts that mean stock at risk. */
export const atRisk: readonly Verdict[] = ["dead", "slow", "asleep"];

/** What a list of variants can be ordered by. */
export const slowMoverSorts = ["capital", "units", "silence", "probability"] as const;
export type SlowMoverSort = (typeof slowMoverSorts)[number];
