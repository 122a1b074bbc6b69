// Applied webhooks are kept as long as the shop's settings say, to answer what happened, and then removed.
import { now } from "#app/clock.server.ts";
import { forgetDeliveries as forgetApplied } from "#app/store/app/deliveries.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

export async function forgetDeliveries(_payload: Payload<"forget-deliveries">, { log }: JobContext): Promise<void> {
  log.info({ removed: await forgetApplied(now()) }, "old deliveries are removed");
}
