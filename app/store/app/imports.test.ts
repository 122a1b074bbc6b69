import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import {
  failImport,
  finishImport,
  latestImport,
  readImport,
  requestImport,
  saveBulkStart,
  saveImportProgress,
  stageLines,
} from "./imports.ts";

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
  await pool.query(`truncate "ImportRun", "ImportLine"`);
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

test("progress is the shop's own, and lines of another file or shop are kept apart", async () => {
  await requestImport(shop);
  await requestImport(other);
  const run = (await latestImport(shop))!.id;
  const theirs = (await latestImport(other))!.id;
  const startedAt = new Date("2026-11-20T12:00:00Z");
  const begin = () =>
    inTransaction((tx) => saveBulkStart(tx, shop, run, { operationId: "gid://x", startedAt, expected: 9 }));
  await begin();
  await stageLines(shop, run, [{ line: 0, kind: "product", row: { id: "1" } }]);
  await stageLines(shop, run, [{ line: 0, kind: "product", row: { id: "1" } }]);
  await stageLines(other, theirs, [{ line: 5, kind: "product", row: { id: "1" } }]);
  await saveImportProgress(shop, run, "reading", 1);
  expect(await readImport(shop, run)).toMatchObject({
    status: "running",
    step: "reading",
    counted: 1,
    expected: 9,
    bulkOperationId: "gid://x",
    bulkStartedAt: startedAt,
    bulkRuns: 1,
  });
  expect(await readImport(other, run)).toBeNull();
  expect(await latestImport(other)).toMatchObject({ status: "queued", counted: 0 });
  expect(await stagedLines()).toEqual([
    { shop: 1, line: 0 },
    { shop: 2, line: 5 },
  ]);
  await begin();
  expect(await readImport(shop, run)).toMatchObject({ counted: 0, bulkRuns: 2 });
  expect(await stagedLines()).toEqual([{ shop: 2, line: 5 }]);
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
