// Judges products anew: those whose words changed, or all of a shop when it judges by other rules.
import { now } from "#app/clock.server.ts";
import { readShop } from "#app/store/app/shops.ts";
import { judgeCatalogue as judgeAll, judgeProducts as judgeSome } from "#app/store/derived/judge-products.ts";
import { takeProductsToJudge } from "#app/store/source/words-changed.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import type { Payload } from "./queue.ts";

const productsAtOnce = 500;

export async function judgeProducts(payload: Payload<"judge-products">, { log, signal }: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop) return;
  const counts = { products: 0, changed: 0 };
  for (let taken = productsAtOnce; taken === productsAtOnce; ) {
    signal.throwIfAborted();
    taken = await inTransaction(async (tx) => {
      const ids = await takeProductsToJudge(tx, shop.id, productsAtOnce);
      counts.changed += await judgeSome(tx, shop.id, ids, now());
      return ids.length;
    });
    counts.products += taken;
  }
  if (counts.products > 0) log.info(counts, "products are judged");
}

export async function judgeCatalogue(payload: Payload<"judge-catalogue">, { log, signal }: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop) return;
  log.info(await judgeAll(shop.id, now(), signal), "the catalogue is judged");
}
