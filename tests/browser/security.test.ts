// Who may see what: the session token decides, and nothing else that a request says.
import { createHmac } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { control } from "#commands/control.ts";
import { openApp, storeOf } from "#tests/support/admin.ts";
import { openBrowser, openPage } from "#tests/support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const person = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

async function mint(kind: "valid" | "forged" | "expired" | "foreign"): Promise<string> {
  const { admin, domains } = inject("house");
  return (await control<{ token: string }>(admin, `shops/${domains[0]}/session-token`, { kind })).token;
}

/** A page's data, asked for as the app's own script does. */
function askData(token: string, query = ""): Promise<Response> {
  const { tunnel } = inject("house");
  return fetch(`${tunnel}/app.data?${query}`, {
    headers: { authorization: `Bearer ${token}`, "user-agent": person, "x-requested-with": "XMLHttpRequest" },
    redirect: "manual",
  });
}

describe("a session token", () => {
  test("that is valid opens the page's data", async () => {
    const response = await askData(await mint("valid"), "index");
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("products");
  });

  test.each(["forged", "expired"] as const)(
    "that is %s is answered with 401 and the word to try again",
    async (kind) => {
      const response = await askData(await mint(kind), "index");
      expect(response.status).toBe(401);
      expect(response.headers.get("x-shopify-retry-invalid-session-request")).toBe("1");
      expect(await response.text()).not.toContain("products");
    },
  );

  test("that Shopify signed for no shop of ours opens nothing", async () => {
    const { apiKey, apiSecret, tunnel } = inject("house");
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const now = Math.floor(Date.now() / 1000);
    const shop = "https://stranger.myshopify.com";
    const unsigned = `${part({ alg: "HS256", typ: "JWT" })}.${part({ iss: `${shop}/admin`, dest: shop, aud: apiKey, sub: "1", exp: now + 60, nbf: now, iat: now, jti: "j", sid: "s" })}`;
    const token = `${unsigned}.${createHmac("sha256", apiSecret).update(unsigned).digest("base64url")}`;
    const response = await fetch(`${tunnel}/app.data?index`, {
      headers: { authorization: `Bearer ${token}`, "user-agent": person },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain("withoutCost");
  });

  test("decides the shop, whatever the address says", async () => {
    const { tunnel, domains } = inject("house");
    const list = async (query: string) => {
      const headers = { authorization: `Bearer ${await mint("valid")}`, "user-agent": person };
      return (await fetch(`${tunnel}/app/lists/products.csv${query}`, { headers })).text();
    };
    const mine = await list("");
    expect(mine.split("\n").length).toBeGreaterThan(100);
    expect(await list(`?shop=${domains[1]}`)).toBe(mine);
  });

  test("without one, a page leads to the bounce page that fetches one", async () => {
    const { tunnel, domains } = inject("house");
    const host = Buffer.from(`admin.shopify.com/store/${storeOf(domains[0]!)}`).toString("base64");
    const response = await fetch(`${tunnel}/app?shop=${domains[0]}&host=${host}&embedded=1`, {
      headers: { "user-agent": person },
      redirect: "manual",
    });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toContain("/auth/session-token");
  });
});

test("each shop sees its own catalogue", async () => {
  const { admin, domains } = inject("house");
  const seen: string[] = [];
  for (const shop of [0, 1]) {
    const { counts } = await control<{ counts: { products: number } }>(admin, `shops/${domains[shop]}`);
    const visit = await openApp(browser, { shop });
    const tile = visit.app.locator("main, body").getByText(String(counts.products), { exact: true }).first();
    await tile.waitFor();
    seen.push(String(counts.products));
    await visit.context.close();
  }
  expect(seen[0]).not.toBe(seen[1]);
});

test("no other site may put the app into a frame", async () => {
  const { web, domains } = inject("house");
  const framed = await fetch(`${web}/app?shop=${domains[0]}&host=x&embedded=1`, {
    headers: { "user-agent": person },
    redirect: "manual",
  });
  expect(framed.headers.get("content-security-policy")).toContain(
    `frame-ancestors https://${domains[0]} https://admin.shopify.com`,
  );
  const strange = await fetch(`${web}/`, { headers: { "user-agent": person }, redirect: "manual" });
  expect(strange.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("with tokens that keep being refused, the admin says so instead of turning in circles", async () => {
  const { admin, domains } = inject("house");
  await control(admin, "session-tokens", { kind: "forged" });
  try {
    const { page, context } = await openPage(browser);
    await page.goto(`${admin}/store/${storeOf(domains[0]!)}/apps/hot-rodan`);
    await page.getByRole("alert").filter({ hasText: "refused the session token" }).waitFor({ timeout: 30_000 });
    await context.close();
  } finally {
    await control(admin, "session-tokens", { kind: "valid" });
  }
});
