import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";
import { log } from "#app/log.server.ts";
import { countDeliveries, forgetDeliveries, takeIn } from "#app/store/app/deliveries.ts";
import { latestImport, saveBulkStart } from "#app/store/app/imports.ts";
import { saveSettings } from "#app/store/app/settings.ts";
import { installShop, readShop, type ShopRecord, shopGranting } from "#app/store/app/shops.ts";
import { catalogueCounts, listProducts } from "#app/store/source/products.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { applyDeliveries } from "./apply-deliveries.ts";
import { enqueue } from "./queue.ts";

const context = { signal: new AbortController().signal, log, isLastAttempt: false };
let shop: ShopRecord;
let other: ShopRecord;
let serial = 0;

const install = (number: number) =>
  installShop(
    {
      gid: `gid://shopify/Shop/${number}`,
      domain: `shop-${number}.myshopify.com`,
      name: "Shop",
      currency: "USD",
      timeZone: "UTC",
      planName: null,
    },
    { scopes: ["read_products"], locale: "en", at: new Date("2026-11-20T12:00:00Z") },
  );

async function take(topic: string, body: unknown, { to = shop, at = "2026-11-20T13:00:00Z" } = {}) {
  serial++;
  await takeIn({
    shopDomain: to.domain,
    topic,
    name: "",
    eventKey: `event-${serial}`,
    bodyHash: createHash("sha256").update(String(serial)).digest(),
    webhookId: `webhook-${serial}`,
    apiVersion: "2026-10",
    triggeredAt: new Date(at),
    body,
  });
}

const apply = (to = shop) => applyDeliveries({ shopDomain: to.domain }, context);

const product = (id: number, title: string, updatedAt: string) => ({
  admin_graphql_api_id: `gid://shopify/Product/${id}`,
  handle: "hose",
  title,
  vendor: "Acme",
  product_type: "Hose",
  status: "active",
  tags: "",
  created_at: null,
  updated_at: updatedAt,
  published_at: null,
  category: null,
  variants: [],
});

const titles = async (of: ShopRecord) => (await listProducts(of.id, "0", 10)).map((row) => row.title);

beforeEach(async () => {
  await pool.query(
    `truncate "Shop", "ImportRun", "WebhookDelivery", "Product", "Variant", "DeletedProduct", "Session"`,
  );
  await pool.query(`delete from graphile_worker._private_jobs`);
  shop = await install(1);
  other = await install(2);
});
afterAll(closeDatabase);

test("products are created, changed and deleted as told, in that shop alone", async () => {
  await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
  await take("products/create", product(2, "Pump", "2026-11-20T12:00:00Z"));
  await take("products/create", product(1, "Theirs", "2026-11-20T12:00:00Z"), { to: other });
  await apply();
  await apply(other);
  await take("products/update", product(1, "AN hose", "2026-11-20T12:30:00Z"));
  await take("products/delete", { id: "2" });
  await apply();
  expect(await titles(shop)).toEqual(["AN hose"]);
  expect(await titles(other)).toEqual(["Theirs"]);
  expect(await countDeliveries(shop.domain)).toEqual({ waiting: 0, done: 4, dead: 0 });
});

test("deliveries in the wrong order end in the same state", async () => {
  await take("products/update", product(1, "Newest", "2026-11-20T12:30:00Z"), { at: "2026-11-20T12:00:01Z" });
  await take("products/create", product(1, "First", "2026-11-20T12:00:00Z"), { at: "2026-11-20T12:00:02Z" });
  await apply();
  expect(await titles(shop)).toEqual(["Newest"]);
});

test("a delivery that cannot be applied holds up no other, is tried again later, and after eight attempts is dead", async () => {
  await take("products/create", { title: "no id" }, { at: "2026-11-20T12:00:00Z" });
  await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
  // The queue has handed out the job that the deliveries rang for.
  await pool.query(`delete from graphile_worker._private_jobs`);
  await apply();
  expect(await titles(shop)).toEqual(["Hose"]);
  expect(await countDeliveries(shop.domain)).toEqual({ waiting: 1, done: 1, dead: 0 });
  const { rows } = await pool.query(
    `select run_at > now() + interval '5 seconds' as later from graphile_worker.jobs where key = $1`,
    [`apply-deliveries:${shop.domain}`],
  );
  expect(rows).toEqual([{ later: true }]);
  for (let attempt = 2; attempt <= 8; attempt++) {
    await pool.query(`update "WebhookDelivery" set "triedAt" = now() - interval '1 hour' where status = 'waiting'`);
    await apply();
  }
  expect(await countDeliveries(shop.domain)).toEqual({ waiting: 0, done: 1, dead: 1 });
  const dead = await pool.query(`select failure, attempts from "WebhookDelivery" where status = 'dead'`);
  expect(dead.rows).toEqual([{ failure: expect.stringContaining("admin_graphql_api_id"), attempts: 8 }]);
});

describe("the shop", () => {
  test("changes its details", async () => {
    await take("shop/update", { id: 1, currency: "EUR", iana_timezone: "Europe/Berlin", name: null });
    await apply();
    expect(await readShop(shop.id)).toEqual({ ...shop, currency: "EUR", timeZone: "Europe/Berlin" });
  });

  test("removes the app, and webhooks about its products are of no use any more", async () => {
    await take("app/uninstalled", { id: 1 });
    await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"), { at: "2026-11-20T14:00:00Z" });
    await apply();
    expect(await readShop(shop.id)).toBeNull();
    expect((await catalogueCounts(shop.id)).products).toBe(0);
    expect(await readShop(other.id)).not.toBeNull();
    expect(await countDeliveries(shop.domain)).toEqual({ waiting: 0, done: 2, dead: 0 });
  });

  test("stays installed when the removal is older than the installation", async () => {
    await take("app/uninstalled", { id: 1 }, { at: "2026-11-20T11:59:59Z" });
    await apply();
    expect(await readShop(shop.id)).not.toBeNull();
  });

  test("is forgotten only while it is uninstalled", async () => {
    await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
    await take("shop/redact", { shop_id: 1, shop_domain: shop.domain });
    await apply();
    expect((await catalogueCounts(shop.id)).products).toBe(1);
    expect(await countDeliveries(shop.domain)).toEqual({ waiting: 1, done: 1, dead: 0 });
    await take("app/uninstalled", { id: 1 }, { at: "2026-11-20T14:00:00Z" });
    await take("shop/redact", { shop_id: 1, shop_domain: shop.domain }, { at: "2026-11-22T14:00:00Z" });
    await apply();
    expect((await catalogueCounts(shop.id)).products).toBe(0);
    const { rows } = await pool.query(`select topic from "WebhookDelivery" order by "triggeredAt"`);
    expect(rows.map((row) => row.topic)).toEqual(["shop/redact", "shop/redact"]);
  });

  test("grants other scopes", async () => {
    await take("app/scopes_update", { current: ["read_products", "write_discounts"] });
    await apply();
    expect(await shopGranting(shop.domain, ["read_discounts", "read_products", "write_discounts"])).not.toBeNull();
    expect(await shopGranting(other.domain, ["read_products"])).not.toBeNull();
  });
});

test("a delivery that comes while another is put off is not put off with it", async () => {
  await take("products/create", { title: "no id" });
  await apply();
  // The next one rings for now; whoever is still at work then puts off the first one again.
  await inTransaction((tx) => enqueue(tx, "apply-deliveries", { shopDomain: shop.domain }));
  await apply();
  const { rows } = await pool.query(`select run_at <= now() as now from graphile_worker.jobs where key = $1`, [
    `apply-deliveries:${shop.domain}`,
  ]);
  expect(rows).toEqual([{ now: true }]);
});

test("a finished bulk operation wakes the import that waits for it, and no other shop's", async () => {
  const run = (await latestImport(shop.id))!.id;
  const bulk = { operationId: "gid://shopify/BulkOperation/1", startedAt: new Date(), expected: 1 };
  await inTransaction((tx) => saveBulkStart(tx, shop.id, run, bulk));
  await pool.query(`update graphile_worker._private_jobs set run_at = now() + interval '1 hour'`);
  const finish = { admin_graphql_api_id: bulk.operationId, status: "completed", error_code: null };
  await take("bulk_operations/finish", finish, { to: other });
  await apply(other);
  await take("bulk_operations/finish", finish);
  await apply();
  const { rows } = await pool.query(
    `select key from graphile_worker.jobs where task_identifier = 'import-shop' and run_at <= now()`,
  );
  expect(rows).toEqual([{ key: `import-shop:${shop.id}:${run}` }]);
});

test("requests about customers are recorded", async () => {
  await take("customers/redact", { shop_id: 1, customer: { id: 5 }, orders_to_redact: [] });
  await apply();
  expect(await countDeliveries(shop.domain)).toEqual({ waiting: 0, done: 1, dead: 0 });
});

const daysFromNow = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);

test("what could never be applied is removed after thirty days", async () => {
  await take("products/create", { title: "no id" });
  await pool.query(`update "WebhookDelivery" set status = 'dead', "triedAt" = now()`);
  expect(await forgetDeliveries(daysFromNow(29.9))).toBe(0);
  expect(await forgetDeliveries(daysFromNow(30.1))).toBe(1);
});

test("what was applied is removed after seven days or as the settings say, what waits is not", async () => {
  await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
  await apply();
  await take("products/create", product(2, "Pump", "2026-11-20T12:00:00Z"));
  expect(await forgetDeliveries(daysFromNow(6.9))).toBe(0);
  await saveSettings(shop.id, { ...defaultSettings, deliveryDays: 30 });
  expect(await forgetDeliveries(daysFromNow(29.9))).toBe(0);
  expect(await forgetDeliveries(daysFromNow(30.1))).toBe(1);
  expect(await countDeliveries(shop.domain)).toEqual({ waiting: 1, done: 0, dead: 0 });
});
