// What no bulk file carries, read in small pieces once the files are in: the lines of refunds, and what edits did.
import { editsFromAgreements } from "#app/intake/edit.ts";
import { idOf } from "#app/intake/gid.ts";
import { locationFromNode } from "#app/intake/location.ts";
import { refundLinesFromNode } from "#app/intake/refund.ts";
import { readLocations, readRefundLines } from "#app/shopify/changes.ts";
import { readAgreements } from "#app/shopify/missing.ts";
import {
  type ImportStep,
  listEditedOrders,
  listRefundsWithoutLines,
  type StepChange,
  saveStep,
} from "#app/store/app/import-plan.ts";
import { applyLocations } from "#app/store/source/apply-locations.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { readKnownOrders } from "#app/store/source/known-orders.ts";
import { inTransaction, lockShop } from "#app/store/transaction.ts";
import type { Importing } from "./import-file.ts";

const refundsAtOnce = 5;
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

/** Some refunds; the next call goes on behind them. */
export async function importRefundLines({ shop, run, context }: Importing, step: ImportStep): Promise<void> {
  let after = step.cursor ?? "0";
  let { counted } = step;
  for (let call = 0; call < callsAtOnce; call++) {
    context.signal.throwIfAborted();
    const refunds = await listRefundsWithoutLines(shop.id, after, refundsAtOnce);
    const ids = refunds.map(({ id }) => id);
    const nodes = ids.length > 0 ? await readRefundLines(shop.domain, ids, context.signal) : [];
    const lines = new Map(nodes.map((node) => [idOf(String(node.id), "Refund"), node]));
    after = ids.at(-1) ?? after;
    counted += ids.length;
    const isLast = ids.length < refundsAtOnce;
    const change: StepChange = { counted, cursor: after, ...(isLast && { status: "done", expected: counted }) };
    await inTransaction(async (tx) => {
      await lockShop(tx, shop.id);
      const known = await readKnownOrders(
        tx,
        shop.id,
        refunds.map(({ orderId }) => orderId),
      );
      const words = refunds.flatMap(({ id, orderId }) => {
        const node = lines.get(id);
        const refund = known.get(orderId)?.refunds.find((one) => one.id === id);
        if (!node || !refund) return [];
        return [{ kind: "refund" as const, refund, lines: refundLinesFromNode(node, orderId, shop.currency) }];
      });
      if (words.length > 0) await applyOrders(tx, shop.id, words);
      await saveStep(tx, shop.id, run, step, change);
    });
    if (isLast) return;
  }
}

/** Some edited orders; the next call goes on behind them. */
export async function importEdits({ shop, run, context }: Importing, step: ImportStep): Promise<void> {
  const orders = await listEditedOrders(shop.id, step.cursor ?? "0", ordersAtOnce);
  let { counted } = step;
  for (const orderId of orders) {
    context.signal.throwIfAborted();
    const pages = await Array.fromAsync(readAgreements(shop.domain, orderId, context.signal));
    const edits = pages.flatMap((page) => editsFromAgreements(page, shop).edits);
    counted++;
    await inTransaction(async (tx) => {
      if (edits.length > 0) await applyOrders(tx, shop.id, [{ kind: "edits", orderId, edits }]);
      await saveStep(tx, shop.id, run, step, { counted, cursor: orderId });
    });
  }
  if (orders.length < ordersAtOnce)
    await inTransaction((tx) => saveStep(tx, shop.id, run, step, { status: "done", counted, expected: counted }));
}
