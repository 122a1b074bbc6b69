// Net units by the month of the order and L1 node: what came back is taken off the month in which it was ordered, so that
// a season's returns do not lie in the months after it. One pass over the shop's sales, for a job.
import { pool } from "#app/db.server.ts";

export interface OrderedUnits {
  /** YYYY-MM */
  month: string;
  node: number;
  units: number;
}

/** Both days included. */
export async function orderedUnits(shop: number, firstDay: string, lastDay: string): Promise<OrderedUnits[]> {
  const { rows } = await pool.query<OrderedUnits>(
    `with ordered as (
       select day, "productId", units from "Sale" where shop = $1 and kind = 0 and day between $2 and $3
       union all
       select placed.day, later."productId", later.units
       from "Sale" later
       join "Order" placed on placed.shop = later.shop and placed.id = later."orderId"
       where later.shop = $1 and later.kind <> 0 and placed.day between $2 and $3
     ),
     by_product as (
       select date_trunc('month', day) as month, "productId", sum(units) as units from ordered group by 1, 2
     )
     select to_char(month, 'YYYY-MM') as month, coalesce(part.node, 0) / 1000 * 1000 as node, sum(units)::int as units
     from by_product
     left join "ProductNode" part on part.shop = $1 and part."productId" = by_product."productId"
     group by 1, 2
     order by 1, 2`,
    [shop, firstDay, lastDay],
  );
  return rows;
}
