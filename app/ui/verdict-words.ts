// What to say of a verdict: why, and what to do about it. Written for somebody who knows parts and not statistics.
import type { Evidence } from "#app/derive/basics/evidence.ts";
import type { Verdict } from "#app/derive/product/slow-mover.ts";
import type { Format } from "./format.ts";

export interface VerdictFacts {
  verdict: Verdict | null;
  available: number | null;
  units365: number;
  orders: number;
  velocity: number | null;
  deadProbability: number | null;
  endedOn: string | null;
  wakesOn: string | null;
  lastSoldOn: string | null;
  onSaleSince: string;
  expected90: number;
  knownDays?: number;
  inStockDays?: number | null;
}

const advice: Record<Verdict, string> = {
  dead: "Mark it down, bundle it or return it to the supplier; do not reorder.",
  slow: "Order less of it, or only on demand.",
  asleep: "Keep it for the season; do not discount it now.",
  "too-new": "Wait until it has been on sale long enough to tell.",
  "hidden-by-stock-out": "Restock it before judging its sales.",
  fine: "Nothing to do.",
};

export const verdictAdvice = (verdict: Verdict | null): string => (verdict === null ? "" : advice[verdict]);

/** The reasons, the weightiest first. */
export function verdictEvidence(
  facts: VerdictFacts,
  { count, day, share }: Pick<Format, "count" | "day" | "share">,
): Evidence[] {
  const { verdict, deadProbability, lastSoldOn, available } = facts;
  const reasons: Evidence[] = [];
  const add = (from: string, found: string, says: string, weight: number) =>
    reasons.push({ from, found, says, weight });
  if (deadProbability !== null)
    add(
      "demand",
      `${share(deadProbability, 1)} that nobody wants it any more${facts.endedOn ? `, since about ${day(facts.endedOn)}` : ""}`,
      deadProbability >= 0.5 ? "demand has ended" : "demand lives",
      Math.abs(deadProbability - 0.5) * 2,
    );
  if (facts.orders === 0) add("sales", `never sold since ${day(facts.onSaleSince)}`, "it never had demand", 0.8);
  else if (lastSoldOn) add("sales", `last sold on ${day(lastSoldOn)}`, `${count(facts.units365)} units in a year`, 0.5);
  if (facts.wakesOn) add("season", `its quick season begins on ${day(facts.wakesOn)}`, "it sleeps until then", 0.8);
  if (verdict === "hidden-by-stock-out" && facts.inStockDays !== undefined)
    add(
      "stock",
      facts.inStockDays === null
        ? "out of stock now"
        : `in stock on ${count(facts.inStockDays)} of ${count(facts.knownDays ?? 0)} known days of 90`,
      "sales cannot tell",
      0.8,
    );
  if (available !== null && available > 0)
    add(
      "stock",
      `${count(available)} units`,
      `about ${count(Math.round(facts.expected90 * 10) / 10)} to be sold in 90 days`,
      0.3,
    );
  return reasons.sort((one, other) => other.weight - one.weight);
}
