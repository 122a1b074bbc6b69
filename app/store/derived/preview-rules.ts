// What other rules would change: every product judged by them beside what it is held to be now.
import { categoriseProduct } from "#app/derive/product/category.ts";
import { type CategoryPlace, codeOf } from "#app/derive/product/category-names.ts";
import { type CategoryRule, ruleFor } from "#app/derive/product/category-rule.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { readDecisions } from "#app/store/app/product-decisions.ts";
import { allProductWords } from "#app/store/source/product-words.ts";
import { readJudgedProducts } from "./judged-products.ts";

export interface MovedProduct {
  productId: string;
  title: string;
  from: string;
  to: string;
}

export interface RulesPreview {
  products: number;
  moved: number;
  /** How many go from where to where, the most first. */
  ways: { from: string; to: string; products: number }[];
  sample: MovedProduct[];
}

const mostShown = 20;

export async function previewRules(shop: number, rules: readonly CategoryRule[]): Promise<RulesPreview> {
  const catalogue = await readCatalogue(shop);
  const decisions = await readDecisions(shop, "all");
  const ways = new Map<string, { from: string; to: string; products: number }>();
  const preview: RulesPreview = { products: 0, moved: 0, ways: [], sample: [] };
  const note = (product: { id: string; title: string }, before: CategoryPlace, after: CategoryPlace) => {
    const [from, to] = [codeOf(before), codeOf(after)];
    if (from === to) return;
    preview.moved++;
    const way = ways.get(`${from} ${to}`) ?? { from, to, products: 0 };
    way.products++;
    ways.set(`${from} ${to}`, way);
    if (preview.sample.length < mostShown)
      preview.sample.push({ productId: product.id, title: product.title, from, to });
  };
  for await (const products of allProductWords(shop)) {
    preview.products += products.length;
    // Nothing moves where the same rule decides as before, or the merchant said what it is.
    const touched = products.filter((product) => {
      if (decisions.get(product.id)?.category) return false;
      const before = ruleFor(product, catalogue.rules, catalogue.taxonomy)?.code;
      return before !== ruleFor(product, rules, catalogue.taxonomy)?.code;
    });
    if (touched.length === 0) continue;
    const known = await readJudgedProducts(
      shop,
      touched.map(({ id }) => id),
    );
    const before = new Map(known.map((one) => [one.productId, one]));
    for (const product of touched)
      note(
        product,
        before.get(product.id) ?? { l1: null, l2: null, l3: null },
        categoriseProduct(product, catalogue.taxonomy, rules),
      );
  }
  preview.ways = [...ways.values()].sort((a, b) => b.products - a.products).slice(0, mostShown);
  return preview;
}
