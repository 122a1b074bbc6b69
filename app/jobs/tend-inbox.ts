// Makes the inbox's days to come, removes what was applied longer ago than its shop wants to keep it, and sees to it that
// whatever is still to be read has a job that reads it.
import { now } from "#app/clock.server.ts";
import { forgetDeliveries, prepareInboxDays } from "#app/store/inbox/partitions.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { forgetReplacedJobs } from "#app/store/worker-lease.ts";
import type { JobContext } from "./context.ts";
import { enqueueForgotten } from "./fetch-missing.ts";
import type { Payload } from "./queue.ts";

export async function tendInbox(_payload: Payload<"tend-inbox">, { log }: JobContext): Promise<void> {
  const made = await prepareInboxDays(now());
  const forgotten = await forgetDeliveries(now());
  await inTransaction(enqueueForgotten);
  await forgetReplacedJobs();
  log.info({ made, ...forgotten }, "the inbox is tended");
}
