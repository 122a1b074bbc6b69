// A customer asks what is kept, and to be forgotten; a shop leaves, comes back, and is forgotten.
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";
import { keptPart } from "#app/intake/delivery.ts";
import { applyInbox } from "#app/jobs/apply-inbox.ts";
import { forgetShops } from "#app/jobs/forget-shops.ts";
import { reconcileShopAll } from "#app/jobs/reconcile-all.ts";
import { redactAgain } from "#app/jobs/redact-customer.ts";
import { log } from "#app/log.server.ts";
import { listDataRequests, readDataRequest } from "#app/store/app/data-requests.ts";
import { shopTables } from "#app/store/app/forget-shop.ts";
import { saveSettings } from "#app/store/app/settings.ts";
import { readShop, type ShopRecord, shopByDomain } from "#app/store/app/shops.ts";
import type { Delivery } from "#app/store/inbox/delivery.ts";
import { takeIn } from "#app/store/inbox/take-in.ts";
import { verifyShop } from "#app/store/rollups/verify.ts";
import { addTags, createOrder, updateCustomer } from "#simulator/state/actions.ts";
import { fixtureIds, writeFixture } from "#simulator/state/fixture.ts";
import { type StandInHere, standInHere } from "#tests/support/stand-in.ts";

// An id that is no part of any other number.
const person = "9007199254740";
const domains = ["first.myshopify.com", "second.myshopify.com"] as const;
const context = { signal: new AbortController().signal, log, isLastAttempt: false };
let folders: string[];
let standIn: StandInHere;
let shop: ShopRecord;
let neighbour: ShopRecord;

function letter(domain: string, topic: string, payload: object, triggeredAt = new Date()): Delivery {
  const eventKey = randomUUID();
  return {
    shopDomain: domain,
    topic,
    name: "",
    eventKey,
    bodyHash: Buffer.from(eventKey.replaceAll("-", ""), "hex"),
    webhookId: eventKey,
    apiVersion: null,
    triggeredAt,
    body: Buffer.from(JSON.stringify(keptPart(topic, payload))),
  };
}

async function deliver(...deliveries: Delivery[]) {
  for (const delivery of deliveries) await takeIn(delivery);
  for (const domain of domains) while (((await applyInbox(domain, log)) ?? 0) > 0);
}

const wrongRollups = async (id: number) => (await verifyShop(id)).filter(({ differing }) => differing > 0);

/** Every place of the database that holds a number: tables with their rows as text, deliveries as they were sent. */
async function placesOf(number: string): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await pool.query(
      `select from ${name} t where t::text ~ $1
         ${name.includes("Inbox_") ? `or position(convert_to($2, 'UTF8') in body) > 0` : "and $2 <> ''"}`,
      [`\\m${number}\\M`, number],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

/** The person of the fixture is given that id in what Shopify tells. */
const asPerson = (delivery: Delivery): Delivery => ({
  ...delivery,
  body: Buffer.from(
    delivery.body
      .toString()
      .replaceAll("gid://shopify/Customer/11", `gid://shopify/Customer/${person}`)
      .replaceAll(/"id":11\b/g, `"id":${person}`),
  ),
});

const redaction = (id: string) => ({
  shop_id: 1,
  shop_domain: domains[0],
  customer: { id: Number(id) },
  orders_to_redact: [],
});

beforeEach(async () => {
  const all = [...shopTables, "Shop", "Session", "Inbox", "InboxTodo"].map((name) => `"${name}"`).join(", ");
  await pool.query(`truncate ${all}`);
  await pool.query(`delete from graphile_worker._private_jobs`);
  folders = domains.map((domain) => writeFixture({ domain, asOf: "2026-01-20", plan: "Plus" }));
  standIn = await standInHere(folders);
  shop = await standIn.install(domains[0]);
  neighbour = await standIn.install(domains[1]);
  await pool.query(`update "ImportRun" set status = 'done'`);
  await pool.query(`delete from graphile_worker._private_jobs`);
});
afterEach(async () => {
  await standIn.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
afterAll(closeDatabase);

/** The person buys, is changed and tagged, in both shops. */
async function live() {
  for (const domain of domains) {
    const own = standIn.shopOf(domain);
    createOrder(own, { customerId: fixtureIds.customer, lines: [{ variantId: fixtureIds.variant, quantity: 2 }] });
    updateCustomer(own, fixtureIds.customer, { taxExempt: true });
    addTags(own, fixtureIds.customer, ["club"]);
  }
  await deliver(...standIn.takeDeliveries().map(asPerson));
}

test("a data request leaves a file with everything that is kept, in that shop alone", async () => {
  await live();
  await deliver(
    letter(domains[0], "customers/data_request", {
      ...redaction(person),
      orders_requested: [],
      data_request: { id: 5 },
    }),
  );
  expect(await listDataRequests(shop.id)).toEqual([
    { id: "5", requestedAt: expect.any(Date), readyAt: expect.any(Date), doneAt: null, hasFile: true },
  ]);
  const file = await readDataRequest(shop.id, "5");
  expect(file).toMatchObject({
    customerId: person,
    customer: { taxExempt: true },
    orders: [{ order: { customerId: person } }],
  });
  expect(await listDataRequests(neighbour.id)).toEqual([]);
  expect(await readDataRequest(neighbour.id, "5")).toBeNull();
});

test("a redacted customer is nowhere any more; the order stays, a guest's; the other shop keeps its own", async () => {
  await live();
  await deliver(
    letter(domains[0], "customers/data_request", {
      ...redaction(person),
      orders_requested: [],
      data_request: { id: 5 },
    }),
  );
  const before = await pool.query(`select sum("grossCents")::int as gross from "DaySales" where shop = $1`, [shop.id]);
  await deliver(letter(domains[0], "customers/redact", redaction(person)));
  // The neighbour is asked too, so that what is left names nobody.
  expect(await placesOf(person)).not.toEqual([]);
  await deliver(letter(domains[1], "customers/redact", redaction(person)));
  expect(await placesOf(person)).toEqual([]);
  const { rows } = await pool.query(`select "customerId" from "Order" where shop = $1`, [shop.id]);
  expect(rows).toEqual([{ customerId: null }]);
  const after = await pool.query(`select sum("grossCents")::int as gross from "DaySales" where shop = $1`, [shop.id]);
  expect(after.rows).toEqual(before.rows);
  expect(await wrongRollups(shop.id)).toEqual([]);
  expect(await listDataRequests(shop.id)).toMatchObject([{ id: "5", hasFile: false }]);
});

test("redacting in one shop leaves the other as it is", async () => {
  await live();
  await deliver(letter(domains[0], "customers/redact", redaction(person)));
  const { rows } = await pool.query(`select shop, id from "Customer"`);
  expect(rows).toEqual([{ shop: neighbour.id, id: person }]);
  expect(await wrongRollups(neighbour.id)).toEqual([]);
});

test("who was redacted stays forgotten, though the shop still lists them and every comparison reads them", async () => {
  await reconcileShopAll({ shop: shop.id }, context);
  await deliver(letter(domains[0], "customers/redact", redaction("11")));
  await reconcileShopAll({ shop: shop.id }, context);
  const stored = async () =>
    (
      await pool.query(
        `select (select count(*)::int from "Customer" where shop = $1 and id = 11) as customers,
                (select count(*)::int from "Order" where shop = $1 and "customerId" = 11) as orders`,
        [shop.id],
      )
    ).rows[0];
  expect(await stored()).toEqual({ customers: 0, orders: 0 });
  const { rows } = await pool.query(
    `select differing from "ReconcileRun" where shop = $1 order by "startedAt" desc limit 1`,
    [shop.id],
  );
  expect(rows).toEqual([{ differing: 0 }]);
  // An import, or a restored database, brings them back; they are forgotten again.
  await pool.query(`update "Order" set "customerId" = 11 where shop = $1 and id = 101`, [shop.id]);
  await redactAgain({ shop: shop.id }, context);
  expect(await stored()).toEqual({ customers: 0, orders: 0 });
});

test("a shop that leaves is out at once, its data stays until it is to be forgotten, and then nothing of it is left", async () => {
  await live();
  await deliver(letter(domains[0], "app/uninstalled", { id: standIn.shopOf(domains[0]).info.id }));
  expect(await shopByDomain(domains[0])).toBeNull();
  expect((await pool.query(`select from "Session" where "shopDomain" = $1`, [domains[0]])).rowCount).toBe(0);
  expect((await pool.query(`select from "Order" where shop = $1`, [shop.id])).rowCount).toBe(1);
  await deliver(letter(domains[0], "shop/redact", { shop_id: standIn.shopOf(domains[0]).info.id }));
  for (const table of shopTables)
    expect((await pool.query(`select from "${table}" where shop = $1`, [shop.id])).rowCount, table).toBe(0);
  expect((await pool.query(`select from "Order" where shop = $1`, [neighbour.id])).rowCount).toBe(1);
});

test("a shop that is back again is not forgotten, and a late removal does not undo the newer install", async () => {
  await live();
  const left = new Date(Date.now() - 3_600_000);
  const gone = { id: standIn.shopOf(domains[0]).info.id };
  await pool.query(`update "Shop" set "uninstalledAt" = $2 where id = $1`, [shop.id, left]);
  await standIn.install(domains[0]);
  await deliver(letter(domains[0], "app/uninstalled", gone, left));
  await deliver(letter(domains[0], "shop/redact", { shop_id: gone.id }));
  expect(await readShop(shop.id)).toMatchObject({ domain: domains[0] });
  expect((await pool.query(`select from "Order" where shop = $1`, [shop.id])).rowCount).toBe(1);
});

test("a shop that Shopify never asks to forget is forgotten after 30 days and not before", async () => {
  await live();
  const days = (count: number) => new Date(Date.now() - count * 24 * 3_600_000);
  await pool.query(`update "Shop" set "uninstalledAt" = $2 where id = $1`, [shop.id, days(31)]);
  await pool.query(`update "Shop" set "uninstalledAt" = $2 where id = $1`, [neighbour.id, days(29)]);
  await forgetShops({}, context);
  expect((await pool.query(`select from "Order" where shop = $1`, [shop.id])).rowCount).toBe(0);
  expect((await pool.query(`select from "Order" where shop = $1`, [neighbour.id])).rowCount).toBe(1);
});

test("a merchant may have it shorter or longer, and the files of data requests go by their own setting", async () => {
  await live();
  const days = (count: number) => new Date(Date.now() - count * 24 * 3_600_000);
  await saveSettings(shop.id, { ...defaultSettings, goneShopDays: 90, dataRequestDays: 30 });
  await saveSettings(neighbour.id, { ...defaultSettings, goneShopDays: 3 });
  for (const { id } of [shop, neighbour]) {
    await pool.query(`update "Shop" set "uninstalledAt" = $2 where id = $1`, [id, days(10)]);
    await pool.query(
      `insert into "DataRequest" (shop, id, "orderIds", "requestedAt", "readyAt", file)
       select $1, days, '{}', now() - days * interval '24 hours', now(), '{}' from unnest($2::int[]) days`,
      [id, [29, 31]],
    );
  }
  await forgetShops({}, context);
  const { rows } = await pool.query(
    `select shop, id::int, file is not null as "isThere" from "DataRequest" order by shop, id`,
  );
  // The neighbour's own are gone with all of it.
  expect(rows).toEqual([
    { shop: shop.id, id: 29, isThere: true },
    { shop: shop.id, id: 31, isThere: false },
  ]);
});
