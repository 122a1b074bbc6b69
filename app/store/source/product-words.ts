// Shopify's words about products, for those who judge them.
import { pool } from "#app/db.server.ts";
import type { ProductWords } from "#app/derive/product/product-words.ts";
import type { Queryable } from "#app/store/transaction.ts";

export type WordedProduct = ProductWords & { id: string };

const wordsOf = (which: string) => `
  select p.id, p.handle, p.title, p.vendor, p."productType", coalesce(p.tags, '{}') as tags, p."categoryId",
         coalesce(p.description, '') as description,
         coalesce(p.metafields, '[]') as metafields,
         array(
           select c.title
           from "ProductCollection" m join "Collection" c on c.shop = m.shop and c.id = m."collectionId"
           where m.shop = p.shop and m."productId" = p.id
           order by c.id
         ) as collections,
         coalesce((
           select jsonb_agg(jsonb_build_object('title', v.title, 'sku', v.sku) order by v.position, v.id)
           from "Variant" v where v.shop = p.shop and v."productId" = p.id
         ), '[]') as variants
  from "Product" p
  where p.shop = $1 and ${which}`;

const byIds = wordsOf("p.id = any($2::bigint[]) order by p.id");
const nextOnes = wordsOf("p.id > $2 order by p.id limit $3");

/** In the order of their ids; those we do not know are not among them. */
export async function readProductWords(
  shop: number,
  ids: readonly string[],
  from: Queryable = pool,
): Promise<WordedProduct[]> {
  return (await from.query<WordedProduct>(byIds, [shop, ids])).rows;
}

/** Every product of a shop, `size` at a time, in the order of their ids. */
export async function* allProductWords(
  shop: number,
  size = 500,
  from: Queryable = pool,
): AsyncGenerator<WordedProduct[]> {
  let after = "0";
  for (;;) {
    const { rows } = await from.query<WordedProduct>(nextOnes, [shop, after, size]);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1)?.id ?? after;
  }
}
