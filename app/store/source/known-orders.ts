// What the store knows of orders, as the rows they were made of.
import { type KnownOrder, nothingKnown } from "#app/derive/shop/merge-order.ts";
import type { Columns } from "../columns.ts";
import type { Queryable } from "../transaction.ts";
import {
  editColumns,
  fulfilmentColumns,
  lineColumns,
  orderColumns,
  refundColumns,
  refundLineColumns,
} from "./order-tables.ts";

const numeric = new Set(["bigint"]);

/** The columns as the rows have them: ids as digits, cents as numbers, instants in ISO, days as YYYY-MM-DD. */
function selectList<Row>(columns: Columns<Row>): string {
  return Object.entries(columns)
    .map(([name, type]) => {
      if (type === "date") return `"${name}"::text`;
      if (type === "timestamptz")
        return `to_char("${name}" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${name}"`;
      return numeric.has(type as string) && name.endsWith("Cents") ? `"${name}"::float8` : `"${name}"`;
    })
    .join(", ");
}

// Flags that the store adds to an order and that no telling has.
const { counts: _counts, hasSale: _hasSale, ...toldOrderColumns } = orderColumns;

const orderSql = `select ${selectList(toldOrderColumns)} from "Order" where shop = $1 and id = any($2::bigint[])`;
const childSql = <Row>(table: string, columns: Columns<Row>, order: string) =>
  `select ${selectList(columns)} from "${table}" where shop = $1 and "orderId" = any($2::bigint[]) order by ${order}`;

const children = [
  ["lines", childSql("OrderLine", lineColumns, `"orderId", id`)],
  ["fulfilments", childSql("Fulfilment", fulfilmentColumns, `"orderId", id`)],
  ["refunds", childSql("Refund", refundColumns, `"orderId", id`)],
  ["refundLines", childSql("RefundLine", refundLineColumns, `"orderId", "refundId", id`)],
  ["edits", childSql("OrderEdit", editColumns, `"orderId", id`)],
] as const;

// Refunds and edits that came before their order.
const waitingSql = `
  select "orderId" from "Refund" where shop = $1 and "orderId" = any($2::bigint[])
  union
  select "orderId" from "OrderEdit" where shop = $1 and "orderId" = any($2::bigint[])`;

export async function readKnownOrders(
  from: Queryable,
  shop: number,
  ids: readonly string[],
): Promise<Map<string, KnownOrder>> {
  const orders = await from.query<KnownOrder["order"] & object>(orderSql, [shop, ids]);
  const known = new Map<string, KnownOrder>(
    orders.rows.map((order) => [
      order.id,
      { ...nothingKnown, order, lines: [], fulfilments: [], refunds: [], refundLines: [], edits: [] },
    ]),
  );
  const rest = ids.filter((id) => !known.has(id));
  if (rest.length > 0) {
    const waiting = await from.query<{ orderId: string }>(waitingSql, [shop, rest]);
    for (const { orderId } of waiting.rows)
      known.set(orderId, { order: null, lines: [], fulfilments: [], refunds: [], refundLines: [], edits: [] });
  }
  if (known.size === 0) return known;
  const found = [...known.keys()];
  for (const [part, sql] of children) {
    const { rows } = await from.query<{ orderId: string }>(sql, [shop, found]);
    for (const row of rows) (known.get(row.orderId)?.[part] as { orderId: string }[] | undefined)?.push(row);
  }
  return known;
}
