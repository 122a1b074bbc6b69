// What would other limits change? Each variant is judged again from the measures that were kept, and counted by where it
// moves. When demand ended is known to about a month, so moves across another number of dead days are about right; everything
// else is exact.
// Worked example: with a slow line of 3 instead of 2 units a month, what sells 2.5 a month with stock for a year moves from
// fine to slow.
import { type SlowMoverFacts, type Verdict, verdictOf } from "./slow-mover.ts";
import type { SlowMoverLimits } from "./slow-mover-limits.ts";
import { tierOf } from "./velocity.ts";

export interface KeptMeasures extends Omit<SlowMoverFacts, "tier" | "deadProbability"> {
  verdict: Verdict;
  velocity: number | null;
  /** That demand has been over for the dead days of the limits in force, and that it has ended at all. */
  overFor: number | null;
  deadProbability: number | null;
  /** Days since about when demand ended; null where it lives as likely as not. */
  endedFor: number | null;
  capitalCents: number | null;
}

export interface Move {
  from: Verdict;
  to: Verdict;
  skus: number;
  capitalCents: number;
}

export function previewVerdicts(
  variants: readonly KeptMeasures[],
  inForce: SlowMoverLimits,
  asked: SlowMoverLimits,
): Move[] {
  const moves = new Map<string, Move>();
  for (const one of variants) {
    const over =
      asked.deadDays === inForce.deadDays
        ? one.overFor
        : one.endedFor !== null && one.endedFor >= asked.deadDays
          ? one.deadProbability
          : 0;
    const to = verdictOf({ ...one, tier: tierOf(one.velocity, asked), deadProbability: over ?? 0 }, asked);
    if (to === one.verdict) continue;
    const key = `${one.verdict}/${to}`;
    const move = moves.get(key) ?? { from: one.verdict, to, skus: 0, capitalCents: 0 };
    move.skus += 1;
    move.capitalCents += one.capitalCents ?? 0;
    moves.set(key, move);
  }
  return [...moves.values()].sort((one, other) => other.skus - one.skus);
}
