// Compares inventory items and their levels with the shop. A level that is another than we were told has changed unseen:
// its history gets the new level, marked as coming after a gap.
import { pool } from "#app/db.server.ts";
import type { LevelRow } from "#app/derive/product/stock-row.ts";
import { typeOf } from "#app/intake/gid.ts";
import { itemFromBulk, levelFromBulk } from "#app/intake/inventory.ts";
import { runBulk } from "#app/shopify/bulk-run.ts";
import { readUpdatedItems } from "#app/shopify/changes.ts";
import { inventoryBulkDocument } from "#app/shopify/documents/inventory-bulk.ts";
import type { Found } from "#app/store/app/reconciles.ts";
import { applyInventoryItems, applyLevels, disconnectLevels } from "#app/store/source/apply-stock.ts";
import { readKnownIds, readKnownItems, readKnownLevels } from "#app/store/source/known-rows.ts";
import { chunksOf, heal, type Reconciling } from "./reconcile-run.ts";

const itemsAtOnce = 500;

const placeOf = ({ inventoryItemId, locationId }: Pick<LevelRow, "inventoryItemId" | "locationId">) =>
  `${inventoryItemId}/${locationId}`;

async function healItems(reconciling: Reconciling, told: readonly ReturnType<typeof itemFromBulk>[]) {
  const ids = told.map(({ id }) => id);
  const known = await readKnownItems(pool, reconciling.shop.id, ids);
  const different = told.filter((item) => {
    const before = known.get(item.id);
    if (!before || before.updatedAt > item.updatedAt) return false;
    return before.tracked !== item.tracked || before.unitCostCents !== item.unitCostCents;
  });
  if (different.length === 0) return;
  await heal(reconciling, async (tx, shop) => {
    await applyInventoryItems(tx, shop.id, different);
    return different.map(({ id }): Found => ({ id, what: "stale" }));
  });
}

export async function reconcileChangedItems(
  reconciling: Reconciling,
  from: Date,
): Promise<{ checked: number; latest: Date | null }> {
  const { shop, signal } = reconciling;
  let checked = 0;
  let latest = "";
  for await (const nodes of readUpdatedItems(shop.domain, from, signal)) {
    const told = nodes.map((node) => itemFromBulk(node, shop.currency));
    await healItems(reconciling, told);
    checked += told.length;
    for (const { updatedAt } of told) if (updatedAt > latest) latest = updatedAt;
  }
  return { checked, latest: latest ? new Date(latest) : null };
}

async function readStock({ shop, signal }: Reconciling) {
  const items: ReturnType<typeof itemFromBulk>[] = [];
  const levels = new Map<string, LevelRow[]>();
  for await (const line of runBulk(shop.domain, inventoryBulkDocument.replace(/^#.*\n/, ""), signal)) {
    if (typeOf((line as { id: string }).id) === "InventoryItem") {
      items.push(itemFromBulk(line, shop.currency));
      continue;
    }
    const level = levelFromBulk(line);
    const own = levels.get(level.inventoryItemId);
    if (own) own.push(level);
    else levels.set(level.inventoryItemId, [level]);
  }
  return { items, levels };
}

/** Levels of some items: those that changed unseen, and those that are the same but for what no webhook tells. */
async function compareLevels({ shop }: Reconciling, itemIds: readonly string[], told: readonly LevelRow[]) {
  const known = new Map((await readKnownLevels(pool, shop.id, itemIds)).map((level) => [placeOf(level), level]));
  const loud: LevelRow[] = [];
  const silent: LevelRow[] = [];
  for (const level of told) {
    const before = known.get(placeOf(level));
    known.delete(placeOf(level));
    if (before && before.updatedAt > level.updatedAt) continue;
    if (!before || before.available !== level.available) loud.push(level);
    else if (JSON.stringify(before) !== JSON.stringify(level)) silent.push(level);
  }
  return { loud, silent, gone: [...known.values()] };
}

async function healLevels(reconciling: Reconciling, itemIds: readonly string[], told: readonly LevelRow[], at: string) {
  const { loud, silent, gone } = await compareLevels(reconciling, itemIds, told);
  if (loud.length + silent.length + gone.length === 0) return;
  await heal(reconciling, async (tx, shop) => {
    // A level told while the file was read is newer than the file.
    const now = new Map((await readKnownLevels(tx, shop.id, itemIds)).map((level) => [placeOf(level), level]));
    const isStill = (level: LevelRow) => (now.get(placeOf(level))?.updatedAt ?? "") <= level.updatedAt;
    const changed = loud.filter(isStill);
    const left = gone.filter(
      (level) => now.get(placeOf(level))?.updatedAt === level.updatedAt && level.updatedAt <= at,
    );
    await applyLevels(tx, shop.id, shop.timeZone, changed, "reconcile");
    await applyLevels(tx, shop.id, shop.timeZone, silent.filter(isStill), "reconcile", { isGap: false });
    await disconnectLevels(
      tx,
      shop.id,
      shop.timeZone,
      left.map(({ inventoryItemId, locationId }) => ({ inventoryItemId, locationId, at })),
      "reconcile",
    );
    return [
      ...changed.map((level): Found => ({ id: placeOf(level), what: "stale" })),
      ...left.map((level): Found => ({ id: placeOf(level), what: "gone" })),
    ];
  });
}

export async function reconcileLevels(reconciling: Reconciling): Promise<number> {
  const { shop } = reconciling;
  const { items, levels } = await readStock(reconciling);
  const all = [...levels.values()].flat();
  // The latest change in the file: what the file no longer names has gone by then.
  const at = all.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), "");
  for (const some of chunksOf(items, itemsAtOnce)) {
    await healItems(reconciling, some);
    const ids = some.map(({ id }) => id);
    await healLevels(
      reconciling,
      ids,
      ids.flatMap((id) => levels.get(id) ?? []),
      at,
    );
  }
  const told = new Set(items.map(({ id }) => id));
  const untold = (await readKnownIds(pool, shop.id, "items")).filter((id) => !told.has(id));
  for (const ids of chunksOf(untold, itemsAtOnce)) if (at) await healLevels(reconciling, ids, [], at);
  return all.length;
}
