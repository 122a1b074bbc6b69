// One comparison of a noun with the shop: recorded from its beginning, whatever becomes of it.
import type { Logger } from "pino";
import { AccessError, BulkAccessError, BulkFileError, GraphqlError, UserError } from "#app/shopify/errors.ts";
import {
  beginReconcile,
  endReconcile,
  type Found,
  type ReconcileKind,
  type ReconcileNoun,
  recordFound,
  recordUnhealed,
} from "#app/store/app/reconciles.ts";
import { readShop, type ShopRecord } from "#app/store/app/shops.ts";
import { isTransient } from "#app/store/inbox/transient.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";

export interface Reconciling {
  shop: ShopRecord;
  kind: ReconcileKind;
  noun: ReconcileNoun;
  run: string;
  signal: AbortSignal;
  log: Logger;
}

/** `work` gives back how many it has compared. What Shopify refuses ends this noun and not the others. */
export async function reconcile(
  shop: ShopRecord,
  { kind, noun, since = null }: { kind: ReconcileKind; noun: ReconcileNoun; since?: Date | null },
  { signal, log }: JobContext,
  work: (reconciling: Reconciling) => Promise<number>,
): Promise<void> {
  const run = await beginReconcile(shop.id, kind, noun, since);
  try {
    const checked = await work({ shop, kind, noun, run, signal, log });
    const found = await endReconcile(shop.id, run, { checked });
    log.info({ kind, noun, checked, ...found }, "compared with the shop");
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await endReconcile(shop.id, run, { checked: 0, failure });
    const isRefused = [BulkAccessError, BulkFileError, GraphqlError, UserError].some((one) => error instanceof one);
    if (!isRefused || error instanceof AccessError) throw error;
    log.warn({ err: error, kind, noun }, "could not be compared with the shop");
  }
}

/**
 * Repairs in one transaction under the shop's lock, and records what `repair` says was really different by then.
 * The shop is read again: its days may have changed since.
 */
export async function heal(
  { shop, noun, run }: Reconciling,
  repair: (tx: Tx, shop: ShopRecord) => Promise<readonly Found[]>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockShop(tx, shop.id);
    const current = await readShop(shop.id, tx);
    if (current) await recordFound(tx, shop.id, run, noun, await repair(tx, current));
  });
}

/** As heal, for several at once; where that is refused, each by itself, and those to blame are recorded. */
export async function healEach<Item>(
  reconciling: Reconciling,
  items: readonly Item[],
  foundOf: (item: Item) => Found,
  repair: (tx: Tx, shop: ShopRecord, items: readonly Item[]) => Promise<readonly Found[]>,
): Promise<void> {
  if (items.length === 0) return;
  try {
    await heal(reconciling, (tx, shop) => repair(tx, shop, items));
  } catch (error) {
    if (isTransient(error)) throw error;
    const [first] = items;
    if (items.length > 1) {
      for (const item of items) await healEach(reconciling, [item], foundOf, repair);
    } else if (first !== undefined) {
      const reason = error instanceof Error ? error.message : String(error);
      await recordUnhealed(reconciling.shop.id, reconciling.run, reconciling.noun, foundOf(first), reason);
    }
  }
}

export function* chunksOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
