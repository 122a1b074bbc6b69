// Reads of the sales of L1 categories by month and by day: a few rows for each month, whatever the size of the shop.
import { pool } from "#app/db.server.ts";

export interface CategorySales {
  node: number;
  orders: number;
  units: number;
  netCents: number;
}

export interface MonthOfCategory extends CategorySales {
  /** YYYY-MM */
  month: string;
}

const topNodes = Array.from({ length: 11 }, (_, l1) => 1000 * l1);
const net = `"grossCents" - "discountCents" - "returnCents"`;

/** Months in which anything happened, the first one first, from a month (YYYY-MM) on. */
export async function categoryMonths(shop: number, fromMonth: string): Promise<MonthOfCategory[]> {
  const { rows } = await pool.query<MonthOfCategory>(
    `select to_char(month, 'YYYY-MM') as month, node, orders, units, (${net})::float8 as "netCents"
     from "MonthCategory"
     where shop = $1 and month >= $2::date and node = any($3::smallint[])
       and (orders, units, "grossCents", "discountCents", "returnCents") <> (0, 0, 0, 0, 0)
     order by "MonthCategory".month, node`,
    [shop, `${fromMonth}-01`, topNodes],
  );
  return rows;
}

/** Both days included; whole months come from the months, the rest from the days. */
export async function categorySalesBetween(shop: number, firstDay: string, lastDay: string): Promise<CategorySales[]> {
  const { rows } = await pool.query<CategorySales>(
    `with span as (
       select $2::date as first, $3::date as last,
              (date_trunc('month', $2::date - 1) + interval '1 month')::date as whole,
              date_trunc('month', $3::date + 1)::date as rest
     ),
     part as (
       select node, orders, units, ${net} as net
       from span, "MonthCategory"
       where shop = $1 and month >= whole and month < rest and node = any($4::smallint[])
       union all
       select node, orders, units, ${net}
       from span, "DayCategory"
       where shop = $1 and day >= first and day < least(whole, last + 1) and node = any($4::smallint[])
       union all
       select node, orders, units, ${net}
       from span, "DayCategory"
       where shop = $1 and day >= greatest(rest, whole, first) and day <= last and node = any($4::smallint[])
     )
     select node, sum(orders)::int as orders, sum(units)::int as units, sum(net)::float8 as "netCents"
     from part group by node order by node`,
    [shop, firstDay, lastDay, topNodes],
  );
  return rows;
}

/** All categories together: an order counts once, however many categories it is of. Both days included. */
export async function salesBetween(
  shop: number,
  firstDay: string,
  lastDay: string,
): Promise<Omit<CategorySales, "node">> {
  const { rows } = await pool.query<Omit<CategorySales, "node">>(
    `select coalesce(sum(orders), 0)::int as orders, coalesce(sum(units), 0)::int as units,
            coalesce(sum(${net}), 0)::float8 as "netCents"
     from "DaySales" where shop = $1 and day between $2 and $3`,
    [shop, firstDay, lastDay],
  );
  return rows[0] ?? { orders: 0, units: 0, netCents: 0 };
}

/** Of the seven days up to a day, that day included, by net sales. What has no category is none. */
export async function topCategories(shop: number, day: string, limit: number): Promise<CategorySales[]> {
  const { rows } = await pool.query<CategorySales>(
    `select node, sum(orders)::int as orders, sum(units)::int as units, sum(${net})::float8 as "netCents"
     from "DayCategory"
     where shop = $1 and day > $2::date - 7 and day <= $2::date and node = any($3::smallint[])
     group by node
     having sum(${net}) > 0
     order by sum(${net}) desc, node
     limit $4`,
    [shop, day, topNodes.slice(1), limit],
  );
  return rows;
}
