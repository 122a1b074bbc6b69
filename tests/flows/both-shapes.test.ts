// Every order the generator makes, and what may become of it, by both ways: as a webhook carries it, through the list of
// what is kept, and as the bulk file has it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { fulfilmentFieldsNoWebhookTells, orderFieldsNoWebhookTells } from "#app/derive/shop/order-row.ts";
import { keptJson } from "#app/intake/delivery.ts";
import { parseExactJson } from "#app/intake/exact-json.ts";
import { lineFromBulk } from "#app/intake/line-item.ts";
import { orderFromBulk, orderFromWebhook, type WebhookOrderRows } from "#app/intake/order.ts";
import { refundFromNode } from "#app/intake/refund.ts";
import { ordersBulkDocument } from "#app/shopify/documents/orders-bulk.ts";
import { generateShop } from "#commands/shop.ts";
import { cancelOrder, createOrder, editOrder, fulfillOrder, refundOrder } from "#simulator/state/actions.ts";
import type { Order } from "#simulator/state/order-totals.ts";
import type { Shop } from "#simulator/state/world.ts";
import { payloadOf } from "#simulator/webhooks/payloads/payload.ts";
import { linesOf, withShop } from "#tests/support/bulk-lines.ts";
import { dice } from "#tests/support/order-rows.ts";

const folder = mkdtempSync(path.join(tmpdir(), "both-shapes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As toEqual, and quick where they are equal. */
const same = (told: unknown, known: unknown) => isDeepStrictEqual(told, known) || expect(told).toEqual(known);

const ordersOf = (shop: Shop) =>
  [...shop.tables.orders.scan({ by: "id" })].map((row) => row.node() as unknown as Order & { id: string });

/** What the door keeps of the order's webhook. */
function fromWebhook(shop: Shop, node: Order, terms: { currency: string; timeZone: string }): WebhookOrderRows {
  const topic = "orders/updated";
  const payload = payloadOf({ shop, topic, gid: node.id, node, at: shop.now() });
  return orderFromWebhook(parseExactJson(keptJson(topic, JSON.stringify(payload)) ?? ""), terms);
}

/** Something that a merchant may do to an order; what is not possible any more is left. */
function change(
  shop: Shop,
  { id, lineItems }: Order,
  roll: (below: number) => number,
  variants: readonly string[],
): void {
  const acts = [
    () => fulfillOrder(shop, id),
    () => refundOrder(shop, id, {}),
    () => refundOrder(shop, id, { lines: [{ lineItemId: lineItems[0]?.id ?? "", quantity: 1 }], shipping: "1.00" }),
    () => cancelOrder(shop, id),
    () => editOrder(shop, id, { remove: [{ lineItemId: lineItems.at(-1)?.id ?? "", quantity: 1 }] }),
    () => editOrder(shop, id, { add: [{ variantId: variants[roll(variants.length)] ?? "", quantity: 1 + roll(3) }] }),
  ];
  try {
    acts[roll(acts.length)]?.();
  } catch {
    // Cancelled, sent or refunded before.
  }
}

describe.each([
  ["dollars, tax on top", { seed: 3, currency: "USD", timeZone: "America/Chicago", taxesIncluded: false }],
  ["euros with taxes in the prices", { seed: 4, currency: "EUR", timeZone: "Europe/Berlin", taxesIncluded: true }],
  ["yen with taxes in the prices", { seed: 5, currency: "JPY", timeZone: "Australia/Sydney", taxesIncluded: true }],
])("%s", (name, options) => {
  test("every order of a generated shop has the same rows by both ways, before and after all that befalls it", async () => {
    const out = path.join(folder, name.replaceAll(" ", "-"));
    await generateShop({ size: "small", levels: false, out, ...options });
    const terms = { currency: options.currency, timeZone: options.timeZone };
    await withShop(out, async (shop) => {
      const compare = async (least: number) => {
        const nodes = (await linesOf(shop, ordersBulkDocument)).map(
          (text) => parseExactJson(text) as { id: string; __parentId?: string },
        );
        const lines = Map.groupBy(
          nodes.filter(({ __parentId }) => __parentId),
          ({ __parentId }) => __parentId,
        );
        const bulk = new Map(nodes.filter(({ __parentId }) => !__parentId).map((node) => [node.id, node]));
        const orders = ordersOf(shop);
        expect(orders.length).toBe(bulk.size);
        expect(orders.length).toBeGreaterThan(least);
        for (const order of orders) {
          const told = fromWebhook(shop, order, terms);
          const known = orderFromBulk(bulk.get(order.id), terms);
          same(told.order, {
            ...known.order,
            ...Object.fromEntries(orderFieldsNoWebhookTells.map((field) => [field, null])),
          });
          same(
            told.lines,
            (lines.get(order.id) ?? []).map((line) => lineFromBulk(line, terms.currency)),
          );
          same(told.refunds, known.refunds);
          same(
            told.fulfilments,
            known.fulfilments.map((one) => ({
              ...one,
              ...Object.fromEntries(fulfilmentFieldsNoWebhookTells.map((field) => [field, null])),
            })),
          );
          const refunds = order.refunds.map(({ id }) => shop.tables.refunds.get(Number(id.split("/").at(-1))));
          same(
            told.refundLines,
            refunds.flatMap((refund) => refundFromNode(refund, terms).lines),
          );
          // The tax of all parts is the order's, to the unit, unless an edit put something in.
          if (!order.edits)
            expect(
              told.lines.reduce((sum, { taxCents }) => sum + (taxCents ?? 0), told.order.shippingTaxCents ?? 0),
            ).toBe(told.order.taxCents);
        }
      };
      await compare(2500);
      const roll = dice(options.seed);
      const variants = [...shop.tables.products.scan({ by: "id" })]
        .flatMap((row) => row.node().variants as { id: string }[])
        .map(({ id }) => id);
      for (let round = 0; round < 150; round++)
        createOrder(shop, {
          lines: Array.from({ length: 1 + roll(4) }, () => ({
            variantId: variants[roll(variants.length)] ?? "",
            quantity: 1 + roll(5),
          })),
          shipping: roll(2) === 0 ? "12.00" : 0,
          ...(roll(3) === 0 && { discount: { code: "TEN", percent: 10 } }),
          ...(roll(6) === 0 && { taxRate: 0 }),
        });
      const latest = ordersOf(shop).slice(-400);
      for (const order of latest)
        for (let step = roll(4); step > 0; step--)
          change(shop, shop.find(order.id) as unknown as Order, roll, variants);
      await compare(2650);
    });
  });
});
