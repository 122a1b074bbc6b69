// Every rollup anew from all sales, against one ordered COPY BINARY of the same columns to nowhere.
import { once } from "node:events";
import { createOrderSource } from "#bench/support/order-words.ts";
import { asOf, median, openSalesDatabase } from "#bench/support/sales-database.ts";
import type { Experiment } from "#commands/figures.ts";

const rounds = 5;
const rollups = [
  "DaySales",
  "DayCategory",
  "MonthCategory",
  "MonthVariant",
  "CustomerTotals",
  "CohortMonth",
  "VariantWindow",
  "ProductPair",
];
const sizes = { medium: 100_000, large: 1_000_000 };

export const experiment: Experiment = {
  about:
    "all rollups rebuilt from 3,000,000 sales ÷ one ordered COPY BINARY of the same columns (--size medium: 300,000)",
  async measure({ seeds, size = "large", say }) {
    const orders = sizes[size as keyof typeof sizes] ?? sizes.large;
    const filling = { shops: 1, orders, customers: Math.round(orders * 0.3), products: 20_000 };
    const database = await openSalesDatabase(filling);
    const { closeDatabase, pool } = await import("#app/db.server.ts");
    try {
      const { inTransaction } = await import("#app/store/transaction.ts");
      const { applyOrders } = await import("#app/store/source/apply-orders.ts");
      const { rebuildRollups } = await import("#app/store/rollups/rebuild.ts");
      const { saleStreamSql } = await import("#app/store/rollups/sale-stream.ts");
      const { verifyShop } = await import("#app/store/rollups/verify.ts");
      const { to: copyTo } = await import("pg-copy-streams");
      const source = createOrderSource(1, filling.customers, filling.products, seeds[0] ?? 1);
      const copyToNowhere = async () => {
        const client = await pool.connect();
        const began = performance.now();
        const stream = client.query(copyTo(saleStreamSql(1)));
        stream.resume();
        await once(stream, "end");
        client.release();
        return performance.now() - began;
      };
      const rebuild = async () => {
        const began = performance.now();
        await rebuildRollups(1, asOf);
        return performance.now() - began;
      };
      const { rows } = await database.client.query<{ sales: number }>(`select count(*)::int as sales from "Sale"`);
      say(`${rows[0]?.sales} sales of ${orders} orders`);
      let mostMemory = 0;
      const watch = setInterval(() => {
        mostMemory = Math.max(mostMemory, process.memoryUsage().rss);
      }, 20);
      await rebuild();
      const times = { fromNothing: [] as number[], rebuilt: [] as number[], copied: [] as number[] };
      for (let round = 0; round < rounds; round++) {
        times.copied.push(await copyToNowhere());
        // As after an import, where nothing is there; and as on any other day, where all is there.
        for (const table of rollups) await database.client.query(`truncate "${table}"`);
        times.fromNothing.push(await rebuild());
        times.rebuilt.push(await rebuild());
        const [copied, fromNothing, rebuilt] = [times.copied, times.fromNothing, times.rebuilt].map((all) =>
          Math.round(all.at(-1)!),
        );
        say(`copied in ${copied} ms, rebuilt from nothing in ${fromNothing} ms, over what is there in ${rebuilt} ms`);
      }
      clearInterval(watch);
      await inTransaction((tx) => applyOrders(tx, 1, source.next(500, 0)));
      const verified = await verifyShop(1);
      return {
        figures: {
          sales: { value: rows[0]?.sales ?? 0 },
          ratioFromNothing: { value: median(times.fromNothing) / median(times.copied), goal: { atMost: 2 } },
          ratio: { value: median(times.rebuilt) / median(times.copied), goal: { atMost: 2 } },
          rebuilt: { value: Math.round(median(times.rebuilt)), unit: "ms" },
          rebuiltFromNothing: { value: Math.round(median(times.fromNothing)), unit: "ms" },
          copied: { value: Math.round(median(times.copied)), unit: "ms" },
          mostMemory: { value: Math.round(mostMemory / 2 ** 20), unit: "MiB", goal: { atMost: 512 } },
          rowsDifferingFromRecompute: {
            value: verified.reduce((sum, one) => sum + one.differing, 0),
            goal: { equals: 0 },
          },
        },
      };
    } finally {
      await closeDatabase();
      await database.stop();
    }
  },
};
