// Runs the tasks of the queue: each with its payload parsed, its own log lines and its duration measured.
import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type JobHelpers, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { forPurpose, giveBackUses, takeUses } from "#app/api-use.server.ts";
import { now } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import { log } from "#app/log.server.ts";
import { metrics } from "#app/metrics.server.ts";
import { saveApiUse } from "#app/store/app/api-use.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { countHeldJobs, createWorkerLease, freeAbandonedJobs } from "#app/store/worker-lease.ts";
import type { JobContext } from "./context.ts";
import { fetchMissing } from "./fetch-missing.ts";
import { forgetShops } from "./forget-shops.ts";
import { importShop } from "./import-shop.ts";
import { judgeCatalogue, judgeProducts } from "./judge-products.ts";
import { judgeSeasons } from "./judge-seasons.ts";
import { judgeStock } from "./judge-stock.ts";
import { keepBulkAccess } from "./keep-bulk-access.ts";
import { prepareQueue } from "./prepare-queue.ts";
import { enqueue, type Payload, payloads, type Task } from "./queue.ts";
import { queueLog } from "./queue-log.ts";
import { rebuildRollups } from "./rebuild-rollups.ts";
import { reconcileAll, reconcileShopAll } from "./reconcile-all.ts";
import { reconcileRecent, reconcileShopRecent } from "./reconcile-recent.ts";
import { redactAgain } from "./redact-customer.ts";
import { refreshToken, refreshTokens } from "./refresh-tokens.ts";
import { refreshShopWindows, refreshWindows } from "./refresh-windows.ts";
import { cronItems } from "./schedule.ts";
import { sweepDue, sweepShopCustomers } from "./sweep-customers.ts";
import { tendInbox } from "./tend-inbox.ts";
import { verifyOneShop, verifyRollups } from "./verify-rollups.ts";

export type Tasks = { [T in Task]: (payload: Payload<T>, context: JobContext) => Promise<void> };

export const tasks: Tasks = {
  "import-shop": importShop,
  "fetch-missing": fetchMissing,
  "refresh-tokens": refreshTokens,
  "refresh-token": refreshToken,
  "tend-inbox": tendInbox,
  "rebuild-rollups": rebuildRollups,
  "refresh-windows": refreshWindows,
  "judge-seasons": judgeSeasons,
  "refresh-shop-windows": refreshShopWindows,
  "judge-stock": judgeStock,
  "sweep-due": sweepDue,
  "sweep-customers": sweepShopCustomers,
  "reconcile-recent": reconcileRecent,
  "reconcile-shop-recent": reconcileShopRecent,
  "reconcile-all": reconcileAll,
  "reconcile-shop-all": reconcileShopAll,
  "redact-again": redactAgain,
  "forget-shops": forgetShops,
  "verify-rollups": verifyRollups,
  "verify-shop": verifyOneShop,
  "keep-bulk-access": keepBulkAccess,
  "judge-products": judgeProducts,
  "judge-catalogue": judgeCatalogue,
};

// The pool also serves the listener, the lease and the transactions inside a job.
const mostConcurrent = 4;
const leaseEveryMs = 3000;
const abortAfterMs = 5000;

async function runTask<T extends Task>(task: T, work: Tasks[T], raw: unknown, { job, abortSignal }: JobHelpers) {
  // The schema of a task is the one its payload type comes from.
  const payload = payloads[task].parse(raw) as Payload<T>;
  const jobLog = log.child({ task, job: job.id, ...payload });
  const stopTimer = metrics.jobSeconds.startTimer({ task });
  const end = (outcome: "done" | "released" | "failed") => {
    metrics.jobs.inc({ task, outcome });
    return { outcome, seconds: stopTimer(), attempt: job.attempts };
  };
  try {
    const isLastAttempt = job.attempts >= job.max_attempts;
    await forPurpose(task, () => work(payload, { signal: abortSignal, log: jobLog, isLastAttempt }));
    jobLog.debug(end("done"), "job done");
  } catch (error) {
    if (abortSignal.aborted) {
      // Not the job's fault: it waits anew for another worker, with all its attempts.
      await inTransaction((tx) => enqueue(tx, task, payload));
      jobLog.info(end("released"), "job given back because this worker stops");
      return;
    }
    jobLog.error({ err: error, ...end("failed") }, "job failed");
    throw error;
  }
}

async function storeUses(): Promise<void> {
  const uses = takeUses();
  try {
    await saveApiUse(now(), uses);
  } catch (error) {
    giveBackUses(uses);
    log.warn({ err: error }, "what was asked of Shopify could not be noted; trying again");
  }
}

export interface Worker {
  /** Takes no new jobs and waits for the running ones; those that can be interrupted are given back. */
  stop(): Promise<void>;
  /** Settles when the worker has ended, told to or not. */
  ended: Promise<void>;
}

function taskListOf(given: Partial<Tasks>): TaskList {
  return Object.fromEntries(
    (Object.keys(given) as Task[]).map((task) => [
      task,
      (raw: unknown, helpers: JobHelpers) => runTask(task, given[task] as Tasks[typeof task], raw, helpers),
    ]),
  );
}

export async function startWorker(given: Partial<Tasks> = tasks): Promise<Worker> {
  await prepareQueue();
  const lease = createWorkerLease();
  const events: WorkerEvents = new EventEmitter();
  let workerId = "";
  events.on("pool:create", ({ workerPool }) => {
    workerId = workerPool.id;
  });
  const runner = await run({
    pgPool: pool,
    taskList: taskListOf(given),
    events,
    logger: queueLog,
    concurrency: mostConcurrent,
    pollInterval: 1000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: abortAfterMs,
    parsedCronItems: cronItems(),
  });
  const keepLease = async () => {
    try {
      await lease.hold(workerId);
      const freed = await freeAbandonedJobs();
      if (freed > 0) log.warn({ workers: freed }, "jobs of dead workers are set free");
    } catch (error) {
      log.warn({ err: error }, "the worker's lease could not be kept; trying again");
    }
    await storeUses();
  };
  let keeping = keepLease();
  await keeping;
  const timer = setInterval(() => {
    keeping = keepLease();
  }, leaseEveryMs);
  return {
    ended: runner.promise,
    async stop() {
      clearInterval(timer);
      await keeping;
      await runner.stop();
      // The queue does not wait until the end of its last jobs is written.
      while ((await countHeldJobs(workerId)) > 0) await sleep(20);
      await storeUses();
      lease.release();
    },
  };
}
