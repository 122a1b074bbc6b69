// Metafields lie with their owner's row.
import { type Node, numberOfGid, typeOfGid } from "./gid.ts";
import type { TableName } from "./shapes.ts";
import type { Shop } from "./shop.ts";

export interface StoredMetafield extends Node {
  namespace: string;
  key: string;
  type: string;
  jsonValue: unknown;
  value?: string;
  ownerType?: string;
  createdAt?: string;
  updatedAt?: string;
}

export function metafieldsOf(owner: Readonly<Record<string, unknown>>): readonly StoredMetafield[] {
  return Array.isArray(owner.metafields) ? owner.metafields : [];
}

const tableOfOwner: Readonly<Record<string, TableName>> = {
  Customer: "customers",
  Product: "products",
  Collection: "collections",
  Order: "orders",
  Shop: "shop",
};
const topicOfOwner: Readonly<Record<string, string>> = {
  Customer: "customers/update",
  Product: "products/update",
  ProductVariant: "products/update",
  Collection: "collections/update",
  Order: "orders/updated",
};

interface Doomed {
  ownerId: string;
  namespace: string;
  key: string;
}

// Writes and deletes together, one row per owner. Answers which of the doomed were there.
export function saveMetafields(
  shop: Shop,
  written: readonly { ownerId: string; metafield: StoredMetafield }[],
  doomed: readonly Doomed[],
): boolean[] {
  const owners = new Set([...written, ...doomed].map((item) => item.ownerId));
  const gone = doomed.map(() => false);
  for (const ownerId of owners) {
    const owner = shop.find(ownerId);
    if (!owner) continue;
    const kept = metafieldsOf(owner).filter((item) => {
      const replaced = written.some(({ ownerId: id, metafield }) => id === ownerId && isSame(metafield, item));
      const deleted = doomed.findIndex((other) => other.ownerId === ownerId && isSame(other, item));
      if (deleted >= 0) gone[deleted] = true;
      return !replaced && deleted < 0;
    });
    const added = written.filter((item) => item.ownerId === ownerId).map((item) => item.metafield);
    saveOwner(shop, owner, [...kept, ...added]);
  }
  return gone;
}

function isSame(a: { namespace: string; key: string }, b: { namespace: string; key: string }): boolean {
  return a.namespace === b.namespace && a.key === b.key;
}

function saveOwner(shop: Shop, owner: Node, metafields: StoredMetafield[]): void {
  const type = typeOfGid(owner.id);
  const changed = { ...owner, metafields, updatedAt: shop.stamp() };
  const name = tableOfOwner[type];
  if (name) shop.tables[name].put(changed);
  else {
    const id = shop.tables.products.parentOf("ProductVariant", numberOfGid(owner.id));
    const product = id === undefined ? undefined : shop.tables.products.get(id);
    if (!product) return;
    const variants = (product.variants as Node[]).map((variant) => (variant.id === owner.id ? changed : variant));
    shop.tables.products.put({ ...product, variants, updatedAt: changed.updatedAt });
  }
  const topic = topicOfOwner[type];
  if (topic) shop.emit(topic, owner.id, changed);
}
