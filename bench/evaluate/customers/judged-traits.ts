// What the products of a shop folder tell of who buys them, as the app itself judges them from Shopify's words.
import type { ProductTraits } from "#app/derive/customer/customer-history.ts";
import { categoriseProduct } from "#app/derive/product/category.ts";
import { fitmentOf } from "#app/derive/product/fitment.ts";
import { flagsOf } from "#app/derive/product/flags.ts";
import { isStarterKit } from "#app/derive/product/starter-kit.ts";
import { nodeNumber, standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { readWords } from "../catalogue/shop-words.ts";

export function judgedTraits(folder: string): Map<string, ProductTraits> {
  return new Map(
    [...readWords(folder)].map(([productId, words]) => {
      const category = categoriseProduct(words, standardTaxonomy, []);
      const { fitmentClass, vehicles } = fitmentOf(words, category);
      const { performance, restoration } = flagsOf(words, category);
      return [
        productId,
        {
          productId,
          node: nodeNumber(standardTaxonomy, category.l2 ?? category.l1),
          performance,
          restoration,
          starter: isStarterKit(words.title, words.tags),
          fitmentClass,
          vehicles,
        },
      ];
    }),
  );
}
