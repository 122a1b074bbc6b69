import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Asked, callerWith, openFixture, pick } from "#simulator/graphql/ask.ts";
import { fixtureIds } from "#simulator/state/fixture.ts";
import { openResult, receiveUpload, resultPath } from "./files.ts";
import { failNextBulk, slowBulk } from "./trouble.ts";

let asked: Asked;
beforeEach(async () => {
  asked = await openFixture({ plan: "Shopify Plus" });
});
afterEach(() => asked.world.close());

const run =
  "mutation R($query: String!) { bulkOperationRunQuery(query: $query) { bulkOperation { id status } userErrors { field message code } } }";
const watch =
  "query W($id: ID!) { bulkOperation(id: $id) { status errorCode objectCount rootObjectCount fileSize url partialDataUrl } }";
const start = async (query: string, caller = {}) =>
  (await asked.ask(run, { query }, caller)).data?.bulkOperationRunQuery;

async function finished(payload: unknown): Promise<Record<string, unknown>> {
  expect(pick(payload, "userErrors")).toEqual([]);
  const id = pick(payload, "bulkOperation.id");
  let operation: unknown;
  await expect
    .poll(async () => {
      operation = (await asked.ask(watch, { id })).data?.bulkOperation;
      return ["COMPLETED", "FAILED", "CANCELED"].includes(String(pick(operation, "status")));
    })
    .toBe(true);
  return operation as Record<string, unknown>;
}

const textOf = (url: unknown) => readFileSync(resultPath(asked.shop, String(url).split("/").pop() ?? ""), "utf8");
const linesOf = (url: unknown) =>
  textOf(url)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("Shopify's restrictions on a bulk query", () => {
  const inList = "Queries that contain a connection field within a list field are not currently supported.";
  test.each([
    {
      name: "a connection inside a list",
      query: "{ orders { edges { node { id refunds { id refundLineItems { edges { node { quantity } } } } } } } }",
      message: inList,
    },
    {
      name: "no connection at all",
      query: "{ shop { id } }",
      message: "Bulk queries must contain at least one connection.",
    },
    {
      name: "a top-level node",
      query: '{ node(id: "gid://shopify/Order/1") { id ... on Order { lineItems { edges { node { id } } } } } }',
      message: "Bulk queries cannot contain a top level `node` field.",
    },
    {
      name: "nodes instead of edges",
      query: "{ products { nodes { id } } }",
      message:
        "All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: 'products { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: 'products'.",
    },
    {
      name: "a parent without its id",
      query: "{ products { edges { node { title variants { edges { node { id } } } } } } }",
      message:
        "The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': products.",
    },
    {
      name: "connections nested three deep",
      query:
        "{ collections { edges { node { id products { edges { node { id variants { edges { node { id metafields { edges { node { id } } } } } } } } } } } } }",
      message: "Bulk queries cannot contain connections with a nesting depth greater than 2.",
    },
    {
      name: "six connections",
      query:
        "{ products { edges { node { id variants { edges { node { id } } } metafields { edges { node { id } } } collections { edges { node { id } } } media { edges { node { id } } } sellingPlanGroups { edges { node { id } } } } } } }",
      message: "Bulk queries cannot contain more than 5 connections.",
    },
    {
      name: "a mutation",
      query: "mutation { a: __typename }",
      message: "Invalid operation type. Only `query` operations are supported.",
    },
    { name: "nothing", query: "", message: "Invalid bulk query: syntax error, unexpected end of file" },
    {
      name: "an unknown field",
      query: "{ orders { edges { node { id colour } } } }",
      message: "Invalid bulk query: Field 'colour' doesn't exist on type 'Order'",
    },
  ])("$name is refused", async ({ query, message }) => {
    const payload = await start(query);
    expect(pick(payload, "bulkOperation")).toBeNull();
    const errors = pick(payload, "userErrors") as { field: string[]; message: string; code: string }[];
    expect(errors.map((error) => error.message)).toContain(message);
    expect(errors[0]).toMatchObject({ field: ["query"], code: "INVALID" });
  });
});

test("children are lines of their own that name their parent, slashes are escaped, lists stay inline", async () => {
  const query =
    "{ orders(sortKey: CREATED_AT) { edges { node { id name refunds { id } lineItems { edges { node { id sku product { id } } } } } } } }";
  const operation = await finished(await start(query));
  expect(operation).toMatchObject({
    status: "COMPLETED",
    errorCode: null,
    objectCount: "8",
    rootObjectCount: "4",
    partialDataUrl: null,
  });
  const text = textOf(operation.url);
  expect(operation.fileSize).toBe(String(Buffer.byteLength(text)));
  expect(text.split("\n")[0]).toBe('{"id":"gid:\\/\\/shopify\\/Order\\/101","name":"#1001","refunds":[]}');
  const lines = linesOf(operation.url);
  expect(lines[1]).toEqual({
    id: "gid://shopify/LineItem/301",
    sku: "AN-31",
    product: { id: fixtureIds.product },
    __parentId: fixtureIds.oldOrder,
  });
  expect(lines.find((line) => line.name === "#1003").refunds).toEqual([{ id: fixtureIds.refund }]);
});

test("a search and its date window choose the rows", async () => {
  const operation = await finished(
    await start(
      "{ orders(query: \"created_at:>='2026-01-01T00:00:00Z' AND created_at:<'2026-01-09T00:00:00Z'\", sortKey: CREATED_AT) { edges { node { name } } } }",
    ),
  );
  expect(linesOf(operation.url)).toEqual([{ name: "#1003" }]);
});

test("no rows is a null url, not an empty file", async () => {
  const operation = await finished(await start('{ orders(query: "tag:nowhere") { edges { node { id } } } }'));
  expect(operation).toMatchObject({ status: "COMPLETED", objectCount: "0", url: null, fileSize: null });
});

test("an app without the scope gets a run that ends as FAILED with ACCESS_DENIED", async () => {
  const operation = await finished(await start("{ orders { edges { node { id } } } }", callerWith("read_products")));
  expect(operation).toMatchObject({ status: "FAILED", errorCode: "ACCESS_DENIED", url: null, partialDataUrl: null });
});

test("an online token cannot start a bulk operation", async () => {
  const { errors } = await asked.ask(run, { query: "{ orders { edges { node { id } } } }" }, { mode: "online" });
  expect(errors?.[0]?.extensions?.code).toBe("ACCESS_DENIED");
});

test("a run that fails part-way leaves what it wrote at partialDataUrl", async () => {
  failNextBulk(asked.shop, 3, "TIMEOUT");
  const operation = await finished(
    await start("{ orders { edges { node { id lineItems { edges { node { id } } } } } } }"),
  );
  expect(operation).toMatchObject({ status: "FAILED", errorCode: "TIMEOUT", url: null, objectCount: "3" });
  expect(linesOf(operation.partialDataUrl)).toHaveLength(3);
});

test("five run at once, the sixth is refused, and a cancelled one makes room", async () => {
  slowBulk(asked.shop, 60_000);
  const query = "{ orders { edges { node { id } } } }";
  const started = [];
  for (let count = 0; count < 5; count++) started.push(await start(query));
  expect(pick(await start(query), "userErrors.0.code")).toBe("LIMIT_REACHED");
  const running = await asked.ask('{ bulkOperations(first: 10, query: "status:running") { nodes { id } } }');
  await expect.poll(() => pick(running.data, "bulkOperations.nodes")).toBeDefined();
  const cancel =
    "mutation C($id: ID!) { bulkOperationCancel(id: $id) { bulkOperation { status } userErrors { message } } }";
  for (const payload of started) {
    const { data } = await asked.ask(cancel, { id: pick(payload, "bulkOperation.id") });
    expect(data?.bulkOperationCancel).toEqual({ bulkOperation: { status: "CANCELING" }, userErrors: [] });
  }
  for (const payload of started) expect(await finished(payload)).toMatchObject({ status: "CANCELED", url: null });
  slowBulk(asked.shop, 0);
  await finished(await start(query));
});

test("the end of a run is told as bulk_operations/finish", async () => {
  const payload = await start("{ orders { edges { node { id } } } }");
  await finished(payload);
  const change = asked.changes.find((item) => item.topic === "bulk_operations/finish");
  expect(change).toMatchObject({
    gid: pick(payload, "bulkOperation.id"),
    detail: { status: "completed", errorCode: null },
  });
});

describe("bulk mutations", () => {
  const staged =
    "mutation S($input: [StagedUploadInput!]!) { stagedUploadsCreate(input: $input) { stagedTargets { url parameters { name value } } } }";
  const runMutation =
    "mutation M($mutation: String!, $path: String!) { bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path) { bulkOperation { id } userErrors { message code } } }";
  const tagsAdd =
    "mutation T($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { id } userErrors { message } } }";

  async function stage(lines: unknown[], order: "file last" | "file first" = "file last") {
    const input = [
      { resource: "BULK_MUTATION_VARIABLES", filename: "v.jsonl", mimeType: "text/jsonl", httpMethod: "POST" },
    ];
    const target = pick((await asked.ask(staged, { input })).data, "stagedUploadsCreate.stagedTargets.0");
    const form = new FormData();
    const file = new File([lines.map((line) => JSON.stringify(line)).join("\n")], "v.jsonl");
    const parameters = pick(target, "parameters") as { name: string; value: string }[];
    if (order === "file first") form.append("file", file);
    for (const { name, value } of parameters) form.append(name, value);
    if (order === "file last") form.append("file", file);
    const request = new Request("http://localhost", { method: "POST", body: form });
    const body = Buffer.from(await request.arrayBuffer());
    const { pathname } = new URL(String(pick(target, "url")));
    const reply = receiveUpload(asked.world, pathname, request.headers.get("content-type") ?? "", body);
    return { status: reply?.status, key: parameters.find(({ name }) => name === "key")?.value };
  }

  test("each line of the file is one call, and its result stands at the same place with its number", async () => {
    const { status, key } = await stage([
      { id: fixtureIds.customer, tags: ["hotrod:pro"] },
      { id: "gid://shopify/Customer/999", tags: ["x"] },
      { id: fixtureIds.otherCustomer },
    ]);
    expect(status).toBe(201);
    const payload = (await asked.ask(runMutation, { mutation: tagsAdd, path: key })).data?.bulkOperationRunMutation;
    const operation = await finished(payload);
    const lines = linesOf(operation.url);
    expect(lines.map((line) => line.__lineNumber)).toEqual([0, 1, 2]);
    expect(lines[0].data.tagsAdd).toEqual({ node: { id: fixtureIds.customer }, userErrors: [] });
    expect(lines[1].data.tagsAdd.userErrors).toEqual([{ message: "Customer does not exist" }]);
    expect(lines[2].errors[0].extensions.code).toBe("INVALID_VARIABLE");
    expect(asked.shop.find(fixtureIds.customer)?.tags).toContain("hotrod:pro");
  });

  test("a form whose file does not come last is refused", async () => {
    expect((await stage([], "file first")).status).toBe(400);
  });

  test.each([
    { name: "a file that was never uploaded", mutation: tagsAdd, code: "NO_SUCH_FILE" },
    { name: "a query", mutation: "query { shop { id } }", code: "INVALID_MUTATION" },
    { name: "no document", mutation: "mutation { not", code: "INVALID_MUTATION" },
  ])("$name is refused", async ({ mutation, code }) => {
    const { data } = await asked.ask(runMutation, { mutation, path: "tmp/nothing" });
    expect(pick(data, "bulkOperationRunMutation.userErrors.0.code")).toBe(code);
  });
});

test("a result is fetched by its path and nothing else is", async () => {
  const operation = await finished(await start("{ locations(includeInactive: true) { edges { node { id name } } } }"));
  const { pathname } = new URL(String(operation.url));
  const found = openResult(asked.world, pathname);
  expect(found?.size).toBe(Number(operation.fileSize));
  found?.stream.destroy();
  expect(openResult(asked.world, "/bulk-results/fixture.myshopify.com/../journal.jsonl")).toBeUndefined();
  expect(openResult(asked.world, pathname.replace("fixture", "another"))).toBeUndefined();
});
