import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleCustomer, exampleLine, exampleOrder, exampleShop, writeExampleShop } from "./example.ts";
import type { ShopFileName } from "./nodes.ts";
import { readEntry, readNodes, readShopFile, ShopFolderError } from "./read.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "shop-read-"));
  writeExampleShop(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const file = (name: string) => path.join(dir, name);
const lines = (...nodes: unknown[]) =>
  nodes.map((node) => (typeof node === "string" ? node : JSON.stringify(node))).join("\n");
const order = (number: number) => ({
  ...exampleOrder,
  id: `gid://shopify/Order/${number}`,
  legacyResourceId: String(number),
});
const line = (number: number, parent: number) => ({
  ...exampleLine,
  id: `gid://shopify/LineItem/${number}`,
  __parentId: `gid://shopify/Order/${parent}`,
});

function refusal(name: ShopFileName): ShopFolderError {
  try {
    for (const _ of readNodes(dir, name));
  } catch (error) {
    if (error instanceof ShopFolderError) return error;
    throw error;
  }
  throw new Error(`${name} was not refused`);
}

test("what was written is read back the same, parents with their children", () => {
  const [entry, ...more] = [...readNodes(dir, "orders.jsonl")];
  expect(more).toEqual([]);
  expect(entry?.node).toEqual(exampleOrder);
  expect(entry?.children).toEqual([exampleLine]);
  expect(readShopFile(dir)).toEqual(exampleShop);
});

test("an entry is found again by its place in the file", () => {
  writeFileSync(file("orders.jsonl"), lines(order(1), line(11, 1), order(2), line(21, 2), line(22, 2), order(3)));
  const entries = [...readNodes(dir, "orders.jsonl")];
  const handle = openSync(file("orders.jsonl"), "r");
  try {
    for (const entry of entries) expect(readEntry(handle, "orders.jsonl", entry)).toEqual(entry);
  } finally {
    closeSync(handle);
  }
  expect(entries.map(({ line }) => line)).toEqual([1, 3, 6]);
});

test("children far behind their parent are attached all the same", () => {
  writeFileSync(
    file("orders.jsonl"),
    lines(order(1), order(2), line(21, 2), line(11, 1), JSON.stringify(line(12, 1)).replaceAll("/", "\\/"), order(3)),
  );
  const entries = [...readNodes(dir, "orders.jsonl")];
  expect(entries.map(({ children }) => children.map(({ id }) => id.split("/").pop()))).toEqual([
    ["11", "12"],
    ["21"],
    [],
  ]);
  const handle = openSync(file("orders.jsonl"), "r");
  const again = readEntry(handle, "orders.jsonl", entries[0]!);
  closeSync(handle);
  expect(again).toEqual(entries[0]);
});

test("lines longer than the buffer, empty lines and a missing last line feed are read", () => {
  const long = { ...order(1), tags: Array.from({ length: 90_000 }, (_, at) => `a tag of this order ${at}`) };
  writeFileSync(
    file("orders.jsonl"),
    `${JSON.stringify(long)}\n\n  \r\n${JSON.stringify(order(2))}\r\n${JSON.stringify(order(3))}`,
  );
  const entries = [...readNodes(dir, "orders.jsonl")];
  expect(entries.map(({ node }) => node.tags.length)).toEqual([90_000, 0, 0]);
  expect(entries.map(({ line }) => line)).toEqual([1, 4, 5]);
});

test("an absent nullable field is null", () => {
  const { cancelledAt: _, customer: __, app: ___, ...rest } = exampleOrder;
  writeFileSync(file("orders.jsonl"), lines(rest));
  const [entry] = [...readNodes(dir, "orders.jsonl")];
  expect(entry?.node).toMatchObject({ cancelledAt: null, customer: null, app: null });
});

test.each(["products.jsonl", "inventory.jsonl", "refunds.jsonl", "levels.jsonl"] as const)(
  "%s may be empty or absent",
  (name) => {
    writeFileSync(file(name), "");
    expect([...readNodes(dir, name)]).toEqual([]);
    rmSync(file(name));
    expect([...readNodes(dir, name)]).toEqual([]);
  },
);

test("a folder without orders is refused", () => {
  rmSync(file("orders.jsonl"));
  expect(refusal("orders.jsonl").message).toMatch(/^orders\.jsonl: there is none in /);
});

describe("a malformed line is refused with file, line and reason", () => {
  const { id: _id, ...withoutId } = exampleOrder;
  const cases: [name: string, file: ShopFileName, content: string, line: number, reason: RegExp][] = [
    ["broken JSON", "orders.jsonl", lines(order(1), '{"id": "gid://shopify/Order/2",'), 2, /not JSON/],
    ["a line that is a list", "orders.jsonl", lines(order(1), "[]"), 2, /not a JSON object/],
    ["a missing id", "orders.jsonl", lines(withoutId), 1, /no id/],
    [
      "an unknown parent",
      "orders.jsonl",
      lines(order(1), line(11, 1), line(99, 9)),
      3,
      /parent gid:\/\/shopify\/Order\/9 is not in the file/,
    ],
    ["a parent that comes later", "orders.jsonl", lines(line(11, 1), order(1)), 1, /comes after it, on line 2/],
    [
      "an id of another type",
      "orders.jsonl",
      lines(exampleCustomer),
      1,
      /Customer\/51" where gid:\/\/shopify\/Order\/…/,
    ],
    [
      "a child without its parent's id",
      "orders.jsonl",
      lines(order(1), { ...line(11, 1), __parentId: undefined }),
      2,
      /must name its __parentId/,
    ],
    [
      "a child of another type's parent",
      "orders.jsonl",
      lines(order(1), { ...line(11, 1), __parentId: "gid://shopify/Product/1" }),
      2,
      /__parentId/,
    ],
    [
      "a number where a text belongs",
      "orders.jsonl",
      lines({ ...order(1), name: 1001 }),
      1,
      /^name is 1001, not a text/,
    ],
    [
      "money as a number",
      "orders.jsonl",
      lines({ ...order(1), totalRefundedSet: { shopMoney: { amount: 5 } } }),
      1,
      /^totalRefundedSet\.shopMoney\.amount is 5/,
    ],
    [
      "a text where a whole number belongs",
      "orders.jsonl",
      lines(order(1), { ...line(11, 1), quantity: "2" }),
      2,
      /^quantity is "2", not a whole number/,
    ],
    [
      "a day where an instant belongs",
      "orders.jsonl",
      lines({ ...order(1), createdAt: "2026-03-01" }),
      1,
      /^createdAt .* not an instant/,
    ],
    ["null where Shopify never gives it", "orders.jsonl", lines({ ...order(1), test: null }), 1, /^test is null/],
    [
      "a field that must be there",
      "orders.jsonl",
      lines({ ...order(1), totalPriceSet: undefined }),
      1,
      /^totalPriceSet is missing/,
    ],
    [
      "a wrong entry of a list",
      "orders.jsonl",
      lines({ ...order(1), tags: ["a", 7] }),
      1,
      /^tags\[1\] is 7, not a text/,
    ],
    [
      "children where there are none",
      "locations.jsonl",
      '{"id":"gid://shopify/LineItem/1","__parentId":"gid://shopify/Location/41"}',
      1,
      /have no children/,
    ],
  ];
  test.each(cases)("%s", (_, name, content, at, reason) => {
    writeFileSync(file(name), content);
    const error = refusal(name);
    expect(error.file).toBe(name);
    expect(error.line).toBe(at);
    expect(error.reason).toMatch(reason);
    expect(error.message).toBe(`${name}, line ${at}: ${error.reason}`);
  });
});

describe("shop.json is refused", () => {
  const cases: [string, Record<string, unknown> | string, RegExp][] = [
    ["when it is not JSON", '{"domain": ', /^shop\.json/],
    ["without a domain", { ...exampleShop, domain: undefined }, /domain is missing/],
    [
      "with a domain that is none of Shopify's",
      { ...exampleShop, domain: "example.com" },
      /line 2: domain is not a domain such as/,
    ],
    ["with a time zone nobody knows", { ...exampleShop, ianaTimezone: "Mars/Base" }, /ianaTimezone is not/],
    ["with a day that never was", { ...exampleShop, asOf: "2026-02-30" }, /asOf is not a day/],
    ["with a word for the taxes", { ...exampleShop, taxesIncluded: "no" }, /taxesIncluded is not true or false/],
  ];
  test.each(cases)("%s", (_, shop, reason) => {
    writeFileSync(file("shop.json"), typeof shop === "string" ? shop : JSON.stringify(shop, null, 2));
    expect(() => readShopFile(dir)).toThrow(reason);
  });

  test("when it is not there", () => {
    rmSync(file("shop.json"));
    expect(() => readShopFile(dir)).toThrow(/shop\.json: there is none/);
  });
});

test("the file may be added to without the reader minding", () => {
  appendFileSync(file("orders.jsonl"), lines(order(62)));
  expect(readFileSync(file("orders.jsonl"), "utf8").split("\n")).toHaveLength(3);
  expect([...readNodes(dir, "orders.jsonl")]).toHaveLength(2);
});
