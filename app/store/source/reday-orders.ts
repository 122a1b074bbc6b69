// The shop's days begin at another hour: gives every order, refund, edit and stock level the day it lies on now, and works
// out the sales of those that moved. The rollups follow by a rebuild.
import { dayIn } from "#app/derive/basics/day.ts";
import type { KnownOrder } from "#app/derive/shop/merge-order.ts";
import { saleRowsOf } from "#app/derive/shop/sale-rows.ts";
import { parametersOf, upsertSql } from "../columns.ts";
import { rebuildStockDays } from "../rollups/roll-stock-days.ts";
import type { Tx } from "../transaction.ts";
import { readKnownOrders } from "./known-orders.ts";
import { saleColumns } from "./order-tables.ts";
import { writeOrders } from "./write-orders.ts";

const ordersAtOnce = 2000;
const insertSales = upsertSql({ table: "Sale", columns: saleColumns, key: ["orderId", "lineId", "kind", "day"] });

function onDaysOf(timeZone: string, known: KnownOrder): KnownOrder {
  const dayOf = (instant: string) => dayIn(timeZone, new Date(instant));
  const { order } = known;
  return {
    ...known,
    order: order && {
      ...order,
      day: dayOf(order.processedAt),
      cancelledOn: order.cancelledAt ? dayOf(order.cancelledAt) : null,
    },
    refunds: known.refunds.map((refund) => ({ ...refund, day: dayOf(refund.processedAt) })),
    edits: known.edits.map((edit) => ({ ...edit, day: dayOf(edit.happenedAt) })),
  };
}

async function redaySome(tx: Tx, shop: number, timeZone: string, ids: readonly string[]): Promise<number> {
  const known = await readKnownOrders(tx, shop, ids);
  const changes = [...known].flatMap(([id, was]) => {
    const now = onDaysOf(timeZone, was);
    if (JSON.stringify(now) === JSON.stringify(was)) return [];
    return [{ id, was, now, sales: now.order ? saleRowsOf({ ...now, order: now.order }) : [] }];
  });
  if (changes.length === 0) return 0;
  await writeOrders(tx, shop, changes);
  await tx.query(`delete from "Sale" where shop = $1 and "orderId" = any($2::bigint[])`, [
    shop,
    changes.map(({ id }) => id),
  ]);
  await tx.query(insertSales, [
    shop,
    ...parametersOf(
      saleColumns,
      changes.flatMap(({ sales }) => sales),
    ),
  ]);
  return changes.length;
}

// Orders whose day is not what it should be, and all whose refunds or edits may lie on another.
const candidates = `
  select o.id from "Order" o
  where o.shop = $1
    and (o.day <> (o."processedAt" at time zone $2)::date
      or o."cancelledOn" is distinct from (o."cancelledAt" at time zone $2)::date)
  union
  select r."orderId" from "Refund" r where r.shop = $1 and r.day <> (r."processedAt" at time zone $2)::date
  union
  select e."orderId" from "OrderEdit" e where e.shop = $1 and e.day <> (e."happenedAt" at time zone $2)::date`;

/** How many orders have moved. Within a transaction that holds the shop's lock and rebuilds the rollups. */
export async function redayOrders(tx: Tx, shop: number, timeZone: string): Promise<number> {
  const { rows } = await tx.query<{ id: string }>(candidates, [shop, timeZone]);
  let moved = 0;
  for (let from = 0; from < rows.length; from += ordersAtOnce) {
    const ids = rows.slice(from, from + ordersAtOnce).map(({ id }) => id);
    moved += await redaySome(tx, shop, timeZone, ids);
  }
  await rebuildStockDays(tx, shop, timeZone);
  return moved;
}
