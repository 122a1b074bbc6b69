// For how many days does the stock last at the present velocity, and is that too few or too many?
// Out: nothing available. Critical: less than 3 days. Low: 3 to 7. Overstock: more than 90, or no sale at all to end it.
// Worked example: 20 units at 0.2 a day last 100 days: overstock.

export const stockStatuses = ["out", "critical", "low", "healthy", "overstock", "unknown"] as const;
export type StockStatus = (typeof stockStatuses)[number];

/** Null: unknown, or without end because nothing sells. */
export function coverDays(available: number | null, perDay: number | null): number | null {
  if (available === null || perDay === null) return null;
  if (available <= 0) return 0;
  return perDay === 0 ? null : available / perDay;
}

export function stockStatus(available: number | null, perDay: number | null): StockStatus {
  if (available === null) return "unknown";
  if (available <= 0) return "out";
  if (perDay === null) return "unknown";
  const cover = coverDays(available, perDay);
  if (cover === null || cover > 90) return "overstock";
  return cover < 3 ? "critical" : cover <= 7 ? "low" : "healthy";
}

/** Of what there was to sell, the share that was sold: units sold ÷ (sold + left). Null where there was nothing. */
export function sellThrough(sold: number, available: number | null): number | null {
  const units = Math.max(0, sold);
  const left = Math.max(0, available ?? 0);
  return available === null || units + left === 0 ? null : units / (units + left);
}

/** A quarter more than the week before is a trend only where there is something to count. */
export const leastTrendingUnits = 5;

/** More than 20 % above the week before, from 5 units on. */
export const isTrending = (units: number, unitsBefore: number): boolean =>
  units >= leastTrendingUnits && units > unitsBefore * 1.2;
