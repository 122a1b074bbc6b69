import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { beginReading, readSteps, savePlan, saveStep } from "./import-plan.ts";
import { readImportReading } from "./import-steps.ts";
import { failImport, finishImport, latestImport, requestImport } from "./imports.ts";
import { stageLines } from "./staged-lines.ts";

const shop = 1;
const other = 2;

const jobs = async () => {
  const { rows } = await pool.query(`select key from graphile_worker.jobs order by key`);
  return rows.map((row) => row.key);
};
const stagedLines = async () => {
  const { rows } = await pool.query(`select shop, line from "ImportLine" order by shop, line`);
  return rows;
};

beforeEach(async () => {
  await pool.query(`truncate "ImportRun", "ImportLine", "ImportStep"`);
  await pool.query(`delete from graphile_worker._private_jobs`);
});
afterAll(closeDatabase);

test("a shop that never imported has no import", async () => {
  await requestImport(other);
  expect(await latestImport(shop)).toBeNull();
});

test("asking for an import while one is queued or running starts no second one", async () => {
  await Promise.all([requestImport(shop), requestImport(shop), requestImport(other)]);
  const run = await latestImport(shop);
  expect(run).toMatchObject({ status: "queued", step: "waiting", counted: 0, expected: null, finishedAt: null });
  const theirs = await latestImport(other);
  expect(await jobs()).toEqual([`import-shop:1:${run!.id}`, `import-shop:2:${theirs!.id}`]);
});

test("after one is done or has failed, the next may start, and is the latest", async () => {
  await requestImport(shop);
  const first = await latestImport(shop);
  await inTransaction((tx) => finishImport(tx, shop, first!.id, 7));
  expect(await latestImport(shop)).toMatchObject({ status: "done", step: "done", counted: 7, failure: null });
  await requestImport(shop);
  const second = await latestImport(shop);
  expect(second!.id).not.toBe(first!.id);
  await inTransaction((tx) => failImport(tx, shop, second!.id, "no access"));
  expect(await latestImport(shop)).toMatchObject({ status: "failed", failure: "no access" });
});

test("an import that is done cannot fail afterwards", async () => {
  await requestImport(shop);
  const run = await latestImport(shop);
  await inTransaction((tx) => finishImport(tx, shop, run!.id, 7));
  await inTransaction((tx) => failImport(tx, shop, run!.id, "too late"));
  expect(await latestImport(shop)).toMatchObject({ status: "done", failure: null });
});

test("steps are the shop's own, a plan is made once, and the run counts what its steps count", async () => {
  await requestImport(shop);
  await requestImport(other);
  const run = (await latestImport(shop))!.id;
  const theirs = (await latestImport(other))!.id;
  const step = (noun: "products" | "orders", from: string) => ({
    noun,
    windowFrom: new Date(from),
    windowTo: null,
    status: "waiting" as const,
    way: "bulk" as const,
    expected: 5,
    failure: null,
  });
  const plan = [step("products", "1970-01-01"), step("orders", "2026-01-01"), step("orders", "1970-01-01")];
  for (const again of [plan, plan.slice(1)]) await inTransaction((tx) => savePlan(tx, shop, run, again));
  await inTransaction((tx) => savePlan(tx, other, theirs, plan));
  const operation = { status: "preparing", bulkOperationId: "gid://x", attempts: 1 } as const;
  await saveStep(pool, shop, run, plan[1]!, operation);
  await saveStep(pool, shop, run, plan[0]!, { status: "done", counted: 7 });
  await saveStep(pool, shop, run, plan[1]!, { counted: 2 });
  expect(await readSteps(shop, run)).toMatchObject([
    { noun: "products", status: "done", counted: 7, expected: 5 },
    { noun: "orders", windowFrom: new Date("2026-01-01"), ...operation, counted: 2 },
    { noun: "orders", windowFrom: new Date("1970-01-01"), status: "waiting" },
  ]);
  expect(await latestImport(shop)).toMatchObject({ status: "running", step: "orders", counted: 9, expected: 17 });
  expect(await latestImport(other)).toMatchObject({ status: "running", counted: 0 });
  expect((await readSteps(other, theirs)).map(({ status }) => status)).toEqual(["waiting", "waiting", "waiting"]);
});

test("lines are kept by shop, and the same line twice is one line", async () => {
  await requestImport(shop);
  await requestImport(other);
  const run = (await latestImport(shop))!.id;
  for (const _ of [1, 2]) await stageLines(shop, run, [{ line: 0, kind: "product", row: { id: "1" } }]);
  await stageLines(other, (await latestImport(other))!.id, [{ line: 5, kind: "product", row: { id: "1" } }]);
  await inTransaction((tx) => failImport(tx, other, run, "not theirs"));
  expect(await stagedLines()).toEqual([
    { shop: 1, line: 0 },
    { shop: 2, line: 5 },
  ]);
});

test("a request whose transaction fails leaves neither a run nor a job", async () => {
  const { queueImport } = await import("./imports.ts");
  await expect(
    inTransaction(async (tx) => {
      await queueImport(tx, shop);
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  expect(await latestImport(shop)).toBeNull();
  expect(await jobs()).toEqual([]);
});

test("what is being read is told with all its windows: what is counted, and what of it was read in which time", async () => {
  await requestImport(shop);
  await requestImport(other);
  const run = (await latestImport(shop))!.id;
  const window = (year: number) => ({
    noun: "orders" as const,
    windowFrom: new Date(`${year}-01-01T00:00:00Z`),
    windowTo: null,
    status: "waiting" as const,
    way: "bulk" as const,
    expected: 500,
    failure: null,
  });
  const windows = [2026, 2025, 2024].map(window) as [ReturnType<typeof window>, ...ReturnType<typeof window>[]];
  await inTransaction((tx) => savePlan(tx, shop, run, windows));
  expect(await readImportReading(shop)).toBeNull();
  await beginReading(pool, shop, run, windows[0], "anew");
  await pool.query(`update "ImportStep" set "readingAt" = now() - interval '9 s' where "readingAt" is not null`);
  await saveStep(pool, shop, run, windows[0], { counted: 500, status: "done" });
  expect(await readImportReading(shop)).toBeNull();
  await beginReading(pool, shop, run, windows[1]!, "anew");
  await saveStep(pool, shop, run, windows[1]!, { counted: 100 });
  await pool.query(
    `update "ImportStep" set "readingAt" = now() - interval '3 s' where "finishedAt" is null and "readingAt" is not null`,
  );
  const reading = await readImportReading(shop);
  expect(reading).toMatchObject({ noun: "orders", counted: 600, expected: 1500, read: 600 });
  expect(reading!.readMs).toBeGreaterThanOrEqual(12_000);
  expect(reading!.readMs).toBeLessThan(14_000);
  expect(await readImportReading(other)).toBeNull();
  // It has to be read anew: until then it is not being read.
  await saveStep(pool, shop, run, windows[1]!, { status: "waiting" });
  expect(await readImportReading(shop)).toBeNull();
  await beginReading(pool, shop, run, windows[1]!, "anew");
  expect(await readImportReading(shop)).toMatchObject({ counted: 500 });
});
