// What a difference cannot tell: when an order leaves a customer, or turns out older than the first one known, the
// customer's days, months and cohort come from the orders anew, and all they brought moves to the other cohort.
import type { Tx } from "../transaction.ts";

const month = (day: string) => `date_trunc('month', ${day})::date`;

/** What these customers bring to the cohorts and to the days' newcomers: taken out (-) before, put in (+) after. */
const moveCohortsSql = (sign: "-" | "+") => `
  with customer as materialized (
    select "customerId", "firstDay", ${month('"firstDay"')} as cohort
    from "CustomerTotals"
    where shop = $1 and "customerId" = any($2::bigint[]) and "firstDay" is not null
  ),
  placed as materialized (
    select customer.cohort, customer."customerId", placed.id, ${month("placed.day")} as month
    from customer join "Order" placed
      on placed.shop = $1 and placed."customerId" = customer."customerId" and placed.counts
  ),
  cell as (
    select cohort, month, count(distinct "customerId") as customers, count(*) as orders, 0 as "netCents"
    from placed
    group by cohort, month
    union all
    select placed.cohort, ${month("sale.day")}, 0, 0,
           sum(sale."grossCents" - sale."discountCents" - sale."returnCents")
    from placed join "Sale" sale on sale.shop = $1 and sale."orderId" = placed.id
    group by 1, 2
  ),
  newcomers as (
    insert into "DaySales" (shop, day, orders, units, "grossCents", "discountCents", "returnCents", "newCustomers")
    select $1, "firstDay", 0, 0, 0, 0, 0, ${sign}count(*) from customer group by "firstDay" order by "firstDay"
    on conflict (shop, day) do update set "newCustomers" = "DaySales"."newCustomers" + excluded."newCustomers"
  )
  insert into "CohortMonth" (shop, cohort, month, customers, orders, "netCents")
  select $1, cohort, month, ${sign}sum(customers), ${sign}sum(orders), ${sign}sum("netCents")
  from cell
  group by cohort, month
  order by cohort, month
  on conflict (shop, cohort, month) do update set
    customers = "CohortMonth".customers + excluded.customers,
    orders = "CohortMonth".orders + excluded.orders,
    "netCents" = "CohortMonth"."netCents" + excluded."netCents"`;

const takeOut = moveCohortsSql("-");
const putIn = moveCohortsSql("+");

const recount = `
  update "CustomerTotals" totals
  set "firstDay" = placed."firstDay", "lastDay" = placed."lastDay", months = placed.months
  from (
    select "customerId",
           min(day) filter (where counts) as "firstDay",
           max(day) filter (where counts) as "lastDay",
           coalesce(
             array_agg(distinct ${month("day")} order by ${month("day")}) filter (where counts),
             '{}'
           ) as months
    from "Order"
    where shop = $1 and "customerId" = any($2::bigint[])
    group by "customerId"
  ) placed
  where totals.shop = $1 and totals."customerId" = placed."customerId"`;

const dropWithoutOrders = `
  delete from "CustomerTotals" totals
  where shop = $1 and "customerId" = any($2::bigint[])
    and not exists (select from "Order" o where o.shop = $1 and o."customerId" = totals."customerId")`;

const dropEmpty = [
  `delete from "CohortMonth" where shop = $1 and customers = 0 and orders = 0 and "netCents" = 0`,
  `delete from "DaySales"
   where shop = $1 and orders = 0 and units = 0 and "grossCents" = 0 and "discountCents" = 0 and "returnCents" = 0
     and "newCustomers" = 0`,
];

/** Does `work`, which changes orders of these customers, with what they bring to the cohorts taken out meanwhile. */
export async function recountAround(
  tx: Tx,
  shop: number,
  customers: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  if (customers.length === 0) return work();
  await tx.query(takeOut, [shop, customers]);
  await work();
  await tx.query(recount, [shop, customers]);
  await tx.query(dropWithoutOrders, [shop, customers]);
  await tx.query(putIn, [shop, customers]);
  for (const sql of dropEmpty) await tx.query(sql, [shop]);
}

/** Of these customers, those whose first order is later than the day given for them. */
export async function customersFirstSeenAfter(
  tx: Tx,
  shop: number,
  firstDays: ReadonlyMap<string, string>,
): Promise<string[]> {
  if (firstDays.size === 0) return [];
  const { rows } = await tx.query<{ customerId: string }>(
    `select totals."customerId"
     from unnest($2::bigint[], $3::date[]) as told("customerId", day)
     join "CustomerTotals" totals on totals.shop = $1 and totals."customerId" = told."customerId"
     where totals."firstDay" > told.day`,
    [shop, [...firstDays.keys()], [...firstDays.values()]],
  );
  return rows.map((row) => row.customerId);
}
