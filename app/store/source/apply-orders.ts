// Takes what was told of orders into the store: facts, sales and every rollup of sales, in the caller's transaction.
// Whatever the order and however often it is told, the same store comes out.
import { type KnownOrder, mergeOrder, nothingKnown, type OrderWord } from "#app/derive/shop/merge-order.ts";
import { type SaleRow, saleRowsOf } from "#app/derive/shop/sale-rows.ts";
import { countsAsOrder } from "#app/derive/shop/sales.ts";
import { redactedAmong } from "../app/redactions.ts";
import { judgeTouched, type Touch } from "../derived/customers/judge-touched.ts";
import { customersFirstSeenAfter, recountAround } from "../rollups/recount-customers.ts";
import { type OrderCount, rollSales } from "../rollups/roll-sales.ts";
import { lockShop, type Tx } from "../transaction.ts";
import { resolveCustomers } from "./customer-merges.ts";
import { readKnownOrders } from "./known-orders.ts";
import { bury, readBuried } from "./tombstones.ts";
import { writeOrders } from "./write-orders.ts";

export interface OrderChange {
  id: string;
  was: KnownOrder;
  /** Null: the order is gone. */
  now: KnownOrder | null;
  sales: SaleRow[];
}

const idOfWord = (word: OrderWord) =>
  word.kind === "order" ? word.order.id : word.kind === "refund" ? word.refund.orderId : word.orderId;

const salesOf = (known: KnownOrder | null) => (known?.order ? saleRowsOf({ ...known, order: known.order }) : []);

function changeOf(id: string, was: KnownOrder, words: readonly OrderWord[]): OrderChange[] {
  const now = mergeOrder(was, words);
  if (now && was !== nothingKnown && JSON.stringify(now) === JSON.stringify(was)) return [];
  return [{ id, was, now, sales: salesOf(now) }];
}

function countOf(known: KnownOrder | null, orders: 1 | -1): OrderCount[] {
  if (!known?.order || !countsAsOrder(known.order)) return [];
  return [{ day: known.order.day, customerId: known.order.customerId, orders }];
}

const buyerOf = (known: KnownOrder | null) => known?.order?.customerId ?? null;
const stands = (known: KnownOrder | null) => countOf(known, 1).map((one) => `${one.day}/${one.customerId}`)[0];

/** What the changes do to the counts of orders, and to whom in a way that a difference cannot tell. */
function countChanges(changes: readonly OrderChange[]) {
  const counted: OrderCount[] = [];
  const buyers = new Set<string>();
  const losers = new Set<string>();
  const firstDays = new Map<string, string>();
  for (const { was, now } of changes) {
    const [before, after] = [buyerOf(was), buyerOf(now)];
    for (const buyer of [before, after]) if (buyer) buyers.add(buyer);
    if (before && before !== after) losers.add(before);
    if (stands(was) === stands(now)) continue;
    if (before && stands(was)) losers.add(before);
    counted.push(...countOf(was, -1), ...countOf(now, 1));
    for (const { customerId, day } of countOf(now, 1))
      if (customerId && !(day >= (firstDays.get(customerId) ?? "9999"))) firstDays.set(customerId, day);
  }
  return { counted, buyers: [...buyers], losers, firstDays };
}

/** Writes changes of orders and rolls their difference up. */
export async function saveOrderChanges(tx: Tx, shop: number, changes: readonly OrderChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { counted, buyers, losers, firstDays } = countChanges(changes);
  const recounted = [...new Set([...losers, ...(await customersFirstSeenAfter(tx, shop, firstDays))])];
  await recountAround(tx, shop, recounted, async () => {
    await writeOrders(tx, shop, changes);
    await rollSales(tx, shop, {
      orderIds: changes.map(({ id }) => id),
      sales: changes.flatMap(({ sales }) => sales),
      counted,
      buyers,
      recounted,
    });
  });
}

/** Who is to be judged anew, and what brought it about: the last change of theirs. */
function touchesOf(changes: readonly OrderChange[]): Map<string, Touch> {
  const touched = new Map<string, Touch>();
  for (const { id, was, now } of changes) {
    const isRefund = was.order !== null && (now?.refundLines.length ?? 0) > was.refundLines.length;
    for (const buyer of [buyerOf(was), buyerOf(now)])
      if (buyer) touched.set(buyer, { cause: isRefund ? "refund" : "order", orderId: id });
  }
  return touched;
}

function wordsByOrder(words: readonly OrderWord[]): Map<string, OrderWord[]> {
  const byOrder = new Map<string, OrderWord[]>();
  for (const word of words) {
    const id = idOfWord(word);
    const own = byOrder.get(id);
    if (own) own.push(word);
    else byOrder.set(id, [word]);
  }
  return byOrder;
}

/** Customers that were merged are the kept one; who must stay forgotten is a guest. */
async function withKeptCustomers(tx: Tx, shop: number, words: readonly OrderWord[]): Promise<OrderWord[]> {
  const told = words.flatMap((word) => (word.kind === "order" && word.order.customerId ? [word.order.customerId] : []));
  const kept = await resolveCustomers(tx, shop, told);
  const forgotten = await redactedAmong(tx, shop, [...told, ...kept.values()]);
  if (kept.size === 0 && forgotten.size === 0) return [...words];
  return words.map((word) => {
    if (word.kind !== "order" || !word.order.customerId) return word;
    const customerId = kept.get(word.order.customerId) ?? word.order.customerId;
    const isForgotten = forgotten.has(customerId) || forgotten.has(word.order.customerId);
    return { ...word, order: { ...word.order, customerId: isForgotten ? null : customerId } };
  });
}

/** Any mix of words, in any order, with duplicates. `changed` names the orders that are not what they were. */
export async function applyOrders(tx: Tx, shop: number, words: readonly OrderWord[]): Promise<{ changed: string[] }> {
  if (words.length === 0) return { changed: [] };
  await lockShop(tx, shop);
  const byOrder = wordsByOrder(await withKeptCustomers(tx, shop, words));
  const buried = await readBuried(tx, shop, "order", [...byOrder.keys()]);
  const ids = [...byOrder.keys()].filter((id) => !buried.has(id));
  const known = await readKnownOrders(tx, shop, ids);
  const changes = ids.flatMap((id) => changeOf(id, known.get(id) ?? nothingKnown, byOrder.get(id) ?? []));
  for (const word of words) if (word.kind === "deleted") await bury(tx, shop, "order", [word.orderId], word.at);
  await saveOrderChanges(tx, shop, changes);
  await judgeTouched(tx, shop, touchesOf(changes));
  return { changed: changes.map(({ id }) => id) };
}
