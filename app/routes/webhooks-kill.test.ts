import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { createInterface } from "node:readline";
import { afterAll, afterEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";

const secret = "test-secret-0123456789abcdef0123";
const patience = { timeout: 60_000 };
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(closeDatabase);

async function openDoor(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ["app/door-for-tests.ts"], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout! })) {
    const [, port] = /^door listening (\d+)$/.exec(line) ?? [];
    if (port) return { child, port: Number(port) };
  }
  throw new Error("the door ended before it was open");
}

/** The answer's status; null when there was none. */
function post(agent: Agent, port: number, event: string): Promise<number | null> {
  const body = JSON.stringify({ id: 5, admin_graphql_api_id: "gid://shopify/Product/5", said: event });
  const headers = {
    "X-Shopify-Topic": "products/delete",
    "X-Shopify-Shop-Domain": "first.myshopify.com",
    "X-Shopify-Webhook-Id": event,
    "X-Shopify-Event-Id": event,
    "X-Shopify-Triggered-At": "2026-11-20T12:00:00Z",
    "X-Shopify-Hmac-Sha256": createHmac("sha256", secret).update(body).digest("base64"),
  };
  return new Promise((resolve) => {
    const sent = request({ agent, port, host: "127.0.0.1", method: "POST", path: "/webhooks", headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? null));
      answer.on("error", () => resolve(null));
    });
    sent.on("error", () => resolve(null));
    sent.end(body);
  });
}

test("a door killed in a burst has stored every delivery it acknowledged, each once", patience, async () => {
  const acknowledged: string[] = [];
  const unanswered: string[] = [];
  for (let life = 0; life < 3; life++) {
    const { child, port } = await openDoor();
    const agent = new Agent({ keepAlive: true, maxSockets: 30 });
    let isOver = false;
    const senders = Array.from({ length: 30 }, async () => {
      while (!isOver) {
        const event = randomUUID();
        const status = await post(agent, port, event);
        (status === 200 ? acknowledged : unanswered).push(event);
        if (status === null) return;
      }
    });
    const enough = acknowledged.length + 200;
    while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    isOver = true;
    await Promise.all(senders);
    agent.destroy();
  }
  // Shopify sends again what was not answered; some of it may be there already.
  const { port } = await openDoor();
  const agent = new Agent({ keepAlive: true });
  for (const event of unanswered) expect(await post(agent, port, event)).toBe(200);
  agent.destroy();
  const count = async (table: string) =>
    (await pool.query(`select "eventKey" from "${table}" order by 1`)).rows.map((row) => row.eventKey as string);
  const sent = [...acknowledged, ...unanswered].sort();
  expect(unanswered.length).toBeGreaterThan(0);
  expect(await count("Inbox")).toEqual(sent);
  expect(await count("InboxTodo")).toEqual(sent);
});

test("an answer comes over one connection again and again; a body too large ends it", patience, async () => {
  const { port } = await openDoor();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let at = 0; at < 3; at++) expect(await post(agent, port, randomUUID())).toBe(200);
  const answer = await fetch(`http://127.0.0.1:${port}/webhooks`, { method: "POST", body: "x".repeat(1_048_577) });
  expect(answer.status).toBe(413);
  expect(answer.headers.get("connection")).toBe("close");
  const get = await fetch(`http://127.0.0.1:${port}/webhooks`);
  expect([get.status, get.headers.get("allow")]).toEqual([405, "POST"]);
  agent.destroy();
});
