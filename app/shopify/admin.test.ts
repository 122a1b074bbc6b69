import { Session } from "@shopify/shopify-api";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase } from "#app/db.server.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { callAdmin } from "./admin.ts";
import { type Heard, listenAsShopify, type Said } from "./listen-as-shopify.ts";
import { waitMs } from "./throttle.ts";

const domain = "first.myshopify.com";
const query = "#graphql\nquery Shop { shop { id } }";
const mutation = "#graphql\nmutation Tag { tagsAdd { userErrors { message } } }";
let shopify: Awaited<ReturnType<typeof listenAsShopify>>;

/** Answers in turn; the last one again and again. */
async function answerInTurn(...said: (Said | ((heard: Heard) => Said))[]) {
  let turn = 0;
  shopify = await listenAsShopify((heard) => {
    if (heard.path.includes("oauth"))
      return {
        body: {
          access_token: "shpat_new",
          scope: "",
          expires_in: 3600,
          refresh_token: "shprt_new",
          refresh_token_expires_in: 9999,
        },
      };
    const next = said[Math.min(turn++, said.length - 1)]!;
    return typeof next === "function" ? next(heard) : next;
  });
}

const done: Said = { body: { data: { shop: { id: "gid://shopify/Shop/1" } } } };
const throttled: Said = {
  body: {
    errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
    extensions: {
      cost: {
        requestedQueryCost: 100,
        throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 90, restoreRate: 1000 },
      },
    },
  },
};

beforeEach(() =>
  sessionStorage.storeSession(
    new Session({
      id: `offline_${domain}`,
      shop: domain,
      state: "",
      isOnline: false,
      accessToken: "shpat_old",
      refreshToken: "shprt_old",
      expires: new Date(Date.now() + 3_600_000),
    }),
  ),
);
afterEach(() => shopify.stop());
afterAll(closeDatabase);

test("a document goes to the shop's own address with its token and its variables", async () => {
  await answerInTurn(done);
  expect(await callAdmin(domain, query, { id: 1 })).toEqual({ shop: { id: "gid://shopify/Shop/1" } });
  expect(shopify.heard).toEqual([
    {
      shop: domain,
      path: "/admin/api/2026-10/graphql.json",
      token: "shpat_old",
      body: { query, variables: { id: 1 } },
    },
  ]);
});

test("a throttled request is sent again once there is room for it", async () => {
  await answerInTurn(throttled, done);
  const began = performance.now();
  await callAdmin(domain, query);
  expect(shopify.heard).toHaveLength(2);
  // 10 points are missing at 1000 a second; a quarter of the bucket (500) and the cost (100) are waited for: 510 ms.
  expect(performance.now() - began).toBeGreaterThan(400);
});

test.each<[string, Said]>([
  ["a failing Shopify", { status: 502, body: "<html>" }],
  ["a cut connection", { cut: true }],
  [
    "an internal error in GraphQL",
    { body: { errors: [{ message: "Internal error", extensions: { code: "INTERNAL_SERVER_ERROR" } }] } },
  ],
  ["429 with the seconds to wait", { status: 429, headers: { "Retry-After": "0.2" } }],
])("%s is asked again", async (_name, said) => {
  await answerInTurn(said, done);
  await callAdmin(domain, query);
  expect(shopify.heard).toHaveLength(2);
});

test("a refused token is renewed once, and the request sent with the new one", async () => {
  await answerInTurn({ status: 401 }, done);
  await callAdmin(domain, query);
  expect(shopify.heard.map(({ path, token }) => [path.split("/").at(-1), token])).toEqual([
    ["graphql.json", "shpat_old"],
    ["access_token", undefined],
    ["graphql.json", "shpat_new"],
  ]);
});

test("a token refused again after that ends the call", async () => {
  await answerInTurn({ status: 401 });
  await expect(callAdmin(domain, query)).rejects.toMatchObject({ name: "AccessError", problem: "token-refused" });
});

test.each([
  [402, "shop-frozen"],
  [403, "address-not-allowed"],
  [404, "shop-gone"],
  [423, "shop-locked"],
])("status %i is final: %s", async (status, problem) => {
  await answerInTurn({ status });
  await expect(callAdmin(domain, query)).rejects.toMatchObject({ name: "AccessError", problem });
  expect(shopify.heard).toHaveLength(1);
});

test("an error of GraphQL is final, even where part of the data came", async () => {
  await answerInTurn({
    body: { data: { shop: null }, errors: [{ message: "Access denied", extensions: { code: "ACCESS_DENIED" } }] },
  });
  await expect(callAdmin(domain, query)).rejects.toMatchObject({
    name: "GraphqlError",
    codes: ["ACCESS_DENIED"],
    message: `${domain}: Access denied`,
  });
});

describe("a mutation", () => {
  test("with userErrors is an error that says where", async () => {
    await answerInTurn({ body: { data: { tagsAdd: { userErrors: [{ field: ["id"], message: "does not exist" }] } } } });
    await expect(callAdmin(domain, mutation)).rejects.toMatchObject({
      name: "UserError",
      message: `${domain}: tagsAdd was refused: id: does not exist`,
    });
  });

  test.each<[string, Said]>([
    ["is not repeated when Shopify fails", { status: 500 }],
    ["is not repeated when the connection is cut", { cut: true }],
    [
      "is not repeated after an internal error",
      { body: { errors: [{ message: "Internal error", extensions: { code: "INTERNAL_SERVER_ERROR" } }] } },
    ],
  ])("%s, because it may have been taken", async (_name, said) => {
    await answerInTurn(said, done);
    await expect(callAdmin(domain, mutation)).rejects.toMatchObject({ name: "UnavailableError" });
    expect(shopify.heard).toHaveLength(1);
  });

  test("that may be repeated is", async () => {
    await answerInTurn({ status: 500 }, done);
    await callAdmin(domain, mutation, {}, { repeatable: true });
    expect(shopify.heard).toHaveLength(2);
  });
});

test("a call that is interrupted ends at once", async () => {
  await answerInTurn({ status: 503, headers: { "Retry-After": "30" } });
  const call = callAdmin(domain, query, {}, { signal: AbortSignal.timeout(100) });
  await expect(call).rejects.toThrow();
  expect(shopify.heard).toHaveLength(1);
});

// 1000 points, restored at 50 a second, 250 of them kept for pages.
test.each([
  ["a full bucket lets a small request through", 1000, 100, 0, 0],
  ["exactly enough is enough", 350, 100, 0, 0],
  ["what is missing is waited for at the rate it returns", 300, 100, 0, 1000],
  ["time that has passed counts", 300, 100, 500, 500],
  ["a request as large as the bucket waits for a full one", 900, 1000, 0, 2000],
])("%s", (_name, currentlyAvailable, cost, passedMs, wait) => {
  const bucket = { maximumAvailable: 1000, currentlyAvailable, restoreRate: 50, at: 0 };
  expect(waitMs(bucket, cost, passedMs)).toBe(wait);
});
