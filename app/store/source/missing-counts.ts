// What of the catalogue and of recent orders lacks what judgements rest on.
import { pool } from "#app/db.server.ts";
import type { QualityCheck } from "#app/derive/shop/data-quality.ts";

interface MissingCounts {
  products: number;
  withoutType: number;
  variants: number;
  withoutSku: number;
  costed: number;
  withoutCost: number;
  orders: number;
  withoutCustomer: number;
}

/** For each check how many there are and how many lack it. Orders are those that count, in the days up to a day. */
export async function missingCounts(
  shop: number,
  { lastDay, days }: { lastDay: string; days: number },
): Promise<Record<QualityCheck, { missing: number; whole: number }>> {
  const { rows } = await pool.query<MissingCounts>(
    `with product as (
       select count(*)::int as products, (count(*) filter (where "productType" = ''))::int as "withoutType"
       from "Product" where shop = $1
     ),
     variant as (
       select count(*)::int as variants,
              (count(*) filter (where coalesce(v.sku, '') = ''))::int as "withoutSku",
              (count(*) filter (where p."isGiftCard" is not true))::int as costed,
              (count(*) filter (where p."isGiftCard" is not true and v."unitCostCents" is null))::int as "withoutCost"
       from "Variant" v join "Product" p on p.shop = v.shop and p.id = v."productId"
       where v.shop = $1
     ),
     placed as (
       select count(*)::int as orders, (count(*) filter (where "customerId" is null))::int as "withoutCustomer"
       from "Order" where shop = $1 and counts and day > $2::date - $3::int and day <= $2::date
     )
     select * from product cross join variant cross join placed`,
    [shop, lastDay, days],
  );
  const [counts] = rows;
  if (!counts) throw new Error(`what shop ${shop} lacks could not be counted`);
  return {
    cost: { missing: counts.withoutCost, whole: counts.costed },
    sku: { missing: counts.withoutSku, whole: counts.variants },
    type: { missing: counts.withoutType, whole: counts.products },
    customer: { missing: counts.withoutCustomer, whole: counts.orders },
  };
}
