// What of the stock needs a look today?
// Critical: nothing left, or less than three days of it; low: three to seven days; overstock: more than ninety. At risk is
// the capital in stock that is dead, slow or asleep. Worked example: 4 out and 2 with two days left are 6 critical.
import type { StockStatus } from "../product/cover.ts";
import { atRisk, type Verdict } from "../product/slow-mover.ts";

export interface StockTotal {
  verdict: Verdict | "";
  stockStatus: StockStatus;
  skus: number;
  capitalCents: number;
  estimatedCents: number;
}

export interface StockTiles {
  critical: number;
  low: number;
  overstock: number;
  atRiskSkus: number;
  atRiskCents: number;
  /** How much of it is estimated, because a cost is not known. */
  estimatedCents: number;
}

/** null before stock was judged for the first time. */
export function stockTiles(totals: readonly StockTotal[]): StockTiles | null {
  if (totals.length === 0) return null;
  const skus = (...statuses: StockStatus[]) =>
    totals.reduce((sum, one) => (statuses.includes(one.stockStatus) ? sum + one.skus : sum), 0);
  const risky = totals.filter(({ verdict }) => verdict !== "" && atRisk.includes(verdict));
  const sum = (of: (one: StockTotal) => number) => risky.reduce((all, one) => all + of(one), 0);
  return {
    critical: skus("out", "critical"),
    low: skus("low"),
    overstock: skus("overstock"),
    atRiskSkus: sum((one) => one.skus),
    atRiskCents: sum((one) => one.capitalCents),
    estimatedCents: sum((one) => one.estimatedCents),
  };
}
