// A customer asked what is kept about them (customers/data_request): the answer is written at once, as a file that the
// merchant finds in the app.
import { z } from "zod";
import { plainId, readTold } from "#app/intake/told.ts";
import { readCustomerFile, saveDataRequest } from "#app/store/app/data-requests.ts";
import { shopByDomain } from "#app/store/app/shops.ts";
import type { ClaimedDelivery } from "#app/store/inbox/claim.ts";
import type { Tx } from "#app/store/transaction.ts";

const told = z.object({
  customer: z.object({ id: plainId.nullish() }).nullish(),
  orders_requested: z.array(plainId).nullish(),
  data_request: z.object({ id: plainId }),
});

/** Gives back a word for the log. */
export async function collectDataRequest(tx: Tx, delivery: ClaimedDelivery, body: unknown): Promise<string> {
  const { customer, orders_requested, data_request } = readTold(told, body, "a data request");
  const shop = await shopByDomain(delivery.shopDomain, tx);
  if (!shop) return "shop not installed";
  if (!customer?.id) return "names no customer";
  const orderIds = orders_requested ?? [];
  const file = await readCustomerFile(tx, shop, { customerId: customer.id, orderIds });
  await saveDataRequest(tx, shop.id, {
    id: data_request.id,
    requestedAt: delivery.triggeredAt,
    orderIds,
    file,
  });
  return "answered";
}
