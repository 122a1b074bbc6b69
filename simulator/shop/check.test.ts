import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkShopFolder } from "./check.ts";
import { writeExampleShop } from "./example.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "shop-check-"));
  writeExampleShop(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function edit(name: string, from: string, to: string): void {
  const file = path.join(dir, name);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const repeat = (name: string) => {
  const file = path.join(dir, name);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text + text);
};

test("a whole shop is sound, and counted", () => {
  expect(checkShopFolder(dir)).toMatchObject({
    products: 1,
    variants: 1,
    customers: 1,
    orders: 1,
    lines: 1,
    refunds: 1,
    levels: 1,
  });
});

test.each(["products.jsonl", "customers.jsonl", "orders.jsonl", "refunds.jsonl", "locations.jsonl"])(
  "an id that comes twice in %s is refused",
  (name) => {
    repeat(name);
    expect(() => checkShopFolder(dir)).toThrow(
      new RegExp(`^${name}, line \\d+: gid://shopify/.* is there a second time`),
    );
  },
);

test.each([
  ["orders.jsonl", "gid://shopify/Customer/51", "gid://shopify/Customer/52", "customers.jsonl"],
  ["orders.jsonl", "gid://shopify/ProductVariant/21", "gid://shopify/ProductVariant/22", "products.jsonl"],
  ["refunds.jsonl", "gid://shopify/Order/61", "gid://shopify/Order/62", "orders.jsonl"],
  ["refunds.jsonl", "gid://shopify/LineItem/71", "gid://shopify/LineItem/72", "orders.jsonl"],
  ["customers.jsonl", "gid://shopify/Order/61", "gid://shopify/Order/62", "orders.jsonl"],
  ["levels.jsonl", "gid://shopify/Location/41", "gid://shopify/Location/42", "locations.jsonl"],
  ["inventory.jsonl", "gid://shopify/Location/41", "gid://shopify/Location/42", "locations.jsonl"],
])("%s: %s must resolve", (name, from, to, source) => {
  edit(name, from, to);
  expect(() => checkShopFolder(dir)).toThrow(`${to} is not in ${source}`);
});

test("a foreign currency is refused", () => {
  edit("orders.jsonl", '"currencyCode":"USD"', '"currencyCode":"EUR"');
  expect(() => checkShopFolder(dir)).toThrow("orders.jsonl, line 1: its currency is EUR, the shop's is USD");
});

test("orders may name products that a folder without products does not hold", () => {
  writeFileSync(path.join(dir, "products.jsonl"), "");
  writeFileSync(path.join(dir, "inventory.jsonl"), "");
  expect(checkShopFolder(dir)).toMatchObject({ products: 0, orders: 1 });
});
