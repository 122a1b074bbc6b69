import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";
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

const anyValue: Record<string, string> = {
  integer: "1",
  smallint: "1",
  bigint: "1",
  real: "0.5",
  "double precision": "0.5",
  boolean: "true",
  date: "'2026-11-20'",
  "timestamp with time zone": "now()",
  uuid: "gen_random_uuid()",
  bytea: "'x'",
  jsonb: "'{}'",
  ARRAY: "'{}'",
};

/** A row of whatever values, so that the shop has one in every table. */
async function addAnyRow(table: string, shop: number) {
  const { rows } = await pool.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name <> 'shop'
       and is_nullable = 'NO' and column_default is null`,
    [table],
  );
  const names = rows.map(({ name }) => `, "${name}"`).join("");
  // Some keys name the shop by a word of its own.
  const values = rows.map(({ type }) => `, ${type === "text" ? `'x${shop}'` : anyValue[type]}`).join("");
  await pool.query(`insert into "${table}" (shop${names}) values ($1${values}) on conflict do nothing`, [shop]);
}

async function fill(number: number) {
  const { id } = await installShop(details(number), granted("2026-11-20T12:00:00Z"));
  await saveSettings(id, { ...defaultSettings, deliveryDays: 3 });
  await dismissOnboarding(id);
  await requestImport(id);
  for (const table of shopTables) await addAnyRow(table, id);
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
