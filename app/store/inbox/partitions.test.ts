import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";
import { saveSettings } from "#app/store/app/settings.ts";
import { installShop } from "#app/store/app/shops.ts";
import { forgetDeliveries, prepareInboxDays } from "./partitions.ts";
import { takeIn } from "./take-in.ts";

const dayMs = 24 * 3_600_000;
const today = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
const daysFromNow = (days: number) => new Date(today.getTime() + days * dayMs);
const dayText = (days: number) => daysFromNow(days).toISOString().slice(0, 10);

const take = (shopDomain: string, triggeredAt = today) =>
  takeIn({
    shopDomain,
    topic: "products/delete",
    name: "",
    eventKey: randomUUID(),
    bodyHash: Buffer.alloc(16),
    webhookId: "w",
    apiVersion: null,
    triggeredAt,
    body: Buffer.from("{}"),
  });

const tables = async () =>
  (
    await pool.query(
      `select child.relname as name, (select count(*)::int from "Inbox" i where i.tableoid = child.oid) as rows
       from pg_inherits join pg_class child on child.oid = inhrelid where inhparent = '"Inbox"'::regclass order by 1`,
    )
  ).rows.map(({ name, rows }) => [name, rows]);
const nameOf = (days: number) => `Inbox_${dayText(days).replaceAll("-", "")}`;
const domains = async () =>
  (await pool.query(`select "shopDomain" as d from "Inbox" order by 1`)).rows.map((row) => row.d);
const applied = () => pool.query(`delete from "InboxTodo"`);

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
    { scopes: [], locale: "en", at: today },
  );

beforeEach(async () => {
  for (const [name] of await tables()) if (name !== "Inbox_other") await pool.query(`drop table "${name}"`);
  await pool.query(`truncate "Inbox", "InboxTodo", "Shop", "Settings", "ImportRun"`);
});
afterAll(closeDatabase);

test("days are made ahead, once, however many ask; each delivery lies in its day, any other in the rest", async () => {
  const made = await Promise.all([prepareInboxDays(today), prepareInboxDays(today)]);
  expect(made.flat().sort()).toEqual([0, 1, 2, 3].map(dayText));
  expect(await prepareInboxDays(today)).toEqual([]);
  expect(await prepareInboxDays(daysFromNow(1))).toEqual([dayText(4)]);
  for (const at of [today, daysFromNow(1), daysFromNow(1), daysFromNow(-400)]) await take("a.myshopify.com", at);
  expect(await tables()).toEqual([
    [nameOf(0), 1],
    [nameOf(1), 2],
    [nameOf(2), 0],
    [nameOf(3), 0],
    [nameOf(4), 0],
    ["Inbox_other", 1],
  ]);
});

test("a day that has begun in the rest stays there, and deliveries stay one", async () => {
  await take("a.myshopify.com");
  expect(await prepareInboxDays(today)).toEqual([1, 2, 3].map(dayText));
  expect((await tables()).at(-1)).toEqual(["Inbox_other", 1]);
});

test("what was applied is kept for seven days or as its shop says, and a day goes as a whole when nobody wants it", async () => {
  await prepareInboxDays(today);
  const [first, second] = [await install(1), await install(2)];
  for (const { domain } of [first, second]) await take(domain);
  await applied();
  expect(await forgetDeliveries(daysFromNow(6.9))).toEqual({ days: [], deliveries: 0 });
  await saveSettings(second.id, { ...defaultSettings, deliveryDays: 30 });
  expect(await forgetDeliveries(daysFromNow(8))).toEqual({ days: [], deliveries: 1 });
  expect(await domains()).toEqual([second.domain]);
  expect(await forgetDeliveries(daysFromNow(29.9))).toEqual({ days: [], deliveries: 0 });
  expect(await forgetDeliveries(daysFromNow(36))).toEqual({ days: [0, 1, 2, 3].map(dayText), deliveries: 0 });
  expect(await tables()).toEqual([["Inbox_other", 0]]);
});

test("what waits, or is dead, is kept for as long as it takes", async () => {
  await prepareInboxDays(today);
  await take("waits.myshopify.com");
  await take("done.myshopify.com");
  await pool.query(`delete from "InboxTodo" where "shopDomain" = 'done.myshopify.com'`);
  await pool.query(`update "InboxTodo" set "deadAt" = now()`);
  const { days, deliveries } = await forgetDeliveries(daysFromNow(100));
  expect(days).toEqual([1, 2, 3].map(dayText));
  expect(deliveries).toBe(1);
  expect(await domains()).toEqual(["waits.myshopify.com"]);
});
