// Stock at risk by category, from the sums by verdict.

import { atRisk } from "#app/derive/product/slow-mover.ts";
import { nodeOfNumber, type Taxonomy } from "#app/derive/product/taxonomy.ts";
import type { VerdictTotal } from "#app/store/derived/verdict-totals.ts";
import type { CategoryRisk } from "./TotalsCard.tsx";

const nothing = { skus: 0, dead: 0, asleep: 0, units: 0, capitalCents: 0, estimatedCents: 0 };

export function categoryRisks(
  totals: readonly VerdictTotal[],
  taxonomy: Taxonomy,
): { rows: CategoryRisk[]; total: CategoryRisk } {
  const rows = new Map<number, CategoryRisk>();
  const total: CategoryRisk = { ...nothing, category: -1, name: "All categories" };
  for (const one of totals) {
    if (!atRisk.some((verdict) => verdict === one.verdict)) continue;
    const category = Math.floor(one.node / 1000);
    const name = nodeOfNumber(taxonomy, one.node)?.name ?? "No category yet";
    const row = rows.get(category) ?? { ...nothing, category, name };
    rows.set(category, row);
    for (const sum of [row, total]) {
      sum.skus += one.skus;
      sum.units += one.units;
      sum.capitalCents += one.capitalCents;
      sum.estimatedCents += one.estimatedCents;
      if (one.verdict === "dead") sum.dead += one.skus;
      if (one.verdict === "asleep") sum.asleep += one.skus;
    }
  }
  return { rows: [...rows.values()].sort((one, other) => other.capitalCents - one.capitalCents), total };
}
