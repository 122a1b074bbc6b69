import { decimalOf } from "#app/derive/basics/money.ts";
import { categoryNames, nameOf } from "#app/derive/shop/category-names.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { categoryMonths } from "#app/store/rollups/category-sales.ts";
import type { List } from "./list.ts";

/** Every month and L1 category in which anything was sold, returned or cancelled; what is absent is zero. */
export const categorySalesList: List = {
  file: "category-sales.csv",
  columns: ["month", "l1", "orders", "units", "net"],
  async *rows(shop) {
    const names = categoryNames((await readCatalogue(shop.id)).taxonomy);
    for (const { month, node, orders, units, netCents } of await categoryMonths(shop.id, "0001-01"))
      yield [month, nameOf(names, node), orders, units, decimalOf(netCents, shop.currency)];
  },
};
