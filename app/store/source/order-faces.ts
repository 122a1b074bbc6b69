// Orders as far as they are compared with the shop.
import type { OrderFace } from "#app/derive/shop/order-face.ts";
import type { Queryable } from "../transaction.ts";

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (table: string, words: string, distinct = "") =>
  `coalesce((select array_agg(${distinct} ${words} order by ${words}) from "${table}" x where x.shop = $1 and x."orderId" = o.id), '{}')`;

const facesSql = (which: string) => `
  select o.id, ${iso('o."updatedAt"')} as "updatedAt", ${iso('o."cancelledAt"')} as "cancelledAt", o."customerId",
         o."financialStatus", o."fulfillmentStatus", o."totalCents"::float8 as "totalCents", o.tags,
         ${list("Refund", "x.id::text")} as "refundIds",
         ${list("Fulfilment", "x.id || ' ' || x.status")} as fulfilments,
         ${list("OrderLine", "x.id || ' ' || x.quantity || ' ' || x.\"currentQuantity\"")} as lines,
         o.edited is true as "isEdited",
         ${list("OrderEdit", iso('x."happenedAt"'), "distinct")} as "editedAt"
  from "Order" o
  where o.shop = $1 and ${which}`;

const byIds = facesSql("o.id = any($2::bigint[])");
const byWindow = facesSql(`o."createdAt" >= $2 and ($3::timestamptz is null or o."createdAt" < $3)`);

const byId = (rows: readonly OrderFace[]) => new Map(rows.map((row) => [row.id, row]));

export async function readFaces(
  from: Queryable,
  shop: number,
  ids: readonly string[],
): Promise<Map<string, OrderFace>> {
  return byId((await from.query<OrderFace>(byIds, [shop, ids])).rows);
}

export async function readFacesOfWindow(
  from: Queryable,
  shop: number,
  window: { from: Date; to: Date | null },
): Promise<Map<string, OrderFace>> {
  return byId((await from.query<OrderFace>(byWindow, [shop, window.from, window.to])).rows);
}

/** The first and the last instant at which an order was created; null where there is none. */
export async function orderSpan(from: Queryable, shop: number): Promise<{ first: Date; last: Date } | null> {
  const { rows } = await from.query<{ first: Date | null; last: Date | null }>(
    `select min("createdAt") as first, max("createdAt") as last from "Order" where shop = $1`,
    [shop],
  );
  const [span] = rows;
  return span?.first && span.last ? { first: span.first, last: span.last } : null;
}
