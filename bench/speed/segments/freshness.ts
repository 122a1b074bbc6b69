// One delivered order until its customer's segment is seen: the order, its rollups and what is concluded of its customer are
// one transaction, so where the order is seen, the segment is.
import { measureLag, perSecond } from "#bench/support/order-lag.ts";
import { asOf, median, quantile, type SalesDatabase } from "#bench/support/sales-database.ts";
import type { Figure } from "#commands/figures.ts";
import type { JudgedShop } from "./judged-shop.ts";

/** The customers of the shop are judged already. */
export async function measureFreshness(database: SalesDatabase, shop: JudgedShop): Promise<Record<string, Figure>> {
  const { rebuildRollups } = await import("#app/store/rollups/rebuild.ts");
  const { differingProfiles } = await import("#app/store/derived/customers/sweep-customers.ts");
  await rebuildRollups(1, asOf);
  await database.client.query("vacuum analyze");
  const { sentPerSecond, lags, oneBatch, differing } = await measureLag(database, shop);
  return {
    sentPerSecond: { value: Math.round(sentPerSecond), unit: "orders/s", goal: { atLeast: 0.95 * perSecond } },
    segmentSeenP50: { value: Math.round(median(lags)), unit: "ms" },
    segmentSeenP99: { value: Math.round(quantile(lags, 0.99)), unit: "ms", goal: { atMost: 250 } },
    oneApplyBatchOf500: { value: Math.round(oneBatch), unit: "ms" },
    rollupRowsDiffering: { value: differing, goal: { equals: 0 } },
    profilesDifferingAfterwards: { value: (await differingProfiles(1)).length, goal: { equals: 0 } },
  };
}
