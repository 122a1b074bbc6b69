// A customer asked to be forgotten (customers/redact). Their orders stay as facts, as a guest's; everything that leads to
// them goes, in the transaction of the delivery, and a keyed hash sees to it that they stay forgotten.
import { z } from "zod";
import { now } from "#app/clock.server.ts";
import { plainId, readTold } from "#app/intake/told.ts";
import { withoutPerson } from "#app/intake/without-person.ts";
import { eraseTraces, idsOfPerson } from "#app/store/app/erase-customer.ts";
import { recordRedactions, storedRedacted } from "#app/store/app/redactions.ts";
import { readShop, type ShopRecord, shopByDomain } from "#app/store/app/shops.ts";
import type { ClaimedDelivery } from "#app/store/inbox/claim.ts";
import { eraseFromInbox } from "#app/store/inbox/erase.ts";
import { detachCustomer } from "#app/store/source/merge-customers.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

const told = z.object({ customer: z.object({ id: plainId.nullish() }).nullish() });

async function forgetPerson(tx: Tx, shop: ShopRecord, ids: readonly string[], requestedAt: Date): Promise<void> {
  const everyone = new Set(ids);
  await recordRedactions(tx, shop.id, ids, requestedAt);
  for (const id of ids) await detachCustomer(tx, shop.id, id);
  await eraseTraces(tx, shop.id, ids);
  await eraseFromInbox(tx, shop.domain, ids, (topic, body) => withoutPerson(topic, body, everyone));
}

/** Gives back a word for the log. */
export async function redactCustomer(tx: Tx, delivery: ClaimedDelivery, body: unknown): Promise<string> {
  const { customer } = readTold(told, body, "a customer to forget");
  const shop = await shopByDomain(delivery.shopDomain, tx);
  if (!customer?.id) return "names no customer";
  if (!shop) {
    // Nothing of the shop is used any more; what it told of the person goes all the same.
    const ids = [customer.id];
    await eraseFromInbox(tx, delivery.shopDomain, ids, (topic, text) => withoutPerson(topic, text, new Set(ids)));
    return "shop not installed";
  }
  await lockShop(tx, shop.id);
  await forgetPerson(tx, shop, await idsOfPerson(tx, shop.id, customer.id), delivery.triggeredAt);
  return "forgotten";
}

/** After an import or a restored database, and every night: whoever must stay forgotten is forgotten again. */
export async function redactAgain(payload: Payload<"redact-again">, { log }: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop) return;
  const count = await inTransaction(async (tx) => {
    let forgotten = 0;
    await lockShop(tx, shop.id);
    for await (const ids of storedRedacted(tx, shop.id)) {
      await forgetPerson(tx, shop, ids, now());
      forgotten += ids.length;
    }
    return forgotten;
  });
  if (count > 0)
    log.warn({ customers: count }, "customers who must stay forgotten had come back and are forgotten again");
}
