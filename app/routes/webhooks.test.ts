import { createHmac } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import { action, loader } from "./webhooks.ts";

const secret = "test-secret-0123456789abcdef0123";
const body = JSON.stringify({ id: 788032119674292922n.toString(), title: "Hose", email: "ann@example.com" });

const sign = (text: string, key = secret) => createHmac("sha256", key).update(text).digest("base64");

function delivery(text: string, change: Record<string, string | null> = {}, prefix = "X-Shopify-"): Request {
  const headers = new Headers({
    "Content-Type": "application/json",
    [`${prefix}Topic`]: "products/delete",
    [`${prefix}Shop-Domain`]: "first.myshopify.com",
    [`${prefix}API-Version`]: "2026-10",
    [`${prefix}Webhook-Id`]: "webhook-1",
    [`${prefix}Event-Id`]: "event-1",
    [`${prefix}Triggered-At`]: "2026-11-20T12:00:00.123456789Z",
    [`${prefix}Hmac-Sha256`]: sign(text),
  });
  for (const [name, value] of Object.entries(change))
    if (value === null) headers.delete(prefix + name);
    else headers.set(prefix + name, value);
  return new Request("https://app.test/webhooks", { method: "POST", headers, body: text });
}

const send = async (request: Request) => {
  const args = { request, params: {}, context: {} } as Parameters<typeof action>[0];
  return (await (request.method === "POST" ? action(args) : loader(args))).status;
};

const rows = async () =>
  (await pool.query(`select * from "Inbox" order by "receivedAt"`)).rows.map((row) => ({
    ...row,
    body: JSON.parse(row.body.toString()),
  }));
const todo = async () => (await pool.query(`select "shopDomain", topic, attempts from "InboxTodo" order by seq`)).rows;

beforeEach(async () => {
  await pool.query(`truncate "Inbox", "InboxTodo"`);
});
afterAll(closeDatabase);

test("a signed delivery is kept, with the fields we use and no other, and waits to be applied", async () => {
  expect(await send(delivery(body))).toBe(200);
  expect(await rows()).toMatchObject([
    {
      shopDomain: "first.myshopify.com",
      topic: "products/delete",
      name: "",
      eventKey: "event-1",
      webhookId: "webhook-1",
      apiVersion: "2026-10",
      triggeredAt: new Date("2026-11-20T12:00:00.123Z"),
      body: { id: "788032119674292922" },
    },
  ]);
  expect(await todo()).toEqual([{ shopDomain: "first.myshopify.com", topic: "products/delete", attempts: 0 }]);
});

test("the same delivery twice, even at once, is one", async () => {
  expect(await Promise.all([1, 2, 3].map(() => send(delivery(body))))).toEqual([200, 200, 200]);
  expect(await send(delivery(body, { "Triggered-At": "2026-11-20T12:00:09Z" }))).toBe(200);
  expect(await rows()).toHaveLength(1);
  expect(await todo()).toHaveLength(1);
});

test("one event on two objects, or in two shops, is two deliveries", async () => {
  const second = JSON.stringify({ id: 2 });
  await send(delivery(body));
  await send(delivery(second, { "Hmac-Sha256": sign(second) }));
  await send(delivery(body, { "Shop-Domain": "second.myshopify.com" }));
  expect(await rows()).toHaveLength(3);
});

test("headers without the X are understood too, and the webhook's id stands in for the event's", async () => {
  expect(await send(delivery(body, { "Event-Id": null, Handle: "products" }, "Shopify-"))).toBe(200);
  expect(await rows()).toMatchObject([{ eventKey: "webhook-1", name: "products" }]);
});

describe("what is not from Shopify is turned away and not kept", () => {
  test.each<[string, () => Request, number]>([
    ["another method", () => new Request("https://app.test/webhooks"), 405],
    ["a missing signature", () => delivery(body, { "Hmac-Sha256": null }), 401],
    ["an empty signature", () => delivery(body, { "Hmac-Sha256": "" }), 401],
    ["a wrong signature", () => delivery(body, { "Hmac-Sha256": sign("other") }), 401],
    ["a signature by another secret", () => delivery(body, { "Hmac-Sha256": sign(body, "other-secret") }), 401],
    ["a signature in other letters", () => delivery(body, { "Hmac-Sha256": "!!!" }), 401],
    ["no topic", () => delivery(body, { Topic: null }), 400],
    ["no webhook id", () => delivery(body, { "Webhook-Id": null }), 400],
    ["a domain that is not Shopify's", () => delivery(body, { "Shop-Domain": "evil.example" }), 400],
    ["a body that is not JSON", () => delivery("{", {}), 400],
    ["an empty body", () => delivery("", {}), 400],
    ["a body that is no object", () => delivery('"ann@example.com"', {}), 400],
    ["a body that is a list", () => delivery("[1]", {}), 400],
    ["a body over 1 MiB", () => delivery(`"${"x".repeat(1024 * 1024)}"`, {}), 413],
  ])("%s", async (_name, request, status) => {
    expect(await send(request())).toBe(status);
    expect(await rows()).toEqual([]);
  });

  test("a body over 1 MiB that says nothing of its length", async () => {
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
    });
    const init = { method: "POST", body: stream, duplex: "half", headers: delivery(body).headers };
    expect(await send(new Request("https://app.test/webhooks", init as RequestInit))).toBe(413);
  });
});

test("a body of exactly 1 MiB is taken", async () => {
  const text = JSON.stringify({ id: 1, rest: "x".repeat(1024 * 1024 - 18) });
  expect(Buffer.byteLength(text)).toBe(1024 * 1024);
  expect(await send(delivery(text))).toBe(200);
});

test("while the secret is rotated the previous one still opens", async () => {
  env.apiSecrets.push("previous-secret");
  expect(await send(delivery(body, { "Hmac-Sha256": sign(body, "previous-secret") }))).toBe(200);
  env.apiSecrets.pop();
  expect(await send(delivery(body, { "Hmac-Sha256": sign(body, "previous-secret") }))).toBe(401);
});

test("a topic without use is answered and not kept", async () => {
  expect(await send(delivery(body, { Topic: "checkouts/create" }))).toBe(200);
  expect(await rows()).toEqual([]);
});

test("when the database cannot take it Shopify is asked to send it again", async () => {
  await pool.query(`alter table "Inbox" rename to "Away"`);
  try {
    expect(await send(delivery(body))).toBe(503);
  } finally {
    await pool.query(`alter table "Away" rename to "Inbox"`);
  }
  expect(await send(delivery(body))).toBe(200);
});

test.each(["customers/data_request", "customers/redact", "shop/redact"])("%s keeps ids only", async (topic) => {
  const text = JSON.stringify({
    shop_id: 954889,
    shop_domain: "first.myshopify.com",
    orders_requested: [299938],
    orders_to_redact: [299938],
    customer: { id: 191167, email: "john@example.com", phone: "555-625-1199" },
    data_request: { id: 9999 },
  });
  expect(await send(delivery(text, { Topic: topic }))).toBe(200);
  const [row] = await rows();
  expect(row.body.shop_id).toBe(954889);
  expect(JSON.stringify(row.body)).not.toMatch(/john|555/);
});
