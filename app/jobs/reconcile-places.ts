// Compares what a shop has few of: collections and locations.
import { now } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import { differingFields } from "#app/derive/basics/differing-fields.ts";
import { collectionFromBulk } from "#app/intake/collection.ts";
import { locationFromNode } from "#app/intake/location.ts";
import { runBulk } from "#app/shopify/bulk-run.ts";
import { readLocations } from "#app/shopify/changes.ts";
import { collectionsBulkDocument } from "#app/shopify/documents/collections-bulk.ts";
import { readProductsOfCollection } from "#app/shopify/missing.ts";
import type { Found } from "#app/store/app/reconciles.ts";
import { applyCollections, deleteCollections } from "#app/store/source/apply-collections.ts";
import { applyLocations, deleteLocations } from "#app/store/source/apply-locations.ts";
import { readKnown, readKnownIds } from "#app/store/source/known-rows.ts";
import { heal, type Reconciling } from "./reconcile-run.ts";

function different<Row extends { id: string; updatedAt: string }>(
  told: readonly Row[],
  known: ReadonlyMap<string, Row>,
) {
  return told.flatMap((row) => {
    const before = known.get(row.id);
    if (!before) return [{ row, found: { id: row.id, what: "missing" } as Found }];
    return differingFields(row, before).length > 0 ? [{ row, found: { id: row.id, what: "stale" } as Found }] : [];
  });
}

const goneOf = (ids: readonly string[]) => ids.map((id): Found => ({ id, what: "gone" }));

export async function reconcileCollections(reconciling: Reconciling): Promise<number> {
  const { shop, signal } = reconciling;
  const lines = await Array.fromAsync(runBulk(shop.domain, collectionsBulkDocument.replace(/^#.*\n/, ""), signal));
  const told = lines.map(collectionFromBulk);
  const ids = new Set(told.map(({ id }) => id));
  const gone: string[] = [];
  for (const id of await readKnownIds(pool, shop.id, "collections"))
    if (!ids.has(id) && (await readProductsOfCollection(shop.domain, id, signal)) === null) gone.push(id);
  await heal(reconciling, async (tx) => {
    const wrong = different(told, await readKnown(tx, shop.id, "collections", [...ids]));
    await applyCollections(
      tx,
      shop.id,
      wrong.map(({ row }) => row),
    );
    await deleteCollections(tx, shop.id, gone, now());
    return [...wrong.map(({ found }) => found), ...goneOf(gone)];
  });
  return told.length;
}

async function readAllLocations({ shop, signal }: Reconciling) {
  return (await Array.fromAsync(readLocations(shop.domain, signal))).flat().map(locationFromNode);
}

export async function reconcileLocations(reconciling: Reconciling): Promise<number> {
  const { shop } = reconciling;
  const told = await readAllLocations(reconciling);
  const ids = new Set(told.map(({ id }) => id));
  const untold = (await readKnownIds(pool, shop.id, "locations")).filter((id) => !ids.has(id));
  // One that came since we asked is there when we ask again.
  const again = new Set(untold.length > 0 ? (await readAllLocations(reconciling)).map(({ id }) => id) : []);
  const gone = untold.filter((id) => !again.has(id));
  await heal(reconciling, async (tx) => {
    const wrong = different(told, await readKnown(tx, shop.id, "locations", [...ids]));
    await applyLocations(
      tx,
      shop.id,
      wrong.map(({ row }) => row),
    );
    await deleteLocations(tx, shop.id, gone, now());
    return [...wrong.map(({ found }) => found), ...goneOf(gone)];
  });
  return told.length;
}
