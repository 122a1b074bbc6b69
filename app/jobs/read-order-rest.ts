// What an order's own document leaves out, read for several orders in small pieces.
import { pool } from "#app/db.server.ts";
import { editsFromAgreements } from "#app/intake/edit.ts";
import { idOf } from "#app/intake/gid.ts";
import { readRefundLines } from "#app/shopify/changes.ts";
import { readAgreements } from "#app/shopify/missing.ts";
import { setAside } from "#app/store/inbox/missing.ts";
import type { Missing } from "#app/store/inbox/wanted.ts";
import { readRefundsWithLines } from "#app/store/source/known-rows.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { enqueueMissing } from "./fetch-missing.ts";
import { readApart } from "./read-apart.ts";
import { chunksOf, type Reconciling } from "./reconcile-run.ts";

const refundsAtOnce = 5;

type Node = Record<string, unknown>;

/**
 * What the nodes leave out: the lines of refunds whose lines we do not know, and the edits of what was edited. What cannot
 * be read waits as missing; what was set aside for that is not asked for again.
 */
export async function readOrderRest({ shop, signal }: Pick<Reconciling, "shop" | "signal">, nodes: readonly Node[]) {
  const refundIds = nodes.flatMap(({ refunds }) => (refunds as { id: string }[]).map(({ id }) => idOf(id, "Refund")));
  const withLines = await readRefundsWithLines(pool, shop.id, refundIds);
  const lost = await setAside(shop.id, "refund-lines", refundIds);
  const missing: Missing[] = [];
  const refunds = new Map<string, Node>();
  for (const ids of chunksOf(
    refundIds.filter((id) => !withLines.has(id) && !lost.has(id)),
    refundsAtOnce,
  )) {
    const { told, unread } = await readApart(ids, signal, (some) => readRefundLines(shop.domain, some, signal));
    for (const refund of told) refunds.set(idOf(String(refund.id), "Refund"), refund);
    missing.push(...unread.map(({ id }): Missing => ({ kind: "refund-lines", id })));
  }
  const edited = nodes.filter((node) => node.edited === true).map(({ id }) => idOf(String(id), "Order"));
  const lostEdits = await setAside(shop.id, "edits", edited);
  const agreements = new Map<string, Node[]>();
  for (const orderId of edited.filter((id) => !lostEdits.has(id))) {
    const { told, unread } = await readApart([orderId], signal, async () => {
      const pages = await Array.fromAsync(readAgreements(shop.domain, orderId, signal));
      // Those that we cannot understand are as good as not read.
      for (const page of pages) editsFromAgreements(page, shop);
      return pages;
    });
    agreements.set(orderId, told);
    missing.push(...unread.map(({ id }): Missing => ({ kind: "edits", id })));
  }
  await inTransaction((tx) => enqueueMissing(tx, shop.id, missing, { revive: false }));
  return { refunds, agreements };
}
