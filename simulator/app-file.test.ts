import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readAppFile } from "./app-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "app-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (toml: string) => {
  const file = path.join(folder, "shopify.app.toml");
  writeFileSync(file, toml);
  return readAppFile(file, { secret: "s" });
};
const head = 'client_id = "abc"\nname = "Hot Rodan"\napplication_url = "https://app.example"\n';

test("scopes, subscriptions and compliance topics are read as Shopify reads them", () => {
  const app = read(`${head}
[access_scopes]
scopes = "read_orders, write_customers"
optional_scopes = ["write_discounts"]
[webhooks]
api_version = "2026-10"
  [[webhooks.subscriptions]]
  topics = ["orders/create", "orders/updated"]
  uri = "/webhooks"
  name = "orders"
  include_fields = ["id", "customer.id"]
  filter = "total_price:>=1"
  [[webhooks.subscriptions]]
  compliance_topics = ["shop/redact"]
  uri = "/webhooks"`);
  expect(app).toMatchObject({
    handle: "hot-rodan",
    scopes: ["read_orders", "write_customers"],
    optionalScopes: ["write_discounts"],
  });
  expect(app.subscriptions.map(({ topic }) => topic)).toEqual(["orders/create", "orders/updated", "shop/redact"]);
  expect(app.subscriptions[0]).toEqual({
    topic: "orders/create",
    uri: "/webhooks",
    name: "orders",
    includeFields: ["id", "customer.id"],
    filter: "total_price:>=1",
  });
});

test.each([
  ["a topic subscribed twice", '[[webhooks.subscriptions]]\ntopics = ["a/b", "a/b"]\nuri = "/w"', /subscribed twice/],
  [
    "a compliance topic among topics",
    '[[webhooks.subscriptions]]\ntopics = ["shop/redact"]\nuri = "/w"',
    /compliance_topics/,
  ],
  ["a subscription without uri", '[[webhooks.subscriptions]]\ntopics = ["a/b"]', /has no uri/],
  ["broken TOML", "name = ", /cannot be read as TOML/],
])("%s is refused with the file's name", (_, toml, reason) => {
  expect(() => read(`${head}${toml}`)).toThrow(reason);
  expect(() => read(`${head}${toml}`)).toThrow(/shopify\.app\.toml/);
});
