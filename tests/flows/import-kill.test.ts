// An import whose worker is killed, and whose database is, goes on where it was: in the end the store is the shop.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, compareStore, keepAlive, kill, verifyRollups } from "#bench/trouble/intake/troubled-house.ts";
import { type House, openHouse } from "#commands/house.ts";
import { installApp } from "#commands/install.ts";
import { removePostgres } from "#commands/postgres.ts";
import { generateShop } from "#commands/shop.ts";

const domain = "killed.myshopify.com";
const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-kill-"));
let house: House;
let database: pg.Pool;

beforeAll(async () => {
  const out = path.join(folder, "shop");
  await generateShop({ out, size: "small", domain, plan: "Plus", levels: false });
  house = await openHouse({ folder, shops: [out] });
  // One connection that stays: a moment that is looked for with a new one each time is over when it is found.
  database = new pg.Pool({ connectionString: house.databaseUrl, max: 1 });
  database.on("error", () => undefined);
}, 240_000);
afterAll(async () => {
  await database.end();
  await house.stop();
  removePostgres(path.join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
});

/** Rows as they are now; none while the database is away. */
const look = (text: string, values: unknown[] = []) =>
  database.query(text, values).then(
    ({ rows }) => rows,
    () => [],
  );
const statusOf = async (noun: string): Promise<string[]> =>
  (await look(`select status from "ImportStep" where noun = $1`, [noun])).map(({ status }) => status);
let killedAt = new Date(0);
/** By a worker that lives: what a dead one held is found by its time. */
const isRunning = async () => {
  const sql = `select 1 from graphile_worker.jobs where task_identifier = 'import-shop' and locked_at > $1`;
  return (await look(sql, [killedAt])).length > 0;
};
const readImport = async () => {
  const [run] = await look(`select status, failure from "ImportRun" order by "startedAt" desc limit 1`);
  return run as { status: string; failure: string | null } | undefined;
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(2);
}

/** A job is at it, or there is nothing left to be done. */
const untilRunning = () => until(async () => (await isRunning()) || (await readImport())?.status === "done");

/** The file of a noun is there or being read; some moment after that its reader is killed. */
async function killReaderOf(noun: string): Promise<string[]> {
  await until(async () => (await statusOf(noun)).some((status) => status === "ready" || status === "done"));
  await untilRunning();
  await sleep(Math.random() * 100);
  while (!(await kill(house, "worker", 0))) await sleep(20);
  killedAt = new Date();
  return statusOf(noun);
}

test("an import whose worker is killed in products, customers and orders, and PostgreSQL once, makes the store the shop", async () => {
  const alive = keepAlive(house);
  try {
    await installApp(house, domain);
    const killedIn: Record<string, string[]> = {};
    for (const noun of ["products", "customers", "orders"]) killedIn[noun] = await killReaderOf(noun);
    await untilRunning();
    await sleep(Math.random() * 300);
    await kill(house, "postgres", 500);
    await until(async () => ["done", "failed"].includes((await readImport())?.status ?? ""));
    expect(await readImport()).toEqual({ status: "done", failure: null });
    const midway = Object.values(killedIn).filter((statuses) => !statuses.every((status) => status === "done"));
    expect(midway.length, JSON.stringify(killedIn)).toBeGreaterThan(0);
    const [shop] = await ask<{ id: number }>(house, `select id from "Shop" where domain = $1`, [domain]);
    const { rows, wrong } = await compareStore(house, domain, shop?.id ?? 0);
    expect(wrong, JSON.stringify(killedIn)).toEqual([]);
    expect(rows).toBeGreaterThan(5000);
    expect(await verifyRollups(house, shop?.id ?? 0, 60_000)).toBe(0);
    expect(alive.restarts()).toBeGreaterThanOrEqual(3);
  } finally {
    await alive.stop();
  }
}, 600_000);
