// What a recompute in plain SQL makes of the rollups that are refreshed now and then: rolling windows, for the day they were
// refreshed for, and pairs of products. They can be compared only while no order has come since.
import type { Tx } from "../transaction.ts";
import type { Watermarked } from "./watermarks.ts";

export interface RefreshedRollup {
  table: string;
  watermark: Watermarked;
  columns: readonly string[];
  expected: string;
}

const within = (days: number) => `filter (where sale.day > windows.day - ${days})`;
const net = `(sale."grossCents" - sale."discountCents" - sale."returnCents")`;

// In orders that count, whatever was sold or added by an edit.
const baskets = `
  select distinct "orderId", "productId" from "Sale"
  where shop = $1 and counts and kind in (0, 1) and units > 0 and "productId" is not null`;

export const refreshedRollups: readonly RefreshedRollup[] = [
  {
    table: "VariantWindow",
    watermark: "windows",
    columns: [
      ...["variantId", "day", "units7", "units30", "units90", "units365"],
      ...["netCents30", "netCents90", "netCents365", "lastSoldOn"],
    ],
    expected: `
      select coalesce(sale."variantId", 0) as "variantId", windows.day,
             coalesce(sum(sale.units) ${within(7)}, 0)::int as units7,
             coalesce(sum(sale.units) ${within(30)}, 0)::int as units30,
             coalesce(sum(sale.units) ${within(90)}, 0)::int as units90,
             sum(sale.units)::int as units365,
             coalesce(sum(${net}) ${within(30)}, 0) as "netCents30",
             coalesce(sum(${net}) ${within(90)}, 0) as "netCents90",
             sum(${net}) as "netCents365",
             max(sale.day) as "lastSoldOn"
      from (select max(day) as day from "VariantWindow" where shop = $1) windows
      join "Sale" sale on sale.shop = $1 and sale.day > windows.day - 365 and sale.day <= windows.day
      group by 1, 2`,
  },
  {
    table: "ProductPair",
    watermark: "pairs",
    columns: ["a", "b", "orders", "ordersA", "ordersB"],
    expected: `
      with basket as materialized (${baskets}),
      alone as materialized (select "productId", count(*)::int as orders from basket group by 1)
      select pair.a, pair.b, pair.orders, one.orders as "ordersA", two.orders as "ordersB"
      from (
        select a."productId" as a, b."productId" as b, count(*)::int as orders
        from basket a join basket b on b."orderId" = a."orderId" and b."productId" > a."productId"
        group by 1, 2 having count(*) >= 3
      ) pair
      join alone one on one."productId" = pair.a
      join alone two on two."productId" = pair.b`,
  },
];

/** Those of the refreshed rollups that some order has come since. */
export async function staleRollups(tx: Tx, shop: number): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ rollup: string; at: Date }>(
    `select rollup, at from "Watermark" where shop = $1 and rollup = any($2::text[])`,
    [shop, ["orders", ...refreshedRollups.map(({ watermark }) => watermark)]],
  );
  const at = new Map(rows.map((row) => [row.rollup, row.at.getTime()]));
  const applied = at.get("orders") ?? Number.NEGATIVE_INFINITY;
  return new Set(
    refreshedRollups
      .filter(({ watermark }) => (at.get(watermark) ?? Number.NEGATIVE_INFINITY) <= applied)
      .map(({ table }) => table),
  );
}
