// What changes of profiles do to the sizes of segments and to the flows between them, added up before it is written.

import { dayText } from "#app/derive/basics/day-number.ts";
import { type DimensionName, dimensionNames } from "#app/derive/customer/dimensions.ts";
import { arrayOf } from "#app/store/columns.ts";
import type { Tx } from "#app/store/transaction.ts";
import { type ProfileRow, standingOf } from "./profile-row.ts";

interface Size {
  dimension: DimensionName;
  segment: string;
  customers: number;
  orders: number;
  netCents: number;
  active: number;
}
interface Flow {
  dimension: DimensionName;
  month: string;
  from: string;
  to: string;
  moves: number;
}

export interface Tallies {
  sizes: Map<string, Size>;
  flows: Map<string, Flow>;
  save(tx: Tx, shop: number): Promise<void>;
}

const activeLifecycles: readonly (string | null)[] = ["new", "active", "reactivated"];

export function addToSizes({ sizes }: Tallies, row: ProfileRow, sign: 1 | -1): void {
  const standing = standingOf(row);
  for (const dimension of dimensionNames) {
    const segment = standing[dimension];
    if (segment === null) continue;
    const key = `${dimension}/${segment}`;
    const size = sizes.get(key) ?? { dimension, segment, customers: 0, orders: 0, netCents: 0, active: 0 };
    sizes.set(key, size);
    size.customers += sign;
    size.orders += sign * (row.orders ?? 0);
    size.netCents += sign * (row.netCents ?? 0);
    if (activeLifecycles.includes(row.lifecycle)) size.active += sign;
  }
}

const months = new Map<number, string>();

/** The first day of the month that a day lies in. */
function monthOf(day: number): string {
  const month = months.get(day) ?? `${dayText(day).slice(0, 7)}-01`;
  months.set(day, month);
  return month;
}

export function addToFlows(
  { flows }: Tallies,
  dimension: DimensionName,
  day: number,
  from: string | null,
  to: string | null,
): void {
  const flow = { dimension, month: monthOf(day), from: from ?? "", to: to ?? "", moves: 0 };
  const key = `${dimension}/${flow.month}/${flow.from}/${flow.to}`;
  const known = flows.get(key) ?? flow;
  known.moves++;
  flows.set(key, known);
}

const sizesSql = `
  insert into "SegmentSize" (shop, dimension, segment, customers, orders, "netCents", active)
  select $1, d, s, c, o, n, a
  from unnest($2::text[], $3::text[], $4::int[], $5::int[], $6::bigint[], $7::int[]) as told(d, s, c, o, n, a)
  order by d, s
  on conflict (shop, dimension, segment) do update set
    customers = "SegmentSize".customers + excluded.customers,
    orders = "SegmentSize".orders + excluded.orders,
    "netCents" = "SegmentSize"."netCents" + excluded."netCents",
    active = "SegmentSize".active + excluded.active`;

const flowsSql = `
  insert into "SegmentFlow" (shop, dimension, month, "from", "to", moves)
  select $1, d, m, f, t, n
  from unnest($2::text[], $3::date[], $4::text[], $5::text[], $6::int[]) as told(d, m, f, t, n)
  order by d, m, f, t
  on conflict (shop, dimension, month, "from", "to") do update set moves = "SegmentFlow".moves + excluded.moves`;

const isSomething = ({ customers, orders, netCents, active }: Size) =>
  customers !== 0 || orders !== 0 || netCents !== 0 || active !== 0;

export function createTallies(): Tallies {
  const tallies: Tallies = {
    sizes: new Map(),
    flows: new Map(),
    async save(tx, shop) {
      const sizes = [...tallies.sizes.values()].filter(isSomething);
      if (sizes.length > 0)
        await tx.query(sizesSql, [
          shop,
          arrayOf(
            "text",
            sizes.map((one) => one.dimension),
          ),
          arrayOf(
            "text",
            sizes.map((one) => one.segment),
          ),
          arrayOf(
            "int",
            sizes.map((one) => one.customers),
          ),
          arrayOf(
            "int",
            sizes.map((one) => one.orders),
          ),
          arrayOf(
            "bigint",
            sizes.map((one) => one.netCents),
          ),
          arrayOf(
            "int",
            sizes.map((one) => one.active),
          ),
        ]);
      const flows = [...tallies.flows.values()];
      if (flows.length > 0)
        await tx.query(flowsSql, [
          shop,
          arrayOf(
            "text",
            flows.map((one) => one.dimension),
          ),
          arrayOf(
            "date",
            flows.map((one) => one.month),
          ),
          arrayOf(
            "text",
            flows.map((one) => one.from),
          ),
          arrayOf(
            "text",
            flows.map((one) => one.to),
          ),
          arrayOf(
            "int",
            flows.map((one) => one.moves),
          ),
        ]);
    },
  };
  return tallies;
}
