import { catalogueColumns, cellsOf } from "#app/derive/product/catalogue-file.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { allListedProducts } from "#app/store/derived/listed-products.ts";
import type { List } from "./list.ts";

/** Every product as the merchant may change it: the same file, changed, can be brought back. */
export const catalogueList: List = {
  file: "catalogue.csv",
  columns: catalogueColumns,
  async *rows(shop) {
    const { taxonomy } = await readCatalogue(shop.id);
    for await (const products of allListedProducts(shop.id))
      for (const product of products) {
        const cells = cellsOf(product, taxonomy);
        yield catalogueColumns.map((column) => cells[column]);
      }
  },
};
