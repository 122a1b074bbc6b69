import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { freeAbandonedJobs } from "#app/store/worker-lease.ts";
import { enqueue } from "./queue.ts";
import { cronItems } from "./schedule.ts";
import { tasks } from "./worker.ts";

const patience = { timeout: 40_000 };
const children: ChildProcess[] = [];

async function startProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["app/jobs/worker-for-tests.ts"], {
    env: { ...process.env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  for await (const chunk of child.stdout!) if (String(chunk).includes("worker ready")) return child;
  throw new Error("the worker ended before it was ready");
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, "exit");
  child.kill(signal);
  const [code] = await exited;
  return code;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const ran = async (step: string) => {
  const { rows } = await pool.query(`select name from ran where step = $1 order by name`, [step]);
  return rows.map((row) => row.name as string);
};
// Without those of the schedule, whose time may come while a test runs.
const jobs = async () =>
  (await pool.query(`select key, attempts, locked_by from graphile_worker.jobs where key is not null`)).rows;
const addJob = (shopDomain: string) => inTransaction((tx) => enqueue(tx, "refresh-token", { shopDomain }));

beforeEach(async () => {
  await pool.query(`drop table if exists ran; create table ran (name text, step text)`);
  await pool.query(`delete from graphile_worker._private_jobs`);
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(closeDatabase);

test("a worker that is told to stop finishes what it does, and no job is lost or done twice", patience, async () => {
  const names = Array.from({ length: 60 }, (_, index) => `job${String(index).padStart(2, "0")}.60`);
  const first = await startProcess();
  const second = await startProcess();
  for (const name of names) await addJob(name);
  await until(async () => (await ran("done")).length > 5);
  expect(await end(first, "SIGTERM")).toBe(0);
  const third = await startProcess();
  expect(await end(second, "SIGTERM")).toBe(0);
  await until(async () => (await jobs()).length === 0);
  expect(await end(third, "SIGTERM")).toBe(0);
  expect(await ran("begun")).toEqual(names);
  expect(await ran("done")).toEqual(names);
});

test("a long job is given back with all its attempts, and another worker does it", patience, async () => {
  const first = await startProcess();
  await addJob("long.30000");
  await until(async () => (await ran("begun")).length === 1);
  expect(await end(first, "SIGTERM")).toBe(0);
  expect(await jobs()).toEqual([{ key: "refresh-token:long.30000", attempts: 0, locked_by: null }]);
});

test("a killed worker's job is found and done again; a living worker's job is left alone", patience, async () => {
  const first = await startProcess();
  await addJob("short.5000");
  await until(async () => (await ran("begun")).length === 1);
  expect(await freeAbandonedJobs(0)).toBe(0);
  await end(first, "SIGKILL");
  await until(async () => (await freeAbandonedJobs(0)) === 1);
  await startProcess();
  await until(async () => (await jobs()).length === 0);
  expect(await ran("begun")).toEqual(["short.5000", "short.5000"]);
  expect(await ran("done")).toEqual(["short.5000"]);
});

test("a job added in a transaction that fails does not exist", async () => {
  await expect(
    inTransaction(async (tx) => {
      await enqueue(tx, "refresh-token", { shopDomain: "a.1" });
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  expect(await jobs()).toEqual([]);
});

test("asking twice for the same work is one job, for other work another", async () => {
  await addJob("a.1");
  await addJob("a.1");
  await addJob("b.1");
  expect((await jobs()).map((job) => job.key).sort()).toEqual(["refresh-token:a.1", "refresh-token:b.1"]);
});

test("whatever is scheduled is a task that exists", () => {
  expect(
    cronItems()
      .map((item) => item.task)
      .filter((task) => !(task in tasks)),
  ).toEqual([]);
});
