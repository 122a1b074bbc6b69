import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { claimDeliveries, dueDomains, failDeliveries, finishDeliveries } from "./claim.ts";
import { readBacklog } from "./dead.ts";
import type { Delivery } from "./delivery.ts";
import { InboxFullError, takeIn } from "./take-in.ts";

const first = "first.myshopify.com";
const second = "second.myshopify.com";

function delivery(change: Partial<Delivery> = {}): Delivery {
  const event = randomUUID();
  return {
    shopDomain: first,
    topic: "orders/updated",
    name: "orders",
    eventKey: event,
    bodyHash: createHash("md5").update(event).digest(),
    webhookId: event,
    apiVersion: "2026-10",
    triggeredAt: new Date("2026-11-20T12:00:00.123Z"),
    body: Buffer.from(JSON.stringify({ id: 1, name: `#"\\{},é${event}` })),
    ...change,
  };
}

const stored = async () => (await pool.query(`select * from "Inbox" order by "eventKey"`)).rows;
const byEvent = (deliveries: Delivery[]) =>
  deliveries.toSorted((a, b) => (a.eventKey < b.eventKey ? -1 : 1)).map(({ ...all }) => all);

beforeEach(async () => {
  await pool.query(`truncate "Inbox", "InboxTodo"`);
});
afterAll(closeDatabase);

test("one alone and a thousand at once are stored as they came, byte for byte, of any number of shops", async () => {
  const alone = delivery({ apiVersion: null, name: "" });
  await takeIn(alone);
  const many = Array.from({ length: 1000 }, (_, at) =>
    delivery(at % 2 ? { shopDomain: second } : { name: 'quo"ted, {name}' }),
  );
  await Promise.all(many.map(takeIn));
  expect((await stored()).map(({ day: _day, receivedAt: _at, ...row }) => row)).toEqual(byEvent([alone, ...many]));
  expect(await readBacklog(first)).toMatchObject({ waiting: 501, dead: 0, oldestAt: expect.any(Date) });
  expect(await readBacklog(second)).toMatchObject({ waiting: 500 });
});

test("the same delivery is one row, in one flush or in several; another body under the same event is another", async () => {
  const one = delivery();
  const other = { ...one, bodyHash: Buffer.alloc(16, 1) };
  await Promise.all([one, one, other, one, { ...one, shopDomain: second }].map(takeIn));
  await takeIn(one);
  await takeIn({ ...one, triggeredAt: new Date("2026-11-20T23:59:59Z") });
  expect(await stored()).toHaveLength(3);
});

test("one delivery that the database refuses fails alone", async () => {
  await pool.query(`alter table "Inbox" add constraint refused check (name <> 'refused')`);
  try {
    const good = Array.from({ length: 20 }, () => delivery());
    const results = await Promise.allSettled([...good, delivery({ name: "refused" }), delivery()].map(takeIn));
    expect(results.map(({ status }) => status).indexOf("rejected")).toBe(20);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(await stored()).toHaveLength(21);
  } finally {
    await pool.query(`alter table "Inbox" drop constraint refused`);
  }
});

test("when more wait than can be taken in time, the sender is told at once", async () => {
  const results = await Promise.allSettled(Array.from({ length: 11_000 }, () => takeIn(delivery())));
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((reason) => reason instanceof InboxFullError)).toBe(true);
  expect(await stored()).toHaveLength(11_000 - refused.length);
  await takeIn(delivery());
});

test("two processes that take in the same deliveries in other orders do not stand in each other's way", async () => {
  const many = Array.from({ length: 300 }, () => delivery());
  await Promise.all([...many, ...many.toReversed(), ...many].map(takeIn));
  expect(await stored()).toHaveLength(300);
});

test("shops with something due are found; what was put off is not due, and another shop's row is never touched", async () => {
  for (const shopDomain of [first, first, second]) await takeIn(delivery({ shopDomain }));
  expect((await dueDomains()).sort()).toEqual([first, second]);
  await inTransaction(async (tx) => {
    const claimed = await claimDeliveries(tx, first, 10);
    expect(claimed).toHaveLength(2);
    expect(JSON.parse(claimed?.[0]?.body ?? "")).toMatchObject({ id: 1 });
    // While it is claimed no other worker gets it; other shops are free.
    await inTransaction(async (rival) => {
      expect(await claimDeliveries(rival, first, 10)).toBeNull();
      expect(await claimDeliveries(rival, second, 10)).toHaveLength(1);
    });
    const [one, two] = claimed!.map(({ seq }) => seq);
    await finishDeliveries(tx, second, [one!]);
    await finishDeliveries(tx, first, [one!]);
    expect(await failDeliveries(tx, second, [{ seq: two!, reason: "not theirs" }])).toBe(0);
    expect(await failDeliveries(tx, first, [{ seq: two!, reason: "later" }])).toBe(0);
  });
  expect(await dueDomains()).toEqual([second]);
  expect(await readBacklog(first)).toMatchObject({ waiting: 1, retrying: 1 });
  expect(await readBacklog(second)).toMatchObject({ waiting: 1, retrying: 0 });
});

test("a delivery whose body was removed since is still in line, without it", async () => {
  await takeIn(delivery());
  await pool.query(`delete from "Inbox"`);
  const claimed = await inTransaction((tx) => claimDeliveries(tx, first, 10));
  expect(claimed).toMatchObject([{ topic: "orders/updated", body: null }]);
});
