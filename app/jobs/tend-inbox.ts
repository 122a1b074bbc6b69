// Makes the inbox's days to come, and removes what was applied longer ago than its shop wants to keep it.
import { now } from "#app/clock.server.ts";
import { forgetDeliveries, prepareInboxDays } from "#app/store/inbox/partitions.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

export async function tendInbox(_payload: Payload<"tend-inbox">, { log }: JobContext): Promise<void> {
  const made = await prepareInboxDays(now());
  const forgotten = await forgetDeliveries(now());
  log.info({ made, ...forgotten }, "the inbox is tended");
}
