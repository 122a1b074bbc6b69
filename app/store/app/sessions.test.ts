import { Session } from "@shopify/shopify-api";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { createSessions, dropSessions, saveSessionScope } from "./sessions.ts";

const otherPool = new pg.Pool({ connectionString: env.databaseUrl, max: 3 });
const keys = [{ id: "2026", secret: Buffer.alloc(32, 2) }];
const sessions = createSessions(pool, keys);

const first = "first.myshopify.com";
const second = "second.myshopify.com";

const sessionOf = (shop: string, accessToken = `shpat_${shop}`) =>
  new Session({
    id: `offline_${shop}`,
    shop,
    state: "",
    isOnline: false,
    scope: "read_products,write_customers",
    accessToken,
    expires: new Date("2026-11-20T13:00:00Z"),
    refreshToken: `shprt_${shop}`,
    refreshTokenExpires: new Date("2027-02-18T12:00:00Z"),
  });

afterEach(() => pool.query(`delete from "Session"`));
afterAll(async () => {
  await otherPool.end();
  await closeDatabase();
});

test("a stored session comes back as it was, and another shop's is another", async () => {
  await sessions.storeSession(sessionOf(first));
  await sessions.storeSession(sessionOf(second));
  const loaded = await sessions.loadSession(`offline_${first}`);
  expect(loaded?.toObject()).toEqual(sessionOf(first).toObject());
  expect((await sessions.findSessionsByShop(second)).map((session) => session.accessToken)).toEqual([
    `shpat_${second}`,
  ]);
  expect(await sessions.loadSession("offline_third.myshopify.com")).toBeUndefined();
});

test("no token is readable in the database", async () => {
  await sessions.storeSession(sessionOf(first));
  const { rows } = await pool.query(`select s::text, encode(ciphertext, 'escape') as bytes from "Session" s`);
  expect(JSON.stringify(rows)).not.toMatch(/shpat_|shprt_/);
});

test("a row copied to another shop does not open there", async () => {
  await sessions.storeSession(sessionOf(first));
  await pool.query(`update "Session" set "shopDomain" = $1, id = $2`, [second, `offline_${second}`]);
  await expect(sessions.loadOffline(second)).rejects.toThrow(/altered or moved/);
});

test("after a change of keys an old session opens, and is sealed with the new key when it is next written", async () => {
  await sessions.storeSession(sessionOf(first));
  const rotated = createSessions(pool, [{ id: "2027", secret: Buffer.alloc(32, 3) }, ...keys]);
  const loaded = await rotated.loadOffline(first);
  expect(loaded?.accessToken).toBe(`shpat_${first}`);
  await rotated.storeSession(loaded!);
  const { rows } = await pool.query(`select "keyId" from "Session"`);
  expect(rows).toEqual([{ keyId: "2027" }]);
});

test("a session of a person is not stored", async () => {
  const online = new Session({ ...sessionOf(first).toObject(), id: `${first}_7`, isOnline: true });
  await expect(sessions.storeSession(online)).rejects.toThrow(/online session/);
});

test("deleting names single sessions, dropping forgets a shop's", async () => {
  await sessions.storeSession(sessionOf(first));
  await sessions.storeSession(sessionOf(second));
  await sessions.deleteSessions([`offline_${first}`]);
  expect(await sessions.loadOffline(first)).toBeUndefined();
  expect(await sessions.loadOffline(second)).toBeDefined();
  await inTransaction((tx) => dropSessions(tx, second));
  expect(await sessions.loadOffline(second)).toBeUndefined();
});

test("a change of scopes reaches only that shop's session", async () => {
  await sessions.storeSession(sessionOf(first));
  await sessions.storeSession(sessionOf(second));
  await inTransaction((tx) => saveSessionScope(tx, first, ["read_products"]));
  expect((await sessions.loadOffline(first))?.scope).toBe("read_products");
  expect((await sessions.loadOffline(second))?.scope).toBe("read_products,write_customers");
});

test("of two processes that renew at once one does, and the other takes what it got", async () => {
  await sessions.storeSession(sessionOf(first));
  await sessions.storeSession(sessionOf(second));
  let renewals = 0;
  const renew = async (session: Session) => {
    renewals++;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return new Session({ ...session.toObject(), accessToken: `shpat_new${renewals}` });
  };
  const isStale = (session: Session) => session.accessToken === `shpat_${first}`;
  const processes = [pool, otherPool].map((connections) => createSessions(connections, keys));
  const renewed = await Promise.all(processes.map((each) => each.renewOffline(first, isStale, renew)));
  expect(renewed.map((session) => session?.accessToken)).toEqual(["shpat_new1", "shpat_new1"]);
  expect(renewals).toBe(1);
  expect((await sessions.loadOffline(second))?.accessToken).toBe(`shpat_${second}`);
});

test("a renewal that fails leaves the session as it was and the way free", async () => {
  await sessions.storeSession(sessionOf(first));
  const fail = () => Promise.reject(new Error("no answer"));
  await expect(sessions.renewOffline(first, () => true, fail)).rejects.toThrow("no answer");
  const renewed = await sessions.renewOffline(
    first,
    () => true,
    async (session) => session,
  );
  expect(renewed?.accessToken).toBe(`shpat_${first}`);
});

test("a renewal that returns nothing forgets that shop's session", async () => {
  await sessions.storeSession(sessionOf(first));
  await sessions.storeSession(sessionOf(second));
  expect(
    await sessions.renewOffline(
      first,
      () => true,
      async () => null,
    ),
  ).toBeUndefined();
  expect(await sessions.loadOffline(first)).toBeUndefined();
  expect(await sessions.loadOffline(second)).toBeDefined();
});

test("an exchange is noted, and neither a renewal nor the loss of a token is one", async () => {
  const exchangedAt = async () => {
    const { rows } = await pool.query<{ at: Date }>(`select "exchangedAt" as at from "Session"`);
    return rows[0]?.at.toISOString();
  };
  const began = Date.now();
  await sessions.storeSession(sessionOf(first));
  expect(Date.parse((await exchangedAt()) ?? "")).toBeGreaterThanOrEqual(began);
  await pool.query(`update "Session" set "exchangedAt" = '2026-11-01T00:00:00Z'`);
  await sessions.renewOffline(
    first,
    () => true,
    async () => sessionOf(first, "shpat_renewed"),
  );
  await sessions.storeSession(new Session({ ...sessionOf(first).toObject(), accessToken: undefined } as never));
  expect(await exchangedAt()).toBe("2026-11-01T00:00:00.000Z");
});

test("a shop is idle when nobody wrote its session since", async () => {
  await sessions.storeSession(sessionOf(first));
  await sessions.storeSession(sessionOf(second));
  await pool.query(`update "Session" set "updatedAt" = '2026-11-01' where "shopDomain" = $1`, [first]);
  expect(await sessions.idleDomains(new Date("2026-11-10"))).toEqual([first]);
});
