// The worker process: what nobody waits for. Any number may run; each job is taken by one of them.
import { closeDatabase } from "#app/db.server.ts";
import { startWorker } from "#app/jobs/worker.ts";
import { log } from "#app/log.server.ts";
import { onStopSignal } from "#app/stop.server.ts";

const worker = await startWorker();
let isStopping = false;

onStopSignal(25_000, async () => {
  isStopping = true;
  await worker.stop();
  await closeDatabase();
});

worker.ended
  .catch((error: unknown) => log.fatal({ err: error }, "the worker failed"))
  .finally(() => {
    if (isStopping) return;
    log.fatal("the worker ended without being told to; start it again");
    process.exit(1);
  });

log.info({ pid: process.pid }, "worker ready");
