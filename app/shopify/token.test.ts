import { Session } from "@shopify/shopify-api";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { createSessions } from "#app/store/app/sessions.ts";
import { listenAsShopify, type Said } from "./listen-as-shopify.ts";
import { accessToken, renewToken } from "./token.ts";

const domain = "first.myshopify.com";
const otherPool = new pg.Pool({ connectionString: env.databaseUrl, max: 3 });
let shopify: Awaited<ReturnType<typeof listenAsShopify>> | undefined;

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

async function store(change: Partial<Session> = {}) {
  await sessionStorage.storeSession(
    new Session({
      id: `offline_${domain}`,
      shop: domain,
      state: "",
      isOnline: false,
      scope: "read_products",
      accessToken: "shpat_old",
      expires: minutes(60),
      refreshToken: "shprt_old",
      refreshTokenExpires: minutes(60 * 24 * 90),
      ...change,
    }),
  );
}

const answered = (number: number): Said => ({
  body: {
    access_token: `shpat_${number}`,
    scope: "read_products",
    expires_in: 3600,
    refresh_token: `shprt_${number}`,
    refresh_token_expires_in: 7_776_000,
  },
});

afterEach(async () => {
  await shopify?.stop();
  await pool.query(`delete from "Session"`);
});
afterAll(async () => {
  await otherPool.end();
  await closeDatabase();
});

test("a token that is good for a while is taken as it is", async () => {
  await store();
  shopify = await listenAsShopify(() => answered(1));
  expect(await accessToken(domain)).toBe("shpat_old");
  expect(shopify.heard).toEqual([]);
});

test("a token within five minutes of its end is renewed, and both new tokens are kept", async () => {
  await store({ expires: minutes(4.9) });
  shopify = await listenAsShopify(() => answered(1));
  expect(await accessToken(domain)).toBe("shpat_1");
  expect(shopify.heard).toEqual([
    {
      shop: domain,
      path: "/admin/oauth/access_token",
      token: undefined,
      body: {
        client_id: "test-key",
        client_secret: "test-secret-0123456789abcdef0123",
        grant_type: "refresh_token",
        refresh_token: "shprt_old",
      },
    },
  ]);
  const kept = await sessionStorage.loadOffline(domain);
  expect(kept?.refreshToken).toBe("shprt_1");
  expect(kept?.isExpired(55 * 60_000)).toBe(false);
  expect(await accessToken(domain)).toBe("shpat_1");
});

test("a token that Shopify refused is renewed whatever its age, but only while it is the one we hold", async () => {
  await store();
  shopify = await listenAsShopify(() => answered(1));
  expect(await accessToken(domain, { refused: "shpat_old" })).toBe("shpat_1");
  expect(await accessToken(domain, { refused: "shpat_old" })).toBe("shpat_1");
  expect(shopify.heard).toHaveLength(1);
});

test("many jobs of two processes need a new token at once: Shopify is asked once", async () => {
  await store({ expires: minutes(-1) });
  let asked = 0;
  shopify = await listenAsShopify(async () => {
    asked++;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return answered(asked);
  });
  const theirs = createSessions(otherPool, env.tokenKeys);
  // A module loaded anew is what another process has: nothing in memory is shared.
  const otherProcess = await import("./token.ts?another" as string);
  const tokens = await Promise.all([
    ...Array.from({ length: 8 }, () => accessToken(domain)),
    ...Array.from({ length: 8 }, () => otherProcess.accessToken(domain, { sessions: theirs })),
  ]);
  expect(new Set(tokens)).toEqual(new Set(["shpat_1"]));
  expect(asked).toBe(1);
});

test("an idle shop's token is renewed although it is still good", async () => {
  await store();
  shopify = await listenAsShopify(() => answered(1));
  await renewToken(domain);
  expect((await sessionStorage.loadOffline(domain))?.accessToken).toBe("shpat_1");
});

test.each<[string, Said, string, string]>([
  [
    "a wrong secret of the app is not the shop's fault",
    { status: 400, body: { error: "invalid_client" } },
    "UnavailableError",
    "SHOPIFY_API_SECRET",
  ],
  ["a foreign network address is named", { status: 403 }, "AccessError", "allowlist"],
  ["a failing Shopify is tried again later", { status: 503 }, "UnavailableError", "503"],
  ["no answer is tried again later", { cut: true }, "UnavailableError", "did not answer"],
  [
    "an answer without an end is not kept",
    { body: { access_token: "shpat_1", scope: "", refresh_token: "r", refresh_token_expires_in: 9 } },
    "UnavailableError",
    "expires_in",
  ],
  [
    "an answer with an empty refresh token is not kept",
    { body: { ...(answered(1).body as object), refresh_token: "" } },
    "UnavailableError",
    "refresh_token",
  ],
])("%s", async (_name, said, type, words) => {
  await store({ expires: minutes(-1) });
  shopify = await listenAsShopify(() => said);
  await expect(accessToken(domain)).rejects.toMatchObject({ name: type, message: expect.stringContaining(words) });
  expect((await sessionStorage.loadOffline(domain))?.accessToken).toBe("shpat_old");
});

test("after a refusal the session is gone, so that opening the app gets a new token", async () => {
  await store({ expires: minutes(-1) });
  shopify = await listenAsShopify(() => ({ status: 400, body: { error: "invalid_grant" } }));
  await expect(accessToken(domain)).rejects.toMatchObject({
    name: "AccessError",
    problem: "token-refused",
    message: expect.stringContaining("open the app once"),
  });
  expect(await sessionStorage.loadOffline(domain)).toBeUndefined();
});

test("without a session the merchant has to open the app", async () => {
  await expect(accessToken(domain)).rejects.toMatchObject({ problem: "no-session" });
});
