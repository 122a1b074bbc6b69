// What every variant sold and had in stock, as the judgement of demand wants it: a few statements for the whole shop.
import { dayNumber, dayText } from "#app/derive/basics/day-number.ts";
import type { ShopMonths } from "#app/derive/product/category-clocks.ts";
import { stockSpells } from "#app/derive/product/stock-spells.ts";
import type { VariantFacts } from "#app/derive/product/variant-facts.ts";
import type { Tx } from "../transaction.ts";
import { readStockTurns } from "./stock-turns.ts";

/** Histories longer than this say little of what demand is now. */
const mostDays = 1096;

export interface Stretch {
  /** Shop-local days: the first of the history, and the judgement day. */
  from: string;
  today: string;
}

/** The history that is looked at; null where nothing was ever sold. */
export async function readStretch(tx: Tx, shop: number, today: string): Promise<Stretch | null> {
  const { rows } = await tx.query<{ from: string | null }>(
    `select greatest(min(day), $2::date - ${mostDays - 1})::text as from
     from "DaySales" where shop = $1 and orders > 0 and day <= $2::date`,
    [shop, today],
  );
  return rows[0]?.from ? { from: rows[0].from, today } : null;
}

/** Orders of the shop and of its L1 categories, by month. */
export async function readShopMonths(tx: Tx, shop: number, { from, today }: Stretch): Promise<ShopMonths> {
  const whole = await tx.query<{ month: string; orders: number }>(
    `select to_char(day, 'YYYY-MM') as month, sum(orders)::int as orders
     from "DaySales" where shop = $1 and day between $2 and $3 group by 1`,
    [shop, from, today],
  );
  const parts = await tx.query<{ month: string; node: number; orders: number }>(
    `select to_char(month, 'YYYY-MM') as month, node, orders
     from "MonthCategory" where shop = $1 and node % 1000 = 0 and month between date_trunc('month', $2::date) and $3`,
    [shop, from, today],
  );
  const categories = new Map<number, Map<string, number>>();
  for (const { month, node, orders } of parts.rows) {
    const own = categories.get(node / 1000) ?? new Map<string, number>();
    categories.set(node / 1000, own.set(month, orders));
  }
  return { shop: new Map(whole.rows.map(({ month, orders }) => [month, orders])), categories };
}

// The first Monday of 2000.
const mondayZero = dayNumber("2000-01-03");

const monthNumber = (day: string) => `(extract(year from ${day}) * 12 + extract(month from ${day}))::int`;
const net = `"grossCents" - "discountCents" - "returnCents"`;

const factsSql = `
  with set_aside as (select array_agg("locationId") as ids from "LocationSetAside" where shop = $1),
  month as (
    select "variantId", array_agg(${monthNumber("month")} - ${monthNumber("$2::date")} order by month) as months,
           array_agg(orders order by month) as orders
    from "MonthVariant"
    where shop = $1 and orders > 0 and month between date_trunc('month', $2::date) and $3::date
    group by 1
  ),
  sold as (
    select "variantId", max(day) as last, min(day) as first,
           coalesce(sum(units) filter (where day between $3::date - 13 and $3::date - 7), 0)::int as "unitsBefore7"
    from "Sale" where shop = $1 and kind = 0 and units > 0 and day <= $3::date and "variantId" is not null
    group by 1
  ),
  week as (
    select "variantId", array_agg(week) as weeks, array_agg(units) as units
    from (
      select "variantId", (day - date '2000-01-03') / 7 as week, sum(units)::int as units
      from "Sale" where shop = $1 and day between $3::date - 371 and $3::date and "variantId" is not null
      group by 1, 2 having sum(units) <> 0
    ) sums
    group by 1
  ),
  stock as (
    select "inventoryItemId", sum(available)::int as available
    from "StockLevel", set_aside
    where shop = $1 and "isActive" and (ids is null or "locationId" <> all(ids))
    group by 1
  )
  select v.id::text as "variantId", v."productId"::text as "productId", coalesce(n.node, 0) as node,
         (greatest(coalesce(p."publishedAt", p."createdAt"), v."createdAt") at time zone $4)::date::text as created,
         sold.first::text as first, sold.last::text as last, coalesce(p."isGiftCard", false) as "isGiftCard", v.tracked,
         coalesce(stock.available, case when set_aside.ids is null then v.available end) as available,
         v."priceCents"::float8 as "priceCents", v."unitCostCents"::float8 as "unitCostCents", v."inventoryItemId"::text as item,
         month.months, month.orders, week.weeks, week.units as "weekUnits", coalesce(sold."unitsBefore7", 0) as "unitsBefore7",
         coalesce(w.units7, 0) as units7, coalesce(w.units30, 0) as units30, coalesce(w.units90, 0) as units90,
         coalesce(w.units365, 0) as units365, coalesce(w."netCents90", 0)::float8 as "netCents90",
         coalesce(w."netCents365", 0)::float8 as "netCents365", o."variantId" is not null as "leftOut"
  from "Variant" v
  join "Product" p on p.shop = v.shop and p.id = v."productId"
  cross join set_aside
  left join "ProductNode" n on n.shop = v.shop and n."productId" = v."productId"
  left join month on month."variantId" = v.id
  left join sold on sold."variantId" = v.id
  left join week on week."variantId" = v.id
  left join stock on stock."inventoryItemId" = v."inventoryItemId"
  left join "VariantWindow" w on w.shop = v.shop and w."variantId" = v.id
  left join "LeftOut" o on o.shop = v.shop and o."variantId" = v.id
  where v.shop = $1
  order by v."productId", v.position, v.id`;

const costsSql = `
  select s."variantId"::text as "variantId", sum(s.${net.replaceAll(' "', ' s."')})::float8 as "netCents",
         sum(s.units * l."unitCostCents")::float8 as "costCents"
  from "Sale" s
  join "OrderLine" l on l.shop = s.shop and l."orderId" = s."orderId" and l.id = s."lineId"
  where s.shop = $1 and s.day > $2::date - 365 and s.day <= $2::date and l."unitCostCents" is not null
  group by 1`;

type FactsRow = Omit<
  VariantFacts,
  "orders" | "weeks" | "since" | "lastSold" | "out" | "unknown" | "costedNetCents365" | "costCents365"
> & {
  created: string | null;
  first: string | null;
  last: string | null;
  item: string | null;
  months: number[] | null;
  orders: number[] | null;
  weeks: number[] | null;
  weekUnits: number[] | null;
};

/** The variants of each product, in a steady order. */
export async function readVariantFacts(
  tx: Tx,
  shop: number,
  timeZone: string,
  stretch: Stretch,
): Promise<VariantFacts[][]> {
  const { from, today } = stretch;
  const begin = dayNumber(from);
  const end = dayNumber(today) + 1;
  const { rows } = await tx.query<FactsRow>(factsSql, [shop, from, today, timeZone]);
  const costs = await tx.query<{ variantId: string; netCents: number; costCents: number }>(costsSql, [shop, today]);
  const costOf = new Map(costs.rows.map((row) => [row.variantId, row]));
  const turns = await readStockTurns(tx, shop, today);
  const products: VariantFacts[][] = [];
  for (const { created, first, last, item, months, orders, weeks, weekUnits, ...row } of rows) {
    const lastSold = last === null ? null : dayNumber(last);
    const days = [created, first].filter((day) => day !== null).map(dayNumber);
    const cost = costOf.get(row.variantId);
    const facts: VariantFacts = {
      ...row,
      orders: (months ?? []).map((month, at) => [month, orders?.[at] ?? 0]),
      weeks: Object.fromEntries(
        (weeks ?? []).map((week, at) => [dayText(mondayZero + week * 7), weekUnits?.[at] ?? 0]),
      ),
      since: days.length === 0 ? begin : Math.min(...days),
      lastSold,
      costedNetCents365: cost?.netCents ?? 0,
      costCents365: cost?.costCents ?? 0,
      ...stockSpells(turns.get(item ?? "") ?? [], begin, end, lastSold),
    };
    const product = products.at(-1);
    if (product?.[0]?.productId === row.productId) product.push(facts);
    else products.push([facts]);
  }
  return products;
}
