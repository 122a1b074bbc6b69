// Which orders of a window the store has heard of, so that a file of them can be told apart as it comes.
import type { Tx } from "../transaction.ts";

/** The number of an id, or its digits where a number cannot hold them exactly. */
export type Id = number | string;

const exactDigits = 15;
const idFrom = (digits: string): Id => (digits.length <= exactDigits ? Number(digits) : digits);

export interface KnownIds {
  /** Fresh: nothing was heard of it. Gone: deleted for good. */
  routeOf(order: Id): "fresh" | "known" | "gone";
  /** Customers that were merged, and into whom. */
  keptCustomers: ReadonlyMap<Id, Id>;
}

export async function readKnownIds(
  tx: Tx,
  shop: number,
  { from, to }: { from: Date; to: Date | null },
): Promise<KnownIds> {
  const stored = await tx.query<{ id: string }>(
    `select id from "Order"
     where shop = $1 and "createdAt" >= $2 and ($3::timestamptz is null or "createdAt" < $3)
     union
     select "orderId" from "Refund" waiting
     where shop = $1 and not exists (select from "Order" o where o.shop = $1 and o.id = waiting."orderId")
     union
     select "orderId" from "OrderEdit" waiting
     where shop = $1 and not exists (select from "Order" o where o.shop = $1 and o.id = waiting."orderId")`,
    [shop, from, to],
  );
  const buried = await tx.query<{ id: string }>(`select id from "Tombstone" where shop = $1 and kind = 'order'`, [
    shop,
  ]);
  const merges = await tx.query<{ goneId: string; keptId: string }>(
    `select "goneId", "keptId" from "CustomerMerge" where shop = $1`,
    [shop],
  );
  const known = new Set(stored.rows.map(({ id }) => idFrom(id)));
  const gone = new Set(buried.rows.map(({ id }) => idFrom(id)));
  return {
    routeOf: (order) => (gone.has(order) ? "gone" : known.has(order) ? "known" : "fresh"),
    keptCustomers: new Map(merges.rows.map(({ goneId, keptId }) => [idFrom(goneId), idFrom(keptId)])),
  };
}
