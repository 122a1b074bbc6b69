import { decimalOf } from "#app/derive/basics/money.ts";
import { categoryNames, nameOf } from "#app/derive/shop/category-names.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { listStockUp, readStockUpCategories } from "#app/store/derived/stock-up.ts";
import type { List } from "./list.ts";

const rowsAtOnce = 1000;

/** What to buy before each season, the parts that would sell for most first. */
export const stockUpList: List = {
  file: "stock-up.csv",
  columns: [
    "season",
    "order_by",
    "l1",
    "variant_id",
    "sku",
    "title",
    "variant",
    "available",
    "wanted",
    "to_buy",
    "worth",
  ],
  async *rows(shop) {
    const names = categoryNames((await readCatalogue(shop.id)).taxonomy);
    const categories = await readStockUpCategories(shop.id);
    const orderBy = new Map(categories.map((one) => [`${one.season}:${one.node}`, one.orderBy]));
    for (const season of new Set(categories.map((one) => one.season))) {
      let after = 0;
      for (;;) {
        const parts = await listStockUp(shop.id, season, after, rowsAtOnce);
        for (const part of parts)
          yield [
            season,
            orderBy.get(`${season}:${part.node}`) ?? null,
            nameOf(names, part.node),
            part.variantId,
            part.sku,
            part.title,
            part.variantTitle,
            part.available,
            part.wanted,
            part.toBuy,
            decimalOf(part.worthCents, shop.currency),
          ];
        const last = parts.at(-1);
        if (!last || parts.length < rowsAtOnce) break;
        after = last.rank;
      }
    }
  },
};
