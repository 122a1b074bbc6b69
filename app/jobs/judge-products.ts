// Judges products anew: those whose words changed, or all of a shop when it judges by other rules.
import { now } from "#app/clock.server.ts";
import { readShop } from "#app/store/app/shops.ts";
import { judgeCatalogue as judgeAll, judgeProducts as judgeSome } from "#app/store/derived/judge-products.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

const productsAtOnce = 500;

export async function judgeProducts(payload: Payload<"judge-products">, { log, signal }: JobContext): Promise<void> {
  const shop = payload[0] && (await readShop(payload[0].shop));
  if (!shop) return;
  const ids = [...new Set(payload.map(({ id }) => id))];
  let changed = 0;
  for (let at = 0; at < ids.length; at += productsAtOnce) {
    signal.throwIfAborted();
    changed += await inTransaction((tx) => judgeSome(tx, shop.id, ids.slice(at, at + productsAtOnce), now()));
  }
  log.info({ products: ids.length, changed }, "products are judged");
}

export async function judgeCatalogue(payload: Payload<"judge-catalogue">, { log, signal }: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop) return;
  log.info(await judgeAll(shop.id, now(), signal), "the catalogue is judged");
}
