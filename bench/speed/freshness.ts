// How long after a delivery is durable its order is in every rollup, at 500 orders a second.
import { measureLag, perSecond } from "#bench/support/order-lag.ts";
import { asOf, median, openSalesDatabase, quantile } from "#bench/support/sales-database.ts";
import type { Experiment } from "#commands/figures.ts";

const filling = { shops: 1, orders: 300_000, customers: 100_000, products: 20_000 };

export const experiment: Experiment = {
  about: "from the commit of a delivery to its order in every rollup, at 500 orders/s for 20 seconds",
  async measure({ seeds, say }) {
    const database = await openSalesDatabase(filling);
    const { closeDatabase } = await import("#app/db.server.ts");
    try {
      const { rebuildRollups } = await import("#app/store/rollups/rebuild.ts");
      await rebuildRollups(1, asOf);
      await database.client.query("vacuum analyze");
      const { sentPerSecond, lags, oneBatch, differing } = await measureLag(database, {
        ...filling,
        seed: seeds[0] ?? 1,
        say,
      });
      const p99 = quantile(lags, 0.99);
      return {
        figures: {
          sentPerSecond: { value: Math.round(sentPerSecond), unit: "orders/s", goal: { atLeast: 0.95 * perSecond } },
          p50: { value: Math.round(median(lags)), unit: "ms" },
          p99: { value: Math.round(p99), unit: "ms", aim: "≤ 100 ms" },
          oneApplyBatchOf500: { value: Math.round(oneBatch), unit: "ms" },
          p99InBatches: { value: p99 / oneBatch, goal: { atMost: 20 } },
          rowsDifferingFromRecompute: { value: differing, goal: { equals: 0 } },
        },
      };
    } finally {
      await closeDatabase();
      await database.stop();
    }
  },
};
