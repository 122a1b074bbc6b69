// All customers of a shop judged anew, against reading the same listed columns by COPY BINARY to nowhere; and one delivered
// order until its segment is seen.
import { asOf, openSalesDatabase } from "#bench/support/sales-database.ts";
import type { Experiment } from "#commands/figures.ts";
import { measureFreshness } from "./segments/freshness.ts";
import { judgedSql } from "./segments/judged-shop.ts";
import { measureSweep } from "./segments/sweep.ts";

const sizes = { small: 30_000, medium: 100_000, large: 300_000 };
const ordersPerCustomer = 10 / 3;
const products = 20_000;

export const experiment: Experiment = {
  about: "300,000 customers judged anew ÷ COPY BINARY of what that reads; an order until its segment is seen",
  async measure({ seeds, size = "large", say }) {
    const customers = sizes[size as keyof typeof sizes] ?? sizes.large;
    const orders = Math.round(customers * ordersPerCustomer);
    const database = await openSalesDatabase({ shops: 1, orders, customers, products });
    process.env.AS_OF = `shop-1.myshopify.com=${asOf}`;
    const { closeDatabase } = await import("#app/db.server.ts");
    try {
      for (const sql of judgedSql(1, customers, products)) await database.client.query(sql);
      const shop = { customers, products, seed: seeds[0] ?? 1, say };
      const swept = await measureSweep(database, shop);
      return { figures: { ...swept, ...(await measureFreshness(database, shop)) } };
    } finally {
      await closeDatabase();
      await database.stop();
    }
  },
};
