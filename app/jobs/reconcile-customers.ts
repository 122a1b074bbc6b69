// Compares customers with the shop, field by field, and finds out what became of those that are gone: Shopify lets a
// customer go who never ordered, or has merged them into another, to whom their orders then belong.
import { now } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import { differingFields } from "#app/derive/basics/differing-fields.ts";
import type { CustomerRow } from "#app/derive/customer/customer-row.ts";
import { customerFromBulk } from "#app/intake/customer.ts";
import { idOf } from "#app/intake/gid.ts";
import { runBulk } from "#app/shopify/bulk-run.ts";
import { readOrders, readUpdatedCustomers } from "#app/shopify/changes.ts";
import { customersBulkDocument } from "#app/shopify/documents/customers-bulk.ts";
import { readCustomers } from "#app/shopify/missing.ts";
import type { Found } from "#app/store/app/reconciles.ts";
import { redactedAmong } from "#app/store/app/redactions.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { applyCustomers, deleteCustomers, saveTags } from "#app/store/source/apply-customers.ts";
import { readAnOrderOf, readKnown, readKnownIds, readToldAt } from "#app/store/source/known-rows.ts";
import { mergeCustomers } from "#app/store/source/merge-customers.ts";
import type { Tx } from "#app/store/transaction.ts";
import { chunksOf, heal, healEach, type Reconciling } from "./reconcile-run.ts";

const rowsAtOnce = 500;
const nodesAtOnce = 25;
const ordersAtOnce = 5;

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

type Different = Found & { row: CustomerRow };

async function compare({ shop }: Reconciling, rows: readonly CustomerRow[]): Promise<Different[]> {
  const redacted = await redactedAmong(pool, shop.id, idsOf(rows));
  const known = await readKnown(pool, shop.id, "customers", idsOf(rows));
  return rows.flatMap((row): Different[] => {
    if (redacted.has(row.id)) return [];
    const before = known.get(row.id);
    if (!before) return [{ id: row.id, what: "missing", row }];
    return differingFields(row, { ...before, tags: before.tags?.toSorted() ?? null }).length > 0
      ? [{ id: row.id, what: "stale", row }]
      : [];
  });
}

/** Tags were read at some time within the second that the customer's own time names. */
function tagsRead(rows: readonly CustomerRow[], toldAt: ReadonlyMap<string, Date>) {
  return rows.flatMap(({ id, updatedAt, tags }) => {
    const told = toldAt.get(id)?.getTime() ?? 0;
    const from = Date.parse(updatedAt);
    if (tags === null || told >= from + 1000) return [];
    return [{ customerId: id, tags, at: new Date(Math.max(from, told)).toISOString() }];
  });
}

async function repair(tx: Tx, shop: ShopRecord, different: readonly Different[]): Promise<Found[]> {
  const rows = different.map(({ row }) => row);
  const before = await readKnown(tx, shop.id, "customers", idsOf(rows));
  await applyCustomers(tx, shop.id, rows);
  await saveTags(tx, shop.id, tagsRead(rows, await readToldAt(tx, shop.id, idsOf(rows))));
  const after = await readKnown(tx, shop.id, "customers", idsOf(rows));
  return different
    .filter(({ id }) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)))
    .map(({ id, what }) => ({ id, what }));
}

async function compareAndHeal(reconciling: Reconciling, nodes: readonly unknown[]): Promise<void> {
  const { shop } = reconciling;
  const different = await compare(
    reconciling,
    nodes.map((node) => customerFromBulk(node, shop.currency)),
  );
  await healEach(reconciling, different, ({ id, what }) => ({ id, what }), repair);
}

export async function reconcileChangedCustomers(
  reconciling: Reconciling,
  from: Date,
): Promise<{ checked: number; latest: Date | null }> {
  let checked = 0;
  let latest: Date | null = null;
  for await (const nodes of readUpdatedCustomers(reconciling.shop.domain, from, reconciling.signal)) {
    checked += nodes.length;
    // The latest come first.
    latest ??= nodes[0] ? new Date((nodes[0] as { updatedAt: string }).updatedAt) : null;
    await compareAndHeal(reconciling, nodes);
  }
  return { checked, latest };
}

export async function reconcileCustomers(reconciling: Reconciling): Promise<number> {
  const { shop, signal } = reconciling;
  const told = new Set<string>();
  let waiting: unknown[] = [];
  for await (const line of runBulk(shop.domain, customersBulkDocument.replace(/^#.*\n/, ""), signal)) {
    told.add(idOf((line as { id: string }).id, "Customer"));
    if (waiting.push(line) < rowsAtOnce) continue;
    await compareAndHeal(reconciling, waiting);
    waiting = [];
  }
  await compareAndHeal(reconciling, waiting);
  const untold = (await readKnownIds(pool, shop.id, "customers")).filter((id) => !told.has(id));
  await healGone(reconciling, untold);
  return told.size;
}

async function healGone(reconciling: Reconciling, untold: readonly string[]): Promise<void> {
  const { shop, signal } = reconciling;
  const gone: string[] = [];
  for (const ids of chunksOf(untold, nodesAtOnce)) {
    // Who came since the file was begun is there.
    const there = new Set(
      (await readCustomers(shop.domain, ids, signal)).map((node) => idOf((node as { id: string }).id, "Customer")),
    );
    gone.push(...ids.filter((id) => !there.has(id)));
  }
  const heirs = await heirsOf(reconciling, gone);
  const merges = gone.flatMap((goneId) => {
    const keptId = heirs.get(goneId);
    return keptId ? [{ keptId, goneId, at: now() }] : [];
  });
  if (gone.length === 0) return;
  await heal(reconciling, async (tx) => {
    const known = await readKnown(tx, shop.id, "customers", gone);
    await mergeCustomers(tx, shop.id, merges);
    const deleted = gone.filter((id) => !heirs.has(id));
    await deleteCustomers(tx, shop.id, deleted, now());
    return [...known.keys()].map((id): Found => ({ id, what: "gone" }));
  });
}

/** To whom the orders of those who are gone belong now. */
async function heirsOf({ shop, signal }: Reconciling, gone: readonly string[]): Promise<Map<string, string>> {
  const orders = await readAnOrderOf(pool, shop.id, gone);
  const goneOfOrder = new Map([...orders].map(([customerId, orderId]) => [orderId, customerId]));
  const heirs = new Map<string, string>();
  for (const ids of chunksOf([...goneOfOrder.keys()], ordersAtOnce))
    for (const { id, customer } of await readOrders(shop.domain, ids, signal)) {
      const goneId = goneOfOrder.get(idOf(String(id), "Order"));
      const keptId = customer ? idOf((customer as { id: string }).id, "Customer") : null;
      if (goneId && keptId && keptId !== goneId) heirs.set(goneId, keptId);
    }
  return heirs;
}
