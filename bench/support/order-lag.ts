// How long after a delivery is durable its order is in every rollup, at 500 orders a second, through the product's own
// inbox and its worker's loop. An order and its rollups are one transaction: where the one is seen, so are the others.
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createOrderSource, type ToldOrder } from "./order-words.ts";
import { median, type SalesDatabase } from "./sales-database.ts";

export const perSecond = 500;
const seconds = 20;
const warmUpSeconds = 3;

/** The delivery that an order of ours would be, with the fields we keep. */
function bodyOf({ order, lines }: ToldOrder) {
  const money = (cents: number) => (cents / 100).toFixed(2);
  return {
    admin_graphql_api_id: `gid://shopify/Order/${order.id}`,
    name: order.name,
    created_at: order.createdAt,
    processed_at: order.processedAt,
    updated_at: order.updatedAt,
    test: false,
    taxes_included: false,
    tax_exempt: false,
    currency: "USD",
    source_name: "web",
    customer: { admin_graphql_api_id: `gid://shopify/Customer/${order.customerId}` },
    financial_status: "paid",
    fulfillment_status: null,
    discount_codes: [],
    tags: "",
    total_tax: "0.00",
    total_shipping_price_set: { shop_money: { amount: "0.00" } },
    total_price: money(lines.reduce((sum, line) => sum + line.grossCents, 0)),
    line_items: lines.map((line) => ({
      admin_graphql_api_id: `gid://shopify/LineItem/${line.id}`,
      title: line.title,
      sku: line.sku,
      vendor: line.vendor,
      quantity: line.quantity,
      current_quantity: line.currentQuantity,
      requires_shipping: true,
      taxable: true,
      gift_card: false,
      product_id: line.productId,
      variant_id: line.variantId,
      price: money(line.unitCents),
      discount_allocations: [],
      tax_lines: [],
    })),
    shipping_lines: [],
    refunds: [],
    fulfillments: [],
  };
}

export interface OrderLag {
  sentPerSecond: number;
  /** In milliseconds, one per order that was measured. */
  lags: number[];
  /** The median of applying 500 orders at once, in milliseconds. */
  oneBatch: number;
  /** Rows of the rollups that differ from their recompute afterwards. */
  differing: number;
}

/** Shop 1 of the database is imported; nothing is prepared but the queue. */
export async function measureLag(
  database: SalesDatabase,
  {
    customers,
    products,
    seed,
    say,
  }: { customers: number; products: number; seed: number; say: (line: string) => void },
): Promise<OrderLag> {
  const { prepareQueue } = await import("#app/jobs/prepare-queue.ts");
  const { startInboxLoop } = await import("#app/jobs/inbox-loop.ts");
  const { takeIn } = await import("#app/store/inbox/take-in.ts");
  const { inTransaction } = await import("#app/store/transaction.ts");
  const { applyOrders } = await import("#app/store/source/apply-orders.ts");
  const { verifyShop } = await import("#app/store/rollups/verify.ts");
  await prepareQueue();
  const source = createOrderSource(1, customers, products, seed);
  const batches: number[] = [];
  for (let round = -4; round < 11; round++) {
    const words = source.next(500, 0);
    const began = performance.now();
    await inTransaction((tx) => applyOrders(tx, 1, words));
    if (round >= 0) batches.push(performance.now() - began);
  }
  const oneBatch = median(batches);

  const durable = new Map<string, number>();
  const lags: number[] = [];
  let isDone = false;
  let measureFrom = Number.POSITIVE_INFINITY;
  // Orders come in the order of their ids, and are applied in it.
  const watch = (async () => {
    while (!isDone || durable.size > 0) {
      const { rows } = await database.client.query<{ id: string }>(
        `select id from "Order" where shop = 1 and id = any($1::bigint[])`,
        [[...durable.keys()].slice(0, 2000)],
      );
      const seen = performance.now();
      for (const { id } of rows) {
        const since = durable.get(id) ?? seen;
        if (since >= measureFrom) lags.push(seen - since);
        durable.delete(id);
      }
      await sleep(2);
    }
  })();
  const loop = startInboxLoop();
  const began = performance.now();
  measureFrom = began + warmUpSeconds * 1000;
  let sent = 0;
  const taken: Promise<void>[] = [];
  while (sent < perSecond * (seconds + warmUpSeconds)) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (const word of source.next(Math.max(0, due - sent), 0)) {
      const body = Buffer.from(JSON.stringify(bodyOf(word)));
      const eventKey = `event-${++sent}`;
      const delivery = {
        shopDomain: "shop-1.myshopify.com",
        topic: "orders/create",
        name: "",
        eventKey,
        bodyHash: createHash("sha256").update(body).digest().subarray(0, 16),
        webhookId: eventKey,
        apiVersion: "2026-10",
        triggeredAt: new Date(),
        body,
      };
      taken.push(takeIn(delivery).then(() => void durable.set(word.order.id, performance.now())));
    }
    await sleep(4);
  }
  await Promise.all(taken);
  isDone = true;
  const sentPerSecond = sent / ((performance.now() - began) / 1000);
  await Promise.race([
    watch,
    sleep(30_000).then(() => {
      throw new Error(`${durable.size} deliveries were not applied within 30 seconds`);
    }),
  ]);
  await loop.stop();
  const differing = (await verifyShop(1)).reduce((sum, one) => sum + one.differing, 0);
  say(`${sent} deliveries, ${lags.length} of them measured`);
  return { sentPerSecond, lags, oneBatch, differing };
}
