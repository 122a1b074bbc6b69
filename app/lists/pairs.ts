import { listPairs } from "#app/store/rollups/list-pairs.ts";
import type { List } from "./list.ts";

const rowsAtOnce = 1000;

/** Products that at least three orders have in common, each pair once, the smaller id first. */
export const pairsList: List = {
  file: "pairs.csv",
  columns: ["product_a", "product_b", "orders_together", "orders_a", "orders_b"],
  async *rows(shop) {
    let after = { a: "0", b: "0" };
    for (;;) {
      const pairs = await listPairs(shop.id, after, rowsAtOnce);
      for (const { a, b, orders, ordersA, ordersB } of pairs) yield [a, b, orders, ordersA, ordersB];
      const last = pairs.at(-1);
      if (!last || pairs.length < rowsAtOnce) return;
      after = last;
    }
  },
};
