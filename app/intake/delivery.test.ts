import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import { keptFields, keptPart } from "./delivery.ts";

interface Subscription {
  topics?: string[];
  compliance_topics?: string[];
  uri: string;
  include_fields?: string[];
}

const { webhooks } = parse(readFileSync("shopify.app.toml", "utf8")) as unknown as {
  webhooks: { subscriptions: Subscription[] };
};
const subscribed = webhooks.subscriptions.flatMap((subscription) =>
  [...(subscription.topics ?? []), ...(subscription.compliance_topics ?? [])].map((topic) => ({ topic, subscription })),
);

describe("shopify.app.toml", () => {
  test("subscribes to every topic that is applied, and sends all of them to the one door", () => {
    const topics = subscribed.map(({ topic }) => topic);
    expect(Object.keys(keptFields).filter((topic) => !topics.includes(topic))).toEqual([]);
    expect(new Set(subscribed.map(({ subscription }) => subscription.uri))).toEqual(new Set(["/webhooks"]));
  });

  test("asks for exactly the fields that are kept", () => {
    const narrowed = subscribed.filter(({ topic, subscription }) => subscription.include_fields && keptFields[topic]);
    expect(narrowed.map(({ topic }) => topic)).toEqual([
      "app/uninstalled",
      "shop/update",
      "products/create",
      "products/update",
    ]);
    for (const { topic, subscription } of narrowed) expect(subscription.include_fields).toEqual(keptFields[topic]);
  });
});

test("only the listed fields remain, inside lists and objects too", () => {
  const body = {
    id: 1,
    title: "Hose",
    body_html: "<p>x</p>",
    variants: [
      { admin_graphql_api_id: "gid://shopify/ProductVariant/1", sku: "A", weight: 3 },
      { sku: null, grams: 4 },
    ],
    category: null,
  };
  expect(keptPart("products/update", body)).toEqual({
    id: 1,
    title: "Hose",
    category: null,
    variants: [{ admin_graphql_api_id: "gid://shopify/ProductVariant/1", sku: "A" }, { sku: null }],
  });
});

test("a topic without use is not kept at all", () => {
  expect(keptPart("orders/create", { id: 1, email: "ann@example.com" })).toBeNull();
  expect(keptPart("toString", { id: 1 })).toBeNull();
});

test("what is kept of a compliance request or of a shop names nobody", () => {
  const person = { email: "ann@example.com", phone: "555", first_name: "Ann", address1: "Street 1", shop_owner: "Ann" };
  for (const topic of Object.keys(keptFields)) {
    const kept = JSON.stringify(keptPart(topic, { ...person, id: 1, shop_id: 1, customer: { ...person, id: 2 } }));
    expect(kept, topic).not.toMatch(/ann|555|Street/i);
  }
  expect(keptPart("customers/redact", { shop_id: 1, customer: { ...person, id: 2 }, orders_to_redact: [3] })).toEqual({
    shop_id: 1,
    customer: { id: 2 },
    orders_to_redact: [3],
  });
});
