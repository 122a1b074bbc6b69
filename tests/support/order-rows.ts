// Rows of orders for tests: plain ones to change at will, and random histories of an order that fit together.
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import type { EditRow, LineRow, OrderRow, RefundLineRow, RefundRow } from "#app/derive/shop/order-row.ts";

const at = (day: string, time = "12:00:00") => `${day}T${time}.000Z`;

export const orderRow = (id: number | string, day: string, more: Partial<OrderRow> = {}): OrderRow => ({
  id: String(id),
  name: `#${id}`,
  customerId: null,
  createdAt: at(day),
  processedAt: at(day),
  updatedAt: at(day),
  cancelledAt: null,
  day,
  cancelledOn: null,
  test: false,
  edited: null,
  taxesIncluded: false,
  taxExempt: false,
  currency: "USD",
  channel: null,
  sourceName: "web",
  locationId: null,
  financialStatus: "paid",
  fulfillmentStatus: "unfulfilled",
  country: "US",
  province: null,
  discountCodes: [],
  tags: ['a "quoted", {braced} tag', "back\\slash"],
  taxCents: 0,
  shippingCents: 0,
  shippingTaxCents: null,
  totalCents: 0,
  ...more,
});

export const lineRow = (
  orderId: number | string,
  id: number | string,
  quantity: number,
  unitCents: number,
  more: Partial<LineRow> = {},
): LineRow => ({
  orderId: String(orderId),
  id: String(id),
  productId: "5",
  variantId: "6",
  title: "AN-6 hose",
  variantTitle: null,
  sku: null,
  vendor: null,
  quantity,
  currentQuantity: quantity,
  unitCents,
  grossCents: quantity * unitCents,
  discountCents: 0,
  taxCents: null,
  isGiftCard: false,
  requiresShipping: true,
  taxable: true,
  ...more,
});

export const refundRow = (orderId: number | string, id: number | string, day: string): RefundRow => ({
  orderId: String(orderId),
  id: String(id),
  createdAt: at(day),
  processedAt: at(day),
  day,
  totalCents: 0,
});

export const refundLineRow = (
  orderId: number | string,
  refundId: number | string,
  lineId: number | string,
  quantity: number,
  subtotalCents: number,
): RefundLineRow => ({
  orderId: String(orderId),
  refundId: String(refundId),
  id: `${refundId}${lineId}`,
  lineId: String(lineId),
  quantity,
  subtotalCents,
  taxCents: 0,
  restockType: "return",
  locationId: null,
});

export const orderWord = (
  order: OrderRow,
  lines: LineRow[],
  more: Partial<Extract<OrderWord, { kind: "order" }>> = {},
): OrderWord => ({ kind: "order", order, lines, fulfilments: [], refunds: [], refundLines: [], ...more });

/** Numbers below a bound, the same for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export interface World {
  customers: number;
  products: number;
  days: readonly string[];
}

/** A history of one order: the words that a shop would say of it, the earliest first. */
export function orderHistory(id: number, random: (below: number) => number, world: World): OrderWord[] {
  const dayAt = (index: number) => world.days[Math.min(index, world.days.length - 1)] as string;
  let dayIndex = random(world.days.length - 10);
  let second = 0;
  const stamp = () =>
    at(
      dayAt(dayIndex),
      `12:${String(Math.floor(++second / 60)).padStart(2, "0")}:${String(second % 60).padStart(2, "0")}`,
    );
  const customer = () => (random(6) === 0 ? null : String(1 + random(world.customers)));
  const line = (number: number): LineRow => {
    const product = 1 + random(world.products);
    const quantity = 1 + random(3);
    const unitCents = random(20_000);
    return lineRow(id, id * 100 + number, quantity, unitCents, {
      productId: random(12) === 0 ? null : String(product),
      variantId: random(12) === 0 ? null : String(product * 10 + random(2)),
      discountCents: random(unitCents + 1),
      isGiftCard: random(15) === 0,
    });
  };
  let order = orderRow(id, dayAt(dayIndex), { customerId: customer(), test: random(20) === 0, updatedAt: stamp() });
  let lines = Array.from({ length: random(5) }, (_, number) => line(number + 1));
  let refunds: RefundRow[] = [];
  let refundLines: RefundLineRow[] = [];
  const edits: EditRow[] = [];
  const say = (): OrderWord => orderWord(order, lines, { refunds, refundLines });
  const words: OrderWord[] = [say()];
  for (let step = random(6); step > 0; step--) {
    dayIndex += random(4);
    order = { ...order, updatedAt: stamp() };
    const [first] = lines;
    const event = random(9);
    if (event === 0) order = { ...order, customerId: customer() };
    if (event === 1) {
      const day = dayAt(random(world.days.length));
      order = { ...order, day, processedAt: at(day) };
    }
    if (event === 2 && !order.cancelledAt)
      order = { ...order, cancelledAt: at(dayAt(dayIndex)), cancelledOn: dayAt(dayIndex) };
    if (event === 3 && lines.length > 1) {
      const told = new Set([...refundLines.map(({ lineId }) => lineId), ...edits.map(({ lineId }) => lineId)]);
      lines = lines.filter((one, index) => index < lines.length - 1 || told.has(one.id));
    }
    if (event === 4) lines = [...lines, line(10 + words.length)];
    if ((event === 5 || event === 6) && first && first.currentQuantity > 0) {
      const refund = refundRow(id, id * 100 + 50 + step, dayAt(dayIndex));
      const part = refundLineRow(id, refund.id, first.id, 1, random(first.unitCents + 1));
      lines = lines.map((one) => (one === first ? { ...one, currentQuantity: one.currentQuantity - 1 } : one));
      refunds = [...refunds, refund];
      refundLines = [...refundLines, part];
      words.push({ kind: "refund", refund, lines: [part] });
    }
    if (event === 7 && first) {
      const edit: EditRow = {
        orderId: String(id),
        id: String(id * 100 + 80 + step),
        lineId: first.id,
        happenedAt: at(dayAt(dayIndex)),
        day: dayAt(dayIndex),
        kind: "added",
        units: 1,
        grossCents: first.unitCents,
        discountCents: 0,
      };
      edits.push(edit);
      lines = lines.map((one) =>
        one === first ? { ...one, quantity: one.quantity + 1, currentQuantity: one.currentQuantity + 1 } : one,
      );
      order = { ...order, edited: true };
      words.push({ kind: "edits", orderId: String(id), edits: [...edits] });
    }
    words.push(say());
  }
  if (random(12) === 0) words.push({ kind: "deleted", orderId: String(id), at: new Date(stamp()) });
  return words;
}

export function shuffle<Item>(items: readonly Item[], random: (below: number) => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const pick = random(last + 1);
    [mixed[last], mixed[pick]] = [mixed[pick] as Item, mixed[last] as Item];
  }
  return mixed;
}
