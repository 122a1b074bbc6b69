// Shopify asks to forget a shop 48 hours after the app was removed. Should that never come, its data goes all the same,
// when it is as old as the merchant set; so do the files of data requests.
import { now } from "#app/clock.server.ts";
import { forgetApiUse } from "#app/store/app/api-use.ts";
import { forgetDataRequests } from "#app/store/app/data-requests.ts";
import { forgetShop } from "#app/store/app/forget-shop.ts";
import { shopsGoneTooLong } from "#app/store/app/shop-standing.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

export async function forgetShops(_payload: Payload<"forget-shops">, { log }: JobContext): Promise<void> {
  for (const { gid, domain } of await shopsGoneTooLong(now())) {
    const isForgotten = await inTransaction((tx) => forgetShop(tx, gid, domain, now()));
    if (isForgotten) log.warn({ gid }, "Shopify never asked to forget this shop; it is forgotten by age");
  }
  const files = await forgetDataRequests(now());
  if (files > 0) log.info({ files }, "files of old data requests are removed");
  await forgetApiUse(now());
}
