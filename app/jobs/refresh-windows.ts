// Brings up to date what no single order changes at once: rolling windows, which products are bought together, and the
// verdicts on stock.
// Every few minutes for shops that something was applied to since; every night for all, because their day has changed.
import { judgementDay } from "#app/clock.server.ts";
import { readShop } from "#app/store/app/shops.ts";
import { refreshRollups } from "#app/store/rollups/rebuild.ts";
import { refreshWindowsOf } from "#app/store/rollups/refresh-windows.ts";
import { shopsToRefresh } from "#app/store/rollups/watermarks.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { judgeStockOf } from "./judge-stock.ts";
import { enqueue, type Payload } from "./queue.ts";

/** One job for each shop, so that one that fails holds up none. */
export async function refreshWindows({ nightly = false }: Payload<"refresh-windows">): Promise<void> {
  const shops = await shopsToRefresh(nightly);
  await inTransaction(async (tx) => {
    for (const shop of shops) await enqueue(tx, "refresh-shop-windows", { shop, nightly });
  });
}

export async function refreshShopWindows(payload: Payload<"refresh-shop-windows">, { log }: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop) return;
  const day = judgementDay(shop);
  if (payload.nightly) await refreshRollups(shop.id, day);
  else await refreshWindowsOf(shop.id, day);
  await judgeStockOf(shop, { fit: payload.nightly === true });
  log.debug({ nightly: payload.nightly }, "rolling windows are up to date");
}
