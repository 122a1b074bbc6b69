// The queue's own tables, made and migrated by whichever process comes first.
import { makeWorkerUtils } from "graphile-worker";
import { pool } from "#app/db.server.ts";
import { queueLog } from "./queue-log.ts";

export async function prepareQueue(): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: queueLog });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}
