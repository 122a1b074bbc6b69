import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtureIds } from "#simulator/state/fixture.ts";
import { answer } from "./answer.ts";
import { type Asked, allScopes, callerWith, openFixture, pick } from "./ask.ts";

let asked: Asked;
beforeAll(async () => {
  asked = await openFixture();
});
afterAll(() => asked.world.close());

const ask: Asked["ask"] = (...given) => asked.ask(...given);
const without = (scope: string) =>
  callerWith(
    allScopes
      .split(",")
      .filter((each) => each !== scope)
      .join(","),
  );

describe("a document that does not fit the schema", () => {
  const cases = [
    {
      name: "an unknown field",
      query: "{ shop { title } }",
      message: "Field 'title' doesn't exist on type 'Shop'",
      extensions: { code: "undefinedField", typeName: "Shop", fieldName: "title" },
      path: ["query", "shop", "title"],
    },
    {
      name: "an argument of the wrong type",
      query: '{ orders(first: "ten") { nodes { id } } }',
      message: "Argument 'first' on Field 'orders' has an invalid value (\"ten\"). Expected type 'Int'.",
      extensions: { code: "argumentLiteralsIncompatible", typeName: "Field", argumentName: "first" },
    },
    {
      name: "an unknown argument",
      query: "{ shop(x: 1) { id } }",
      message: "Field 'shop' doesn't accept argument 'x'",
      extensions: { code: "argumentNotAccepted", name: "shop", typeName: "Field", argumentName: "x" },
    },
    {
      name: "a missing argument",
      query: "{ order { id } }",
      message: "Field 'order' is missing required arguments: id",
      extensions: { code: "missingRequiredArguments", className: "Field", name: "order", arguments: "id" },
    },
    {
      name: "an object without a selection",
      query: "{ shop }",
      message:
        "Field must have selections (field 'shop' returns Shop but has no selections. Did you mean 'shop { ... }'?)",
      extensions: { code: "selectionMismatch", nodeName: "field 'shop'", typeName: "Shop" },
    },
    {
      name: "a variable that is not declared",
      query: "query Q { order(id: $id) { id } }",
      message: "Variable $id is used by Q but not declared",
      extensions: { code: "variableNotDefined", variableName: "id" },
    },
    {
      name: "a variable that may be null where the argument may not",
      query: "query Q($id: ID) { order(id: $id) { id } }",
      message: "Nullability mismatch on variable $id and argument id (ID / ID!)",
      extensions: {
        code: "variableMismatch",
        variableName: "id",
        typeName: "ID",
        argumentName: "id",
        errorMessage: "Nullability mismatch",
      },
    },
    {
      name: "an id that is not a global id",
      query: '{ order(id: "1") { id } }',
      message: "Invalid global id '1'",
      extensions: { code: "argumentLiteralsIncompatible", typeName: "CoercionError" },
    },
    {
      name: "an unknown type in a fragment",
      query: "{ shop { ... on Nothing { id } } }",
      message: "No such type Nothing, so it can't be a fragment condition",
      extensions: { code: "undefinedType", typeName: "Nothing" },
    },
  ];
  test.each(cases)("$name is refused in Shopify's words", async ({ query, message, extensions, path }) => {
    const reply = await ask(query);
    expect(reply.data).toBeUndefined();
    expect(reply.errors).toHaveLength(1);
    expect(reply.errors?.[0]).toMatchObject({ message, extensions, ...(path ? { path } : {}) });
  });

  test("a document that ends too early is a syntax error", async () => {
    expect((await ask("{ shop {")).errors?.[0]?.message).toBe("syntax error, unexpected end of file at [1, 9]");
  });

  test("no document at all is HTTP 400", async () => {
    const { status } = await answer(asked.shop, callerWith(allScopes), { query: "" });
    expect(status).toBe(400);
  });
});

test("a variable of the wrong shape is named with what was expected of it", async () => {
  const query = "query Q($id: ID!) { order(id: $id) { id } }";
  const missing = await ask(query);
  expect(missing.errors?.[0]).toMatchObject({
    message: "Variable $id of type ID! was provided invalid value",
    extensions: {
      code: "INVALID_VARIABLE",
      value: null,
      problems: [{ path: [], explanation: "Expected value to not be null" }],
    },
  });
  const wrong = await ask(query, { id: "17" });
  expect(pick(wrong.errors, "0.extensions.problems.0.explanation")).toBe("Invalid global id '17'");
});

describe("scopes", () => {
  test("a field the app has no scope for is null, with Shopify's error", async () => {
    const reply = await ask(
      "{ shop { name } orders(first: 1) { nodes { id customer { id } } } }",
      {},
      without("read_customers"),
    );
    const scopes = callerWith("read_orders");
    const denied = await ask("{ orders(first: 1) { nodes { id customer { id } } } }", {}, scopes);
    expect(pick(reply.data, "shop.name")).toBe("Fixture");
    expect(denied.errors?.[0]).toEqual({
      message: "Access denied for customer field. Required access: `read_customers` access scope.",
      locations: [{ line: 1, column: 33 }],
      path: ["orders", "nodes", 0, "customer"],
      extensions: {
        code: "ACCESS_DENIED",
        documentation: "https://shopify.dev/api/usage/access-scopes",
        requiredAccess: "`read_customers` access scope.",
      },
    });
    expect(pick(denied.data, "orders.nodes.0")).toEqual({
      id: fixtureIds.newestOrder.replace("104", "102"),
      customer: null,
    });
  });

  test("a write scope lets the app read the same things", async () => {
    const { errors } = await ask("{ customers(first: 1) { nodes { id } } }", {}, callerWith("write_customers"));
    expect(errors).toBeUndefined();
  });

  test("tagging a customer needs write_customers, which the schema itself does not say", async () => {
    const query = `mutation { tagsAdd(id: "${fixtureIds.customer}", tags: ["x"]) { userErrors { message } } }`;
    const { errors } = await ask(query, {}, callerWith("read_customers"));
    expect(errors?.[0]?.message).toBe(
      "Access denied for tagsAdd field. Required access: `write_customers` access scope.",
    );
  });

  test("stock levels need read_inventory though their item is open to read_products", async () => {
    const query = "{ inventoryItems(first: 1) { nodes { id inventoryLevels(first: 1) { nodes { id } } } } }";
    const { errors } = await ask(query, {}, callerWith("read_products"));
    expect(errors?.[0]?.message).toBe(
      "Access denied for inventoryLevels field. Required access: `read_inventory` access scope.",
    );
  });

  test("names are refused to an app not approved for level 2 customer data", async () => {
    const { errors } = await ask("{ customers(first: 1) { nodes { id displayName } } }");
    expect(errors?.[0]?.message).toContain("This app is not approved to use the displayName field.");
  });

  test("read_orders alone silently shows the last 60 days of the shop's own clock", async () => {
    const query = "{ orders(first: 10, sortKey: CREATED_AT) { nodes { name } } ordersCount { count } }";
    const all = await ask(query);
    const recent = await ask(query, {}, callerWith("read_orders"));
    expect(pick(all.data, "ordersCount.count")).toBe(4);
    expect(recent.errors).toBeUndefined();
    // 2025-08-01 is more than 60 days before 2026-01-10, 2025-12-01 is not.
    expect(pick(recent.data, "orders.nodes")).toEqual([{ name: "#1002" }, { name: "#1003" }, { name: "#1004" }]);
    const old = await ask(`{ node(id: "${fixtureIds.oldOrder}") { id } }`, {}, callerWith("read_orders"));
    expect(old.data).toEqual({ node: null });
  });
});

describe("what the stand-in does not serve", () => {
  test("is said, not answered with null", async () => {
    const { errors } = await ask("{ shop { ianaTimezone contactEmail } }");
    expect(errors?.[0]?.extensions).toEqual({ code: "NOT_SERVED", what: "Shop.contactEmail" });
  });

  test("a value the folder does not have is null without an error", async () => {
    const { data, errors } = await ask(
      `{ order(id: "${fixtureIds.newestOrder}") { cancelledAt retailLocation { id } } }`,
    );
    expect({ data, errors }).toEqual({
      data: { order: { cancelledAt: null, retailLocation: null } },
      errors: undefined,
    });
  });

  test("deprecated fields are served as Shopify serves them", async () => {
    const { data } = await ask("{ currentBulkOperation { id } }");
    expect(data).toEqual({ currentBulkOperation: null });
  });
});

test("the largest array a variable may hold has 250 items", async () => {
  const ids = Array.from({ length: 251 }, (_, index) => `gid://shopify/Order/${index}`);
  const { errors } = await ask("query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
  expect(pick(errors, "0.extensions.problems.0.explanation")).toContain("greater than the maximum allowed of 250");
});
