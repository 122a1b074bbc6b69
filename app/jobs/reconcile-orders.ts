// Compares orders with the shop: what changed lately, or all that were created in a window. Read is first what is cheap,
// then the whole of those that differ; they go into the store as any other word about them.
import { now } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { faceDiffers, type OrderFace } from "#app/derive/shop/order-face.ts";
import type { EditRow, RefundLineRow } from "#app/derive/shop/order-row.ts";
import { editsFromAgreements } from "#app/intake/edit.ts";
import { idOf, typeOf } from "#app/intake/gid.ts";
import { orderFromNode } from "#app/intake/order.ts";
import { lineOfFace, orderFace } from "#app/intake/order-face.ts";
import { refundLinesFromNode } from "#app/intake/refund.ts";
import { searchWindow, type Window } from "#app/shopify/bulk-query.ts";
import { runBulk } from "#app/shopify/bulk-run.ts";
import { readOrderFaces, readOrders } from "#app/shopify/changes.ts";
import { orderFacesBulkDocument } from "#app/shopify/documents/order-faces.ts";
import { ordersBulkDocument } from "#app/shopify/documents/orders-bulk.ts";
import { BulkAccessError } from "#app/shopify/errors.ts";
import { type Found, recordUnhealed } from "#app/store/app/reconciles.ts";
import { redactedAmong } from "#app/store/app/redactions.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { readFaces, readFacesOfWindow } from "#app/store/source/order-faces.ts";
import { readApart } from "./read-apart.ts";
import { readOrderRest } from "./read-order-rest.ts";
import { chunksOf, healEach, type Reconciling } from "./reconcile-run.ts";

const ordersAtOnce = 5;
// From so many on, a bulk operation is cheaper than reading them by their ids.
const manyOrders = 100;

type Node = Record<string, unknown>;

/** Someone who must stay forgotten is nobody to us, whatever the shop says. */
async function withoutRedacted(shop: ShopRecord, faces: readonly OrderFace[]): Promise<OrderFace[]> {
  const ids = faces.flatMap(({ customerId }) => customerId ?? []);
  const redacted = await redactedAmong(pool, shop.id, ids);
  if (redacted.size === 0) return [...faces];
  return faces.map((face) => (redacted.has(face.customerId ?? "") ? { ...face, customerId: null } : face));
}

function compare(told: readonly OrderFace[], known: ReadonlyMap<string, OrderFace>): Found[] {
  return told
    .filter((face) => faceDiffers(face, known.get(face.id) ?? null))
    .map(({ id }) => ({ id, what: known.has(id) ? "stale" : "missing" }));
}

/** What changed since `from`. Gives back how many were compared, and the latest change among them. */
export async function reconcileChangedOrders(
  reconciling: Reconciling,
  from: Date,
): Promise<{ checked: number; latest: Date | null }> {
  const { shop, signal } = reconciling;
  let checked = 0;
  let latest = "";
  const found: Found[] = [];
  for await (const nodes of readOrderFaces(shop.domain, from, signal)) {
    const told = await withoutRedacted(
      shop,
      nodes.map((node) => orderFace(node, shop.currency)),
    );
    const ids = told.map(({ id }) => id);
    found.push(...compare(told, await readFaces(pool, shop.id, ids)));
    checked += told.length;
    for (const { updatedAt } of told) if (updatedAt > latest) latest = updatedAt;
  }
  await healOrders(reconciling, found, `updated_at:>='${from.toISOString().replace(/\.\d+Z$/, "Z")}'`, "UPDATED_AT");
  return { checked, latest: latest ? new Date(latest) : null };
}

const allOfTime = "created_at:>='1970-01-01T00:00:00Z'";

async function readWindowFaces({ shop, signal }: Reconciling, window: Window): Promise<OrderFace[]> {
  const faces = new Map<string, OrderFace>();
  const lines = new Map<string, string[]>();
  const query = orderFacesBulkDocument.replace(/^#.*\n/, "").replace(allOfTime, searchWindow(window));
  for await (const line of runBulk(shop.domain, query, signal)) {
    if (typeOf((line as { id: string }).id) === "Order") {
      const face = orderFace(line, shop.currency);
      faces.set(face.id, face);
      continue;
    }
    const { orderId, words } = lineOfFace(line);
    const own = lines.get(orderId);
    if (own) own.push(words);
    else lines.set(orderId, [words]);
  }
  return [...faces.values()].map((face) => ({ ...face, lines: (lines.get(face.id) ?? []).sort() }));
}

/** All orders that were created in a window. Gives back how many were compared. */
export async function reconcileWindow(reconciling: Reconciling, window: Window): Promise<number> {
  const { shop } = reconciling;
  const told = await withoutRedacted(shop, await readWindowFaces(reconciling, window));
  const known = await readFacesOfWindow(pool, shop.id, window);
  const ids = new Set(told.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !ids.has(id)).map((id): Found => ({ id, what: "gone" }));
  await healOrders(reconciling, [...compare(told, known), ...gone], searchWindow(window), "CREATED_AT");
  return told.length;
}

/** The orders among these that a bulk operation finds by a search, each with its lines. */
async function readByBulk({ shop, signal }: Reconciling, ids: ReadonlySet<string>, search: string, sortKey: string) {
  const nodes = new Map<string, Node & { lineItems: { nodes: unknown[] } }>();
  const query = ordersBulkDocument
    .replace(/^#.*\n/, "")
    .replace(allOfTime, search)
    .replace("CREATED_AT", sortKey);
  for await (const line of runBulk(shop.domain, query, signal)) {
    const { id, __parentId } = line as { id: string; __parentId?: string };
    if (__parentId) nodes.get(__parentId)?.lineItems.nodes.push(line);
    else if (ids.has(idOf(id, "Order"))) nodes.set(id, { ...(line as Node), lineItems: { nodes: [] } });
  }
  return nodes;
}

/** Bulk operations may be refused to us: one by one goes as well. */
function noneIfDenied(error: unknown): ReadonlyMap<string, Node> {
  if (error instanceof BulkAccessError) return new Map();
  throw error;
}

async function healOrders(reconciling: Reconciling, found: readonly Found[], search: string, sortKey: string) {
  const ids = new Set(found.map(({ id }) => id));
  const byBulk: ReadonlyMap<string, Node> =
    found.length >= manyOrders ? await readByBulk(reconciling, ids, search, sortKey).catch(noneIfDenied) : new Map();
  for (const some of chunksOf(found, byBulk.size > 0 ? ordersAtOnce * 20 : ordersAtOnce)) {
    reconciling.signal.throwIfAborted();
    const read = some.flatMap(({ id }): Node[] => {
      const node = byBulk.get(`gid://shopify/Order/${id}`);
      return node ? [node] : [];
    });
    const known = new Set(read.map(({ id }) => id));
    const rest = some.filter(({ id }) => !known.has(`gid://shopify/Order/${id}`)).map(({ id }) => id);
    const unread = new Map<string, string>();
    for (const few of chunksOf(rest, ordersAtOnce)) {
      const answer = await readApart(few, reconciling.signal, (ids) =>
        readOrders(reconciling.shop.domain, ids, reconciling.signal),
      );
      read.push(...answer.told);
      for (const { id, reason } of answer.unread) unread.set(id, reason);
    }
    for (const one of some) {
      const reason = unread.get(one.id);
      if (reason) await recordUnhealed(reconciling.shop.id, reconciling.run, reconciling.noun, one, reason);
    }
    await healSome(
      reconciling,
      some.filter(({ id }) => !unread.has(id)),
      read,
    );
  }
}

async function healSome(reconciling: Reconciling, found: readonly Found[], nodes: readonly Node[]) {
  const { refunds, agreements } = await readOrderRest(reconciling, nodes);
  const byId = new Map(nodes.map((node) => [idOf(String(node.id), "Order"), node]));
  await healEach(
    reconciling,
    found,
    (one) => one,
    async (tx, shop, some) => {
      // What came and went meanwhile is nothing to us.
      const ours = some.filter(({ id, what }) => what !== "missing" || byId.has(id));
      const words = ours.flatMap(({ id }) => wordsOn(id, byId.get(id), { refunds, agreements }, shop));
      const { changed } = await applyOrders(tx, shop.id, words);
      const really = new Set(changed);
      return some
        .filter(({ id }) => really.has(id))
        .map(({ id, what }): Found => {
          if (!byId.has(id)) return { id, what: "gone" };
          return { id, what: what === "gone" ? "stale" : what };
        });
    },
  );
}

function wordsOn(
  orderId: string,
  node: Node | undefined,
  { refunds, agreements }: { refunds: ReadonlyMap<string, Node>; agreements: ReadonlyMap<string, Node[]> },
  shop: ShopRecord,
): OrderWord[] {
  // Shopify does not know it: it was deleted.
  if (!node) return [{ kind: "deleted", orderId, at: now() }];
  const rows = orderFromNode(node, shop);
  const refundLines = rows.refunds.flatMap(({ id }): RefundLineRow[] => {
    const told = refunds.get(id);
    return told ? refundLinesFromNode(told, orderId, shop.currency) : [];
  });
  const edits = (agreements.get(orderId) ?? []).flatMap((page): EditRow[] => editsFromAgreements(page, shop).edits);
  const order: OrderWord = { kind: "order", ...rows, refundLines };
  return edits.length > 0 ? [order, { kind: "edits", orderId, edits }] : [order];
}
