import { Session } from "@shopify/shopify-api";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { latestImport } from "./imports.ts";
import { createSessions } from "./sessions.ts";
import {
  installShop,
  readShop,
  type ShopDetails,
  saveScopes,
  shopByDomain,
  shopGranting,
  uninstallShop,
  updateShop,
} from "./shops.ts";

const sessions = createSessions(pool, env.tokenKeys);
const at = (time: string) => new Date(`2026-11-20T${time}Z`);

const details = (number: number, domain: string): ShopDetails => ({
  gid: `gid://shopify/Shop/${number}`,
  domain,
  name: `Shop ${number}`,
  currency: "USD",
  timeZone: "America/Chicago",
  planName: "Basic",
});
const first = details(1, "first.myshopify.com");
const second = details(2, "second.myshopify.com");
const granted = (time: string, scopes = ["read_products"]) => ({ scopes, locale: "en", at: at(time) });

/** The merchant opens the app, and Shopify exchanges a token. */
async function openAt(domain: string, time: string) {
  await sessions.storeSession(
    new Session({ id: `offline_${domain}`, shop: domain, state: "", isOnline: false, accessToken: "t" }),
  );
  await pool.query(`update "Session" set "exchangedAt" = $2 where "shopDomain" = $1`, [domain, at(time)]);
}

const importsOf = async (shop: number) => {
  const { rows } = await pool.query(`select status from "ImportRun" where shop = $1 order by "startedAt"`, [shop]);
  return rows.map((row) => row.status);
};
const importJobs = async () => {
  const { rows } = await pool.query(
    `select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'import-shop'`,
  );
  return rows[0].jobs;
};

beforeEach(async () => {
  await pool.query(`truncate "Shop", "ImportRun", "Session", "FormerDomain"`);
  await pool.query(`delete from graphile_worker._private_jobs`);
});
afterAll(closeDatabase);

test("an installed shop is found by its key and its domain, and starts one import", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  const other = await installShop(second, granted("12:00:00"));
  expect(shop).toEqual({ ...first, id: expect.any(Number), locale: "en", asOf: null });
  expect(await readShop(shop.id)).toEqual(shop);
  expect(await shopByDomain(second.domain)).toEqual(other);
  expect(await shopByDomain("third.myshopify.com")).toBeNull();
  expect(await latestImport(shop.id)).toMatchObject({ status: "queued", step: "waiting" });
  expect(await importJobs()).toBe(2);
});

test("installing again what is installed changes its details and starts nothing", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  const again = await Promise.all([1, 2, 3].map(() => installShop({ ...first, name: "New" }, granted("13:00:00"))));
  expect(again.map(({ id, name }) => ({ id, name }))).toEqual(Array(3).fill({ id: shop.id, name: "New" }));
  expect(await importsOf(shop.id)).toEqual(["queued"]);
  expect(await importJobs()).toBe(1);
});

test("a shop that is opened in another time zone has its days worked out anew, in another currency its amounts read anew", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  const other = await installShop(second, granted("12:00:00"));
  await pool.query(`update "ImportRun" set status = 'done'`);
  await pool.query(`delete from graphile_worker._private_jobs`);
  const jobs = async () => {
    const { rows } = await pool.query(`select key from graphile_worker.jobs order by key`);
    return rows.map(({ key }) => String(key).split(":").slice(0, 2).join(":"));
  };
  await installShop(first, granted("13:00:00"));
  expect(await jobs()).toEqual([]);
  await installShop({ ...first, timeZone: "Europe/Berlin" }, granted("14:00:00"));
  expect(await jobs()).toEqual([`rebuild-rollups:${shop.id}`]);
  await installShop({ ...second, currency: "EUR" }, granted("14:00:00"));
  expect(await jobs()).toEqual([`import-shop:${other.id}`, `rebuild-rollups:${shop.id}`]);
});

test("five first visits at once make one shop and one import", async () => {
  const shops = await Promise.all([1, 2, 3, 4, 5].map(() => installShop(first, granted("12:00:00"))));
  expect(new Set(shops.map((shop) => shop.id)).size).toBe(1);
  expect(await importJobs()).toBe(1);
});

test("a shop keeps its key when its domain changes, and the domain's earlier owner is not reached there any more", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  const owner = await installShop(second, granted("12:00:00"));
  const moved = await installShop({ ...first, domain: second.domain }, granted("13:00:00"));
  expect(moved.id).toBe(shop.id);
  expect((await shopByDomain(second.domain))?.id).toBe(shop.id);
  expect(await readShop(owner.id)).toBeNull();
});

test("an uninstalled shop loses its tokens and its import, another shop does not", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  const other = await installShop(second, granted("12:00:00"));
  for (const { domain } of [first, second]) await openAt(domain, "13:00:00");
  expect(await inTransaction((tx) => uninstallShop(tx, first.gid, first.domain, at("14:00:00")))).toBe(true);
  expect(await readShop(shop.id)).toBeNull();
  expect(await sessions.loadOffline(first.domain)).toBeUndefined();
  expect(await importsOf(shop.id)).toEqual(["failed"]);
  expect(await readShop(other.id)).toEqual(other);
  expect(await sessions.loadOffline(second.domain)).toBeDefined();
  expect(await importsOf(other.id)).toEqual(["queued"]);
});

test("an uninstallation that arrives after the shop has installed again changes nothing", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  await inTransaction((tx) => uninstallShop(tx, first.gid, first.domain, at("13:00:00")));
  expect((await installShop(first, granted("14:00:00"))).id).toBe(shop.id);
  expect(await importsOf(shop.id)).toEqual(["failed", "queued"]);
  expect(await inTransaction((tx) => uninstallShop(tx, first.gid, first.domain, at("13:00:00")))).toBe(false);
  expect(await readShop(shop.id)).not.toBeNull();
});

test("an uninstallation that is older than the shop's last visit changes nothing, also where none was noted before", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  // Removed at 13:00, installed again at 14:00, and the word of the removal comes last.
  await openAt(first.domain, "14:00:00");
  const installed = await installShop(first, granted("14:00:00"));
  expect(installed.id).toBe(shop.id);
  expect(await inTransaction((tx) => uninstallShop(tx, first.gid, first.domain, at("13:00:00")))).toBe(false);
  expect(await readShop(shop.id)).not.toBeNull();
  expect(await sessions.loadOffline(first.domain)).toBeDefined();
  expect(await inTransaction((tx) => uninstallShop(tx, first.gid, first.domain, at("15:00:00")))).toBe(true);
});

test("the tokens of a shop that was never stored go with its uninstallation, unless they are newer", async () => {
  await openAt(first.domain, "12:00:00");
  await inTransaction((tx) => uninstallShop(tx, first.gid, first.domain, at("11:00:00")));
  expect(await sessions.loadOffline(first.domain)).toBeDefined();
  await inTransaction((tx) => uninstallShop(tx, first.gid, first.domain, at("13:00:00")));
  expect(await sessions.loadOffline(first.domain)).toBeUndefined();
});

test("an uninstallation leaves the tokens of the shop that has the domain by now", async () => {
  await installShop(second, granted("12:00:00"));
  await openAt(second.domain, "12:00:00");
  await inTransaction((tx) => uninstallShop(tx, first.gid, second.domain, at("13:00:00")));
  expect(await sessions.loadOffline(second.domain)).toBeDefined();
});

test("the newest word on scopes counts, and reaches the session", async () => {
  await installShop(first, granted("12:00:00"));
  await installShop(second, granted("12:00:00"));
  await sessions.storeSession(
    new Session({ id: `offline_${first.domain}`, shop: first.domain, state: "", isOnline: false, accessToken: "t" }),
  );
  const save = (scopes: string[], time: string) => inTransaction((tx) => saveScopes(tx, first.gid, scopes, at(time)));
  expect(await save(["read_products", "write_discounts"], "14:00:00")).toBe(true);
  expect(await save(["read_products"], "13:00:00")).toBe(false);
  expect((await sessions.loadOffline(first.domain))?.scope).toBe("read_products,write_discounts");
  expect(await shopGranting(first.domain, ["write_discounts", "read_products"])).not.toBeNull();
  expect(await shopGranting(first.domain, ["read_products"])).toBeNull();
  expect(await shopGranting(second.domain, ["read_products"])).not.toBeNull();
});

test("details that are not told stay", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  const other = await installShop(second, granted("12:00:00"));
  const told = { currency: "EUR", timeZone: "Europe/Berlin", name: null };
  expect(await inTransaction((tx) => updateShop(tx, first.gid, told, at("13:00:00")))).toBe(true);
  expect(await readShop(shop.id)).toEqual({ ...shop, currency: "EUR", timeZone: "Europe/Berlin" });
  expect(await readShop(other.id)).toEqual(other);
});

test("details that are older than the ones we have change nothing", async () => {
  const shop = await installShop(first, granted("12:00:00"));
  const update = (name: string, time: string) => inTransaction((tx) => updateShop(tx, first.gid, { name }, at(time)));
  expect(await update("Before", "11:59:59")).toBe(false);
  expect(await update("Late", "14:00:00")).toBe(true);
  expect(await update("Early", "13:00:00")).toBe(false);
  expect(await readShop(shop.id)).toEqual({ ...shop, name: "Late" });
});
