// Reads from Shopify what no webhook carries, a few things at a time and within the cost budget. What is to be read lies in
// a table and leaves it with what was read: a job that is lost loses nothing, and a thing that can never be read holds up
// no other.
import { now } from "#app/clock.server.ts";
import { AccessError } from "#app/shopify/errors.ts";
import { readShop, type ShopRecord } from "#app/store/app/shops.ts";
import {
  askForMissing,
  type DueMissing,
  dropMissing,
  dueMissing,
  endMissing,
  failMissing,
  kindsMissing,
  nextMissingAt,
} from "#app/store/inbox/missing.ts";
import type { Missing, MissingKind } from "#app/store/inbox/wanted.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { ways } from "./missing-ways.ts";
import { enqueue, type Payload } from "./queue.ts";
import { isAboutThings, isDenied } from "./read-apart.ts";

/** Asks for what is missing, in the transaction that found it out. */
export async function enqueueMissing(
  tx: Tx,
  shop: number,
  missing: readonly Missing[],
  options: { revive?: boolean } = {},
): Promise<void> {
  if (missing.length === 0) return;
  await askForMissing(tx, shop, missing, options);
  for (const kind of new Set(missing.map((one) => one.kind))) {
    const runAt = new Date(now().getTime() + ways[kind].afterSeconds * 1000);
    // Whoever asks again and again must not put it off for ever.
    await enqueue(tx, "fetch-missing", { shop, kind }, { runAt, mode: "preserve_run_at" });
  }
}

/** What waits and lost its job, for whatever reason, gets another. */
export async function enqueueForgotten(tx: Tx): Promise<void> {
  for (const { shop, kind } of await kindsMissing(tx))
    await enqueue(tx, "fetch-missing", { shop, kind }, { mode: "preserve_run_at" });
}

async function readSome(shop: ShopRecord, kind: MissingKind, some: readonly DueMissing[], { signal, log }: JobContext) {
  const ids = some.map(({ id }) => id);
  try {
    const write = await ways[kind].read(shop.domain, ids, signal);
    await inTransaction(async (tx) => {
      // Its time zone may change: whoever re-days its orders waits for us, or we for them.
      await lockShop(tx, shop.id);
      const current = await readShop(shop.id, tx);
      if (current) await write(tx, current);
      await endMissing(tx, shop.id, kind, some);
    });
  } catch (error) {
    if (!isAboutThings(error, signal)) throw error;
    const [first] = some;
    if (some.length === 1 && first) {
      const isDead = await failMissing(shop.id, kind, first, error instanceof Error ? error.message : String(error));
      log.warn({ err: error, kind, isDead }, "something that webhooks leave out cannot be read");
    } else for (const one of some) await readSome(shop, kind, [one], { signal, log, isLastAttempt: false });
  }
}

export async function fetchMissing(payload: Payload<"fetch-missing">, context: JobContext): Promise<void> {
  const { kind } = payload;
  const { signal, log } = context;
  let read = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const shop = await readShop(payload.shop);
      if (!shop) return;
      const some = await dueMissing(shop.id, kind, ways[kind].atOnce);
      if (some.length === 0) break;
      await readSome(shop, kind, some, context);
      read += some.length;
    }
  } catch (error) {
    // Until the shop lets us in again, what is missing waits; what it does not grant, an import brings once it does.
    if (isDenied(error)) await dropMissing(payload.shop, kind);
    else if (!(error instanceof AccessError)) throw error;
    log.warn({ err: error, kind }, "what webhooks leave out may not be read");
    return;
  }
  log.info({ kind, read }, "what webhooks leave out is read");
  await inTransaction(async (tx) => {
    const runAt = await nextMissingAt(tx, payload.shop, kind);
    if (runAt) await enqueue(tx, "fetch-missing", { shop: payload.shop, kind, again: true }, { runAt });
  });
}
