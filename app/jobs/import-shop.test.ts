import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { log } from "#app/log.server.ts";
import { readSteps } from "#app/store/app/import-plan.ts";
import { latestImport, requestImport } from "#app/store/app/imports.ts";
import { type ShopRecord, uninstallShop } from "#app/store/app/shops.ts";
import { verifyShop } from "#app/store/rollups/verify.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { failNextBulk } from "#simulator/bulk/trouble.ts";
import { writeFixture } from "#simulator/state/fixture.ts";
import { allScopes, type StandInHere, standInHere } from "#tests/support/stand-in.ts";
import { importShop } from "./import-shop.ts";

const domains = ["first.myshopify.com", "second.myshopify.com"] as const;
const tables = [
  "Location",
  "Collection",
  "Product",
  "Variant",
  "ProductCollection",
  "StockLevel",
  "Customer",
  "Order",
  "OrderLine",
  "Fulfilment",
  "Refund",
  "RefundLine",
  "OrderEdit",
  "Sale",
];
let folders: string[];
let standIn: StandInHere;
let shop: ShopRecord;
let other: ShopRecord;

async function open(scopes: readonly string[] = allScopes) {
  folders = domains.map((domain) => writeFixture({ domain }));
  standIn = await standInHere(folders, scopes);
  shop = await standIn.install(domains[0]);
  other = await standIn.install(domains[1]);
}

const context = (signal = new AbortController().signal) => ({ signal, log, isLastAttempt: false });

const runOf = async (of: ShopRecord) => (await latestImport(of.id))!;

async function step(of = shop, signal?: AbortSignal) {
  await importShop({ shop: of.id, run: (await runOf(of)).id }, context(signal));
  return runOf(of);
}

/** Goes on until the import is over. */
async function toEnd(of = shop) {
  for (let turn = 0; turn < 300; turn++) {
    const run = await step(of);
    if (run.status !== "running") return run;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the import does not come to an end");
}

async function counts(of = shop): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of tables) {
    const { rows } = await pool.query(`select count(*)::int as rows from "${name}" where shop = $1`, [of.id]);
    found[name] = rows[0].rows;
  }
  return found;
}

// As many as the fixture has (simulator/state/fixture.ts); the test order sells nothing.
const whole = {
  Location: 3,
  Collection: 1,
  Product: 2,
  Variant: 2,
  ProductCollection: 2,
  StockLevel: 4,
  Customer: 2,
  Order: 4,
  OrderLine: 4,
  Fulfilment: 0,
  Refund: 1,
  RefundLine: 1,
  OrderEdit: 0,
  Sale: 4,
};

async function expectWhole(of = shop) {
  expect(await counts(of)).toEqual(whole);
  expect((await verifyShop(of.id)).filter(({ differing }) => differing > 0)).toEqual([]);
}

beforeEach(async () => {
  await pool.query(
    `truncate "Shop", "Session", "ImportRun", "ImportLine", "ImportStep", "Tombstone", "StockChange", "StockDay", ${tables.map((name) => `"${name}"`).join(", ")}`,
  );
  await pool.query(`delete from graphile_worker._private_jobs`);
});
afterEach(async () => {
  await standIn.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
afterAll(closeDatabase);

test("the whole history is there after an import, its rollups are right, and the other shop has nothing yet", async () => {
  await open();
  expect(await toEnd()).toMatchObject({ status: "done", step: "done", failure: null });
  await expectWhole();
  expect(Object.values(await counts(other)).every((rows) => rows === 0)).toBe(true);
  const { rows } = await pool.query(`select "unitCostCents" from "OrderLine" where shop = $1 limit 1`, [shop.id]);
  expect(rows).toEqual([{ unitCostCents: "400" }]);
  const queued = await pool.query(`select 1 from graphile_worker.jobs where task_identifier = 'redact-again'`);
  expect(queued.rowCount).toBe(1);
});

test("two shops are imported side by side, and again, and nothing mixes", async () => {
  await open();
  for (let turn = 0; turn < 8; turn++) for (const each of [shop, other]) await step(each);
  for (const each of [shop, other]) await toEnd(each);
  for (const each of [shop, other]) await expectWhole(each);
  await requestImport(shop.id);
  expect(await toEnd()).toMatchObject({ status: "done" });
  for (const each of [shop, other]) await expectWhole(each);
});

test("stopped at any step, it goes on from there", async () => {
  await open();
  for (let turn = 0; turn < 300; turn++) {
    const stopped = AbortSignal.abort(new Error("this worker stops"));
    await step(shop, stopped).catch(() => undefined);
    if ((await step()).status !== "running") break;
  }
  expect(await runOf(shop)).toMatchObject({ status: "done" });
  await expectWhole();
});

test("a file that breaks off is used as far as it goes and asked for again", async () => {
  await open();
  for (let broken = 0; broken < 6; broken++) failNextBulk(standIn.shopOf(shop.domain), broken);
  expect(await toEnd()).toMatchObject({ status: "done" });
  await expectWhole();
});

test("what never comes by bulk is read page by page", async () => {
  await open();
  for (let broken = 0; broken < 60; broken++) failNextBulk(standIn.shopOf(shop.domain), 0);
  expect(await toEnd()).toMatchObject({ status: "done" });
  const steps = await readSteps(shop.id, (await runOf(shop)).id);
  expect(steps.filter(({ way }) => way === "pages").map(({ noun }) => noun)).toContain("orders");
  await expectWhole();
});

test("where bulk operations are denied, it reads page by page at once", async () => {
  await open();
  for (let denied = 0; denied < 20; denied++) failNextBulk(standIn.shopOf(shop.domain), 0, "ACCESS_DENIED");
  expect(await toEnd()).toMatchObject({ status: "done" });
  await expectWhole();
});

test("a file whose address has expired is asked for again", async () => {
  await open();
  for (let turn = 0; turn < 100; turn++) {
    await step();
    const changed = await pool.query(
      `update "ImportStep" set url = replace(url, '/bulk-results/', '/expired/') where shop = $1 and status = 'ready' and attempts = 1`,
      [shop.id],
    );
    if (changed.rowCount) break;
  }
  expect(await toEnd()).toMatchObject({ status: "done" });
  const steps = await readSteps(shop.id, (await runOf(shop)).id);
  expect(Math.max(...steps.map(({ attempts }) => attempts))).toBeGreaterThan(1);
  await expectWhole();
});

describe("scopes", () => {
  test("what the shop does not grant is left out with a sentence, the rest is read", async () => {
    await open(allScopes.filter((scope) => scope !== "read_customers"));
    expect(await toEnd()).toMatchObject({ status: "done" });
    const steps = await readSteps(shop.id, (await runOf(shop)).id);
    expect(steps.find(({ noun }) => noun === "customers")).toMatchObject({
      status: "skipped",
      failure: expect.stringContaining("read_customers"),
    });
    expect(await counts()).toMatchObject({ Customer: 0, Order: 0, Product: 2 });
  });

  test("orders are read without leave to read stock", async () => {
    await open(allScopes.filter((scope) => scope !== "read_inventory"));
    expect(await toEnd()).toMatchObject({ status: "done" });
    expect(await counts()).toMatchObject({ StockLevel: 0, Order: 4 });
  });

  test("without leave to read all orders the last 60 days are there, and the import says so", async () => {
    await open(allScopes.filter((scope) => scope !== "read_all_orders"));
    expect(await toEnd()).toMatchObject({ status: "done" });
    const steps = await readSteps(shop.id, (await runOf(shop)).id);
    expect(steps.find(({ noun }) => noun === "orders")).toMatchObject({
      status: "done",
      failure: expect.stringContaining("60 days"),
    });
    // The order of August 2025 is older than 60 days before 10 January 2026.
    expect(await counts()).toMatchObject({ Order: 3 });
  });
});

test("the import of a shop that removed the app stops", async () => {
  await open();
  await step();
  await inTransaction((tx) => uninstallShop(tx, shop.gid, shop.domain, new Date(Date.now() + 1000)));
  expect(await step()).toMatchObject({ status: "failed", failure: "The app was removed from the shop." });
});
