// Makes the rollups of a shop anew: after an import, a change of its days, or when they were found to be wrong.
import { judgementDay } from "#app/clock.server.ts";
import { readShop } from "#app/store/app/shops.ts";
import { rebuildRollups as rebuild } from "#app/store/rollups/rebuild.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { judgeStockOf } from "./judge-stock.ts";
import { enqueue, type Payload } from "./queue.ts";

export async function rebuildRollups(payload: Payload<"rebuild-rollups">, { log }: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop) return;
  await rebuild(shop.id, judgementDay(shop), { timeZone: shop.timeZone });
  await judgeStockOf(shop);
  // What customers bought lies in other categories now, or on other days.
  await inTransaction((tx) => enqueue(tx, "sweep-customers", { shop: shop.id, cause: "products" }));
  log.info("the rollups are rebuilt");
}
