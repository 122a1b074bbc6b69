// Words on orders as webhooks bring them, for the benches: new ones, and later tellings of recent ones.
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import type { LineRow } from "#app/derive/shop/order-row.ts";
import { dice, lineRow, orderRow, orderWord } from "#tests/support/order-rows.ts";
import { asOf } from "./sales-database.ts";

export type ToldOrder = Extract<OrderWord, { kind: "order" }>;

export interface OrderSource {
  /** So many words; of them `share` in 100 tell of recent orders again. */
  next(size: number, share: number): ToldOrder[];
}

export function createOrderSource(shop: number, customers: number, products: number, seed: number): OrderSource {
  const random = dice(seed);
  const recent: ToldOrder[] = [];
  let serial = 0;
  const skewed = (count: number, power: number) => Math.floor(count * (random(1_000_000) / 1_000_000) ** power);
  const lineOf = (order: string, number: number): LineRow => {
    const product = String(8_000_000_000_000 + skewed(products, 2));
    return lineRow(order, `${order}${number}`, 1 + random(3), 500 + random(40_000), {
      productId: product,
      variantId: product,
      title: "A part of some length, as titles are",
      sku: `SKU-${product}`,
      vendor: "Vendor",
    });
  };
  const make = (): ToldOrder => {
    const id = `${shop}5${String(++serial).padStart(12, "0")}`;
    const lines = 1 + [70, 60, 40, 20, 10].filter((chance) => random(100) < chance).length;
    const customerId = String(7_000_000_000_000 + skewed(customers, 1.5));
    const told = orderWord(
      orderRow(id, asOf, { customerId, updatedAt: `${asOf}T12:00:00.000Z`, tags: [] }),
      Array.from({ length: lines }, (_, number) => lineOf(id, number + 1)),
      { refundLines: [] },
    ) as ToldOrder;
    recent[serial % 5000] = told;
    return told;
  };
  // Most later tellings change no figure (paid, packed, tagged); one in four changes a line.
  const again = (told: ToldOrder): ToldOrder => {
    const version = Number(told.order.updatedAt.slice(14, 16)) + 1;
    const updatedAt = `${asOf}T12:${String(version % 60).padStart(2, "0")}:00.000Z`;
    const [first, ...rest] = told.lines;
    const lines =
      first && random(4) === 0
        ? [{ ...first, quantity: first.quantity + 1, currentQuantity: first.quantity + 1 }, ...rest]
        : told.lines;
    const next: ToldOrder = { ...told, order: { ...told.order, updatedAt, fulfillmentStatus: "fulfilled" }, lines };
    recent[Number(told.order.id.slice(-12)) % 5000] = next;
    return next;
  };
  return {
    next(size, share) {
      const words = new Map<string, ToldOrder>();
      while (words.size < size) {
        const old = random(100) < share ? recent[random(5000)] : undefined;
        const word = old && !words.has(old.order.id) ? again(old) : make();
        words.set(word.order.id, word);
      }
      return [...words.values()];
    },
  };
}
