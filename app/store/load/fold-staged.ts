// Folds in what a file tells of orders that the store knows already, like any other word about them: the newer one wins,
// whoever brought it. What the file tells lies in temporary tables that bear the names of the real ones.
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { applyOrders } from "../source/apply-orders.ts";
import { readKnownOrders } from "../source/known-orders.ts";
import type { Tx } from "../transaction.ts";
import { apartColumns, loadedTables, orderIdOf, type PartColumns, type ToldPart, toldParts } from "./order-tables.ts";

const ordersAtOnce = 500;
const staged = (part: ToldPart) => `pg_temp."${loadedTables[part]}"`;
const stored = (part: ToldPart) => `public."${loadedTables[part]}"`;

/** They have a rule of their own. */
const named = ["productId", "variantId"];

/** Makes the temporary tables; from here to the end of the transaction a bare name is the real one's. */
export async function createStaged(tx: Tx): Promise<void> {
  for (const part of toldParts)
    await tx.query(`create temporary table "${loadedTables[part]}" (like ${stored(part)}) on commit drop`);
  await tx.query(`set local search_path to public, pg_temp`);
}

function differing(part: ToldPart, columns: PartColumns): string {
  const names = columns[part].filter((name) => !apartColumns.has(name) && !named.includes(name));
  const list = (of: string) => names.map((name) => `${of}."${name}"`).join(", ");
  const sameOrder = part === "order" ? "" : `and old."orderId" = new."orderId"`;
  // A product that is gone is no longer named; what is stored stays.
  const other = (part === "line" ? named : []).map(
    (name) => `or (new."${name}" is not null and new."${name}" is distinct from old."${name}")`,
  );
  return `
    select new."${orderIdOf(part)}" as id
    from ${staged(part)} new
    left join ${stored(part)} old on old.shop = $1 and old.id = new.id ${sameOrder}
    where old.id is null or (${list("new")}) is distinct from (${list("old")}) ${other.join(" ")}`;
}

/** Orders with a row that the file does not tell any more. */
function dropped(part: "line" | "fulfilment"): string {
  return `
    select old."orderId" as id
    from ${stored(part)} old
    join ${staged("order")} told on told.id = old."orderId"
    left join ${staged(part)} new on new."orderId" = old."orderId" and new.id = old.id
    where old.shop = $1 and new.id is null`;
}

async function differingOrders(tx: Tx, shop: number, columns: PartColumns): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    [...toldParts.map((part) => differing(part, columns)), dropped("line"), dropped("fulfilment")].join(" union "),
    [shop],
  );
  return rows.map(({ id }) => id);
}

async function readStaged(tx: Tx, shop: number, ids: readonly string[]): Promise<OrderWord[]> {
  await tx.query(`set local search_path to pg_temp, public`);
  const told = await readKnownOrders(tx, shop, ids);
  await tx.query(`set local search_path to public, pg_temp`);
  return [...told.values()].flatMap(({ order, lines, fulfilments, refunds }) =>
    order ? [{ kind: "order" as const, order, lines, fulfilments, refunds, refundLines: null }] : [],
  );
}

/** How many orders are something else now. */
export async function foldStaged(tx: Tx, shop: number, columns: PartColumns): Promise<number> {
  for (const part of toldParts) await tx.query(`analyze ${staged(part)}`);
  const ids = await differingOrders(tx, shop, columns);
  if (ids.length > ordersAtOnce)
    for (const part of toldParts) await tx.query(`create index on ${staged(part)} ("${orderIdOf(part)}")`);
  let changed = 0;
  for (let from = 0; from < ids.length; from += ordersAtOnce) {
    const words = await readStaged(tx, shop, ids.slice(from, from + ordersAtOnce));
    changed += (await applyOrders(tx, shop, words)).changed.length;
  }
  return changed;
}
