import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { installShop } from "#app/store/app/shops.ts";
import { readBacklog } from "#app/store/inbox/dead.ts";
import { takeIn } from "#app/store/inbox/take-in.ts";
import { type InboxLoop, startInboxLoop } from "./inbox-loop.ts";

const loops: InboxLoop[] = [];
const domainOf = (number: number) => `shop-${number}.myshopify.com`;

beforeEach(async () => {
  await pool.query(`truncate "Shop", "ImportRun", "Inbox", "InboxTodo", "Location", "Tombstone"`);
  for (const number of [1, 2, 3])
    await installShop(
      {
        gid: `gid://shopify/Shop/${number}`,
        domain: domainOf(number),
        name: "Shop",
        currency: "USD",
        timeZone: "UTC",
        planName: null,
      },
      { scopes: [], locale: "en", at: new Date("2026-11-20T12:00:00Z") },
    );
});
afterEach(async () => {
  await Promise.all(loops.splice(0).map((loop) => loop.stop()));
});
afterAll(closeDatabase);

const start = () => {
  const loop = startInboxLoop();
  loops.push(loop);
  return loop;
};

const take = (shop: number, id: number, body?: unknown) =>
  takeIn({
    shopDomain: domainOf(shop),
    topic: "locations/create",
    name: "",
    eventKey: randomUUID(),
    bodyHash: Buffer.alloc(16),
    webhookId: "w",
    apiVersion: null,
    triggeredAt: new Date(),
    body: Buffer.from(
      JSON.stringify(
        body ?? {
          admin_graphql_api_id: `gid://shopify/Location/${id}`,
          name: "Here",
          active: true,
          legacy: false,
          country_code: "US",
          province_code: null,
          updated_at: "2026-11-20T12:00:00Z",
        },
      ),
    ),
  });

const locations = async () => (await pool.query(`select count(*)::int as n from "Location"`)).rows[0].n as number;

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(5);
}

test("what was there before it began is applied, and what comes later soon after", async () => {
  await take(1, 1);
  start();
  await until(async () => (await locations()) === 1);
  const delays: number[] = [];
  for (let id = 2; id <= 12; id++) {
    const at = performance.now();
    await take(1, id);
    await until(async () => (await locations()) === id);
    delays.push(performance.now() - at);
  }
  // Without being rung a worker looks once a second.
  expect(delays.toSorted((a, b) => a - b)[5]).toBeLessThan(500);
});

test("several workers share the work of several shops; each delivery is applied once", async () => {
  const ids = Array.from({ length: 600 }, (_, at) => at + 1);
  for (let at = 0; at < 3; at++) start();
  await Promise.all(ids.map((id) => take(1 + (id % 3), id)));
  await until(async () => (await pool.query(`select from "InboxTodo" limit 1`)).rowCount === 0);
  expect(await locations()).toBe(600);
});

test("one shop's poison, and a shop whose every batch fails, hold up no other", async () => {
  await take(1, 0, { name: "no id" });
  // Whatever is done to this shop's locations waits for a lock until it gives up, as in a deadlock.
  await pool.query(`
    create function refuse() returns trigger language plpgsql as
      $$ begin if new.shop = (select id from "Shop" where gid like '%/2') then raise sqlstate '40P01'; end if; return new; end $$;
    create trigger refuse before insert on "Location" for each row execute function refuse()`);
  try {
    for (let id = 1; id <= 20; id++) {
      await take(2, 1000 + id);
      await take(3, id);
    }
    await take(1, 2000);
    start();
    await until(async () => (await locations()) === 21);
    expect(await readBacklog(domainOf(1))).toMatchObject({ waiting: 1, retrying: 1 });
    // It is not the deliveries' fault: none has lost an attempt.
    expect(await readBacklog(domainOf(2))).toMatchObject({ waiting: 20, retrying: 0 });
  } finally {
    await pool.query(`drop trigger refuse on "Location"; drop function refuse`);
  }
  await until(async () => (await locations()) === 41);
});

test("a worker that is told to stop ends its batch and takes no other", async () => {
  const loop = start();
  await Promise.all(Array.from({ length: 50 }, (_, at) => take(1, at + 1)));
  await loop.stop();
  const after = await locations();
  const { waiting } = await readBacklog(domainOf(1));
  expect(after + waiting).toBe(50);
  await take(1, 99);
  await sleep(50);
  expect(await locations()).toBe(after);
});
