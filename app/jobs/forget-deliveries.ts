// Applied webhooks are kept for a week, to answer what happened, and then removed.
import { now } from "#app/clock.server.ts";
import { forgetDeliveries as forgetAppliedBefore } from "#app/store/app/deliveries.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

const weekMs = 7 * 24 * 3_600_000;

export async function forgetDeliveries(_payload: Payload<"forget-deliveries">, { log }: JobContext): Promise<void> {
  const removed = await forgetAppliedBefore(new Date(now().getTime() - weekMs));
  log.info({ removed }, "old deliveries are removed");
}
