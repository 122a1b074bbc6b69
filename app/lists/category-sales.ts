import { decimalOf } from "#app/derive/basics/money.ts";
import { categoryName } from "#app/derive/shop/category-names.ts";
import { categoryMonths } from "#app/store/rollups/category-sales.ts";
import type { List } from "./list.ts";

/** Every month and L1 category in which anything was sold, returned or cancelled; what is absent is zero. */
export const categorySalesList: List = {
  file: "category-sales.csv",
  columns: ["month", "l1", "orders", "units", "net"],
  async *rows(shop) {
    for (const { month, node, orders, units, netCents } of await categoryMonths(shop.id, "0001-01"))
      yield [month, categoryName(node), orders, units, decimalOf(netCents, shop.currency)];
  },
};
