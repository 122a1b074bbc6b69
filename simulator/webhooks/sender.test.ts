import { createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSender, retryWaitsSeconds, type Sender } from "./sender.ts";

interface Received {
  headers: http.IncomingHttpHeaders;
  body: string;
}

const secret = "shpss_secret";
let received: Received[];
let statuses: number[];
let app: http.Server;
let address: string;
let sender: Sender;

beforeEach(async () => {
  received = [];
  statuses = [];
  app = http.createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      const status = statuses.shift() ?? 200;
      response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(app.address() as AddressInfo).port}/webhooks`;
  sender = createSender(() => secret);
});

afterEach(async () => {
  sender.close();
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
});

const letter = (number: number, shop = "a.myshopify.com") => ({
  eventId: `event-${number}`,
  shop,
  topic: "orders/updated",
  name: "orders",
  address,
  apiVersion: "2026-10",
  triggeredAt: "2026-11-20T10:00:00.000Z",
  body: Buffer.from(JSON.stringify({ id: number })),
});
const bodies = () => received.map(({ body }) => JSON.parse(body).id as number);

test("a delivery carries every header and the signature of its bytes", async () => {
  sender.send(letter(1));
  await sender.settle();
  const [{ headers, body }] = received as [Received];
  expect(headers).toMatchObject({
    "x-shopify-topic": "orders/updated",
    "x-shopify-shop-domain": "a.myshopify.com",
    "x-shopify-api-version": "2026-10",
    "x-shopify-event-id": "event-1",
    "x-shopify-triggered-at": "2026-11-20T10:00:00.000Z",
    "x-shopify-name": "orders",
  });
  expect(headers["x-shopify-webhook-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers["x-shopify-hmac-sha256"]).toBe(createHmac("sha256", secret).update(body).digest("base64"));
});

test("a failed delivery is sent again with the same bytes, ids and time", async () => {
  statuses = [500, 302, 200];
  sender.setTrouble({ timeScale: 1e7 });
  sender.send(letter(1));
  await sender.settle();
  expect(received).toHaveLength(3);
  const same = ({ headers, body }: Received) => [
    body,
    headers["x-shopify-webhook-id"],
    headers["x-shopify-event-id"],
    headers["x-shopify-triggered-at"],
    headers["x-shopify-hmac-sha256"],
  ];
  expect(same(received[1]!)).toEqual(same(received[0]!));
  expect(same(received[2]!)).toEqual(same(received[0]!));
  expect(sender.ledger()[0]).toMatchObject({ status: "delivered" });
});

test("after eight retries within four hours a delivery is given up", async () => {
  statuses = Array.from({ length: 20 }, () => 503);
  sender.setTrouble({ timeScale: 1e7 });
  sender.send(letter(1));
  await sender.settle();
  expect(received).toHaveLength(9);
  expect(sender.ledger()[0]?.status).toBe("failed");
  expect(Math.round(retryWaitsSeconds.reduce((sum, wait) => sum + wait, 0))).toBe(4 * 3600);
});

test("deliveries of one shop keep their order", async () => {
  for (let number = 0; number < 50; number += 1) sender.send(letter(number));
  await sender.settle();
  expect(bodies()).toEqual(Array.from({ length: 50 }, (_, at) => at));
});

test("duplicates share the event id, and every second one has a webhook id of its own", async () => {
  sender.setTrouble({ duplicatePercent: 100 });
  sender.send(letter(1));
  sender.send(letter(2));
  await sender.settle();
  const ids = (number: number) =>
    received.filter(({ body }) => JSON.parse(body).id === number).map(({ headers }) => headers["x-shopify-webhook-id"]);
  expect(received).toHaveLength(4);
  expect([new Set(ids(1)).size, new Set(ids(2)).size]).toEqual([1, 2]);
  expect(new Set(received.map(({ headers }) => headers["x-shopify-event-id"]))).toEqual(
    new Set(["event-1", "event-2"]),
  );
});

test("lost deliveries are never sent, and are known as lost", async () => {
  sender.setTrouble({ lossPercent: 30, seed: 5 });
  for (let number = 0; number < 200; number += 1) sender.send(letter(number));
  await sender.settle();
  const lost = sender.ledger().filter(({ status }) => status === "lost").length;
  expect(lost).toBeGreaterThan(40);
  expect(lost).toBeLessThan(80);
  expect(received).toHaveLength(200 - lost);
});

test("a reorder window sends the same deliveries in another order", async () => {
  sender.setTrouble({ reorderWindow: 20 });
  for (let number = 0; number < 20; number += 1) sender.send(letter(number));
  await sender.settle();
  expect(bodies()).not.toEqual([...bodies()].sort((a, b) => a - b));
  expect(bodies().sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at));
});

test("a wrong signature is wrong", async () => {
  sender.setTrouble({ wrongHmacPercent: 100 });
  sender.send(letter(1));
  await sender.settle();
  const [{ headers, body }] = received as [Received];
  expect(headers["x-shopify-hmac-sha256"]).not.toBe(createHmac("sha256", secret).update(body).digest("base64"));
});

test("paused, nothing is sent; resumed, everything is", async () => {
  sender.setTrouble({ paused: true });
  sender.send(letter(1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(received).toHaveLength(0);
  sender.setTrouble({ paused: false });
  await sender.settle();
  expect(received).toHaveLength(1);
});

test("an app that answers too late has failed", { timeout: 10_000 }, async () => {
  app.removeAllListeners("request");
  app.on("request", () => {});
  sender.send(letter(1));
  await expect.poll(() => sender.ledger()[0]?.attempts[0]?.error, { timeout: 7000 }).toMatch(/5000 ms/);
  expect(sender.ledger()[0]?.status).toBe("retrying");
});
