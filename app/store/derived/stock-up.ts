import { pool } from "#app/db.server.ts";
import type { Tx } from "#app/store/transaction.ts";

export interface SoldPart {
  variantId: string;
  /** L1 */
  node: number;
  units365: number;
  /** How many of the last 365 days it was there to be sold. */
  days: number;
  available: number;
  priceCents: number;
  unitCostCents: number | null;
}

/** Tracked variants that sold in the 365 days up to a day, that day included. */
export async function soldParts(shop: number, day: string): Promise<SoldPart[]> {
  const { rows } = await pool.query<SoldPart>(
    `select variant.id::text as "variantId",
            coalesce(part.node, 0) / 1000 * 1000 as node,
            sold.units365,
            least(365, greatest(1, $2::date - coalesce(variant."createdAt"::date, $2::date - 365)))::int as days,
            variant.available,
            variant."priceCents"::float8 as "priceCents",
            variant."unitCostCents"::float8 as "unitCostCents"
     from "VariantWindow" sold
     join "Variant" variant on variant.shop = sold.shop and variant.id = sold."variantId"
     left join "ProductNode" part on part.shop = sold.shop and part."productId" = variant."productId"
     where sold.shop = $1 and sold.units365 > 0 and variant.tracked and variant.available is not null`,
    [shop, day],
  );
  return rows;
}

export interface StockUpCategory {
  season: string;
  node: number;
  parts: number;
  units: number;
  /** Of parts whose cost is known. */
  costCents: number;
  withoutCost: number;
  orderBy: string;
  seasonStarts: string;
  judgedAt: Date;
}

export interface StockUpPart {
  season: string;
  node: number;
  variantId: string;
  wanted: number;
  available: number;
  toBuy: number;
  worthCents: number;
}

/** In place of all that the shop had; parts come with the first first. */
export async function saveStockUp(
  tx: Tx,
  shop: number,
  categories: readonly Omit<StockUpCategory, "judgedAt">[],
  parts: readonly StockUpPart[],
  at: Date,
): Promise<void> {
  for (const table of ["StockUpCategory", "StockUpPart"])
    await tx.query(`delete from "${table}" where shop = $1`, [shop]);
  await tx.query(
    `insert into "StockUpCategory" (shop, season, node, parts, units, "costCents", "withoutCost", "orderBy", "seasonStarts", "judgedAt")
     select $1, season, node, parts, units, "costCents", "withoutCost", "orderBy", "seasonStarts", $3
     from jsonb_to_recordset($2::jsonb) as told(season text, node smallint, parts int, units int, "costCents" bigint,
       "withoutCost" int, "orderBy" date, "seasonStarts" date)`,
    [shop, JSON.stringify(categories), at],
  );
  await tx.query(
    `insert into "StockUpPart" (shop, season, rank, node, "variantId", wanted, available, "toBuy", "worthCents")
     select $1, season, row_number() over (partition by season order by place), node, "variantId", wanted, available,
            "toBuy", "worthCents"
     from unnest($2::text[], $3::smallint[], $4::bigint[], $5::int[], $6::int[], $7::int[], $8::bigint[])
       with ordinality as told(season, node, "variantId", wanted, available, "toBuy", "worthCents", place)`,
    [
      shop,
      parts.map(({ season }) => season),
      parts.map(({ node }) => node),
      parts.map(({ variantId }) => variantId),
      parts.map(({ wanted }) => wanted),
      parts.map(({ available }) => available),
      parts.map(({ toBuy }) => toBuy),
      parts.map(({ worthCents }) => worthCents),
    ],
  );
}

export async function readStockUpCategories(shop: number): Promise<StockUpCategory[]> {
  const { rows } = await pool.query<StockUpCategory>(
    `select season, node, parts, units, "costCents"::float8 as "costCents", "withoutCost", "orderBy"::text,
            "seasonStarts"::text, "judgedAt"
     from "StockUpCategory" where shop = $1 order by season, node`,
    [shop],
  );
  return rows;
}

export interface ListedStockUp extends StockUpPart {
  rank: number;
  productId: string | null;
  title: string;
  variantTitle: string;
  sku: string | null;
}

/** Parts of a season after a rank, the dearest first. */
export async function listStockUp(
  shop: number,
  season: string,
  after: number,
  limit: number,
): Promise<ListedStockUp[]> {
  const { rows } = await pool.query<ListedStockUp>(
    `select part.season, part.rank, part.node, part."variantId"::text as "variantId", part.wanted, part.available,
            part."toBuy", part."worthCents"::float8 as "worthCents", product.id::text as "productId",
            coalesce(product.title, '') as title, coalesce(variant.title, '') as "variantTitle", variant.sku
     from (
       select * from "StockUpPart" where shop = $1 and season = $2 and rank > $3 order by rank limit $4
     ) part
     left join "Variant" variant on variant.shop = $1 and variant.id = part."variantId"
     left join "Product" product on product.shop = $1 and product.id = variant."productId"
     order by part.rank`,
    [shop, season, after, limit],
  );
  return rows;
}
