// Every variant with its figures, in the order of their ids.
import { pool } from "#app/db.server.ts";

export interface ListedVariant {
  variantId: string;
  productId: string;
  sku: string | null;
  available: number | null;
  inStockDays: number | null;
  units30: number;
  units90: number;
  units365: number;
  velocity: number | null;
  coverDays: number | null;
  stockStatus: string;
  abcRevenue: string | null;
  abcMargin: string | null;
  verdict: string | null;
  deadProbability: number | null;
  capitalCents: number | null;
  costKnown: boolean;
}

export async function listVariants(shop: number, after: string, size: number): Promise<ListedVariant[]> {
  const { rows } = await pool.query<ListedVariant>(
    `select d."variantId"::text as "variantId", d."productId"::text as "productId", v.sku, d.available, d."inStockDays",
            d.units30, d.units90, d.units365, d.velocity, d."coverDays", d."stockStatus", d."abcRevenue", d."abcMargin",
            d.verdict, d."deadProbability", d."capitalCents"::float8 as "capitalCents", d."costKnown"
     from "VariantVerdict" d join "Variant" v on v.shop = d.shop and v.id = d."variantId"
     where d.shop = $1 and d."variantId" > $2 order by d."variantId" limit $3`,
    [shop, after, size],
  );
  return rows;
}
