// Shopify says that a product changed, and not what of it. Where its stock moved and nothing else that we can see, nothing
// else did; where nothing moved at all, it was something that we were not told.
import { differingFields } from "../basics/differing-fields.ts";
import type { ProductRow, VariantRow } from "./product-row.ts";

interface Told {
  product: ProductRow;
  variants: readonly VariantRow[];
}

/** Fields that were told (null is "not told") and are not what we know, whatever is newer. */
function newsOf<Row extends { updatedAt: string }>(told: Row, known: Row): string[] {
  const differing = differingFields(told, { ...known, updatedAt: told.updatedAt });
  return differing.filter((name) => told[name] !== null && told[name] !== undefined);
}

export function hasOnlyStockMoved(told: Told, known: Told): boolean {
  if (newsOf(told.product, known.product).length > 0 || told.variants.length !== known.variants.length) return false;
  const before = new Map(known.variants.map((variant) => [variant.id, variant]));
  const news = told.variants.flatMap((variant) => {
    const was = before.get(variant.id);
    return was ? newsOf(variant, was) : ["id"];
  });
  return news.length > 0 && news.every((name) => name === "available");
}
