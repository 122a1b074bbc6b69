// How quickly does a variant sell, net of returns?
// Units a day over the last 90 days on which it could be sold: days before it came on sale and days known to be out of stock
// do not count. What is unknown counts as a day on sale; `coverage` says how much of the stretch is known. Where there was
// no day to sell on, the velocity is unknown, not zero. More came back than was sold: zero.
// Worked example: 9 units in 90 days of which 45 were out of stock: 9 ÷ 45 = 0.2 a day, 6.1 a month.
import { daysWithin } from "./stock-spells.ts";
import type { VariantFacts } from "./variant-facts.ts";

export const velocityDays = 90;
/** Days in a mean month. */
export const monthDays = 365.25 / 12;

export interface Velocity {
  /** Units a day; null: it could not be sold on any day. */
  perDay: number | null;
  /** Of the last 90 days: those of which stock is known, and those in stock; null where none is known. */
  knownDays: number;
  inStockDays: number | null;
}

export function velocity(facts: VariantFacts, today: number): Velocity {
  const to = today + 1;
  const from = to - velocityDays;
  const unknown = daysWithin(facts.unknown, from, to);
  const knownDays = velocityDays - unknown;
  const out = daysWithin(facts.out, Math.max(from, facts.since), to);
  const onSale = Math.min(velocityDays, Math.max(0, to - facts.since)) - out;
  return {
    perDay: onSale <= 0 ? null : Math.max(0, facts.units90) / onSale,
    knownDays,
    inStockDays: knownDays === 0 ? null : knownDays - daysWithin(facts.out, from, to),
  };
}

export const tiers = ["fast", "medium", "slow"] as const;
export type Tier = (typeof tiers)[number];

/** Thresholds in units a month. */
export function tierOf(
  perDay: number | null,
  { fastMonthly, slowMonthly }: { fastMonthly: number; slowMonthly: number },
): Tier | null {
  if (perDay === null) return null;
  const monthly = perDay * monthDays;
  return monthly >= fastMonthly ? "fast" : monthly < slowMonthly ? "slow" : "medium";
}
