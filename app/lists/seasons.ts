import { categoryNames, nameOf } from "#app/derive/shop/category-names.ts";
import { seasonIndex } from "#app/derive/shop/season-index.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { readCategorySeasons } from "#app/store/derived/category-seasons.ts";
import type { List } from "./list.ts";

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** What each month of the year sells against the mean month, by L1 category, with its 95 % interval. */
export const seasonsList: List = {
  file: "seasons.csv",
  columns: ["l1", "month", "index", "low", "high", "months_seen"],
  async *rows(shop) {
    const names = categoryNames((await readCatalogue(shop.id)).taxonomy);
    for (const season of await readCategorySeasons(shop.id))
      for (const [month, { value, low, high }] of seasonIndex(season).entries())
        yield [nameOf(names, season.node), month + 1, rounded(value), rounded(low), rounded(high), season.months];
  },
};
