import { readFileSync, rmSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import { createOrder, refundOrder, updateCustomer } from "#simulator/state/actions.ts";
import { fixtureIds, writeFixture } from "#simulator/state/fixture.ts";
import { createWorld } from "#simulator/state/world.ts";
import { payloadOf } from "#simulator/webhooks/payloads/payload.ts";
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

  test("asks for exactly the fields that are kept, whatever the topic; compliance cannot be narrowed", () => {
    for (const { topic, subscription } of subscribed)
      if (subscription.compliance_topics) expect(subscription.include_fields, topic).toBeUndefined();
      else expect(subscription.include_fields, topic).toEqual(keptFields[topic]);
  });

  test("names every subscription once, so that one event is one delivery", () => {
    const names = subscribed.map(({ topic, subscription }) => `${topic} ${subscription.uri}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("only the listed fields remain, inside lists and objects too", () => {
  const body = {
    id: 1,
    title: "Hose",
    template_suffix: "hose",
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

test("where a plain value was expected an object is left out, and a plain value where an object was", () => {
  const kept = keptPart("orders/create", {
    name: { first_name: "Ann" },
    customer: "ann@example.com",
    tags: ["one", { first_name: "Ann" }],
    shipping_address: [{ country_code: "US", name: "Ann" }],
  });
  expect(kept).toEqual({ name: null, customer: null, tags: ["one"], shipping_address: [{ country_code: "US" }] });
  expect(keptPart("orders/create", "ann@example.com")).toBeNull();
});

test("a topic without use is not kept at all", () => {
  expect(keptPart("checkouts/create", { id: 1, email: "ann@example.com" })).toBeNull();
  expect(keptPart("toString", { id: 1 })).toBeNull();
});

// Fields that name a person or a place where someone lives, wherever they occur in Shopify's payloads.
const personal = new Set([
  ...["email", "phone", "first_name", "last_name", "contact_email", "email_address", "company"],
  ...["address1", "address2", "city", "zip", "latitude", "longitude", "note", "note_attributes", "properties"],
  ...["browser_ip", "client_details", "landing_site", "referring_site", "token", "cart_token", "checkout_token"],
  ...["order_status_url", "receipt", "payment_details", "staff_note", "shop_owner", "customer_email", "addresses"],
]);

function personalFields(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(personal.has(key) ? [`${path}.${key}`] : []),
    ...personalFields(inner, Array.isArray(value) ? path : `${path}.${key}`),
  ]);
}

/** A person's data in every place where some payload of Shopify has it. */
function withPersons(topic: string): Record<string, unknown> {
  const person = Object.fromEntries([...personal].map((key) => [key, "Ann ann@example.com 555-0100"]));
  const tree: Record<string, unknown> = { ...person };
  for (const path of keptFields[topic] ?? []) {
    let level = tree;
    for (const key of path.split(".").slice(0, -1)) {
      level[key] ??= { ...person };
      level = level[key] as Record<string, unknown>;
    }
    level[path.split(".").at(-1) as string] ??= 1;
  }
  return tree;
}

test.each(Object.keys(keptFields))("%s: nothing of a person is kept", (topic) => {
  const told = withPersons(topic);
  const kept = keptPart(topic, told);
  expect(personalFields(told).length).toBeGreaterThan(10);
  expect(personalFields(kept)).toEqual([]);
  expect(JSON.stringify(kept)).not.toMatch(/ann|555/i);
});

test("a whole order as the stand-in tells it has a person in it, and what is kept of it has none", async () => {
  const folder = writeFixture();
  const world = await createWorld({ folders: [folder] });
  const bodies: [string, Record<string, unknown>][] = [];
  world.onChange((change) => {
    const body = payloadOf(change);
    if (body && keptFields[change.topic]) bodies.push([change.topic, body]);
  });
  for (const shop of world.shops.values()) {
    const order = createOrder(shop, {
      customerId: fixtureIds.customer,
      lines: [{ variantId: fixtureIds.variant, quantity: 2 }],
      shipping: "5",
    });
    refundOrder(shop, order.id, {});
    updateCustomer(shop, fixtureIds.customer, { locale: "de" });
  }
  await world.close();
  rmSync(folder, { recursive: true });
  expect(new Set(bodies.map(([topic]) => topic))).toContain("orders/create");
  expect(bodies.flatMap(([, body]) => personalFields(body)).length).toBeGreaterThan(10);
  for (const [topic, body] of bodies) expect(personalFields(keptPart(topic, body)), topic).toEqual([]);
});

test("what is kept of a compliance request is ids only", () => {
  const person = { email: "ann@example.com", phone: "555", first_name: "Ann", address1: "Street 1" };
  expect(keptPart("customers/redact", { shop_id: 1, customer: { ...person, id: 2 }, orders_to_redact: [3] })).toEqual({
    shop_id: 1,
    customer: { id: 2 },
    orders_to_redact: [3],
  });
});
