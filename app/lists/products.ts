import { fitmentColumns } from "#app/derive/product/fitment-text.ts";
import type { JudgedProduct } from "#app/derive/product/judged-product.ts";
import { nodeName } from "#app/derive/product/taxonomy.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { allListedProducts } from "#app/store/derived/listed-products.ts";
import type { List } from "./list.ts";

const evidenceWords = ({ category, fitment, flags }: JudgedProduct["evidence"]) =>
  [...category, ...fitment, ...flags].map(({ from, found, says }) => `${from}: ${found} → ${says}`).join(" | ");

/** Every product with what we hold it to be, and why. */
export const productsList: List = {
  file: "products.csv",
  columns: [
    "product_id",
    "handle",
    "title",
    "l1",
    "l2",
    "l3",
    "confidence",
    "fitment_class",
    "years",
    "makes",
    "models",
    "performance",
    "restoration",
    "custom",
    "evidence",
  ],
  async *rows(shop) {
    const { taxonomy } = await readCatalogue(shop.id);
    for await (const products of allListedProducts(shop.id))
      for (const product of products) {
        const { years, makes, models } = fitmentColumns(product.vehicles);
        yield [
          product.productId,
          product.handle,
          product.title,
          nodeName(taxonomy, product.l1),
          nodeName(taxonomy, product.l2),
          nodeName(taxonomy, product.l3),
          product.confidence.toFixed(2),
          product.fitmentClass,
          years,
          makes,
          models,
          product.performance,
          product.restoration,
          product.custom,
          evidenceWords(product.evidence),
        ];
      }
  },
};
