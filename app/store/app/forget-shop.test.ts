import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { forgetShop, shopTables } from "./forget-shop.ts";
import { requestImport } from "./imports.ts";
import { dismissOnboarding } from "./onboarding.ts";
import { saveSettings } from "./settings.ts";
import { installShop, readShop, uninstallShop } from "./shops.ts";

afterAll(closeDatabase);

const details = (number: number) => ({
  gid: `gid://shopify/Shop/${number}`,
  domain: `shop-${number}.myshopify.com`,
  name: "Shop",
  currency: "USD",
  timeZone: "UTC",
  planName: null,
});
const granted = (time: string) => ({ scopes: [], locale: "en", at: new Date(time) });
const forget = (number: number, at = "2026-11-22T13:00:00Z") =>
  inTransaction((tx) => forgetShop(tx, details(number).gid, details(number).domain, new Date(at)));

async function fill(number: number) {
  const { id } = await installShop(details(number), granted("2026-11-20T12:00:00Z"));
  await saveSettings(id, { seasonFirstMonth: 1, seasonLastMonth: 2, deliveryDays: 3 });
  await dismissOnboarding(id);
  await requestImport(id);
  const values = [id];
  await pool.query(`insert into "ImportLine" values ($1, gen_random_uuid(), 1, 'product', '{}')`, values);
  await pool.query(`insert into "DeletedProduct" values ($1, 1, now())`, values);
  await pool.query(
    `insert into "Product" (shop, id, handle, title, vendor, "productType", status, "hasOnlyDefaultVariant", "updatedAt", "readAt")
     values ($1, 1, '', '', '', '', '', true, now(), now())`,
    values,
  );
  await pool.query(
    `insert into "Variant" (shop, id, "productId", title, position, "priceCents", taxable, "updatedAt", "readAt")
     values ($1, 1, 1, '', 1, 0, true, now(), now())`,
    values,
  );
  return id;
}

async function rowsOf(shop: number) {
  const counts = shopTables.map(async (table) => {
    const { rows } = await pool.query(`select count(*)::int as n from "${table}" where shop = $1`, [shop]);
    return [table, rows[0].n];
  });
  return Object.fromEntries(await Promise.all(counts));
}

test("every table with a shop's key is in the list of what is forgotten", async () => {
  const { rows } = await pool.query(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'shop'`,
  );
  expect(rows.map((row) => row.table_name).sort()).toEqual([...shopTables].sort());
});

test("forgetting leaves nothing of an uninstalled shop and all of another", async () => {
  const gone = await fill(1);
  const stays = await fill(2);
  await inTransaction((tx) => uninstallShop(tx, details(1).gid, details(1).domain, new Date("2026-11-20T13:00:00Z")));
  const before = await rowsOf(stays);
  expect(Object.values(before).every((count) => Number(count) > 0)).toBe(true);
  expect(await forget(1)).toBe(true);
  expect(Object.values(await rowsOf(gone)).every((count) => count === 0)).toBe(true);
  expect(await rowsOf(stays)).toEqual(before);
  expect(await forget(1)).toBe(false);
});

test("a shop that has installed the app again is not forgotten", async () => {
  const id = await fill(3);
  await inTransaction((tx) => uninstallShop(tx, details(3).gid, details(3).domain, new Date("2026-11-20T13:00:00Z")));
  await installShop(details(3), granted("2026-11-21T12:00:00Z"));
  await expect(forget(3)).rejects.toThrow("shop-3.myshopify.com asks to be forgotten but is installed");
  expect(await readShop(id)).not.toBeNull();
  expect((await rowsOf(id)).Product).toBe(1);
});

test("a shop whose uninstallation never reached us is forgotten once it was not opened for 48 hours", async () => {
  const id = await fill(4);
  await expect(forget(4, "2026-11-22T11:59:59Z")).rejects.toThrow("is installed");
  const stays = await fill(5);
  expect(await forget(4, "2026-11-22T12:00:00Z")).toBe(true);
  expect(Object.values(await rowsOf(id)).every((count) => count === 0)).toBe(true);
  expect(await readShop(stays)).not.toBeNull();
});
