// A product's metafields, as the bulk file, a page or a reading tells them. No webhook does.
import { z } from "zod";
import type { ProductMetafield } from "#app/derive/product/product-words.ts";
import { cutText } from "./plain-text.ts";
import { gid, readTold } from "./told.ts";

export const mostMetafields = 50;
const longestName = 255;
const longestValue = 4000;

const metafield = z.object({ namespace: z.string(), key: z.string(), value: z.string() });
const metafieldLine = metafield.extend({ __parentId: gid("Product") });

// The rooms of apps are theirs alone: what lies there is the app's own book-keeping, ours included.
const isAppsOwn = ({ namespace }: { namespace: string }) => namespace.startsWith("app--");

const kept = ({ namespace, key, value }: ProductMetafield): ProductMetafield => ({
  namespace: cutText(namespace, longestName),
  key: cutText(key, longestName),
  value: cutText(value, longestValue),
});

export type OwnedMetafield = ProductMetafield & { productId: string };

/** Reads the metafields of a file, the first of each product; null for one that is not kept. */
export function metafieldReader(): (line: unknown) => OwnedMetafield | null {
  const counts = new Map<string, number>();
  return (line) => {
    const told = readTold(metafieldLine, line, "a metafield of a product");
    const productId = told.__parentId;
    const count = (counts.get(productId) ?? 0) + 1;
    counts.set(productId, count);
    return count > mostMetafields || isAppsOwn(told) ? null : { productId, ...kept(told) };
  };
}

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In an order of their own: whoever tells them, they are the same list. */
export const metafieldList = (metafields: readonly ProductMetafield[]): ProductMetafield[] =>
  metafields
    .map(({ namespace, key, value }) => ({ namespace, key, value }))
    .sort((a, b) => before(a.namespace, b.namespace) || before(a.key, b.key));

/** The metafields of one product. */
export function metafieldsFromNodes(nodes: readonly unknown[]): ProductMetafield[] {
  const told = nodes.slice(0, mostMetafields).map((node) => readTold(metafield, node, "a metafield of a product"));
  return metafieldList(told.filter((one) => !isAppsOwn(one)).map(kept));
}
