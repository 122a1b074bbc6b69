// Reads of DaySales: the days themselves, the last week beside the one before, and how far the history goes.
import { pool } from "#app/db.server.ts";

export interface SalesOfDay {
  day: string;
  orders: number;
  units: number;
  grossCents: number;
  discountCents: number;
  returnCents: number;
  newCustomers: number;
}

const isSomething = `(orders, units, "grossCents", "discountCents", "returnCents", "newCustomers") <> (0, 0, 0, 0, 0, 0)`;

/** Every day on which anything happened, the first one first. */
export async function listDaySales(shop: number): Promise<SalesOfDay[]> {
  const { rows } = await pool.query<SalesOfDay>(
    `select day::text, orders, units, "grossCents"::float8, "discountCents"::float8, "returnCents"::float8, "newCustomers"
     from "DaySales" where shop = $1 and ${isSomething} order by day`,
    [shop],
  );
  return rows;
}

export interface WeekOfSales {
  orders: number;
  units: number;
  netCents: number;
  newCustomers: number;
}

const net = `"grossCents" - "discountCents" - "returnCents"`;

const weekSql = (name: string, days: string) => `
  coalesce(sum(orders) filter (where ${days}), 0)::int as "${name}Orders",
  coalesce(sum(units) filter (where ${days}), 0)::int as "${name}Units",
  coalesce(sum(${net}) filter (where ${days}), 0)::float8 as "${name}NetCents",
  coalesce(sum("newCustomers") filter (where ${days}), 0)::int as "${name}NewCustomers"`;

/** The seven days up to a day, that day included, and the seven before them. */
export async function compareWeeks(shop: number, day: string): Promise<{ last: WeekOfSales; before: WeekOfSales }> {
  const { rows } = await pool.query<Record<string, number>>(
    `select ${weekSql("last", "day > $2::date - 7")}, ${weekSql("before", "day <= $2::date - 7")}
     from "DaySales" where shop = $1 and day > $2::date - 14 and day <= $2::date`,
    [shop, day],
  );
  const week = (name: string): WeekOfSales => ({
    orders: rows[0]?.[`${name}Orders`] ?? 0,
    units: rows[0]?.[`${name}Units`] ?? 0,
    netCents: rows[0]?.[`${name}NetCents`] ?? 0,
    newCustomers: rows[0]?.[`${name}NewCustomers`] ?? 0,
  });
  return { last: week("last"), before: week("before") };
}

export interface OrderHistory {
  /** Orders that count. */
  orders: number;
  /** The day of the first of them; null when there is none. */
  firstDay: string | null;
}

export async function orderHistory(shop: number): Promise<OrderHistory> {
  const { rows } = await pool.query<OrderHistory>(
    `select coalesce(sum(orders), 0)::int as orders, min(day)::text as "firstDay"
     from "DaySales" where shop = $1 and orders > 0`,
    [shop],
  );
  return rows[0] ?? { orders: 0, firstDay: null };
}
