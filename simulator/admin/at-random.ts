// Days in the life of a shop, by dice: the same seed on the same state does the same things.
import {
  addTags,
  cancelOrder,
  createCustomer,
  createOrder,
  deleteOrder,
  editOrder,
  fulfillOrder,
  mergeCustomers,
  refundOrder,
  setAvailable,
} from "../state/actions.ts";
import type { Node } from "../state/gid.ts";
import type { Table } from "../state/table.ts";
import type { Shop } from "../state/world.ts";

type Dice = () => number;

const known = new WeakMap<Table, { count: number; ids: number[] }>();

/** Ids of a table, read once and again when the number of rows has changed by more than a tenth. */
function idsOf(table: Table): number[] {
  const before = known.get(table);
  const count = table.count();
  if (before && Math.abs(before.count - count) <= count / 10) return before.ids;
  const ids = [...table.scan({ by: "id" })].map(({ id }) => id);
  known.set(table, { count, ids });
  return ids;
}

function pick(table: Table, dice: Dice): Node | undefined {
  const ids = idsOf(table);
  for (let tries = 0; tries < 20; tries += 1) {
    const node = table.get(ids[Math.floor(dice() * ids.length)] ?? -1);
    if (node) return node;
  }
  return undefined;
}

function pickVariant(shop: Shop, dice: Dice): string | undefined {
  for (let tries = 0; tries < 20; tries += 1) {
    const product = pick(shop.tables.products, dice);
    const variants = (product?.variants as Node[] | undefined) ?? [];
    const variant = variants[Math.floor(dice() * variants.length)];
    if (variant && product?.status === "ACTIVE") return variant.id;
  }
  return undefined;
}

function drawLines(shop: Shop, dice: Dice) {
  return Array.from({ length: 1 + Math.floor(dice() * 3) }, () => {
    const variantId = pickVariant(shop, dice);
    const quantity = 1 + Math.floor(dice() * 3);
    return variantId ? { variantId, quantity } : { title: "Custom part", price: "25", quantity };
  });
}

/** `customer`: an id, null for guests, undefined for anybody (one in ten a guest). */
export function createRandomOrders(shop: Shop, count: number, dice: Dice, customer?: string | null): string[] {
  return Array.from({ length: count }, () => {
    const anybody = dice() < 0.1 ? null : (pick(shop.tables.customers, dice)?.id ?? null);
    const customerId = customer === undefined ? anybody : customer;
    const discount = dice() < 0.15 ? { discount: { code: "TRACKDAY10", percent: 10 } } : {};
    return createOrder(shop, {
      customerId,
      lines: drawLines(shop, dice),
      shipping: dice() < 0.5 ? "0" : "12",
      ...discount,
    }).id;
  });
}

type Event = (shop: Shop, dice: Dice) => string | undefined;

const openOrder = (shop: Shop, dice: Dice): Node | undefined => {
  const order = pick(shop.tables.orders, dice);
  return order && !order.cancelledAt ? order : undefined;
};

function refund(shop: Shop, dice: Dice): string | undefined {
  const order = openOrder(shop, dice);
  const line = ((order?.lineItems as (Node & { refundableQuantity: number })[] | undefined) ?? []).find(
    ({ refundableQuantity }) => refundableQuantity > 0,
  );
  if (!order || !line) return undefined;
  const restockType = dice() < 0.7 ? "RETURN" : "NO_RESTOCK";
  return refundOrder(shop, order.id, { lines: [{ lineItemId: line.id, quantity: 1, restockType }] }).order.id;
}

function edit(shop: Shop, dice: Dice): string | undefined {
  const order = openOrder(shop, dice);
  const variantId = pickVariant(shop, dice);
  return order && variantId ? editOrder(shop, order.id, { add: [{ variantId, quantity: 1 }] }).id : undefined;
}

function changeLevel(shop: Shop, dice: Dice): string | undefined {
  const item = pick(shop.tables.inventory, dice);
  const levels = (item?.inventoryLevels as (Node & { location: { id: string } })[] | undefined) ?? [];
  const level = levels[Math.floor(dice() * levels.length)];
  if (!item || !level) return undefined;
  setAvailable(shop, item.id, level.location.id, Math.floor(dice() * 60));
  return item.id;
}

function merge(shop: Shop, dice: Dice): string | undefined {
  const kept = pick(shop.tables.customers, dice);
  const other = pick(shop.tables.customers, dice);
  return kept && other && kept.id !== other.id ? mergeCustomers(shop, kept.id, other.id).id : undefined;
}

function removeOrder(shop: Shop, dice: Dice): string | undefined {
  const order = pick(shop.tables.orders, dice);
  if (order) deleteOrder(shop, order.id);
  return order?.id;
}

/** Each event with its weight. */
const events: readonly (readonly [number, Event])[] = [
  [45, (shop, dice) => createRandomOrders(shop, 1, dice)[0]],
  [12, refund],
  [10, edit],
  [8, (shop, dice) => fulfil(shop, dice)],
  [8, changeLevel],
  [6, (shop, dice) => tag(shop, dice)],
  [5, (shop, dice) => cancel(shop, dice)],
  [3, (shop) => createCustomer(shop).id],
  [1.5, merge],
  [1.5, removeOrder],
];

function cancel(shop: Shop, dice: Dice): string | undefined {
  const order = openOrder(shop, dice);
  return order && cancelOrder(shop, order.id).id;
}

function fulfil(shop: Shop, dice: Dice): string | undefined {
  const order = openOrder(shop, dice);
  const open = ((order?.lineItems as { unfulfilledQuantity: number }[] | undefined) ?? []).some(
    ({ unfulfilledQuantity }) => unfulfilledQuantity > 0,
  );
  return order && open ? fulfillOrder(shop, order.id).id : undefined;
}

function tag(shop: Shop, dice: Dice): string | undefined {
  const customer = pick(shop.tables.customers, dice);
  if (customer) addTags(shop, customer.id, [`club-${Math.floor(dice() * 9)}`]);
  return customer?.id;
}

const weights = events.reduce((sum, [weight]) => sum + weight, 0);

/** Ids of what was touched, in the order it happened; an event that finds nothing to do leaves no id. */
export function doAtRandom(shop: Shop, count: number, dice: Dice): string[] {
  const touched: string[] = [];
  for (let at = 0; at < count; at += 1) {
    let left = dice() * weights;
    const event = events.find(([weight]) => {
      left -= weight;
      return left < 0;
    });
    const id = event?.[1](shop, dice);
    if (id) touched.push(id);
  }
  return touched;
}
