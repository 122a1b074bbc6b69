import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { readComparedAt } from "./freshness.ts";
import { readImportNouns } from "./import-steps.ts";

const run = "00000000-0000-4000-8000-000000000001";
const nothing = { orders: null, products: null, customers: null, stock: null };
const at = (time: string) => new Date(`2026-03-04T${time}:00Z`);

beforeEach(async () => {
  for (const table of ["ReconcileRun", "ImportStep", "ImportRun"]) await pool.query(`delete from "${table}"`);
});
afterAll(closeDatabase);

async function compared(shop: number, noun: string, startedAt: Date, more: { ended?: boolean; failure?: string } = {}) {
  await pool.query(
    `insert into "ReconcileRun" (shop, id, kind, noun, "startedAt", "finishedAt", failure)
     values ($1, gen_random_uuid(), 'recent', $2, $3, $4, $5)`,
    [shop, noun, startedAt, more.ended === false ? null : startedAt, more.failure ?? null],
  );
}

async function step(noun: string, position: number, status: string, startedAt: Date | null, counted = 0, shop = 1) {
  await pool.query(
    `insert into "ImportStep" (shop, "runId", noun, "windowFrom", position, status, "startedAt", counted, expected)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      shop,
      run,
      noun,
      new Date(position * 1000),
      position,
      status,
      startedAt,
      counted,
      status === "waiting" ? null : 10,
    ],
  );
}

test("a shop that was never read has no times", async () => {
  await compared(2, "orders", at("10:00"));
  expect(await readComparedAt(1)).toEqual(nothing);
});

test("the last comparison that ended well decides, by its beginning", async () => {
  await compared(1, "orders", at("09:00"));
  await compared(1, "orders", at("10:00"));
  await compared(1, "orders", at("11:00"), { failure: "Shopify did not answer" });
  await compared(1, "orders", at("12:00"), { ended: false });
  await compared(1, "levels", at("02:00"));
  expect(await readComparedAt(1)).toEqual({ ...nothing, orders: at("10:00"), stock: at("02:00") });
});

test("an import of all windows of a noun is a reading of it, one that lacks a window is none", async () => {
  await step("customers", 1, "done", at("08:00"));
  await step("orders", 2, "done", at("08:10"));
  await step("orders", 3, "running", at("08:20"));
  expect(await readComparedAt(1)).toEqual({ ...nothing, customers: at("08:00") });
});

test("the nouns of the latest import add their windows up, in the order in which they are read", async () => {
  await pool.query(
    `insert into "ImportRun" (shop, id, status, step, "startedAt") values (1, $1, 'running', 'orders', now()), (2, $1, 'running', 'x', now())`,
    [run],
  );
  await step("orders", 3, "done", at("08:10"), 10);
  await step("orders", 4, "waiting", null);
  await step("products", 1, "done", at("08:00"), 9);
  await step("customers", 2, "skipped", at("08:05"));
  await step("refunds", 5, "waiting", null);
  await step("orders", 3, "done", at("08:10"), 999, 2);
  expect(await readImportNouns(1)).toEqual([
    { noun: "products", status: "done", counted: 9, expected: 10, failure: null },
    { noun: "customers", status: "skipped", counted: 0, expected: 10, failure: null },
    { noun: "orders", status: "running", counted: 10, expected: null, failure: null },
    { noun: "refunds", status: "waiting", counted: 0, expected: null, failure: null },
  ]);
});
