// Recomputes every rollup in plain SQL from orders, sales and changes of stock, and tells where what is kept differs.
import { inTransaction, lockShop, type Tx } from "../transaction.ts";
import { refreshWithin } from "./rebuild.ts";
import { refreshedRollups, staleRollups } from "./refreshed-rollups.ts";
import { stockDays } from "./roll-stock-days.ts";
import { setWatermarks } from "./watermarks.ts";

export interface Verified {
  rollup: string;
  rows: number;
  /** Rows that are kept and should not be, or should be and are not; a wrong row is both. */
  differing: number;
  first: { found: "kept" | "expected"; row: Record<string, unknown> }[];
  /** Older than the last order and therefore not compared: it is refreshed now and then, not by every order. */
  isStale: boolean;
}

const month = (day: string) => `date_trunc('month', ${day})::date`;
const money = `sum(units) as units, sum("grossCents") as "grossCents", sum("discountCents") as "discountCents",
               sum("returnCents") as "returnCents"`;
const moneyNames = ["units", "grossCents", "discountCents", "returnCents"];
const net = `"grossCents" - "discountCents" - "returnCents"`;
const ordersSold = `count(distinct "orderId") filter (where kind = 0 and counts) as orders`;

// A sale lies in the node of its product and in the L1 node above.
const inNodes = (grain: string, day: string) => `
  select ${day} as ${grain}, place.node, ${ordersSold}, ${money}
  from "Sale" sale
  left join "ProductNode" part on part.shop = $1 and part."productId" = sale."productId"
  cross join lateral (
    select distinct node from (values (coalesce(part.node, 0)), (coalesce(part.node, 0) / 1000 * 1000)) level(node)
  ) place
  where sale.shop = $1
  group by 1, 2`;

const firstDays = `
  select "customerId", min(day) as "firstDay" from "Order"
  where shop = $1 and counts and "customerId" is not null group by "customerId"`;

interface Rollup {
  table: string;
  columns: readonly string[];
  /** Figures that are zero (or null) in a row that might as well not be there; none where every row means something. */
  zero: readonly string[];
  expected: string;
}

const rollups: readonly Rollup[] = [
  {
    table: "DaySales",
    columns: ["day", "orders", ...moneyNames, "newCustomers"],
    zero: ["orders", ...moneyNames, "newCustomers"],
    expected: `
      select day, coalesce(orders, 0) as orders, coalesce(units, 0) as units, coalesce("grossCents", 0) as "grossCents",
             coalesce("discountCents", 0) as "discountCents", coalesce("returnCents", 0) as "returnCents",
             coalesce("newCustomers", 0) as "newCustomers"
      from (select day, ${money} from "Sale" where shop = $1 group by day) sold
      full join (select day, count(*) as orders from "Order" where shop = $1 and counts group by day) placed using (day)
      full join (
        select "firstDay" as day, count(*) as "newCustomers" from (${firstDays}) customer group by 1
      ) newcomer using (day)`,
  },
  {
    table: "DayCategory",
    columns: ["day", "node", "orders", ...moneyNames],
    zero: ["orders", ...moneyNames],
    expected: inNodes("day", "day"),
  },
  {
    table: "MonthCategory",
    columns: ["month", "node", "orders", ...moneyNames],
    zero: ["orders", ...moneyNames],
    expected: inNodes("month", month("day")),
  },
  {
    table: "MonthVariant",
    columns: ["month", "variantId", "orders", ...moneyNames],
    zero: ["orders", ...moneyNames],
    expected: `
      select ${month("day")} as month, coalesce("variantId", 0) as "variantId", ${ordersSold}, ${money}
      from "Sale" where shop = $1 group by 1, 2`,
  },
  {
    table: "CustomerTotals",
    columns: ["customerId", "orders", ...moneyNames, "firstDay", "lastDay", "months", "categoryUnits"],
    zero: [],
    expected: `
      select placed."customerId", placed.orders, coalesce(sold.units, 0) as units,
             coalesce(sold."grossCents", 0) as "grossCents", coalesce(sold."discountCents", 0) as "discountCents",
             coalesce(sold."returnCents", 0) as "returnCents", placed."firstDay", placed."lastDay", placed.months,
             (select array_agg(coalesce(mix.units, 0)::int order by top)
              from generate_series(0, 10) top
              left join (
                select coalesce(part.node, 0) / 1000 as top, sum(sale.units) as units
                from "Order" o
                join "Sale" sale on sale.shop = $1 and sale."orderId" = o.id
                left join "ProductNode" part on part.shop = $1 and part."productId" = sale."productId"
                where o.shop = $1 and o."customerId" = placed."customerId"
                group by 1
              ) mix using (top)) as "categoryUnits"
      from (
        select "customerId", count(*) filter (where counts) as orders, min(day) filter (where counts) as "firstDay",
               max(day) filter (where counts) as "lastDay",
               coalesce(array_agg(distinct ${month("day")} order by ${month("day")}) filter (where counts), '{}') as months
        from "Order" where shop = $1 and "customerId" is not null group by "customerId"
      ) placed
      left join (
        select "customerId", ${money} from "Sale" where shop = $1 and "customerId" is not null group by "customerId"
      ) sold using ("customerId")`,
  },
  {
    table: "CohortMonth",
    columns: ["cohort", "month", "customers", "orders", "netCents"],
    zero: ["customers", "orders", "netCents"],
    expected: `
      select ${month('"firstDay"')} as cohort, month, sum(customers) as customers, sum(orders) as orders,
             sum("netCents") as "netCents"
      from (${firstDays}) customer
      join (
        select "customerId", ${month("day")} as month, 1 as customers, count(*) as orders, 0 as "netCents"
        from "Order" where shop = $1 and counts group by 1, 2
        union all
        select "customerId", ${month("day")}, 0, 0, sum(${net}) from "Sale" where shop = $1 and counts group by 1, 2
      ) cell using ("customerId")
      group by 1, 2`,
  },
  {
    table: "StockDay",
    columns: ["inventoryItemId", "locationId", "day", "highest", "closing", "isGap"],
    zero: [],
    expected: stockDays(`(select "timeZone" from "Shop" where id = $1)`, ""),
  },
];

// Numbers are compared as numbers and lists as lists, whatever type they were summed in.
const cells = (columns: readonly string[]) =>
  columns.map((name) => (moneyNames.includes(name) || name.endsWith("Cents") ? `"${name}"::numeric` : `"${name}"`));

const isSomething = (zero: readonly string[]) =>
  zero.length > 0 ? `(${zero.map((name) => `"${name}" <> 0`).join(" or ")})` : "true";

const verifySql = ({ table, columns, zero, expected }: Rollup) => `
  with kept as materialized (
    select ${cells(columns).join(", ")} from "${table}" where shop = $1 and ${isSomething(zero)}
  ),
  expected as materialized (select ${cells(columns).join(", ")} from (${expected}) row where ${isSomething(zero)}),
  differing as (
    select 'kept' as found, row.* from (table kept except table expected) row
    union all
    select 'expected', row.* from (table expected except table kept) row
  )
  select (select count(*)::int from kept) as rows,
         (select count(*)::int from differing) as differing,
         coalesce((select json_agg(d) from (select * from differing order by 2, 3, 1 limit 6) d), '[]') as first`;

type Differing = Pick<Verified, "rows" | "differing"> & {
  first: ({ found: "kept" | "expected" } & Record<string, unknown>)[];
};

/** Compares within a transaction in progress. */
export async function verifyRollups(tx: Tx, shop: number): Promise<Verified[]> {
  const stale = await staleRollups(tx, shop);
  const verified: Verified[] = [];
  for (const rollup of [...rollups, ...refreshedRollups.map((one) => ({ ...one, zero: [] }))]) {
    if (stale.has(rollup.table)) {
      verified.push({ rollup: rollup.table, rows: 0, differing: 0, first: [], isStale: true });
      continue;
    }
    const { rows } = await tx.query<Differing>(verifySql(rollup), [shop]);
    const [result] = rows;
    if (!result) throw new Error(`${rollup.table} of shop ${shop} could not be compared`);
    verified.push({
      rollup: rollup.table,
      rows: result.rows,
      differing: result.differing,
      first: result.first.map(({ found, ...row }) => ({ found, row })),
      isStale: false,
    });
  }
  return verified;
}

/**
 * Compares while nobody writes to the shop, and remembers when everything was right. With a judgement day, what is older
 * than the last order is refreshed for it first, so that nothing is left out.
 */
export async function verifyShop(shop: number, judgementDay: string | null = null): Promise<Verified[]> {
  return inTransaction(async (tx) => {
    await lockShop(tx, shop);
    if (judgementDay !== null && (await staleRollups(tx, shop)).size > 0) await refreshWithin(tx, shop, judgementDay);
    await tx.query(`select set_config('plan_cache_mode', 'auto', true), set_config('enable_sort', 'on', true)`);
    const verified = await verifyRollups(tx, shop);
    if (verified.every(({ differing }) => differing === 0)) await setWatermarks(tx, shop, ["verified"]);
    return verified;
  });
}
