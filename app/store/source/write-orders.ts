// Writes orders with all that belongs to them: what changed is put over what was, what is no longer told goes.
import type { KnownOrder } from "#app/derive/shop/merge-order.ts";
import { countsAsOrder } from "#app/derive/shop/sales.ts";
import { arrayOf, type Columns, parametersOf, rowsFrom } from "../columns.ts";
import type { Tx } from "../transaction.ts";
import type { OrderChange } from "./apply-orders.ts";
import {
  editColumns,
  fulfilmentColumns,
  lineColumns,
  orderColumns,
  refundColumns,
  refundLineColumns,
  upsertSqlOf,
} from "./order-tables.ts";

type Part = Exclude<keyof KnownOrder, "order">;

const lineNames = Object.keys(lineColumns)
  .map((name) => `"${name}"`)
  .join(", ");

// A line takes the cost of its variant when it is first told, and keeps it.
const insertLines = `
  insert into "OrderLine" (shop, ${lineNames}, "unitCostCents")
  select $1, row.*, (
    select "unitCostCents" from "Variant" variant where variant.shop = $1 and variant.id = row."variantId"
  )
  from (${rowsFrom(lineColumns, 2)}) row
  order by "orderId", row.id
  on conflict (shop, "orderId", id) do update set ${Object.keys(lineColumns)
    .slice(2)
    .map((name) => `"${name}" = excluded."${name}"`)
    .join(", ")}`;

const parts: readonly { part: Part; table: string; columns: Columns<never>; sql: string }[] = [
  { part: "lines", table: "OrderLine", columns: lineColumns as Columns<never>, sql: insertLines },
  ...(
    [
      ["refunds", "Refund", refundColumns],
      ["refundLines", "RefundLine", refundLineColumns],
      ["edits", "OrderEdit", editColumns],
      ["fulfilments", "Fulfilment", fulfilmentColumns],
    ] as const
  ).map(([part, table, columns]) => ({
    part,
    table,
    columns: columns as Columns<never>,
    sql: upsertSqlOf.get(table) ?? "",
  })),
];

type Child = { orderId: string; id: string };

/** The rows of one part that are new or not what they were. */
function rowsToWrite({ was, now }: OrderChange, part: Part): Child[] {
  if (!now) return [];
  if (was[part].length === 0) return now[part];
  const before = new Map(was[part].map((row) => [`${row.id}/${"refundId" in row ? row.refundId : ""}`, row]));
  return now[part].filter((row) => {
    const old = before.get(`${row.id}/${"refundId" in row ? row.refundId : ""}`);
    return JSON.stringify(old) !== JSON.stringify(row);
  });
}

/** Lines and fulfilments that are not told any more. */
function rowsToDrop({ was, now }: OrderChange, part: Part): Child[] {
  if (!now || was[part].length === 0) return [];
  const kept = new Set(now[part].map((row) => row.id));
  return was[part].filter((row) => !kept.has(row.id));
}

async function writePart(
  tx: Tx,
  shop: number,
  changes: readonly OrderChange[],
  { part, table, columns, sql }: (typeof parts)[number],
) {
  const dropped = changes.flatMap((change) => rowsToDrop(change, part));
  if (dropped.length > 0)
    await tx.query(
      `delete from "${table}" part
       using unnest($2::bigint[], $3::bigint[]) as gone("orderId", id)
       where part.shop = $1 and part."orderId" = gone."orderId" and part.id = gone.id`,
      [
        shop,
        arrayOf(
          "bigint",
          dropped.map((row) => row.orderId),
        ),
        arrayOf(
          "bigint",
          dropped.map((row) => row.id),
        ),
      ],
    );
  const written = changes.flatMap((change) => rowsToWrite(change, part));
  if (written.length > 0)
    await tx.query({ name: `write-${part}`, text: sql, values: [shop, ...parametersOf(columns, written as never[])] });
}

export async function writeOrders(tx: Tx, shop: number, changes: readonly OrderChange[]): Promise<void> {
  const gone = changes.filter(({ now }) => !now).map(({ id }) => id);
  if (gone.length > 0) {
    await tx.query(`delete from "Order" where shop = $1 and id = any($2::bigint[])`, [shop, gone]);
    for (const { table } of parts)
      await tx.query(`delete from "${table}" where shop = $1 and "orderId" = any($2::bigint[])`, [shop, gone]);
  }
  const orders = changes.flatMap(({ now, sales }) =>
    now?.order
      ? [{ ...now.order, counts: countsAsOrder(now.order), hasSale: sales.some((sale) => sale.kind === 0) }]
      : [],
  );
  if (orders.length > 0)
    await tx.query({
      name: "write-orders",
      text: upsertSqlOf.get("Order") ?? "",
      values: [shop, ...parametersOf(orderColumns, orders)],
    });
  for (const part of parts) await writePart(tx, shop, changes, part);
}
