// Which orders of a window the store has heard of, so that a file of them can be told apart as it comes; and which of them
// the file tells as they are stored: those need no more than a look.
import type { Tx } from "../transaction.ts";
import { type Id, type OrderPrints, readPrints, type Window } from "./order-prints.ts";
import type { PartColumns } from "./order-tables.ts";

const exactDigits = 15;
const idFrom = (digits: string): Id => (digits.length <= exactDigits ? Number(digits) : digits);

export interface KnownIds extends Pick<OrderPrints, "isAny" | "isAsStored"> {
  /** Fresh: nothing was heard of it. Gone: deleted for good. */
  routeOf(order: Id): "fresh" | "known" | "gone";
  /** Customers that were merged, and into whom. */
  keptCustomers: ReadonlyMap<Id, Id>;
}

export async function readKnownIds(tx: Tx, shop: number, window: Window, columns: PartColumns): Promise<KnownIds> {
  const { isAny, has, isAsStored } = await readPrints(tx, shop, window, columns);
  const waiting = await tx.query<{ id: string }>(
    `select "orderId" as id from "Refund" waiting
     where shop = $1 and not exists (select from "Order" o where o.shop = $1 and o.id = waiting."orderId")
     union
     select "orderId" from "OrderEdit" waiting
     where shop = $1 and not exists (select from "Order" o where o.shop = $1 and o.id = waiting."orderId")`,
    [shop],
  );
  const buried = await tx.query<{ id: string }>(`select id from "Tombstone" where shop = $1 and kind = 'order'`, [
    shop,
  ]);
  const merges = await tx.query<{ goneId: string; keptId: string }>(
    `select "goneId", "keptId" from "CustomerMerge" where shop = $1`,
    [shop],
  );
  const orphaned = new Set(waiting.rows.map(({ id }) => idFrom(id)));
  const gone = new Set(buried.rows.map(({ id }) => idFrom(id)));
  return {
    routeOf: (order) => (gone.has(order) ? "gone" : has(order) || orphaned.has(order) ? "known" : "fresh"),
    isAny,
    isAsStored,
    keptCustomers: new Map(merges.rows.map(({ goneId, keptId }) => [idFrom(goneId), idFrom(keptId)])),
  };
}
