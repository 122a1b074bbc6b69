// Applies a shop's waiting webhooks, oldest first. Each is applied and marked in one transaction of its own;
// one that fails is left for later and holds up no other.
import { claimDelivery, failDelivery, finishDelivery, nextDelivery } from "#app/store/app/deliveries.ts";
import { inSavepoint, inTransaction } from "#app/store/transaction.ts";
import { applyDelivery } from "./apply-delivery.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";

export async function applyDeliveries(payload: Payload<"apply-deliveries">, context: JobContext): Promise<void> {
  const { shopDomain } = payload;
  while (await applyNext(shopDomain, context)) context.signal.throwIfAborted();
  const due = await nextDelivery(shopDomain);
  // A delivery that came in the meantime has rung already, and rang for now.
  const mode = "preserve_run_at";
  if (due) await inTransaction((tx) => enqueue(tx, "apply-deliveries", { shopDomain }, { runAt: due, mode }));
}

/** False when nothing is due. */
async function applyNext(shopDomain: string, { log }: JobContext): Promise<boolean> {
  return inTransaction(async (tx) => {
    const delivery = await claimDelivery(tx, shopDomain);
    if (!delivery) return false;
    const { topic, webhookId } = delivery;
    try {
      const outcome = await inSavepoint(tx, () => applyDelivery(tx, delivery));
      await finishDelivery(tx, delivery);
      log.info({ topic, webhookId, outcome }, "webhook applied");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const status = await failDelivery(tx, delivery, reason);
      log.warn({ err: error, topic, webhookId, status }, "webhook not applied");
    }
    return true;
  });
}
