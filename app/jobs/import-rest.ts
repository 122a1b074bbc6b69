// What no bulk file carries, read in small pieces once the files are in: the lines of refunds, and what edits did.
import { pool } from "#app/db.server.ts";
import { editsFromAgreements } from "#app/intake/edit.ts";
import { locationFromNode } from "#app/intake/location.ts";
import { readLocations, readRefundLines } from "#app/shopify/changes.ts";
import { readAgreements } from "#app/shopify/missing.ts";
import {
  beginReading,
  countEditedOrders,
  countRefundsWithoutLines,
  type ImportStep,
  listEditedOrders,
  listRefundsWithoutLines,
  type StepChange,
  saveStep,
} from "#app/store/app/import-plan.ts";
import { applyLocations } from "#app/store/source/apply-locations.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { enqueueMissing } from "./fetch-missing.ts";
import type { Importing } from "./import-file.ts";
import { readApart } from "./read-apart.ts";
import { refundWords } from "./refund-words.ts";

const refundsAtOnce = 10;
const callsAtOnce = 20;
const ordersAtOnce = 10;

export async function importLocations({ shop, run, context }: Importing, step: ImportStep): Promise<void> {
  let counted = 0;
  for await (const nodes of readLocations(shop.domain, context.signal)) {
    counted += nodes.length;
    await inTransaction((tx) => applyLocations(tx, shop.id, nodes.map(locationFromNode)));
  }
  await inTransaction((tx) => saveStep(tx, shop.id, run, step, { status: "done", counted, expected: counted }));
}

/** Before the first piece: how many there are. */
async function begin({ shop, run }: Importing, step: ImportStep, count: () => Promise<number>): Promise<void> {
  if (step.cursor === null) await saveStep(pool, shop.id, run, step, { expected: await count() });
  await beginReading(pool, shop.id, run, step, "on");
}

/** Some refunds, the newest first; the next call goes on behind them. */
export async function importRefundLines(importing: Importing, step: ImportStep): Promise<void> {
  const { shop, run, context } = importing;
  await begin(importing, step, () => countRefundsWithoutLines(shop.id));
  let last = step.cursor;
  let { counted } = step;
  for (let call = 0; call < callsAtOnce; call++) {
    context.signal.throwIfAborted();
    const refunds = await listRefundsWithoutLines(shop.id, last, refundsAtOnce);
    const ids = refunds.map(({ id }) => id);
    const { told, unread } = await readApart(ids, context.signal, (some) =>
      readRefundLines(shop.domain, some, context.signal),
    );
    last = ids.at(-1) ?? last;
    counted += ids.length;
    const isLast = ids.length < refundsAtOnce;
    const change: StepChange = { counted, cursor: last, ...(isLast && { status: "done", expected: counted }) };
    await inTransaction(async (tx) => {
      const words = await refundWords(tx, shop, refunds, told);
      if (words.length > 0) await applyOrders(tx, shop.id, words);
      await enqueueMissing(
        tx,
        shop.id,
        unread.map(({ id }) => ({ kind: "refund-lines", id })),
      );
      await saveStep(tx, shop.id, run, step, change);
    });
    if (isLast) return;
  }
}

/** Some edited orders, the newest first; the next call goes on behind them. */
export async function importEdits(importing: Importing, step: ImportStep): Promise<void> {
  const { shop, run, context } = importing;
  await begin(importing, step, () => countEditedOrders(shop.id));
  const orders = await listEditedOrders(shop.id, step.cursor, ordersAtOnce);
  let { counted } = step;
  for (const { id: orderId, placedAt } of orders) {
    context.signal.throwIfAborted();
    const { told: edits, unread } = await readApart([orderId], context.signal, async () => {
      const pages = await Array.fromAsync(readAgreements(shop.domain, orderId, context.signal, placedAt));
      return pages.flatMap((page) => editsFromAgreements(page, shop).edits);
    });
    counted++;
    await inTransaction(async (tx) => {
      if (edits.length > 0) await applyOrders(tx, shop.id, [{ kind: "edits", orderId, edits }]);
      if (unread.length > 0) await enqueueMissing(tx, shop.id, [{ kind: "edits", id: orderId }]);
      await saveStep(tx, shop.id, run, step, { counted, cursor: orderId });
    });
  }
  if (orders.length < ordersAtOnce)
    await inTransaction((tx) => saveStep(tx, shop.id, run, step, { status: "done", counted, expected: counted }));
}
