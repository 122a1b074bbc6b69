import { listProducts } from "#app/store/source/products.ts";
import type { List } from "./list.ts";

const rowsAtOnce = 1000;

/** Every product with what its variants add up to. `available` is empty where stock is not tracked. */
export const productsList: List = {
  file: "products.csv",
  columns: [
    "product_id",
    "handle",
    "title",
    "product_type",
    "vendor",
    "status",
    "variants",
    "available",
    "without_cost",
  ],
  async *rows(shop) {
    let after = "0";
    for (;;) {
      const products = await listProducts(shop.id, after, rowsAtOnce);
      for (const product of products)
        yield [
          product.id,
          product.handle,
          product.title,
          product.productType || null,
          product.vendor || null,
          product.status,
          product.variants,
          product.available,
          product.withoutCost,
        ];
      const last = products.at(-1);
      if (!last || products.length < rowsAtOnce) return;
      after = last.id;
    }
  },
};
