import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Asked, openFixture, pick } from "./ask.ts";

let asked: Asked;
beforeEach(async () => {
  asked = await openFixture();
});
afterEach(() => asked.world.close());

const costOf = async (query: string, variables?: Record<string, unknown>) =>
  pick((await asked.ask(query, variables)).extensions, "cost.requestedQueryCost");

describe("the requested cost", () => {
  const tags = (name: string) =>
    `${name}: tagsAdd(id: "gid://shopify/Customer/11", tags: ["a"]) { userErrors { message } }`;
  test.each([
    { name: "an object is 1, its scalars 0", query: "{ shop { id name } }", cost: 1 },
    {
      name: "objects inside objects add up",
      query: "{ shop { plan { publicDisplayName } primaryDomain { url } } }",
      cost: 3,
    },
    { name: "a connection is 2 and its page", query: "{ orders(first: 10) { nodes { id } } }", cost: 12 },
    { name: "edges are free", query: "{ orders(first: 10) { edges { node { id } } } }", cost: 12 },
    {
      name: "nested connections multiply: 2 + 5 x (1 + 2 + 3)",
      query: "{ orders(first: 5) { nodes { id lineItems(first: 3) { nodes { id } } } } }",
      cost: 32,
    },
    { name: "a mutation is 10", query: `mutation { ${tags("a")} }`, cost: 10 },
    { name: "two mutations are 20", query: `mutation { ${tags("a")} ${tags("b")} }`, cost: 20 },
    {
      name: "of fragments on other types the dearest counts",
      query: 'query Q { node(id: "gid://shopify/Order/104") { ... on Order { app { id } } ... on Customer { id } } }',
      cost: 2,
    },
  ])("$name", async ({ query, cost }) => {
    expect(await costOf(query)).toBe(cost);
  });

  test("nodes(ids:) is as many objects as ids", async () => {
    const ids = ["gid://shopify/Order/101", "gid://shopify/Order/102"];
    expect(await costOf("query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toBe(2);
  });
});

test("a single query above 1,000 points is refused before it runs", async () => {
  const reply = await asked.ask("{ orders(first: 250) { nodes { id lineItems(first: 10) { nodes { id } } } } }");
  expect(reply.data).toBeUndefined();
  expect(reply.errors?.[0]?.message).toMatch(
    /^Query cost is 3252, which exceeds the single query max cost limit \(1000\)\./,
  );
  expect(reply.errors?.[0]?.extensions).toMatchObject({ code: "MAX_COST_EXCEEDED", cost: 3252, maxCost: 1000 });
});

test("what was asked for but not found is given back to the bucket", async () => {
  const reply = await asked.ask("{ orders(first: 100) { nodes { id } } }");
  // Four orders: 2 for the connection and 1 for each.
  expect(pick(reply.extensions, "cost")).toMatchObject({
    requestedQueryCost: 102,
    actualQueryCost: 6,
    throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1994, restoreRate: 100 },
  });
});

test("an empty bucket answers THROTTLED, as HTTP 200 with the state of the bucket and no data", async () => {
  const query = "{ orders(first: 240) { nodes { id lineItems(first: 1) { nodes { id } } } } }";
  const replies = await Promise.all([1, 2, 3].map(() => asked.ask(query)));
  const throttled = replies.find((reply) => reply.errors);
  expect(throttled?.errors?.[0]).toMatchObject({ message: "Throttled", extensions: { code: "THROTTLED" } });
  expect(throttled?.data).toBeUndefined();
  expect(pick(throttled?.extensions, "cost.actualQueryCost")).toBeNull();
});

test.each([
  { plan: "Basic", restoreRate: 100, maximumAvailable: 2000 },
  { plan: "Advanced", restoreRate: 200, maximumAvailable: 4000 },
  { plan: "Shopify Plus", restoreRate: 1000, maximumAvailable: 20_000 },
  { plan: "Enterprise", restoreRate: 2000, maximumAvailable: 40_000 },
])("the plan $plan has its own pace", async ({ plan, restoreRate, maximumAvailable }) => {
  const other = await openFixture({ plan });
  const { extensions } = await other.ask("{ shop { id } }");
  expect(pick(extensions, "cost.throttleStatus")).toMatchObject({ restoreRate, maximumAvailable });
  await other.world.close();
});
