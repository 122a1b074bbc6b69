import { Session } from "@shopify/shopify-api";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "#app/db.server.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { listenAsShopify } from "./listen-as-shopify.ts";
import { readAgreements } from "./missing.ts";

const domain = "first.myshopify.com";
let shopify: Awaited<ReturnType<typeof listenAsShopify>>;

beforeEach(() =>
  sessionStorage.storeSession(
    new Session({
      id: `offline_${domain}`,
      shop: domain,
      state: "",
      isOnline: false,
      accessToken: "shpat_1",
      scope: "",
      expires: new Date(Date.now() + 3_600_000),
      refreshToken: "shprt_1",
      refreshTokenExpires: new Date(Date.now() + 90 * 86_400_000),
    }),
  ),
);
afterEach(() => shopify.stop());
afterAll(closeDatabase);

interface Asked {
  query: string;
  variables: { id: string; query: string | null; after: string | null };
}

const asked = () => shopify.heard.map(({ body }) => body as unknown as Asked);

/** Two agreements, of which the second has more sales than a short page holds. */
async function answerLongOrder() {
  const agreement = (number: number, hasNextPage: boolean) => ({
    id: `a${number}`,
    sales: { nodes: [], pageInfo: { hasNextPage } },
  });
  shopify = await listenAsShopify(({ body }) => {
    const { query, variables } = body as unknown as Asked;
    const isShort = query.includes("OrderAgreements");
    const nodes = isShort
      ? [agreement(1, false), agreement(2, true)]
      : [agreement(variables.after === null ? 1 : 2, false)];
    const pageInfo = { hasNextPage: !isShort && variables.after === null, endCursor: "c" };
    return { body: { data: { order: { id: "gid://shopify/Order/5", agreements: { nodes, pageInfo } } } } };
  });
}

test("an agreement with more sales than a short page holds is read again by itself, and each is told once", async () => {
  await answerLongOrder();
  const pages = await Array.fromAsync(readAgreements(domain, "5"));
  const ids = pages.flatMap((page) => (page.agreements as { nodes: { id: string }[] }).nodes.map(({ id }) => id));
  expect(ids).toEqual(["a1", "a2"]);
  expect(asked().map(({ variables }) => [variables.query, variables.after])).toEqual([
    [null, null],
    [null, null],
    [null, "c"],
  ]);
});

test("only what happened after an instant is asked for where one is given", async () => {
  await answerLongOrder();
  await Array.fromAsync(readAgreements(domain, "5", undefined, new Date("2026-03-01T08:15:00.250Z")));
  expect(new Set(asked().map(({ variables }) => variables.query))).toEqual(
    new Set(["happened_at:>'2026-03-01T08:15:00Z'"]),
  );
});
