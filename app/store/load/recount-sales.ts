// Works out the sales of orders anew from the facts that are stored. What they add up to follows by a rebuild.
import { saleRowsOf } from "#app/derive/shop/sale-rows.ts";
import { parametersOf, upsertSql } from "../columns.ts";
import { readKnownOrders } from "../source/known-orders.ts";
import { saleColumns } from "../source/order-tables.ts";
import type { Tx } from "../transaction.ts";

const ordersAtOnce = 1000;
const insertSql = upsertSql({ table: "Sale", columns: saleColumns, key: ["orderId", "lineId", "kind", "day"] });

/** Orders of a window that were stored by a load that was cut off before their sales were. */
export async function listOrdersWithoutSales(
  tx: Tx,
  shop: number,
  { from, to }: { from: Date; to: Date | null },
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from "Order" o
     where shop = $1 and "hasSale" and "createdAt" >= $2 and ($3::timestamptz is null or "createdAt" < $3)
       and not exists (select from "Sale" s where s.shop = $1 and s."orderId" = o.id)`,
    [shop, from, to],
  );
  return rows.map(({ id }) => id);
}

export async function recountSales(tx: Tx, shop: number, orders: Iterable<string>): Promise<void> {
  const orderIds = [...orders];
  for (let from = 0; from < orderIds.length; from += ordersAtOnce) {
    const ids = orderIds.slice(from, from + ordersAtOnce);
    const known = await readKnownOrders(tx, shop, ids);
    const sales = [...known.values()].flatMap((facts) => {
      const { order } = facts;
      return order ? saleRowsOf({ ...facts, order }) : [];
    });
    await tx.query(`delete from "Sale" where shop = $1 and "orderId" = any($2::bigint[])`, [shop, ids]);
    if (sales.length > 0) await tx.query(insertSql, [shop, ...parametersOf(saleColumns, sales)]);
    await tx.query(
      `update "Order" o set "hasSale" = not "hasSale"
       where shop = $1 and id = any($2::bigint[])
         and "hasSale" <> exists (select from "Sale" s where s.shop = o.shop and s."orderId" = o.id and s.kind = 0)`,
      [shop, ids],
    );
  }
}
