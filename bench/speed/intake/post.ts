// A process that plays Shopify's senders: posts one signed order again and again, each time as another event, over
// connections that are kept alive. Told what to do by messages; answers each with what it measured.
import { createHmac, randomUUID } from "node:crypto";
import { connect, type Socket } from "node:net";

export interface PostOrder {
  port: number;
  connections: number;
  milliseconds: number;
  secret: string;
  body: string;
  /** Also say which events were acknowledged; stop a connection that breaks instead of failing. */
  remember?: boolean;
}

export interface PostResult {
  seconds: number;
  posted: number;
  p50: number;
  p99: number;
  refused: number;
  acknowledged: string[];
}

const quantile = (sorted: Float64Array, share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;

/** Whether an answer has all its body. */
function isWhole(answer: string): boolean {
  const headEnd = answer.indexOf("\r\n\r\n");
  if (headEnd < 0) return false;
  const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? 0);
  return answer.length >= headEnd + 4 + length;
}

async function post(order: PostOrder): Promise<PostResult> {
  const body = Buffer.from(order.body);
  const nobody = "00000000-0000-0000-0000-000000000000";
  const head = [
    "POST /webhooks HTTP/1.1",
    "Host: 127.0.0.1",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    "X-Shopify-Topic: orders/create",
    "X-Shopify-Shop-Domain: hot-rodan.myshopify.com",
    "X-Shopify-API-Version: 2026-10",
    "X-Shopify-Name: orders",
    `X-Shopify-Webhook-Id: ${nobody}`,
    `X-Shopify-Event-Id: ${nobody}`,
    `X-Shopify-Triggered-At: ${new Date().toISOString()}`,
    `X-Shopify-Hmac-Sha256: ${createHmac("sha256", order.secret).update(body).digest("base64")}`,
  ].join("\r\n");
  const whole = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
  const places = [whole.indexOf(nobody), whole.lastIndexOf(nobody)];
  const times: number[] = [];
  const acknowledged: string[] = [];
  let refused = 0;
  const begun = performance.now();
  const end = begun + order.milliseconds;
  let last = begun;

  const run = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let event = "";
      let sentAt = 0;
      let heard = "";
      // It is not touched before its answer is there, that is, before it has been sent.
      const request = Buffer.from(whole);
      const send = () => {
        event = randomUUID();
        sentAt = performance.now();
        for (const place of places) request.write(event, place, "latin1");
        socket.write(request);
      };
      socket.setNoDelay(true);
      socket.on("connect", send);
      socket.on("data", (chunk) => {
        heard += chunk.toString("latin1");
        if (!isWhole(heard)) return;
        const at = performance.now();
        if (heard.startsWith("HTTP/1.1 200")) {
          times.push(at - sentAt);
          last = at;
          if (order.remember) acknowledged.push(event);
        } else refused++;
        heard = "";
        if (at < end) send();
        else socket.end();
      });
      socket.on("close", () => resolve());
      socket.on("error", (error) => (order.remember ? resolve() : reject(error)));
    });

  await Promise.all(
    Array.from({ length: order.connections }, () => run(connect({ port: order.port, host: "127.0.0.1" }))),
  );
  const sorted = Float64Array.from(times).sort();
  return {
    seconds: (last - begun) / 1000,
    posted: times.length,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    refused,
    acknowledged,
  };
}

process.on("message", (order: PostOrder) => {
  post(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      throw error;
    },
  );
});
process.on("disconnect", () => process.exit(0));
