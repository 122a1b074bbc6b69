// Judges products anew: those whose words changed, or all of a shop when it judges by other rules.
import { now } from "#app/clock.server.ts";
import { readShop } from "#app/store/app/shops.ts";
import { judgeCatalogue as judgeAll, judgeProducts as judgeSome } from "#app/store/derived/judge-products.ts";
import { takeProductsToJudge } from "#app/store/source/words-changed.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";

const productsAtOnce = 500;

// Whoever goes through a catalogue changes many products in turn: their buyers are judged once, a little later.
const buyersAfterMs = 300_000;

async function judgeBuyers(shop: number): Promise<void> {
  const runAt = new Date(now().getTime() + buyersAfterMs);
  const payload = { shop, cause: "products" } as const;
  await inTransaction((tx) => enqueue(tx, "sweep-customers", payload, { runAt, mode: "preserve_run_at" }));
}

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
  if (counts.changed > 0) await judgeBuyers(shop.id);
}

export async function judgeCatalogue(payload: Payload<"judge-catalogue">, { log, signal }: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop) return;
  log.info(await judgeAll(shop.id, now(), signal), "the catalogue is judged");
  await judgeBuyers(shop.id);
}
