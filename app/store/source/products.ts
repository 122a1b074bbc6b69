// Products and their variants. A product changes together with its variants; the newer word wins, whoever brings it.
import { pool } from "#app/db.server.ts";
import type { ProductRow, VariantRow } from "#app/derive/product/product-row.ts";
import type { ProductMetafield } from "#app/derive/product/product-words.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { lockName, type Tx } from "#app/store/transaction.ts";
import { bury } from "./tombstones.ts";
import { wordsChanged } from "./words-changed.ts";

// How many variants of a product a webhook carries at most; with fewer, those it does not name are gone.
export const mostVariantsTold = 100;

/**
 * Merges products and variants ($1 shop, $2 when we were told) into the tables, and drops variants that are gone.
 * A product wins over the stored one by its updatedAt; at the same updatedAt the one read later wins.
 * `whole: false` is a webhook's word, which leaves out cost, tracking, gift card and metafields: those stay as they are.
 */
function mergeSql(from: { products: string; variants: string }, whole: boolean): string {
  const keep = (table: string, column: string) =>
    whole ? `excluded."${column}"` : `coalesce(excluded."${column}", "${table}"."${column}")`;
  // The inventory item may have said more since the file was begun.
  const keepItem = (column: string) =>
    whole
      ? `case when "Variant"."itemUpdatedAt" > $2 then "Variant"."${column}" else excluded."${column}" end`
      : keep("Variant", column);
  return `
    with told_product as materialized (${from.products}),
    told_variant as materialized (${from.variants}),
    merged_product as (
      insert into "Product"
        (shop, id, handle, title, vendor, "productType", status, tags, "isGiftCard", "categoryId", "categoryName",
         "hasOnlyDefaultVariant", "createdAt", "updatedAt", "publishedAt", description, metafields, "readAt")
      select $1, t.id, t.handle, t.title, t.vendor, t."productType", t.status, t.tags, t."isGiftCard", t."categoryId",
             t."categoryName", t."hasOnlyDefaultVariant", t."createdAt", t."updatedAt", t."publishedAt",
             t.description, t.metafields, $2
      from told_product t
      where not exists (select from "Tombstone" d where d.shop = $1 and d.kind = 'product' and d.id = t.id)
      on conflict (shop, id) do update set
        handle = excluded.handle,
        title = excluded.title,
        vendor = excluded.vendor,
        "productType" = excluded."productType",
        status = excluded.status,
        tags = excluded.tags,
        "isGiftCard" = ${keep("Product", "isGiftCard")},
        "categoryId" = excluded."categoryId",
        "categoryName" = excluded."categoryName",
        "hasOnlyDefaultVariant" = excluded."hasOnlyDefaultVariant",
        "createdAt" = excluded."createdAt",
        "updatedAt" = excluded."updatedAt",
        "publishedAt" = excluded."publishedAt",
        description = coalesce(excluded.description, "Product".description),
        metafields = coalesce(excluded.metafields, "Product".metafields),
        "readAt" = excluded."readAt"
      where excluded."updatedAt" > "Product"."updatedAt"
         or (excluded."updatedAt" = "Product"."updatedAt" and excluded."readAt" >= "Product"."readAt")
      returning id
    ),
    dropped_variant as (
      delete from "Variant" v
      using merged_product m
      where v.shop = $1 and v."productId" = m.id
        and not exists (select from told_variant t where t.id = v.id)
        ${whole ? "" : `and (select count(*) from told_variant t where t."productId" = m.id) < ${mostVariantsTold}`}
    ),
    merged_variant as (
      insert into "Variant"
        (shop, id, "productId", "inventoryItemId", title, sku, barcode, position, "priceCents", "compareAtCents",
         "unitCostCents", taxable, tracked, available, "createdAt", "updatedAt", "readAt")
      select $1, t.id, t."productId", t."inventoryItemId", t.title, t.sku, t.barcode, t.position, t."priceCents",
             t."compareAtCents", t."unitCostCents", t.taxable, t.tracked, t.available, t."createdAt", t."updatedAt", $2
      from told_variant t join merged_product m on m.id = t."productId"
      on conflict (shop, id) do update set
        "productId" = excluded."productId",
        "inventoryItemId" = excluded."inventoryItemId",
        title = excluded.title,
        sku = excluded.sku,
        barcode = excluded.barcode,
        position = excluded.position,
        "priceCents" = excluded."priceCents",
        "compareAtCents" = excluded."compareAtCents",
        "unitCostCents" = ${keepItem("unitCostCents")},
        taxable = excluded.taxable,
        tracked = ${keepItem("tracked")},
        available = excluded.available,
        "createdAt" = excluded."createdAt",
        "updatedAt" = excluded."updatedAt",
        "readAt" = excluded."readAt"
      returning id
    )
    select (select count(*)::int from merged_product) as products,
           (select count(*)::int from merged_variant) as variants`;
}

const fromJson = {
  products: `select * from jsonb_populate_recordset(null::"Product", $3)`,
  variants: `select * from jsonb_populate_recordset(null::"Variant", $4)`,
};
const fromWebhook = mergeSql(fromJson, false);
const fromReading = mergeSql(fromJson, true);

const stagedAs = (table: string, kind: string) =>
  `select r.*
   from "ImportLine" l cross join lateral jsonb_populate_record(null::"${table}", l.row) r
   where l.shop = $1 and l."runId" = $3 and l.kind = '${kind}'`;

// The metafields of a product are lines of their own, in no order.
const stagedProducts = `
  select r.*
  from "ImportLine" l
  left join (
    select f.row ->> 'productId' as id,
           jsonb_agg(f.row - 'productId' order by f.row ->> 'namespace' collate "C", f.row ->> 'key' collate "C") as list
    from "ImportLine" f
    where f.shop = $1 and f."runId" = $3 and f.kind = 'metafield'
    group by 1
  ) field on field.id = l.row ->> 'id'
  cross join lateral jsonb_populate_record(
    null::"Product", l.row || jsonb_build_object('metafields', coalesce(field.list, '[]'))
  ) r
  where l.shop = $1 and l."runId" = $3 and l.kind = 'product'`;

const fromFile = mergeSql({ products: stagedProducts, variants: stagedAs("Variant", "variant") }, true);

// A file that lost to a webhook still knows what no webhook carries.
const fillProducts = `
  update "Product" p set
    "isGiftCard" = coalesce(p."isGiftCard", t."isGiftCard"),
    metafields = coalesce(p.metafields, t.metafields)
  from (${stagedProducts.replaceAll("$3", "$2")}) t
  where p.shop = $1 and p.id = t.id and (p."isGiftCard" is null or p.metafields is null)`;

const fillVariants = `
  update "Variant" v set
    "unitCostCents" = coalesce(v."unitCostCents", (l.row ->> 'unitCostCents')::bigint),
    tracked = coalesce(v.tracked, (l.row ->> 'tracked')::boolean)
  from "ImportLine" l
  where l.shop = $1 and l."runId" = $2 and l.kind = 'variant'
    and v.shop = $1 and v.id = (l.row ->> 'id')::bigint
    and (v."unitCostCents" is null and l.row ->> 'unitCostCents' is not null
      or v.tracked is null and l.row ->> 'tracked' is not null)`;

export interface MergedCounts {
  products: number;
  variants: number;
}

/** A shop's catalogue is written by one transaction at a time: a product and the mark of its deletion exclude each other. */
const holdCatalogue = (tx: Tx, shop: number) => lockName(tx, `catalogue:${shop}`);

export interface ToldProduct {
  product: ProductRow;
  variants: readonly VariantRow[];
}

/** Of several words on one product the newest, and of two as new the later one. */
function newestTold(told: readonly ToldProduct[]): ToldProduct[] {
  const newest = new Map<string, ToldProduct>();
  for (const one of told) {
    const before = newest.get(one.product.id);
    if (!before || before.product.updatedAt <= one.product.updatedAt) newest.set(one.product.id, one);
  }
  return [...newest.values()];
}

/** Takes what webhooks told us at `readAt`. */
export async function saveToldProducts(
  tx: Tx,
  shop: number,
  told: readonly ToldProduct[],
  readAt: Date,
): Promise<MergedCounts> {
  await holdCatalogue(tx, shop);
  const newest = newestTold(told);
  const { rows } = await tx.query<MergedCounts>(fromWebhook, [
    shop,
    readAt,
    JSON.stringify(newest.map(({ product }) => product)),
    JSON.stringify(newest.flatMap(({ variants }) => variants)),
  ]);
  await wordsChanged(
    tx,
    shop,
    newest.map(({ product }) => product.id),
  );
  return rows[0] ?? { products: 0, variants: 0 };
}

export function saveToldProduct(tx: Tx, shop: number, told: ToldProduct, readAt: Date): Promise<MergedCounts> {
  return saveToldProducts(tx, shop, [told], readAt);
}

/** Takes a product with all its variants, as read from Shopify at `readAt`. */
export async function saveReadProduct(tx: Tx, shop: number, told: ToldProduct, readAt: Date): Promise<void> {
  await tx.query(fromReading, [shop, readAt, JSON.stringify([told.product]), JSON.stringify(told.variants)]);
  await wordsChanged(tx, shop, [told.product.id]);
}

/**
 * Takes the whole catalogue from the staged lines of an import whose file was begun at `readAt`.
 * A product that the file does not name is gone, unless we heard of it since.
 */
export async function mergeStagedProducts(tx: Tx, shop: number, run: string, readAt: Date): Promise<MergedCounts> {
  await holdCatalogue(tx, shop);
  // Freshly staged rows have no statistics yet, and the merge joins them with each other.
  await tx.query(`analyze "ImportLine"`);
  const { rows } = await tx.query<MergedCounts>(fromFile, [shop, readAt, run]);
  await tx.query(fillProducts, [shop, run]);
  await tx.query(fillVariants, [shop, run]);
  await tx.query(
    `with gone as (
       delete from "Product" p
       where p.shop = $1 and p."readAt" < $2
         and not exists (
           select from "ImportLine" l
           where l.shop = $1 and l."runId" = $3 and l.kind = 'product' and (l.row ->> 'id')::bigint = p.id
         )
       returning p.id
     )
     delete from "Variant" v using gone where v.shop = $1 and v."productId" = gone.id`,
    [shop, readAt, run],
  );
  await enqueue(tx, "judge-catalogue", { shop });
  return rows[0] ?? { products: 0, variants: 0 };
}

/** Takes the metafields of products as read from Shopify. */
export async function saveMetafields(
  tx: Tx,
  shop: number,
  told: readonly { id: string; metafields: readonly ProductMetafield[] }[],
): Promise<void> {
  await tx.query(
    `update "Product" p set metafields = t.metafields
     from jsonb_to_recordset($2::jsonb) as t(id bigint, metafields jsonb)
     where p.shop = $1 and p.id = t.id`,
    [shop, JSON.stringify(told)],
  );
  await wordsChanged(
    tx,
    shop,
    told.map(({ id }) => id),
  );
}

/** Removes a product for good: what comes late about it is dropped. */
export async function deleteProduct(tx: Tx, shop: number, id: string, at: Date): Promise<void> {
  await holdCatalogue(tx, shop);
  await bury(tx, shop, "product", [id], at);
  await tx.query(`delete from "Variant" where shop = $1 and "productId" = $2`, [shop, id]);
  await tx.query(`delete from "Product" where shop = $1 and id = $2`, [shop, id]);
  await wordsChanged(tx, shop, [id]);
}

export interface CatalogueCounts {
  products: number;
  activeProducts: number;
  variants: number;
  withoutSku: number;
  withoutCost: number;
  withoutProductType: number;
  unitsInStock: number;
  readAt: Date | null;
}

const noCounts: CatalogueCounts = {
  products: 0,
  activeProducts: 0,
  variants: 0,
  withoutSku: 0,
  withoutCost: 0,
  withoutProductType: 0,
  unitsInStock: 0,
  readAt: null,
};

// Untracked variants have quantities that mean nothing; a negative quantity is not stock.
const unitsOf = `coalesce(sum(greatest(v.available, 0)) filter (where v.tracked is not false), 0)::int`;

/** What the catalogue holds and what is missing in it. Gift cards have no cost and are not counted as lacking one. */
export async function catalogueCounts(shop: number): Promise<CatalogueCounts> {
  const { rows } = await pool.query<CatalogueCounts>(
    `with product as (
       select count(*)::int as products,
              (count(*) filter (where status = 'active'))::int as "activeProducts",
              (count(*) filter (where "productType" = ''))::int as "withoutProductType",
              max("readAt") as "readAt"
       from "Product"
       where shop = $1
     ),
     variant as (
       select count(*)::int as variants,
              (count(*) filter (where v.sku is null))::int as "withoutSku",
              (count(*) filter (where v."unitCostCents" is null and p."isGiftCard" is not true))::int as "withoutCost",
              ${unitsOf} as "unitsInStock"
       from "Variant" v join "Product" p on p.shop = v.shop and p.id = v."productId"
       where v.shop = $1
     )
     select * from product cross join variant`,
    [shop],
  );
  return rows[0] ?? noCounts;
}

/** What each product type holds, the largest first. Products without a type are the type "". */
export async function productTypeCounts(
  shop: number,
): Promise<{ productType: string; products: number; variants: number; units: number }[]> {
  const { rows } = await pool.query<{ productType: string; products: number; variants: number; units: number }>(
    `select p."productType", count(distinct p.id)::int as products, count(v.id)::int as variants, ${unitsOf} as units
     from "Product" p left join "Variant" v on v.shop = p.shop and v."productId" = p.id
     where p.shop = $1
     group by p."productType"
     order by products desc, p."productType"`,
    [shop],
  );
  return rows;
}

export interface ListedProduct {
  id: string;
  handle: string;
  title: string;
  productType: string;
  vendor: string;
  status: string;
  variants: number;
  available: number | null;
  withoutCost: number;
}

/** Products in the order of their ids, `size` at a time, from the one after `after`. */
export async function listProducts(shop: number, after: string, size: number): Promise<ListedProduct[]> {
  const { rows } = await pool.query<ListedProduct>(
    `with page as (
       select * from "Product" where shop = $1 and id > $2 order by id limit $3
     )
     select p.id, p.handle, p.title, p."productType", p.vendor, p.status,
            count(v.id)::int as variants,
            (sum(v.available) filter (where v.tracked is not false))::int as available,
            (count(v.id) filter (where v."unitCostCents" is null and p."isGiftCard" is not true))::int as "withoutCost"
     from page p left join "Variant" v on v.shop = p.shop and v."productId" = p.id
     group by p.shop, p.id, p.handle, p.title, p."productType", p.vendor, p.status, p."isGiftCard"
     order by p.id`,
    [shop, after, size],
  );
  return rows;
}
