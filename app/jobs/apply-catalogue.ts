// What webhooks tell of the catalogue: locations, collections, products, inventory items and their levels.
import { shopTime } from "#app/clock.server.ts";
import { hasOnlyStockMoved } from "#app/derive/product/has-only-stock-moved.ts";
import type { InventoryItemRow, LevelRow } from "#app/derive/product/stock-row.ts";
import { collectionFromWebhook } from "#app/intake/collection.ts";
import { goneLevelFromWebhook, itemFromWebhook, levelFromWebhook } from "#app/intake/inventory.ts";
import { locationFromWebhook } from "#app/intake/location.ts";
import { productFromWebhook } from "#app/intake/product.ts";
import { deletedIdFromWebhook } from "#app/intake/told.ts";
import type { ClaimedDelivery } from "#app/store/inbox/claim.ts";
import { itemsUntold, type Missing, productsWithNewFace } from "#app/store/inbox/wanted.ts";
import { applyCollections, deleteCollections } from "#app/store/source/apply-collections.ts";
import { applyLocations, deleteLocations } from "#app/store/source/apply-locations.ts";
import { applyInventoryItems, applyLevels, disconnectLevels } from "#app/store/source/apply-stock.ts";
import { readKnown, readKnownVariants } from "#app/store/source/known-rows.ts";
import { deleteProduct, mostVariantsTold, saveToldProducts, type ToldProduct } from "#app/store/source/products.ts";
import type { Tx } from "#app/store/transaction.ts";
import { nothingMissing, type Part, part } from "./inbox-part.ts";

/** A thing that is gone, and since when as far as we were told. */
export interface Gone {
  id: string;
  at: Date;
}

export const goneOf =
  (type: string) =>
  (body: unknown, _shop: unknown, delivery: ClaimedDelivery): Gone => ({
    id: deletedIdFromWebhook(body, type),
    at: delivery.triggeredAt,
  });

export const idsOf = (gone: readonly { id: string }[]) => gone.map(({ id }) => id);
export const latestOf = (gone: readonly Gone[]) => new Date(Math.max(...gone.map(({ at }) => at.getTime())));

const locations = part({
  topics: ["locations/create", "locations/update", "locations/activate", "locations/deactivate"],
  read: locationFromWebhook,
  apply: (tx, shop, rows) => nothingMissing(applyLocations(tx, shop.id, rows)),
});

const goneLocations = part({
  topics: ["locations/delete"],
  read: goneOf("Location"),
  apply: (tx, shop, gone) => nothingMissing(deleteLocations(tx, shop.id, idsOf(gone), latestOf(gone))),
});

// A collection that changed may hold other products: no webhook tells which.
const collections = part({
  topics: ["collections/create", "collections/update"],
  read: collectionFromWebhook,
  async apply(tx, shop, rows) {
    await applyCollections(tx, shop.id, rows);
    return rows.map(({ id }): Missing => ({ kind: "collection-products", id }));
  },
});

const goneCollections = part({
  topics: ["collections/delete"],
  read: goneOf("Collection"),
  apply: (tx, shop, gone) => nothingMissing(deleteCollections(tx, shop.id, idsOf(gone), latestOf(gone))),
});

/** Of these products, those whose metafields nobody told, or may be others now: no webhook carries them. */
async function metafieldsWanted(tx: Tx, shop: number, told: readonly ToldProduct[]): Promise<Missing[]> {
  const ids = told.map(({ product }) => product.id);
  const known = await readKnown(tx, shop, "products", ids);
  const variants = Map.groupBy(await readKnownVariants(tx, shop, ids), ({ productId }) => productId);
  const wanted = told.filter((one) => {
    const { id } = one.product;
    const before = known.get(id);
    return !before?.metafields || !hasOnlyStockMoved(one, { product: before, variants: variants.get(id) ?? [] });
  });
  return wanted.map(({ product }) => ({ kind: "metafields", id: product.id }));
}

const products = part({
  topics: ["products/create", "products/update"],
  read: (body, shop, { receivedAt }) => ({ ...productFromWebhook(body, shop.currency), receivedAt }),
  async apply(tx, shop, told) {
    const rows = told.map(({ product }) => product);
    const missing = [...(await productsWithNewFace(tx, shop.id, rows)), ...(await metafieldsWanted(tx, shop.id, told))];
    await saveToldProducts(
      tx,
      shop.id,
      told,
      new Date(Math.max(...told.map(({ receivedAt }) => receivedAt.getTime()))),
    );
    const large = told.filter(({ variants }) => variants.length >= mostVariantsTold).map(({ product }) => product.id);
    return [
      ...missing,
      ...(await itemsUntold(tx, shop.id, idsOf(rows))),
      ...large.map((id): Missing => ({ kind: "variants", id })),
    ];
  },
});

const goneProducts = part({
  topics: ["products/delete"],
  read: goneOf("Product"),
  async apply(tx, shop, gone) {
    for (const { id, at } of gone) await deleteProduct(tx, shop.id, id, at);
    return [];
  },
});

const items = part<InventoryItemRow>({
  topics: ["inventory_items/create", "inventory_items/update"],
  read: (body, shop) => itemFromWebhook(body, shop.currency),
  apply: (tx, shop, rows) => nothingMissing(applyInventoryItems(tx, shop.id, rows)),
});

// Its variant goes with its product; there is nothing of the item itself.
const goneItems = part({ topics: ["inventory_items/delete"], read: goneOf("InventoryItem"), apply: async () => [] });

const levels = part<LevelRow>({
  topics: ["inventory_levels/connect", "inventory_levels/update"],
  read: levelFromWebhook,
  apply: (tx, shop, rows) => nothingMissing(applyLevels(tx, shop.id, shop.timeZone, rows, "webhook")),
});

const goneLevels = part({
  topics: ["inventory_levels/disconnect"],
  // The message has no time of its own; when it was sent is the machine's, and a shop may live on another day.
  read: (body, shop, { triggeredAt }) => ({
    ...goneLevelFromWebhook(body),
    at: shopTime(shop, triggeredAt).toISOString(),
  }),
  apply: (tx, shop, gone) => nothingMissing(disconnectLevels(tx, shop.id, shop.timeZone, gone, "webhook")),
});

/** In the order in which they are applied: what others speak of comes first. */
export const catalogueParts: readonly Part[] = [
  locations,
  goneLocations,
  collections,
  products,
  goneProducts,
  goneCollections,
  items,
  goneItems,
  levels,
  goneLevels,
];
