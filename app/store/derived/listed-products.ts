// Products with what we hold them to be, a page at a time.
import { pool } from "#app/db.server.ts";
import type { JudgedProduct } from "#app/derive/product/judged-product.ts";
import { vehiclesSql } from "./judged-products.ts";

export interface ListedProduct extends JudgedProduct {
  title: string;
  handle: string;
  productType: string;
  vendor: string;
  status: string;
  netCents365: number;
  units365: number;
}

const judgement = `
  j."productId", j.l1, j.l2, j.l3, j.node, j.confidence, j.by, j."fitmentClass", j."fitmentConfidence", j."fitmentBy",
  j.performance, j.restoration, j.custom, j."isReviewed", j.evidence`;

// `page` picks the judgements; what stands beside them is looked up for these alone.
const withWords = (page: string, order: string) => `
  with page as (${page})
  select ${judgement}, ${vehiclesSql(`j."productId"`)} as vehicles,
         p.title, p.handle, p."productType", p.vendor, p.status,
         coalesce(sold."netCents365", 0)::float8 as "netCents365", coalesce(sold."units365", 0)::int as "units365"
  from page j
  join "Product" p on p.shop = $1 and p.id = j."productId"
  left join lateral (
    select sum(w."netCents365") as "netCents365", sum(w.units365) as "units365"
    from "Variant" v join "VariantWindow" w on w.shop = v.shop and w."variantId" = v.id
    where v.shop = $1 and v."productId" = j."productId"
  ) sold on true
  order by ${order}`;

const ofNodeSql = withWords(
  `select * from "ProductJudgement"
   where shop = $1 and node between $2 and $3 and (node, "productId") > ($4, $5)
   order by node, "productId" limit $6`,
  `j.node, j."productId"`,
);

/** Where a page of products ended. */
export interface NodePlace {
  node: number;
  productId: string;
}

/** The products of a node, those of an L1 node by their L2; all where `node` is null. */
export async function listProductsOfNode(
  shop: number,
  node: number | null,
  after: NodePlace | null,
  size: number,
): Promise<ListedProduct[]> {
  const from = node ?? 0;
  const to = node === null ? 32_767 : node % 1000 === 0 && node > 0 ? node + 999 : node;
  const { rows } = await pool.query<ListedProduct>(ofNodeSql, [
    shop,
    from,
    to,
    after?.node ?? -1,
    after?.productId ?? "0",
    size,
  ]);
  return rows;
}

const unsureSql = withWords(
  `select * from "ProductJudgement"
   where shop = $1 and not "isReviewed" and confidence < $2 and (confidence, "productId") > ($3::real, $4)
   order by confidence, "productId" limit $5`,
  `j.confidence, j."productId"`,
);

/** What waits for the merchant's word, the least sure first. */
export async function listUnsureProducts(
  shop: number,
  threshold: number,
  after: { confidence: number; productId: string } | null,
  size: number,
): Promise<ListedProduct[]> {
  const { rows } = await pool.query<ListedProduct>(unsureSql, [
    shop,
    threshold,
    after?.confidence ?? -1,
    after?.productId ?? "0",
    size,
  ]);
  return rows;
}

/** These products, in the order of their ids. */
export async function readListedProducts(shop: number, ids: readonly string[]): Promise<ListedProduct[]> {
  const { rows } = await pool.query<ListedProduct>(
    withWords(`select * from "ProductJudgement" where shop = $1 and "productId" = any($2::bigint[])`, `j."productId"`),
    [shop, ids],
  );
  return rows;
}

const nextSql = withWords(
  `select * from "ProductJudgement" where shop = $1 and "productId" > $2 order by "productId" limit $3`,
  `j."productId"`,
);

/** Every product, some at a time, in the order of their ids. */
export async function* allListedProducts(shop: number, size = 500): AsyncGenerator<ListedProduct[]> {
  let after = "0";
  for (;;) {
    const { rows } = await pool.query<ListedProduct>(nextSql, [shop, after, size]);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1)?.productId ?? after;
  }
}
