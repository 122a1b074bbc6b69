// Every hour: what changed in a shop since we last looked is compared with what we know, so that a message that was lost
// is made up for within the hour. Looked at is again a little of what was looked at before: Shopify's search lags behind.

import { pool } from "#app/db.server.ts";
import { AccessError } from "#app/shopify/errors.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { newestKnown, type ReconcileNoun, readLookedUpTo, saveLookedUpTo } from "#app/store/app/reconciles.ts";
import { readShop, type ShopRecord } from "#app/store/app/shops.ts";
import { listShops } from "#app/store/rollups/watermarks.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";
import { reconcileChangedCustomers } from "./reconcile-customers.ts";
import { reconcileChangedOrders } from "./reconcile-orders.ts";
import { reconcileChangedProducts } from "./reconcile-products.ts";
import { type Reconciling, reconcile } from "./reconcile-run.ts";
import { reconcileChangedItems } from "./reconcile-stock.ts";

const minuteMs = 60_000;
const overlapMs = 15 * minuteMs;
// The first time: as far back as an import may have taken.
const firstMs = 26 * 60 * minuteMs;

/** One job for each shop, so that one that fails holds up none. */
export async function reconcileRecent(_payload: Payload<"reconcile-recent">): Promise<void> {
  const shops = await listShops();
  await inTransaction(async (tx) => {
    for (const shop of shops) await enqueue(tx, "reconcile-shop-recent", { shop });
  });
}

type Changed = (reconciling: Reconciling, from: Date) => Promise<{ checked: number; latest: Date | null }>;

// In this order: an order's customer is better known before it.
const nouns: readonly (readonly [ReconcileNoun, Changed])[] = [
  ["products", reconcileChangedProducts],
  ["items", reconcileChangedItems],
  ["customers", reconcileChangedCustomers],
  ["orders", reconcileChangedOrders],
];

async function sinceOf(shop: ShopRecord, noun: ReconcileNoun): Promise<Date | null> {
  const seen = await readLookedUpTo(pool, shop.id, noun);
  if (seen) return new Date(seen.getTime() - overlapMs);
  const newest = await newestKnown(shop.id, noun === "customers" || noun === "orders" ? noun : "products");
  return newest && new Date(newest.getTime() - firstMs);
}

/** An import reads everything anyway, and is not to be disturbed. */
export async function isImporting(shop: ShopRecord): Promise<boolean> {
  const run = await latestImport(shop.id);
  return run === null || run.status === "queued" || run.status === "running";
}

export async function reconcileShopRecent(
  payload: Payload<"reconcile-shop-recent">,
  context: JobContext,
): Promise<void> {
  const shop = await readShop(payload.shop);
  if (!shop || (await isImporting(shop))) return;
  try {
    for (const [noun, compareChanged] of nouns) {
      const since = await sinceOf(shop, noun);
      if (!since) continue;
      await reconcile(shop, { kind: "recent", noun, since }, context, async (reconciling) => {
        const { checked, latest } = await compareChanged(reconciling, since);
        if (latest) await saveLookedUpTo(shop.id, noun, latest);
        return checked;
      });
    }
  } catch (error) {
    if (!(error instanceof AccessError)) throw error;
    context.log.warn({ err: error }, "the shop cannot be read");
  }
}
