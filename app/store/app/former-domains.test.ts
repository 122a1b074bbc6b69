import { Session } from "@shopify/shopify-api";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { reachedAt } from "./former-domains.ts";
import { createSessions } from "./sessions.ts";
import {
  installShop,
  readShop,
  type ShopRecord,
  saveScopes,
  shopByDomain,
  uninstallShop,
  updateShop,
} from "./shops.ts";

const sessions = createSessions(pool, env.tokenKeys);
const at = (time: string) => new Date(`2026-11-20T${time}Z`);
const [before, after, theirs] = ["before.myshopify.com", "after.myshopify.com", "theirs.myshopify.com"] as const;

const install = (number: number, domain: string, time = "12:00:00") =>
  installShop(
    { gid: `gid://shopify/Shop/${number}`, domain, name: "Shop", currency: "USD", timeZone: "UTC", planName: null },
    { scopes: ["read_products"], locale: "en", at: at(time) },
  );

async function openAt(domain: string, time: string, accessToken = `token of ${domain}`) {
  await sessions.storeSession(
    new Session({ id: `offline_${domain}`, shop: domain, state: "", isOnline: false, accessToken }),
  );
  await pool.query(`update "Session" set "exchangedAt" = $2 where "shopDomain" = $1`, [domain, at(time)]);
}

const move = (of: ShopRecord, domain: string, time = "13:00:00") =>
  inTransaction((tx) => updateShop(tx, of.gid, { domain }, at(time)));
const uninstall = (of: ShopRecord, domain: string, time: string) =>
  inTransaction((tx) => uninstallShop(tx, of.gid, domain, at(time)));
const tokenAt = async (domain: string) => (await sessions.loadOffline(domain))?.accessToken;
const kept = async () => {
  const { rows } = await pool.query<{ shopDomain: string }>(`select "shopDomain" from "Session" order by 1`);
  return rows.map(({ shopDomain }) => shopDomain);
};

let shop: ShopRecord;
let other: ShopRecord;

beforeEach(async () => {
  await pool.query(`truncate "Shop", "ImportRun", "Session", "FormerDomain"`);
  await pool.query(`delete from graphile_worker._private_jobs`);
  shop = await install(1, before);
  other = await install(2, theirs);
  for (const domain of [before, theirs]) await openAt(domain, "12:00:00");
});
afterAll(closeDatabase);

test("a shop whose domain changed is found at both, and its tokens serve it at the new one", async () => {
  await move(shop, after);
  for (const domain of [before, after]) {
    expect((await shopByDomain(domain))?.id).toBe(shop.id);
    expect(await sessions.loadOffline(domain)).toMatchObject({
      id: `offline_${after}`,
      shop: after,
      accessToken: `token of ${before}`,
    });
  }
  expect(await shopByDomain(theirs)).toEqual(other);
  expect(await tokenAt(theirs)).toBe(`token of ${theirs}`);
});

test("a renewed token is kept at the new domain alone, with the time of the last visit", async () => {
  await move(shop, after);
  const asked: string[] = [];
  for (const domain of [before, after])
    await sessions.renewOffline(
      domain,
      (session) => session.accessToken !== "renewed",
      async (session) => {
        asked.push(session.shop);
        return new Session({ ...session.toObject(), accessToken: "renewed" });
      },
    );
  expect(asked).toEqual([after]);
  expect(await kept()).toEqual([after, theirs]);
  expect(await tokenAt(before)).toBe("renewed");
  expect(await uninstall(shop, before, "11:00:00")).toBe(false);
});

test("a visit at the new domain brings a token of its own, and the old one goes", async () => {
  await openAt(after, "13:00:00");
  await install(1, after, "13:00:00");
  expect(await kept()).toEqual([after, theirs]);
  expect(await tokenAt(before)).toBe(`token of ${after}`);
});

test("a shop that goes back to an earlier domain, or through a third, is found at all of them", async () => {
  await move(shop, after, "13:00:00");
  await move(shop, "third.myshopify.com", "14:00:00");
  await move(shop, before, "15:00:00");
  expect(await Promise.all([after, "third.myshopify.com", before].map((one) => reachedAt(pool, one)))).toEqual([
    before,
    before,
    before,
  ]);
  expect(await tokenAt(after)).toBe(`token of ${before}`);
});

test("a domain that Shopify gave to another shop leads to that shop alone", async () => {
  await move(shop, after);
  await move(other, before, "14:00:00");
  expect((await shopByDomain(before))?.id).toBe(other.id);
  expect((await shopByDomain(after))?.id).toBe(shop.id);
  expect(await shopByDomain(theirs)).toMatchObject({ id: other.id });
});

test("an uninstallation under the old domain takes the tokens of both, a late one none", async () => {
  await move(shop, after);
  await openAt(after, "14:00:00");
  expect(await uninstall(shop, before, "13:30:00")).toBe(false);
  expect(await kept()).toEqual([after, before, theirs]);
  expect(await uninstall(shop, before, "15:00:00")).toBe(true);
  expect(await uninstall(shop, before, "15:00:00")).toBe(true);
  expect(await readShop(shop.id)).toBeNull();
  expect(await shopByDomain(before)).toBeNull();
  expect(await kept()).toEqual([theirs]);
});

test("idle shops are named by where they are reached, and scopes reach the session wherever it is kept", async () => {
  await move(shop, after);
  await inTransaction((tx) => saveScopes(tx, shop.gid, ["read_orders"], at("14:00:00")));
  expect((await sessions.loadOffline(after))?.scope).toBe("read_orders");
  expect((await sessions.loadOffline(theirs))?.scope).toBeUndefined();
  await pool.query(`update "Session" set "updatedAt" = '2026-11-01'`);
  expect(await sessions.idleDomains(new Date("2026-11-10"))).toEqual([after, theirs]);
});
