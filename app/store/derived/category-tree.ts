// What each category holds and sells: a few rows, whatever the size of the shop.
import { pool } from "#app/db.server.ts";

export interface CategoryFigures {
  node: number;
  products: number;
  /** Judgements that wait for the merchant. */
  unsure: number;
  performance: number;
  restoration: number;
  custom: number;
  specific: number;
  orders: number;
  units: number;
  netCents: number;
}

export interface CategoryTree {
  nodes: CategoryFigures[];
  countedAt: Date | null;
}

/** Products as last counted, and sales from the month `fromMonth` on. Nodes without either are absent. */
export async function readCategoryTree(shop: number, fromMonth: string): Promise<CategoryTree> {
  const { rows } = await pool.query<CategoryFigures & { countedAt: Date | null }>(
    `with counted as (select * from "CategoryCount" where shop = $1),
     sold as (
       select node, sum(orders)::int as orders, sum(units)::int as units,
              sum("grossCents" - "discountCents" - "returnCents")::float8 as "netCents"
       from "MonthCategory" where shop = $1 and month >= $2
       group by node
     )
     select node,
            coalesce(products, 0) as products, coalesce(unsure, 0) as unsure,
            coalesce(performance, 0) as performance, coalesce(restoration, 0) as restoration,
            coalesce(custom, 0) as custom, coalesce(specific, 0) as specific,
            coalesce(orders, 0) as orders, coalesce(units, 0) as units, coalesce("netCents", 0) as "netCents",
            (select max("countedAt") from counted) as "countedAt"
     from counted full join sold using (node)
     order by node`,
    [shop, fromMonth],
  );
  return {
    countedAt: rows[0]?.countedAt ?? null,
    nodes: rows.map(({ countedAt: _countedAt, ...figures }) => figures),
  };
}
