// The worker process: what nobody waits for. Any number may run; each job is taken by one of them.
import { now } from "#app/clock.server.ts";
import { closeDatabase } from "#app/db.server.ts";
import { startInboxLoop } from "#app/jobs/inbox-loop.ts";
import { startWorker } from "#app/jobs/worker.ts";
import { log } from "#app/log.server.ts";
import { onStopSignal } from "#app/stop.server.ts";
import { prepareInboxDays } from "#app/store/inbox/partitions.ts";

await prepareInboxDays(now()).catch((error: unknown) =>
  log.warn({ err: error }, "the inbox's days could not be made; until they are, deliveries lie together"),
);
const worker = await startWorker();
const inbox = startInboxLoop();
let isStopping = false;

onStopSignal(25_000, async () => {
  isStopping = true;
  await Promise.all([inbox.stop(), worker.stop()]);
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
