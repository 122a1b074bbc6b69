// How each kind of what is missing is read from Shopify and written, and how much of it at once.
import { now } from "#app/clock.server.ts";
import type { CollectionProductRow } from "#app/derive/product/collection-row.ts";
import type { EditRow } from "#app/derive/shop/order-row.ts";
import { customerFromBulk } from "#app/intake/customer.ts";
import { editsFromAgreements } from "#app/intake/edit.ts";
import { idOf } from "#app/intake/gid.ts";
import { itemFromBulk } from "#app/intake/inventory.ts";
import { metafieldsFromNodes } from "#app/intake/metafields.ts";
import { productFromBulk, variantFromBulk } from "#app/intake/product.ts";
import { readRefundLines } from "#app/shopify/changes.ts";
import {
  readAgreements,
  readCollectionsOfProducts,
  readCustomers,
  readItems,
  readMetafieldsOfProducts,
  readProductPages,
  readProductsOfCollection,
} from "#app/shopify/missing.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import type { MissingKind } from "#app/store/inbox/wanted.ts";
import { saveCollectionsOfProducts, saveProductsOfCollection } from "#app/store/source/apply-collections.ts";
import { applyCustomers } from "#app/store/source/apply-customers.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { applyInventoryItems } from "#app/store/source/apply-stock.ts";
import { readRefundOrders } from "#app/store/source/known-rows.ts";
import { saveMetafields, saveReadProduct } from "#app/store/source/products.ts";
import type { Tx } from "#app/store/transaction.ts";
import { refundWords } from "./refund-words.ts";

/** Reads some things of a kind; what comes back writes them, in the shop's terms of that moment. */
type Read = (domain: string, ids: readonly string[], signal: AbortSignal) => Promise<Write>;
type Write = (tx: Tx, shop: ShopRecord) => Promise<unknown>;

const customers: Read = async (domain, ids, signal) => {
  const told = await readCustomers(domain, ids, signal);
  return (tx, shop) =>
    applyCustomers(
      tx,
      shop.id,
      told.map((node) => customerFromBulk(node, shop.currency)),
    );
};

const items: Read = async (domain, ids, signal) => {
  const told = await readItems(domain, ids, signal);
  return (tx, shop) =>
    applyInventoryItems(
      tx,
      shop.id,
      told.map((node) => itemFromBulk(node, shop.currency)),
    );
};

const productCollections: Read = async (domain, ids, signal) => {
  const told = (await readCollectionsOfProducts(domain, ids, signal)) as {
    id: string;
    collections: { nodes: { id: string }[] };
  }[];
  const rows = told.flatMap(({ id, collections }) =>
    collections.nodes.map(
      (collection): CollectionProductRow => ({
        productId: idOf(id, "Product"),
        collectionId: idOf(collection.id, "Collection"),
      }),
    ),
  );
  return (tx, shop) =>
    saveCollectionsOfProducts(
      tx,
      shop.id,
      told.map(({ id }) => idOf(id, "Product")),
      rows,
    );
};

interface WithMetafields {
  id: string;
  metafields: { nodes: unknown[] };
}

const metafields: Read = async (domain, ids, signal) => {
  const told = (await readMetafieldsOfProducts(domain, ids, signal)) as WithMetafields[];
  const rows = told.map(({ id, metafields: { nodes } }) => ({
    id: idOf(id, "Product"),
    metafields: metafieldsFromNodes(nodes),
  }));
  return (tx, shop) => saveMetafields(tx, shop.id, rows);
};

const collectionProducts: Read = async (domain, ids, signal) => {
  const members = new Map<string, string[]>();
  for (const id of ids) {
    const found = await readProductsOfCollection(domain, id, signal);
    if (found)
      members.set(
        id,
        found.map((gid) => idOf(gid, "Product")),
      );
  }
  return async (tx, shop) => {
    for (const [id, products] of members) await saveProductsOfCollection(tx, shop.id, id, products);
  };
};

const edits: Read = async (domain, ids, signal) => {
  const pages = new Map<string, Record<string, unknown>[]>();
  for (const id of ids) pages.set(id, await Array.fromAsync(readAgreements(domain, id, signal)));
  return (tx, shop) =>
    applyOrders(
      tx,
      shop.id,
      [...pages].map(([orderId, told]) => ({
        kind: "edits",
        orderId,
        edits: told.flatMap((page): EditRow[] => editsFromAgreements(page, shop).edits),
      })),
    );
};

const refundLines: Read = async (domain, ids, signal) => {
  const nodes = await readRefundLines(domain, ids, signal);
  return async (tx, shop) =>
    applyOrders(tx, shop.id, await refundWords(tx, shop, await readRefundOrders(tx, shop.id, ids), nodes));
};

const variants: Read = async (domain, ids, signal) => {
  const pages: Record<string, unknown>[][] = [];
  const readAt = now();
  for (const id of ids) pages.push(await Array.fromAsync(readProductPages(domain, id, signal)));
  return async (tx, shop) => {
    for (const told of pages) {
      const [product] = told;
      if (!product) continue;
      const nodes = told.flatMap((page) => (page.variants as { nodes: Record<string, unknown>[] }).nodes);
      await saveReadProduct(
        tx,
        shop.id,
        {
          product: productFromBulk(
            product,
            metafieldsFromNodes((product.metafields as WithMetafields["metafields"]).nodes),
          ),
          variants: nodes.map((node) => variantFromBulk({ ...node, __parentId: product.id }, shop.currency)),
        },
        readAt,
      );
    }
  };
};

export const ways: Readonly<Record<MissingKind, { read: Read; atOnce: number; afterSeconds: number }>> = {
  customer: { read: customers, atOnce: 25, afterSeconds: 1 },
  edits: { read: edits, atOnce: 5, afterSeconds: 1 },
  "refund-lines": { read: refundLines, atOnce: 5, afterSeconds: 1 },
  "inventory-item": { read: items, atOnce: 50, afterSeconds: 1 },
  variants: { read: variants, atOnce: 2, afterSeconds: 2 },
  "product-collections": { read: productCollections, atOnce: 5, afterSeconds: 5 },
  // A burst of changes of a product is read once.
  metafields: { read: metafields, atOnce: 10, afterSeconds: 10 },
  "collection-products": { read: collectionProducts, atOnce: 2, afterSeconds: 5 },
};
