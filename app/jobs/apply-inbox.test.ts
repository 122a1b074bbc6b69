import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { keptFields } from "#app/intake/delivery.ts";
import { log } from "#app/log.server.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { installShop, readShop, type ShopRecord, shopGranting } from "#app/store/app/shops.ts";
import { deadDeliveries, readBacklog, replayDeliveries, replayDelivery } from "#app/store/inbox/dead.ts";
import { takeIn } from "#app/store/inbox/take-in.ts";
import { catalogueCounts, listProducts } from "#app/store/source/products.ts";
import { inTransaction, lockShop } from "#app/store/transaction.ts";
import { appliedTopics, applyInbox } from "./apply-inbox.ts";

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
    bodyHash: createHash("md5").update(String(serial)).digest(),
    webhookId: `webhook-${serial}`,
    apiVersion: "2026-10",
    triggeredAt: new Date(at),
    body: Buffer.from(JSON.stringify(body)),
  });
}

const apply = (to = shop) => applyInbox(to.domain, log);

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

const variant = (id: number, price: string) => ({
  admin_graphql_api_id: `gid://shopify/ProductVariant/${id}`,
  inventory_item_id: id + 1,
  title: "Default Title",
  sku: null,
  barcode: null,
  position: 1,
  price,
  compare_at_price: null,
  taxable: true,
  inventory_quantity: 3,
  created_at: null,
  updated_at: "2026-11-20T12:00:00Z",
});

const customer = (id: number) => ({
  admin_graphql_api_id: `gid://shopify/Customer/${id}`,
  created_at: "2026-11-20T12:00:00Z",
  updated_at: "2026-11-20T12:00:00Z",
  state: "enabled",
  tax_exempt: false,
  default_address: null,
});

const titles = async (of: ShopRecord) => (await listProducts(of.id, "0", 10)).map((row) => row.title);

beforeEach(async () => {
  await pool.query(
    `truncate "Shop", "ImportRun", "ImportStep", "Inbox", "InboxTodo", "Product", "Variant", "Tombstone", "Session", "Customer",
              "Order", "OrderLine", "Sale", "DaySales", "CustomerTotals", "Refund", "RefundLine", "Missing", "FormerDomain"`,
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
  expect(await readBacklog(shop.domain)).toMatchObject({ waiting: 0, dead: 0 });
});

test("deliveries in the wrong order end in the same state", async () => {
  await take("products/update", product(1, "Newest", "2026-11-20T12:30:00Z"), { at: "2026-11-20T12:00:01Z" });
  await take("products/create", product(1, "First", "2026-11-20T12:00:00Z"), { at: "2026-11-20T12:00:02Z" });
  await apply();
  expect(await titles(shop)).toEqual(["Newest"]);
});

test("a batch waits for whoever holds the shop before it holds any of its rows", async () => {
  await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
  await apply();
  await take("products/update", product(1, "AN hose", "2026-11-20T12:30:00Z"));
  await take("orders/delete", { id: "9" });
  const applied = await inTransaction(async (tx) => {
    await lockShop(tx, shop.id);
    const applying = apply();
    const waits = `select 1 from pg_locks where locktype = 'advisory' and not granted
                   and database = (select oid from pg_database where datname = current_database())`;
    while (!(await pool.query(waits)).rowCount) await new Promise((resolve) => setTimeout(resolve, 10));
    await tx.query(`select 1 from "Product" where shop = $1 for update nowait`, [shop.id]);
    return { applying };
  });
  expect(await applied.applying).toBe(2);
  expect(await titles(shop)).toEqual(["AN hose"]);
});

test("a delivery that cannot be applied holds up no other, is tried again later, and after eight attempts is dead", async () => {
  await take("products/create", { title: "no id" }, { at: "2026-11-20T12:00:00Z" });
  await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
  await apply();
  expect(await titles(shop)).toEqual(["Hose"]);
  expect(await readBacklog(shop.domain)).toMatchObject({ waiting: 1, retrying: 1, dead: 0 });
  const { rows } = await pool.query(`select "notBefore" > now() + interval '5 seconds' as later from "InboxTodo"`);
  expect(rows).toEqual([{ later: true }]);
  expect(await apply()).toBe(0);
  for (let attempt = 2; attempt <= 8; attempt++) {
    await pool.query(`update "InboxTodo" set "notBefore" = now() - interval '1 second'`);
    await apply();
  }
  expect(await readBacklog(shop.domain)).toMatchObject({ waiting: 0, dead: 1 });
  expect(await deadDeliveries(shop.domain)).toMatchObject([
    { topic: "products/create", attempts: 8, failure: expect.stringContaining("admin_graphql_api_id") },
  ]);
  await pool.query(`update "InboxTodo" set "notBefore" = now() - interval '1 second'`);
  expect(await apply()).toBe(0);
});

test("what the store refuses is found among many, and all others are applied", async () => {
  // A price that no bigint holds is read without fault and refused by the database.
  const tooDear = {
    ...product(77, "Too dear", "2026-11-20T12:00:00Z"),
    variants: [variant(770, "99999999999999999999.00")],
  };
  for (let id = 1; id <= 40; id++) await take("products/create", product(id, `Part ${id}`, "2026-11-20T12:00:00Z"));
  await take("products/create", tooDear);
  for (let id = 41; id <= 60; id++) await take("products/create", product(id, `Part ${id}`, "2026-11-20T12:00:00Z"));
  await take("customers/create", customer(5));
  await apply();
  expect((await catalogueCounts(shop.id)).products).toBe(60);
  expect(await readBacklog(shop.domain)).toMatchObject({ waiting: 1, retrying: 1 });
  expect((await pool.query(`select id from "Customer" where shop = $1`, [shop.id])).rows).toEqual([{ id: "5" }]);
});

test("a dead delivery is applied when a person asks for it and its cause is gone; another shop's is not", async () => {
  await pool.query(`alter table "Product" add constraint no_hose check (title <> 'Hose')`);
  try {
    await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
    await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"), { to: other });
    for (const to of [shop, other]) await apply(to);
    await pool.query(`update "InboxTodo" set "deadAt" = now()`);
  } finally {
    await pool.query(`alter table "Product" drop constraint no_hose`);
  }
  const [dead] = await deadDeliveries(shop.domain);
  expect(await replayDelivery(other.domain, dead!.seq)).toBe(false);
  expect(await replayDelivery(shop.domain, dead!.seq)).toBe(true);
  expect(await replayDelivery(shop.domain, dead!.seq)).toBe(false);
  for (const to of [shop, other]) await apply(to);
  expect(await titles(shop)).toEqual(["Hose"]);
  expect(await titles(other)).toEqual([]);
  expect(await replayDeliveries(other.domain)).toBe(1);
  await apply(other);
  expect(await titles(other)).toEqual(["Hose"]);
});

test("two workers never apply one delivery twice: whoever comes second finds the shop taken", async () => {
  await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
  const looked = await Promise.all([apply(), apply(), apply()]);
  expect(looked.filter((count) => count === 1)).toHaveLength(1);
  expect(await titles(shop)).toEqual(["Hose"]);
});

test("a worker that dies in the middle has done nothing, and the next does it", async () => {
  await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"));
  await pool.query(`alter table "InboxTodo" rename to "Away"; create view "InboxTodo" as select * from "Away"`);
  await pool.query(`create rule no_delete as on delete to "InboxTodo" do instead select 1/0`);
  try {
    await expect(apply()).rejects.toThrow();
    expect(await titles(shop)).toEqual([]);
  } finally {
    await pool.query(`drop view "InboxTodo" cascade; alter table "Away" rename to "InboxTodo"`);
  }
  await apply();
  expect(await titles(shop)).toEqual(["Hose"]);
});

test("every topic of which something is kept is applied", () => {
  expect([...appliedTopics].sort()).toEqual(Object.keys(keptFields).sort());
});

test("a batch is no larger than asked for, and the next one goes on", async () => {
  for (let id = 1; id <= 5; id++) await take("products/create", product(id, `Part ${id}`, "2026-11-20T12:00:00Z"));
  expect(await applyInbox(shop.domain, log, 2)).toBe(2);
  expect(await applyInbox(shop.domain, log, 2)).toBe(2);
  expect(await applyInbox(shop.domain, log, 2)).toBe(1);
  expect(await applyInbox(shop.domain, log, 2)).toBe(0);
});

describe("the shop", () => {
  test("changes its details", async () => {
    await take("shop/update", { id: 1, currency: "EUR", iana_timezone: "Europe/Berlin", name: null });
    await apply();
    expect(await readShop(shop.id)).toEqual({ ...shop, currency: "EUR", timeZone: "Europe/Berlin" });
    const { rows } = await pool.query(`select key from graphile_worker.jobs where task_identifier = 'rebuild-rollups'`);
    expect(rows).toEqual([{ key: `rebuild-rollups:${shop.id}` }]);
  });

  test("keeps its newest details, whichever word of them comes last", async () => {
    await take("shop/update", { id: 1, name: "Newer" }, { at: "2026-11-20T13:00:02Z" });
    await apply();
    await take("shop/update", { id: 1, name: "Older" }, { at: "2026-11-20T13:00:01Z" });
    await take("shop/update", { id: 2, name: "Theirs" }, { to: other, at: "2026-11-20T13:00:01Z" });
    for (const to of [shop, other]) await apply(to);
    expect([(await readShop(shop.id))?.name, (await readShop(other.id))?.name]).toEqual(["Newer", "Theirs"]);
  });

  test("removes the app, and webhooks about its products are of no use any more", async () => {
    await take("app/uninstalled", { id: 1 });
    await take("products/create", product(1, "Hose", "2026-11-20T12:00:00Z"), { at: "2026-11-20T14:00:00Z" });
    await apply();
    expect(await readShop(shop.id)).toBeNull();
    expect((await catalogueCounts(shop.id)).products).toBe(0);
    expect(await readShop(other.id)).not.toBeNull();
    expect(await readBacklog(shop.domain)).toMatchObject({ waiting: 0, dead: 0 });
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
    await take("app/uninstalled", { id: 1 }, { at: "2026-11-20T14:00:00Z" });
    await take("shop/redact", { shop_id: 1, shop_domain: shop.domain }, { at: "2026-11-22T14:00:00Z" });
    await apply();
    expect((await catalogueCounts(shop.id)).products).toBe(0);
    const { rows } = await pool.query(`select topic from "Inbox" order by "triggeredAt"`);
    expect(rows.map((row) => row.topic)).toEqual(["shop/redact", "shop/redact"]);
  });

  test("grants other scopes", async () => {
    await take("app/scopes_update", { current: ["read_products", "write_discounts"] });
    await apply();
    expect(await shopGranting(shop.domain, ["read_discounts", "read_products", "write_discounts"])).not.toBeNull();
    expect(await shopGranting(other.domain, ["read_products"])).not.toBeNull();
  });
});

test("a finished bulk operation wakes the import that waits for it, and no other shop's", async () => {
  const run = (await latestImport(shop.id))!.id;
  const operationId = "gid://shopify/BulkOperation/1";
  await pool.query(`update "ImportRun" set status = 'running' where shop = $1`, [shop.id]);
  await pool.query(
    `insert into "ImportStep" (shop, "runId", noun, "windowFrom", position, status, "bulkOperationId")
     values ($1, $2, 'products', 'epoch', 1, 'running', $3)`,
    [shop.id, run, operationId],
  );
  await pool.query(`update graphile_worker._private_jobs set run_at = now() + interval '1 hour'`);
  const finish = { admin_graphql_api_id: operationId, status: "completed", error_code: null };
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
  expect(await readBacklog(shop.domain)).toMatchObject({ waiting: 0, dead: 0 });
});

describe("a shop whose domain has changed", () => {
  const moved = (to: ShopRecord) => ({ ...to, domain: "moved.myshopify.com" });
  const changeDomain = () =>
    take("shop/update", { id: 1, myshopify_domain: "moved.myshopify.com" }, { to: moved(shop) });

  test("has what was queued under the old domain applied, and what is sent under either", async () => {
    await take("products/create", product(1, "Queued before", "2026-11-20T12:00:00Z"));
    await changeDomain();
    await take("products/create", product(2, "Sent since", "2026-11-20T12:00:00Z"), { to: moved(shop) });
    await apply(moved(shop));
    await apply();
    await take("products/create", product(3, "Late", "2026-11-20T12:00:00Z"));
    await apply();
    expect(await titles(shop)).toEqual(["Queued before", "Sent since", "Late"]);
    expect(await titles(other)).toEqual([]);
    expect((await readShop(shop.id))?.domain).toBe("moved.myshopify.com");
  });

  test("sees, replays and forgets what lies under the old domain", async () => {
    await take("orders/unknown", { id: 1 });
    await take("orders/unknown", { id: 1 }, { to: other });
    await take("customers/update", customer(5));
    await changeDomain();
    await apply(moved(shop));
    await pool.query(`update "InboxTodo" set "deadAt" = now() where topic = 'orders/unknown'`);
    expect(await readBacklog(moved(shop).domain)).toMatchObject({ waiting: 1, dead: 1 });
    const [dead] = await deadDeliveries(moved(shop).domain);
    expect(await replayDelivery(moved(shop).domain, dead!.seq)).toBe(true);
    await take("customers/redact", { shop_id: 1, customer: { id: 5 }, orders_to_redact: [] }, { to: moved(shop) });
    await apply(moved(shop));
    const { rows } = await pool.query(
      `select convert_from(body, 'UTF8') as body from "Inbox" where topic = 'customers/update'`,
    );
    expect(rows).toEqual([{ body: "{}" }]);
    expect(await readBacklog(other.domain)).toMatchObject({ dead: 1 });
  });
});

describe("what no webhook carries is asked for, once", () => {
  const wanted = async () =>
    (
      await pool.query(
        `select job.key, array_agg(m.id order by m.id) as ids
         from "Missing" m join graphile_worker.jobs job on job.key = concat_ws(':', 'fetch-missing', m.shop, m.kind)
         group by job.key order by job.key`,
      )
    ).rows.map(({ key, ids }) => [key, ids]);

  test("a new customer's tags, a new product's collections and costs, what an edit did", async () => {
    await take("customers/create", customer(5));
    await take("customers/update", customer(5));
    await take("products/create", { ...product(1, "Hose", "2026-11-20T12:00:00Z"), variants: [variant(70, "5.00")] });
    await take("orders/edited", { order_edit: { order_id: 9 } });
    await take("orders/edited", { order_edit: { order_id: 9 } });
    await apply();
    expect(await wanted()).toEqual([
      [`fetch-missing:${shop.id}:customer`, ["5"]],
      [`fetch-missing:${shop.id}:edits`, ["9"]],
      [`fetch-missing:${shop.id}:inventory-item`, ["71"]],
      [`fetch-missing:${shop.id}:metafields`, ["1"]],
      [`fetch-missing:${shop.id}:product-collections`, ["1"]],
    ]);
  });

  test("a product that only changed its stock is not asked for again, one that seems unchanged for its metafields; the list of one that waits grows", async () => {
    const hose = (time: string, available: number) => ({
      ...product(1, "Hose", time),
      variants: [{ ...variant(70, "5.00"), inventory_quantity: available }],
    });
    await take("products/create", hose("2026-11-20T12:00:00Z", 5));
    await apply();
    await pool.query(`update "Product" set metafields = '[]'`);
    await take("products/update", hose("2026-11-20T12:05:00Z", 4));
    await take("products/create", product(2, "Pump", "2026-11-20T12:05:00Z"));
    await apply();
    const [, ...asked] = await wanted();
    expect(asked).toEqual([
      [`fetch-missing:${shop.id}:metafields`, ["1", "2"]],
      [`fetch-missing:${shop.id}:product-collections`, ["1", "2"]],
    ]);
    await pool.query(`delete from graphile_worker._private_jobs`);
    await take("products/update", hose("2026-11-20T12:06:00Z", 4));
    await apply();
    expect((await wanted()).map(([key]) => key)).toContain(`fetch-missing:${shop.id}:metafields`);
  });
});
