// Every night: everything is compared with the shop, by bulk operations. What no message and no hourly look can tell is
// found here: deletions and merges whose message was lost, and stock that moved unseen.
import { pool } from "#app/db.server.ts";
import type { Window } from "#app/shopify/bulk-query.ts";
import { AccessError } from "#app/shopify/errors.ts";
import { forgetReconciles, type ReconcileNoun } from "#app/store/app/reconciles.ts";
import { grantsScope } from "#app/store/app/shop-standing.ts";
import { readShop, type ShopRecord } from "#app/store/app/shops.ts";
import { listShops } from "#app/store/rollups/watermarks.ts";
import { orderSpan } from "#app/store/source/order-faces.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";
import { reconcileCustomers } from "./reconcile-customers.ts";
import { reconcileWindow } from "./reconcile-orders.ts";
import { reconcileCollections, reconcileLocations } from "./reconcile-places.ts";
import { reconcileProducts } from "./reconcile-products.ts";
import { isImporting } from "./reconcile-recent.ts";
import { type Reconciling, reconcile } from "./reconcile-run.ts";
import { reconcileLevels } from "./reconcile-stock.ts";

/** One job for each shop, so that one that fails holds up none. */
export async function reconcileAll(_payload: Payload<"reconcile-all">): Promise<void> {
  const shops = await listShops();
  await inTransaction(async (tx) => {
    for (const shop of shops) await enqueue(tx, "reconcile-shop-all", { shop });
  });
}

const dayMs = 24 * 3_600_000;
// Without read_all_orders Shopify shows 60 days; what is about to leave them is left alone.
const visibleDays = 59;

const monthOf = (at: Date, later = 0) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later, 1));

/** A month each, the newest first; the first and the last reach as far as time does. */
export function monthWindows(first: Date, last: Date, isOpen: boolean): Window[] {
  const windows: Window[] = [];
  let to: Date | null = null;
  for (let from = monthOf(last); from > first; from = monthOf(from, -1)) {
    windows.push({ from, to });
    to = from;
  }
  windows.push({ from: isOpen ? new Date(0) : first, to });
  return windows;
}

async function reconcileOrders(reconciling: Reconciling): Promise<number> {
  const { shop } = reconciling;
  const span = await orderSpan(pool, shop.id);
  const isOpen = await grantsScope(shop.id, "read_all_orders");
  const last = span?.last ?? new Date(0);
  const first = isOpen ? (span?.first ?? last) : new Date(last.getTime() - visibleDays * dayMs);
  let checked = 0;
  for (const window of monthWindows(first, last, isOpen)) checked += await reconcileWindow(reconciling, window);
  return checked;
}

const nouns: readonly (readonly [ReconcileNoun, (reconciling: Reconciling) => Promise<number>])[] = [
  ["locations", reconcileLocations],
  ["collections", reconcileCollections],
  ["products", reconcileProducts],
  ["levels", reconcileLevels],
  ["customers", reconcileCustomers],
  ["orders", reconcileOrders],
];

export async function reconcileShopAll(payload: Payload<"reconcile-shop-all">, context: JobContext): Promise<void> {
  const shop: ShopRecord | null = await readShop(payload.shop);
  if (!shop || (await isImporting(shop))) return;
  try {
    for (const [noun, compare] of nouns) await reconcile(shop, { kind: "nightly", noun }, context, compare);
  } catch (error) {
    if (!(error instanceof AccessError)) throw error;
    context.log.warn({ err: error }, "the shop cannot be read");
  }
  await forgetReconciles(shop.id);
  // Whoever must stay forgotten and has come back by any way.
  await inTransaction((tx) => enqueue(tx, "redact-again", { shop: shop.id }));
}
