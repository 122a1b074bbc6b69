import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import {
  askForMissing,
  deadMissing,
  dropMissing,
  dueMissing,
  endMissing,
  failMissing,
  kindsMissing,
  nextMissingAt,
  replayMissing,
} from "./missing.ts";
import type { MissingKind } from "./wanted.ts";

const [shop, other] = [1, 2];

const ask = (of: number, ...things: [MissingKind, string][]) =>
  inTransaction((tx) =>
    askForMissing(
      tx,
      of,
      things.map(([kind, id]) => ({ kind, id })),
    ),
  );
const idsOf = async (of: number, kind: MissingKind) => (await dueMissing(of, kind, 10)).map(({ id }) => id);
const failOften = async (of: number, kind: MissingKind, times: number) => {
  const [thing] = await dueMissing(of, kind, 1);
  let isDead = false;
  for (let time = 0; time < times; time++) isDead = await failMissing(of, kind, thing!, `broken in ${of}`);
  return isDead;
};

beforeEach(async () => {
  await pool.query(`truncate "Missing", "Shop"`);
  await pool.query(`delete from graphile_worker._private_jobs`);
});
afterAll(closeDatabase);

test("a thing is waited for once, by its own shop alone, and the one asked for first comes first", async () => {
  await ask(shop, ["edits", "9"], ["edits", "9"], ["customer", "9"]);
  await ask(shop, ["edits", "8"]);
  await ask(other, ["edits", "7"]);
  expect(await idsOf(shop, "edits")).toEqual(["9", "8"]);
  expect(await idsOf(shop, "customer")).toEqual(["9"]);
  expect(await idsOf(other, "edits")).toEqual(["7"]);
});

test("what is read ends the waiting, unless it was asked for again while it was read", async () => {
  for (const of of [shop, other]) await ask(of, ["edits", "8"], ["edits", "9"]);
  const read = await dueMissing(shop, "edits", 10);
  await ask(shop, ["edits", "9"]);
  await endMissing(pool, shop, "edits", read);
  expect(await idsOf(shop, "edits")).toEqual(["9"]);
  expect(await idsOf(other, "edits")).toEqual(["8", "9"]);
});

test("a thing that fails waits 10 s, the eighth time for ever, and is asked for or replayed with all its attempts", async () => {
  for (const of of [shop, other]) await ask(of, ["edits", "9"]);
  expect(await failOften(shop, "edits", 1)).toBe(false);
  expect(await idsOf(shop, "edits")).toEqual([]);
  const waits = ((await nextMissingAt(pool, shop, "edits"))?.getTime() ?? 0) - Date.now();
  expect(waits).toBeGreaterThan(5000);
  expect(waits).toBeLessThan(10_500);
  await pool.query(`update "Missing" set "notBefore" = null`);
  expect(await failOften(shop, "edits", 6)).toBe(false);
  await pool.query(`update "Missing" set "notBefore" = null`);
  expect(await failOften(shop, "edits", 1)).toBe(true);
  expect(await nextMissingAt(pool, shop, "edits")).toBeNull();
  expect(await deadMissing(shop)).toMatchObject([{ kind: "edits", id: "9", attempts: 8, failure: "broken in 1" }]);
  expect(await deadMissing(other)).toEqual([]);
  expect(await replayMissing(other, "all")).toBe(0);
  expect(await replayMissing(shop, { kind: "customer", id: "9" })).toBe(0);
  expect(await replayMissing(shop, { kind: "edits", id: "9" })).toBe(1);
  expect(await failOften(shop, "edits", 8)).toBe(true);
  await ask(shop, ["edits", "9"]);
  expect(await failOften(shop, "edits", 7)).toBe(false);
  expect(await idsOf(other, "edits")).toEqual(["9"]);
});

test("a kind that may not be read is dropped for this shop; only installed shops are waited for", async () => {
  for (const of of [shop, other]) await ask(of, ["edits", "9"], ["customer", "5"]);
  await dropMissing(shop, "edits");
  expect(await idsOf(shop, "edits")).toEqual([]);
  expect(await idsOf(other, "edits")).toEqual(["9"]);
  await pool.query(
    `insert into "Shop" (id, gid, domain, name, currency, "timeZone", locale, "scopesAt", "detailsAt", "installedAt", "uninstalledAt")
     select id, 'gid-' || id, 'd' || id, 'n', 'USD', 'UTC', 'en', now(), now(), now(), case when id = 2 then now() end
     from unnest(array[1, 2]) id`,
  );
  expect(await kindsMissing(pool)).toEqual([{ shop: 1, kind: "customer" }]);
});
