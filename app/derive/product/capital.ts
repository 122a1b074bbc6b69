// What is a variant's idle stock worth, at cost?
// Units × unit cost. Where nobody entered a cost, it is estimated from the price by the usual share of cost in price, in its
// category or else in the shop, and called estimated. Without any cost in the shop there is no estimate.
// Worked example: 4 units at a price of 50 where parts of the category cost 60 % of their price: 120, estimated.

export interface CostShares {
  /** Cost ÷ price by category; the shop's own under null. */
  of: ReadonlyMap<number | null, number>;
}

interface Priced {
  category: number;
  priceCents: number;
  unitCostCents: number | null;
}

const leastToEstimate = 5;

function middle(values: number[]): number {
  const sorted = values.sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function costShares(variants: readonly Priced[]): CostShares {
  const shares = new Map<number | null, number[]>([[null, []]]);
  for (const { category, priceCents, unitCostCents } of variants) {
    if (unitCostCents === null || priceCents <= 0) continue;
    const share = unitCostCents / priceCents;
    shares.get(null)?.push(share);
    const own = shares.get(category);
    if (own) own.push(share);
    else shares.set(category, [share]);
  }
  return {
    of: new Map(
      [...shares]
        .filter(([category, list]) => list.length >= (category === null ? 1 : leastToEstimate))
        .map(([category, list]) => [category, middle(list)]),
    ),
  };
}

/** Null: no stock is known, or nothing to estimate it from. */
export function capitalCents(variant: Priced & { available: number | null }, { of }: CostShares): number | null {
  if (variant.available === null) return null;
  const units = Math.max(0, variant.available);
  if (variant.unitCostCents !== null) return units * variant.unitCostCents;
  const share = of.get(variant.category) ?? of.get(null);
  return share === undefined ? null : Math.round(units * variant.priceCents * share);
}
