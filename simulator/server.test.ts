// The stand-in as another developer meets it: over HTTP, with a client that is not ours.
import { rmSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createAdminApiClient } from "@shopify/admin-api-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PortError, type StandIn, startStandIn } from "./stand-in.ts";
import { fixtureIds, writeFixture } from "./state/fixture.ts";

const [shopA, shopB] = ["one.myshopify.com", "two.myshopify.com"] as const;
const folders: string[] = [];
const received: { topic: string; shop: string; body: Record<string, unknown> }[] = [];
let standIn: StandIn;
let app: Server;

const post = async (address: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(address, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
};
const control = (rest: string, body: unknown = {}) => post(`${standIn.origins.admin}/control/${rest}`, body);
const graphql = (domain: string, token: string, query: string, version = "2026-10") =>
  post(
    `${standIn.origins.admin}/shop/${domain}/admin/api/${version}/graphql.json`,
    { query },
    { "x-shopify-access-token": token },
  );
const tokenFor = async (domain: string) => String((await control(`shops/${domain}/access-token`)).body.token);

beforeAll(async () => {
  app = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      const { "x-shopify-topic": topic, "x-shopify-shop-domain": shop } = request.headers;
      received.push({ topic: String(topic), shop: String(shop), body: JSON.parse(text) });
      response.end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  for (const domain of [shopA, shopB]) folders.push(writeFixture({ domain }));
  standIn = await startStandIn({
    shops: folders,
    app: path.resolve("simulator/test-app.toml"),
    apiSecret: "secret",
    appAddress: `http://127.0.0.1:${(app.address() as AddressInfo).port}`,
  });
  for (const domain of [shopA, shopB]) await control(`shops/${domain}/install`);
}, 60_000);

afterAll(async () => {
  await standIn?.close();
  app.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("the Admin API", () => {
  test("a client that is not ours reads a shop", async () => {
    const client = createAdminApiClient({
      storeDomain: shopA,
      apiVersion: "2026-10",
      accessToken: await tokenFor(shopA),
      // What node --import simulator/route-fetch.ts does for a whole program.
      customFetchApi: (url, init) =>
        fetch(url.replace(`https://${shopA}`, `${standIn.origins.admin}/shop/${shopA}`), init),
    });
    const { data, errors } = await client.request("{ shop { myshopifyDomain } products(first: 1) { nodes { id } } }");
    expect(errors).toBeUndefined();
    expect(data.shop.myshopifyDomain).toBe(shopA);
    expect(data.products.nodes[0].id).toMatch(/^gid:\/\/shopify\/Product\/\d+$/);
  });

  test.each([
    ["unknown", async () => "shpat_unknown"],
    ["for another shop", async () => tokenFor(shopB)],
    [
      "expired",
      async () => {
        const token = await tokenFor(shopA);
        await control(`shops/${shopA}/tokens/expire`);
        return token;
      },
    ],
  ])("a token that is %s is refused as Shopify words it", async (_, make) => {
    const { status, body } = await graphql(shopA, await make(), "{ shop { id } }");
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: "[API] Invalid API key or access token (unrecognized login or wrong password)",
    });
  });

  test("an older version falls forward, a coming one and a REST path are not found", async () => {
    const token = await tokenFor(shopA);
    const old = await graphql(shopA, token, "{ shop { id } }", "2025-01");
    expect([old.status, old.headers.get("x-shopify-api-version")]).toEqual([200, "2026-10"]);
    expect((await graphql(shopA, token, "{ shop { id } }", "2099-01")).status).toBe(404);
    expect((await post(`${standIn.origins.admin}/shop/${shopA}/admin/api/2026-10/orders.json`, {})).status).toBe(404);
  });

  test("a scope taken away is missing at once, and the app hears of it", async () => {
    const token = await tokenFor(shopB);
    const query = "{ customers(first: 1) { nodes { id } } }";
    expect((await graphql(shopB, token, query)).body.errors).toBeUndefined();
    await control(`shops/${shopB}/scopes`, { revoke: ["read_customers", "write_customers"] });
    expect(JSON.stringify((await graphql(shopB, token, query)).body.errors)).toContain("ACCESS_DENIED");
    await control("settle");
    expect(received.at(-1)).toMatchObject({ topic: "app/scopes_update", shop: shopB });
    await control(`shops/${shopB}/scopes`, { grant: ["read_customers", "write_customers"] });
  });

  test("faults asked for come", async () => {
    const token = await tokenFor(shopA);
    await control("faults", { throttledPercent: 100 });
    const slowed = await graphql(shopA, token, "{ shop { id } }");
    await control("faults", { throttledPercent: 0, serverErrorPercent: 100 });
    const broken = await graphql(shopA, token, "{ shop { id } }");
    await control("faults", { serverErrorPercent: 0 });
    expect(slowed.status).toBe(200);
    expect(JSON.stringify(slowed.body)).toContain("THROTTLED");
    expect(broken.status).toBe(503);
  });
});

describe("what happens in a shop", () => {
  test("an order reaches the app of its own shop only, with the fields asked for", async () => {
    received.splice(0);
    const customer = fixtureIds.customer;
    await control(`shops/${shopA}/do/orders`, { count: 3, seed: 4, customer });
    await control("settle");
    const orders = received.filter(({ topic }) => topic === "orders/create");
    expect(orders).toHaveLength(3);
    expect(new Set(received.map(({ shop }) => shop))).toEqual(new Set([shopA]));
    expect(Object.keys(orders[0]!.body).sort()).toEqual(["customer", "id", "line_items", "total_price", "updated_at"]);
    expect(Object.keys(orders[0]!.body.customer as object)).toEqual(["id"]);
    expect(orders[0]!.body.total_price).toMatch(/^\d+\.\d\d$/);
    expect(orders[0]!.body.updated_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  });

  test("a subscription without include_fields gets the whole payload, personal fields too", async () => {
    const refund = received.length;
    const { body } = await control(`shops/${shopA}/do/customer`);
    await control("settle");
    const [id] = body.ids as string[];
    const letter = received.slice(refund).find(({ topic }) => topic === "customers/create");
    expect(letter?.body.admin_graphql_api_id).toBe(id);
    expect(letter?.body).toHaveProperty("first_name");
    for (const gone of ["tags", "email_marketing_consent", "orders_count"])
      expect(letter?.body).not.toHaveProperty(gone);
  });

  test("uninstalling ends the token, tells the app once, and silences the shop", async () => {
    const token = await tokenFor(shopB);
    received.splice(0);
    await control(`shops/${shopB}/uninstall`);
    await control(`shops/${shopB}/do/orders`, { count: 1 });
    await control(`shops/${shopB}/compliance`, { topic: "shop/redact" });
    await control("settle");
    expect(received.map(({ topic }) => topic)).toEqual(["app/uninstalled", "shop/redact"]);
    expect((await graphql(shopB, token, "{ shop { id } }")).status).toBe(401);
    await control(`shops/${shopB}/install`);
  });
});

describe("the admin host", () => {
  const page = async (rest: string) => {
    const response = await fetch(`${standIn.origins.admin}${rest}`);
    return { status: response.status, text: await response.text() };
  };

  test("frames the app with shop, host and a session token", async () => {
    const { text } = await page("/store/one/apps/test-app/settings?tab=2");
    const settings = JSON.parse(/id="app-settings">(.*?)<\/script>/s.exec(text)![1]!);
    const frame = new URL(settings.frame);
    expect(frame.origin).toBe(standIn.origins.tunnel);
    expect(frame.pathname).toBe("/settings");
    expect(Object.fromEntries(frame.searchParams)).toMatchObject({
      tab: "2",
      shop: shopA,
      embedded: "1",
      locale: "en",
    });
    expect(Buffer.from(frame.searchParams.get("host")!, "base64").toString()).toBe("admin.shopify.com/store/one");
    const claims = JSON.parse(Buffer.from(frame.searchParams.get("id_token")!.split(".")[1]!, "base64url").toString());
    expect(claims).toMatchObject({ dest: `https://${shopA}`, iss: `https://${shopA}/admin`, aud: "test-key" });
    expect(claims.exp - claims.iat).toBe(60);
  });

  test.each(["", "/orders", "/orders/new", "/products", "/customers", "/segments"])(
    "shows /store/one%s",
    async (rest) => {
      expect((await page(`/store/one${rest}`)).status).toBe(200);
    },
  );

  test("what a person types is shown, never run", async () => {
    const { text } = await page(`/store/one/orders?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain("<script>alert(1)");
  });

  test("a page of another origin cannot make the admin act", async () => {
    const { status } = await post(
      `${standIn.origins.admin}/store/one/app/session-token`,
      {},
      { origin: "http://evil.example" },
    );
    expect(status).toBe(403);
  });

  test("a shop that is not there is not found", async () => {
    expect((await page("/store/three/orders")).status).toBe(404);
  });
});

/** As fetch would not send it: the path and the headers as they are. */
const statusOf = (path: string, headers: Record<string, string> = {}) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(standIn.origins.admin);
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

test.each([
  ["127.0.0.1:4000", 200],
  ["localhost:4000", 200],
  ["[::1]:4000", 200],
  ["evil.example:4000", 421],
  ["127.0.0.1.evil.example", 421],
  [shopA, 421],
])("a request that calls this machine %s gets %i", async (host, status) => {
  expect(await statusOf("/control", { host })).toBe(status);
});

test("another name is refused even when it says that it comes for a shop", async () => {
  expect(await statusOf("/admin/api/x", { host: "evil.example", "x-forwarded-host": shopA })).toBe(421);
});

test.each(["//", "//control", "http://evil.example/control"])("%s is not a path", async (path) => {
  expect(await statusOf(path)).toBe(400);
});

test.each([0, -1, 10_001, 1e9])("%i orders at once are refused", async (count) => {
  const { status, body } = await control(`shops/${shopA}/do/orders`, { count });
  expect([status, body.error]).toEqual([422, expect.stringContaining("from 1 to 10000")]);
});

test("a query that is nested too deeply is an error of the query", async () => {
  const depth = 9_000;
  const query = `${"{ a ".repeat(depth)}${"}".repeat(depth)}`;
  const { status, body } = await graphql(shopA, await tokenFor(shopA), query);
  expect(status).toBe(400);
  expect(JSON.stringify(body.errors)).toContain("nested too deeply");
});

test.each(["nonsense", "127.0.0.1:3000", "http://", "ftp://127.0.0.1"])(
  "%s as the app's address is said in one sentence",
  async (appAddress) => {
    await expect(startStandIn({ shops: folders, appAddress })).rejects.toThrow(`--app-address ${appAddress} is no`);
  },
);

test("a used port is said in one sentence", async () => {
  const port = Number(new URL(standIn.origins.admin).port);
  await expect(startStandIn({ shops: folders, port })).rejects.toThrow(PortError);
});

test("optional scopes come when granted, and what the configuration does not name is refused", async () => {
  const granted = await post(`${standIn.origins.admin}/store/one/app/scopes/grant`, { scopes: ["write_discounts"] });
  expect(granted.body.granted).toContain("write_discounts");
  const refused = await control(`shops/${shopA}/install`, { scopes: ["write_themes"] });
  expect([refused.status, refused.body.error]).toEqual([400, expect.stringContaining("write_themes")]);
  await control(`shops/${shopA}/scopes`, { revoke: ["write_discounts"] });
});
