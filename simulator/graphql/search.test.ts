import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asked, openFixture, pick } from "./ask.ts";

let asked: Asked;
beforeAll(async () => {
  asked = await openFixture({ plan: "Shopify Plus" });
});
afterAll(() => asked.world.close());

const found = async (list: string, query: string) => {
  const { data, errors } = await asked.ask(
    `query Q($query: String) { ${list}(first: 50, query: $query) { nodes { id } } }`,
    {
      query,
    },
  );
  expect(errors).toBeUndefined();
  const nodes = pick(data, `${list}.nodes`) as { id: string }[];
  return nodes.map((node) => Number(node.id.split("/").pop()));
};

describe("searching orders", () => {
  test.each([
    { query: "name:#1003", ids: [103] },
    { query: "name:1003 OR name:1004", ids: [103, 104] },
    { query: "tag:RUSH", ids: [104] },
    { query: "-tag:rush created_at:>=2026-01-01", ids: [103] },
    { query: "NOT (tag:rush OR test:true)", ids: [101, 103] },
    { query: "created_at:2026-01-05", ids: [103] },
    { query: "created_at:>='2025-12-01T10:00:00Z' AND created_at:<'2026-01-05T10:00:00Z'", ids: [102] },
    { query: "created_at:>'2025-12-01T10:00:00Z'", ids: [103, 104] },
    { query: "created_at:2025-12-01..2026-01-05", ids: [102, 103] },
    { query: "id:>=103", ids: [103, 104] },
    { query: "customer_id:11 financial_status:paid", ids: [101, 104] },
    { query: "sku:AN-31,AN-99 updated_at:<2025-09-01", ids: [101] },
  ])("$query", async ({ query, ids }) => {
    expect(await found("orders", query)).toEqual(ids);
  });

  test("a field Shopify does not know is dropped with a warning, the rest still counts", async () => {
    const { data, extensions } = await asked.ask(
      '{ orders(first: 5, query: "colour:red tag:rush") { nodes { name } } }',
    );
    expect(pick(data, "orders.nodes")).toEqual([{ name: "#1004" }]);
    expect(pick(extensions, "search.0")).toEqual({
      path: ["orders"],
      query: "colour:red tag:rush",
      warnings: [{ field: "colour", message: "Invalid search field for this query.", code: "invalid_field" }],
    });
  });

  test("a field Shopify knows and the stand-in does not serve is said", async () => {
    const { errors } = await asked.ask('{ orders(first: 5, query: "credit_card_last4:1234") { nodes { name } } }');
    expect(errors?.[0]?.extensions?.code).toBe("NOT_SERVED");
  });
});

test("products are the active ones unless the search names statuses", async () => {
  expect(await found("products", "")).toEqual([21]);
  expect(await found("products", "status:active,draft,archived,unlisted")).toEqual([21, 22]);
});

test("customers are searched by whole days of their last change", async () => {
  // Customer 11 changed on the 11th at 08:00, which a search from 20:00 of that day still finds.
  expect(await found("customers", "updated_at:>='2026-01-11T20:00:00Z'")).toEqual([11, 12]);
  expect(await found("customers", "updated_at:>='2026-01-12T20:00:00Z'")).toEqual([12]);
});

describe("pages", () => {
  const page = (args: string) =>
    asked.ask(
      `{ orders(${args}, sortKey: ID) { edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage } } }`,
    );
  const names = (data: unknown) =>
    (pick(data, "orders.edges") as { node: { name: string } }[]).map((edge) => edge.node.name);

  test("go forwards and backwards from a cursor, in either order", async () => {
    const first = await page("first: 2");
    const cursor = pick(first.data, "orders.edges.1.cursor");
    expect(names(first.data)).toEqual(["#1001", "#1002"]);
    expect(names((await page(`first: 2, after: "${cursor}"`)).data)).toEqual(["#1003", "#1004"]);
    expect(names((await page(`last: 1, before: "${cursor}"`)).data)).toEqual(["#1001"]);
    expect(names((await page("last: 2")).data)).toEqual(["#1003", "#1004"]);
    expect(names((await page(`first: 5, reverse: true, after: "${cursor}"`)).data)).toEqual(["#1001"]);
  });

  test.each([
    { args: 'query: ""', message: "you must provide one of first or last" },
    { args: "first: 1, last: 1", message: "providing both first and last is not supported" },
    { args: "first: 251", message: "first cannot exceed 250" },
    { args: 'first: 1, after: "nonsense"', message: "Invalid cursor for current pagination sort." },
  ])("$args is refused", async ({ args, message }) => {
    expect((await page(args)).errors?.[0]?.message).toBe(message);
  });
});
