// Applies a shop's waiting deliveries: a batch at a time, in one transaction with its claim, so that each has its effect
// exactly once. What fails is put back for later, with its reason, and holds up nothing else.
import type { Logger } from "pino";
import { metrics } from "#app/metrics.server.ts";
import { type ShopRecord, shopByDomain } from "#app/store/app/shops.ts";
import { type ClaimedDelivery, claimDeliveries, failDeliveries, finishDeliveries } from "#app/store/inbox/claim.ts";
import { isTransient } from "#app/store/inbox/transient.ts";
import { inSavepoint, inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";
import { catalogueParts } from "./apply-catalogue.ts";
import { customerParts } from "./apply-customers.ts";
import { applyLifecycle, lifecycleTopics } from "./apply-lifecycle.ts";
import { orderParts } from "./apply-orders.ts";
import { enqueueMissing } from "./fetch-missing.ts";
import { type Failure, joinOutcomes, type Outcome } from "./inbox-part.ts";

const parts = [...catalogueParts, ...customerParts, ...orderParts];
const mostAtOnce = 500;

export const appliedTopics: readonly string[] = [...lifecycleTopics, ...parts.flatMap(({ topics }) => topics)];

const inOrder = (a: ClaimedDelivery, b: ClaimedDelivery) => a.triggeredAt.getTime() - b.triggeredAt.getTime();

async function applyEach(tx: Tx, deliveries: readonly ClaimedDelivery[], log: Logger): Promise<Outcome> {
  const outcome: Outcome = { applied: [], failed: [], missing: [] };
  for (const delivery of deliveries) {
    try {
      const word = await inSavepoint(tx, () => applyLifecycle(tx, delivery));
      log.info({ topic: delivery.topic, webhookId: delivery.webhookId, outcome: word }, "webhook applied");
      outcome.applied.push(delivery);
    } catch (error) {
      if (isTransient(error)) throw error;
      outcome.failed.push({ delivery, error });
    }
  }
  return outcome;
}

async function applyParts(tx: Tx, shop: ShopRecord | null, deliveries: readonly ClaimedDelivery[]): Promise<Outcome> {
  // Nobody is there to whom it would belong.
  if (!shop) return { applied: [...deliveries], failed: [], missing: [] };
  const outcomes: Outcome[] = [];
  for (const { topics, run } of parts) {
    const own = deliveries.filter(({ topic }) => topics.includes(topic));
    if (own.length > 0) outcomes.push(await run(tx, shop, own));
  }
  const strangers = deliveries.filter(({ topic }) => !appliedTopics.includes(topic));
  const failed = strangers.map((delivery) => ({
    delivery,
    error: new Error(`nothing is written that applies ${delivery.topic}`),
  }));
  return joinOutcomes([...outcomes, { applied: [], failed, missing: [] }]);
}

const reasonOf = ({ error }: Failure) => (error instanceof Error ? error.message : String(error));

/** How many deliveries were looked at; null where another worker is at this shop. */
export async function applyInbox(domain: string, log: Logger, most = mostAtOnce): Promise<number | null> {
  const result = await inTransaction(async (tx) => {
    const claimed = await claimDeliveries(tx, domain, most);
    if (!claimed || claimed.length === 0) return claimed && { claimed, outcome: joinOutcomes([]), dead: 0 };
    // A body that is gone was removed because someone must be forgotten: there is nothing to apply.
    const [gone, present] = [claimed.filter(({ body }) => body === null), claimed.filter(({ body }) => body !== null)];
    const sorted = present.toSorted(inOrder);
    const isLifecycle = ({ topic }: ClaimedDelivery) => lifecycleTopics.includes(topic);
    const first = await applyEach(tx, sorted.filter(isLifecycle), log);
    const shop = await shopByDomain(domain, tx);
    const told = sorted.filter((delivery) => !isLifecycle(delivery));
    // Before any row of it, as everybody does: whoever holds the shop may be waiting for a product that we would hold.
    if (shop && told.length > 0) await lockShop(tx, shop.id);
    const rest = await applyParts(tx, shop, told);
    const outcome = joinOutcomes([first, rest]);
    if (shop) await enqueueMissing(tx, shop.id, outcome.missing);
    const done = [...gone, ...outcome.applied].map(({ seq }) => seq);
    await finishDeliveries(tx, domain, done);
    const failed = outcome.failed.map((failure) => ({ seq: failure.delivery.seq, reason: reasonOf(failure) }));
    const dead = failed.length > 0 ? await failDeliveries(tx, domain, failed) : 0;
    return { claimed, outcome, dead };
  });
  if (!result) return null;
  report(domain, result.outcome, result.dead, log);
  return result.claimed.length;
}

function report(shopDomain: string, { applied, failed }: Outcome, dead: number, log: Logger): void {
  metrics.inboxDeliveries.inc({ outcome: "applied" }, applied.length);
  metrics.inboxDeliveries.inc({ outcome: "failed" }, failed.length - dead);
  metrics.inboxDeliveries.inc({ outcome: "dead" }, dead);
  const oldest = applied.reduce(
    (least, { receivedAt }) => Math.min(least, receivedAt.getTime()),
    Number.POSITIVE_INFINITY,
  );
  if (applied.length > 0) metrics.inboxLagSeconds.observe((Date.now() - oldest) / 1000);
  for (const { delivery, error } of failed) {
    const { topic, webhookId, attempts } = delivery;
    log.warn({ err: error, shopDomain, topic, webhookId, attempt: attempts + 1 }, "webhook not applied");
  }
  if (applied.length > 0) log.debug({ shopDomain, applied: applied.length }, "webhooks applied");
}
