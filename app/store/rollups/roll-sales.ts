// The sales of orders as they are now in place of those before: the difference between the two goes into every rollup of
// sales, in one statement. An order whose sales are what they were changes nothing.
import type { SaleRow } from "#app/derive/shop/sale-rows.ts";
import { arrayOf, parametersOf, rowsFrom } from "../columns.ts";
import { saleColumns } from "../source/order-tables.ts";
import type { Tx } from "../transaction.ts";

/** An order that counts where it did not, or no longer counts (-1), on a day and for a customer. */
export interface OrderCount {
  day: string;
  customerId: string | null;
  orders: 1 | -1;
}

export interface SalesChange {
  orderIds: readonly string[];
  sales: readonly SaleRow[];
  counted: readonly OrderCount[];
  /** Every customer of these orders, before and now. */
  buyers: readonly string[];
  /** Customers whose days, months and cohort are told anew (recount-customers.ts). */
  recounted: readonly string[];
}

const add = (table: string, names: readonly string[]) =>
  names.map((name) => `"${name}" = "${table}"."${name}" + excluded."${name}"`).join(", ");
const money = ["units", "grossCents", "discountCents", "returnCents"];
const signed = money.map((name) => `sum(sign * "${name}") as "${name}"`).join(", ");
const summed = money.map((name) => `sum("${name}") as "${name}"`).join(", ");
const list = money.map((name) => `"${name}"`).join(", ");
const isSomething = (names: readonly string[]) => names.map((name) => `sum("${name}") <> 0`).join(" or ");
const month = (day: string) => `date_trunc('month', ${day})::date`;
const saleNames = Object.keys(saleColumns);
const facts = saleNames.map((name) => `"${name}"`).join(", ");
const tops = Array.from({ length: 11 }, (_, top) => top);
const afterSales = 3 + saleNames.length;
const [countDays, countCustomers, countOrders, buyers, recounted] = [0, 1, 2, 3, 4].map((at) => `$${afterSales + at}`);

// Of one order, what lies in one node or variant is one order however many lines it has.
const perOrder = (grain: string, key: string, where = "") => `
  select ${grain}, sign * bool_or(kind = 0 and counts)::int as orders, ${signed}
  from changed ${where}
  group by "orderId", sign, ${key}`;

const rollSalesSql = `
  with now_sold as materialized (${rowsFrom(saleColumns, 3)}),
  was_sold as materialized (select ${facts} from "Sale" where shop = $1 and "orderId" = any($2::bigint[])),
  differing as materialized (
    select distinct "orderId"
    from ((table now_sold except table was_sold) union all (table was_sold except table now_sold)) row
  ),
  gone as (
    delete from "Sale" sale
    where shop = $1
      and "orderId" = any(array(
        select "orderId" from was_sold where "orderId" in (select "orderId" from differing)
      ))
      and not exists (
        select from now_sold told
        where told."orderId" = sale."orderId" and told."lineId" = sale."lineId"
          and told.kind = sale.kind and told.day = sale.day
      )
  ),
  node_of as materialized (
    select "productId", node from "ProductNode"
    where shop = $1
      and "productId" = any(array(select "productId" from now_sold union select "productId" from was_sold))
  ),
  kept as (
    insert into "Sale" (shop, ${facts})
    select $1, told.*
    from now_sold told
    where "orderId" in (select "orderId" from differing)
    order by "orderId", "lineId", kind, day
    on conflict (shop, "orderId", "lineId", kind, day) do update set
      ${saleNames
        .slice(4)
        .map((name) => `"${name}" = excluded."${name}"`)
        .join(", ")}
  ),
  changed as materialized (
    select ${facts}, sign, coalesce(part.node, 0) as node, coalesce(part.node, 0) / 1000 as top
    from (
      select *, 1 as sign from now_sold where "orderId" in (select "orderId" from differing)
      union all
      select *, -1 from was_sold where "orderId" in (select "orderId" from differing)
    ) sold
    left join node_of part using ("productId")
  ),
  counted as materialized (
    select day, "customerId", orders
    from unnest(${countDays}::date[], ${countCustomers}::bigint[], ${countOrders}::int[])
      as told(day, "customerId", orders)
  ),
  gained as materialized (
    select "customerId",
           min(day) as "firstDay",
           max(day) as "lastDay",
           array_agg(distinct ${month("day")} order by ${month("day")}) as months
    from counted
    where "customerId" is not null and orders > 0 and "customerId" <> all(${recounted}::bigint[])
    group by "customerId"
  ),
  before as materialized (
    select "customerId", "firstDay", months
    from "CustomerTotals"
    where shop = $1 and "customerId" = any(${buyers}::bigint[])
  ),
  day_part as (
    select day, 0 as orders, ${signed}, 0 as newcomers from changed group by day
    union all
    select day, sum(orders), 0, 0, 0, 0, 0 from counted group by day
    union all
    select gained."firstDay", 0, 0, 0, 0, 0, count(*)
    from gained left join before using ("customerId")
    where before."firstDay" is null
    group by gained."firstDay"
  ),
  day_rolled as (
    insert into "DaySales" (shop, day, orders, ${list}, "newCustomers")
    select $1, day, sum(orders), ${summed}, sum(newcomers)
    from day_part
    group by day
    having ${isSomething(["orders", ...money, "newcomers"])}
    order by day
    on conflict (shop, day) do update set ${add("DaySales", ["orders", ...money, "newCustomers"])}
  ),
  node_part as materialized (
    select day, node, sum(orders) as orders, ${summed}
    from (
      ${perOrder("day, top * 1000 as node", "day, top")}
      union all
      ${perOrder("day, node", "day, node", "where node % 1000 <> 0")}
    ) row
    group by day, node
    having ${isSomething(["orders", ...money])}
  ),
  day_category_rolled as (
    insert into "DayCategory" (shop, day, node, orders, ${list})
    select $1, day, node, orders, ${list} from node_part order by day, node
    on conflict (shop, day, node) do update set ${add("DayCategory", ["orders", ...money])}
  ),
  month_category_rolled as (
    insert into "MonthCategory" (shop, month, node, orders, ${list})
    select $1, ${month("day")}, node, sum(orders), ${summed} from node_part group by 2, node order by 2, node
    on conflict (shop, month, node) do update set ${add("MonthCategory", ["orders", ...money])}
  ),
  month_variant_rolled as (
    insert into "MonthVariant" (shop, month, "variantId", orders, ${list})
    select $1, month, "variantId", sum(orders), ${summed}
    from (
      ${perOrder(
        `${month("day")} as month, coalesce("variantId", 0) as "variantId"`,
        `${month("day")}, coalesce("variantId", 0)`,
      )}
    ) row
    group by month, "variantId"
    having ${isSomething(["orders", ...money])}
    order by month, "variantId"
    on conflict (shop, month, "variantId") do update set ${add("MonthVariant", ["orders", ...money])}
  ),
  customer_sum as (
    select "customerId", ${signed},
           array[${tops
             .map((top) => `coalesce(sum(sign * units) filter (where top = ${top}), 0)`)
             .join(", ")}]::int[] as "categoryUnits"
    from changed
    where "customerId" is not null
    group by "customerId"
  ),
  customer_count as (
    select "customerId", sum(orders) as orders from counted where "customerId" is not null group by "customerId"
  ),
  customer_rolled as (
    insert into "CustomerTotals" (shop, "customerId", orders, ${list}, "firstDay", "lastDay", months, "categoryUnits")
    select $1, "customerId", coalesce(customer_count.orders, 0),
           ${money.map((name) => `coalesce(customer_sum."${name}", 0)`).join(", ")},
           gained."firstDay", gained."lastDay", coalesce(gained.months, '{}'),
           coalesce(customer_sum."categoryUnits", array_fill(0, array[${tops.length}]))
    from unnest(${buyers}::bigint[]) buyer("customerId")
    left join customer_sum using ("customerId")
    left join customer_count using ("customerId")
    left join gained using ("customerId")
    left join before using ("customerId")
    where before."customerId" is null
       or num_nonnulls(customer_sum."customerId", customer_count."customerId", gained."customerId") > 0
    order by "customerId"
    on conflict (shop, "customerId") do update set
      ${add("CustomerTotals", ["orders", ...money])},
      "firstDay" = least("CustomerTotals"."firstDay", excluded."firstDay"),
      "lastDay" = greatest("CustomerTotals"."lastDay", excluded."lastDay"),
      months = case
        when excluded.months <@ "CustomerTotals".months then "CustomerTotals".months
        else (select array_agg(distinct seen order by seen) from unnest("CustomerTotals".months || excluded.months) seen)
      end,
      "categoryUnits" = array[${tops
        .map((top) => `"CustomerTotals"."categoryUnits"[${top + 1}] + excluded."categoryUnits"[${top + 1}]`)
        .join(", ")}]
  ),
  cohort_of as materialized (
    select "customerId",
           ${month(`least(before."firstDay", gained."firstDay")`)} as cohort,
           coalesce(before.months, '{}') as months
    from before full join gained using ("customerId")
    where "customerId" <> all(${recounted}::bigint[])
  ),
  cohort_part as (
    select cohort, ${month("day")} as month, 0 as customers, 0 as orders,
           sum(sign * ("grossCents" - "discountCents" - "returnCents")) as "netCents"
    from changed join cohort_of using ("customerId")
    where counts and cohort is not null
    group by 1, 2
    union all
    select cohort, month, count(*) filter (where not month = any(months)), sum(orders), 0
    from (
      select cohort, ${month("day")} as month, months, sum(orders) as orders
      from counted join cohort_of using ("customerId")
      group by "customerId", 1, 2, 3
    ) seen
    group by cohort, month
  ),
  cohort_rolled as (
    insert into "CohortMonth" (shop, cohort, month, customers, orders, "netCents")
    select $1, cohort, month, sum(customers), sum(orders), sum("netCents")
    from cohort_part
    group by cohort, month
    having ${isSomething(["customers", "orders", "netCents"])}
    order by cohort, month
    on conflict (shop, cohort, month) do update set ${add("CohortMonth", ["customers", "orders", "netCents"])}
  )
  insert into "Watermark" (shop, rollup, at) values ($1, 'orders', clock_timestamp())
  on conflict (shop, rollup) do update set at = excluded.at`;

export async function rollSales(tx: Tx, shop: number, change: SalesChange): Promise<void> {
  const { counted } = change;
  // How many rows an array has is not known to the plan: tables are read by the keys in arrays, and all else is hashed.
  await tx.query(`select set_config('enable_nestloop', 'off', true)`);
  await tx.query({
    name: "roll-sales",
    text: rollSalesSql,
    values: [
      shop,
      arrayOf("bigint", change.orderIds),
      ...parametersOf(saleColumns, change.sales),
      arrayOf(
        "date",
        counted.map((one) => one.day),
      ),
      arrayOf(
        "bigint",
        counted.map((one) => one.customerId),
      ),
      arrayOf(
        "int",
        counted.map((one) => one.orders),
      ),
      arrayOf("bigint", change.buyers),
      arrayOf("bigint", change.recounted),
    ],
  });
  await tx.query(`select set_config('enable_nestloop', 'on', true)`);
}
