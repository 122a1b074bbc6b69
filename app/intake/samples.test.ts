// Shopify's own example payloads, where this machine has them: a folder data/webhooks in a directory beside the project's.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type OrderFacts, saleEvents } from "#app/derive/shop/sales.ts";
import { projectFields } from "#simulator/webhooks/include-fields.ts";
import { collectionFromWebhook, collectionTopics } from "./collection.ts";
import {
  customerFromWebhook,
  customerTopics,
  emailConsentFromWebhook,
  mergeFromWebhook,
  purchasingFromWebhook,
  smsConsentFromWebhook,
  tagChangeFromWebhook,
} from "./customer.ts";
import { parseExactJson } from "./exact-json.ts";
import { goneLevelFromWebhook, inventoryTopics, itemFromWebhook, levelFromWebhook } from "./inventory.ts";
import { locationFromWebhook, locationTopics } from "./location.ts";
import { editedOrderFromWebhook, orderFromWebhook } from "./order.ts";
import { orderTopics } from "./order-shape.ts";
import { refundFromWebhook, refundTopics } from "./refund.ts";
import { deletedIdFromWebhook } from "./told.ts";

const beside = path.resolve(import.meta.dirname, "../../..");
const folder = readdirSync(beside, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => path.join(beside, entry.name, "data/webhooks"))
  .find((candidate) => existsSync(path.join(candidate, "orders_create.json")));

const newYork = { currency: "USD", timeZone: "America/New_York" };
const topics: Readonly<Record<string, readonly string[]>> = {
  ...orderTopics,
  ...refundTopics,
  ...customerTopics,
  ...collectionTopics,
  ...locationTopics,
  ...inventoryTopics,
};
const deleted = (type: string) => (body: unknown) => deletedIdFromWebhook(body, type);
const order = (body: unknown) => orderFromWebhook(body, newYork);
const item = (body: unknown) => itemFromWebhook(body, "USD");

const readers: Readonly<Record<string, (body: unknown) => unknown>> = {
  "orders/create": order,
  "orders/updated": order,
  "orders/cancelled": order,
  "orders/edited": editedOrderFromWebhook,
  "orders/delete": deleted("Order"),
  "refunds/create": (body) => refundFromWebhook(body, newYork),
  "customers/create": customerFromWebhook,
  "customers/update": customerFromWebhook,
  "customers/delete": deleted("Customer"),
  "customers/merge": mergeFromWebhook,
  "customers/purchasing_summary": (body) => purchasingFromWebhook(body, "USD"),
  "customer.tags_added": tagChangeFromWebhook,
  "customer.tags_removed": tagChangeFromWebhook,
  "customers_email_marketing_consent/update": emailConsentFromWebhook,
  "customers_marketing_consent/update": smsConsentFromWebhook,
  "collections/create": collectionFromWebhook,
  "collections/update": collectionFromWebhook,
  "collections/delete": deleted("Collection"),
  "locations/create": locationFromWebhook,
  "locations/update": locationFromWebhook,
  "locations/activate": locationFromWebhook,
  "locations/deactivate": locationFromWebhook,
  "locations/delete": deleted("Location"),
  "inventory_items/create": item,
  "inventory_items/update": item,
  "inventory_items/delete": deleted("InventoryItem"),
  "inventory_levels/connect": levelFromWebhook,
  "inventory_levels/update": levelFromWebhook,
  "inventory_levels/disconnect": goneLevelFromWebhook,
};

test("every topic of which something is kept has a reader, and every reader its fields", () => {
  expect(Object.keys(readers).sort()).toEqual(Object.keys(topics).sort());
});

describe.skipIf(!folder)(`Shopify's examples${folder ? "" : " (not on this machine)"}`, () => {
  const text = (topic: string) => readFileSync(path.join(folder as string, `${topic.replace("/", "_")}.json`), "utf8");
  const whole = (topic: string) => parseExactJson(text(topic)) as Record<string, unknown>;

  test.each(Object.keys(topics))("%s: what is kept reads as the whole does, and names no person", (topic) => {
    const kept = projectFields(whole(topic), topics[topic]!);
    expect(readers[topic]!(kept)).toEqual(readers[topic]!(whole(topic)));
    expect(JSON.stringify(kept)).not.toMatch(/@|steve|bob|biller|john|smith|555|street|shippington|damaged|ice cream/i);
  });

  test("ids keep all their digits", () => {
    const rows = order(whole("orders/create"));
    expect(rows.order).toMatchObject({ id: "820982911946154508", customerId: "115310627314723954" });
    expect(rows.lines.map(({ id }) => id)).toContain("487817672276298554");
  });

  test("the order is five lines worth 414.95, cancelled, and a test: it sells nothing", () => {
    const rows = order(whole("orders/create"));
    expect(rows.lines).toHaveLength(5);
    expect(rows.order).toMatchObject({ day: "2021-12-31", cancelledOn: "2021-12-31", totalCents: 40_495, test: true });
    const facts: OrderFacts = { ...rows, edits: [] };
    expect(saleEvents(facts)).toEqual([]);
    const real = saleEvents({ ...facts, order: { ...rows.order, test: false } });
    expect(real.filter(({ kind }) => kind === "sale").reduce((sum, { grossCents }) => sum + grossCents, 0)).toBe(
      41_495,
    );
    expect(real.reduce((sum, one) => sum + one.grossCents - one.discountCents - one.returnCents, 0)).toBe(0);
  });

  test("the refund paid 75.00 and 10.00 for five lines worth 414.95", () => {
    const rows = refundFromWebhook(whole("refunds/create"), newYork);
    expect(rows.refund.totalCents).toBe(8500);
    expect(rows.lines.reduce((sum, { subtotalCents }) => sum + subtotalCents, 0)).toBe(41_495);
  });

  test("a merge that failed is not a merge", () => {
    expect(mergeFromWebhook(whole("customers/merge"))).toEqual({ keptId: "1", deletedId: "2", hasFailed: true });
  });
});
