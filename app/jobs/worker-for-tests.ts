// A worker process with one task that only takes time, for worker.test.ts to stop and to kill.
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, pool } from "#app/db.server.ts";
import { startWorker } from "./worker.ts";

const worker = await startWorker({
  // "NAME.MILLISECONDS" in the place of a domain.
  "refresh-token": async ({ shopDomain }, { signal }) => {
    await pool.query("insert into ran (name, step) values ($1, 'begun')", [shopDomain]);
    await sleep(Number(shopDomain.split(".")[1]), undefined, { signal });
    await pool.query("insert into ran (name, step) values ($1, 'done')", [shopDomain]);
  },
});

process.once("SIGTERM", async () => {
  await worker.stop();
  await closeDatabase();
  process.exit(0);
});

process.stdout.write("worker ready\n");
