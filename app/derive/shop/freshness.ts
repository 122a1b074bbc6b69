// Is what we know of a data set as new as we promise?
// Webhooks promise that nothing waits longer than a minute: their age is that of the oldest delivery that waits. The other
// data sets promise a comparison with Shopify: orders, products and customers every hour (and five minutes for the
// comparing itself), stock every night. Their age is the time since the last import or comparison that ended well.
// fresh: within the promise. acceptable: within twice the promise. stale: within a day, for stock a week. critical: older,
// or never read.
// Worked example: orders compared 100 minutes ago are acceptable, 131 minutes ago stale, 25 hours ago critical.

export const dataSets = ["webhooks", "orders", "products", "customers", "stock"] as const;
export type DataSet = (typeof dataSets)[number];
export type FreshnessState = "fresh" | "acceptable" | "stale" | "critical";

export interface Freshness {
  dataSet: DataSet;
  /** Since when nothing newer is known; null where nothing waits (webhooks) or nothing was ever read. */
  at: Date | null;
  state: FreshnessState;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const limits: Readonly<Record<DataSet, { promise: number; stale: number }>> = {
  webhooks: { promise: minute, stale: hour },
  orders: { promise: 65 * minute, stale: day },
  products: { promise: 65 * minute, stale: day },
  customers: { promise: 65 * minute, stale: day },
  stock: { promise: 25 * hour, stale: 7 * day },
};

function stateAt(dataSet: DataSet, age: number): FreshnessState {
  const { promise, stale } = limits[dataSet];
  if (age <= promise) return "fresh";
  if (age <= 2 * promise) return "acceptable";
  return age <= stale ? "stale" : "critical";
}

export function freshness(dataSet: DataSet, at: Date | null, now: Date): Freshness {
  if (at !== null) return { dataSet, at, state: stateAt(dataSet, now.getTime() - at.getTime()) };
  return { dataSet, at, state: dataSet === "webhooks" ? "fresh" : "critical" };
}
