// Products, collections and the shop itself being changed by the merchant.
import type { CollectionNode, ProductNode, ShopFile, VariantNode } from "#simulator/shop/nodes.ts";
import { makeGid, type Node, numberOfGid } from "./gid.ts";
import type { Shop } from "./shop.ts";

type Variant = Omit<VariantNode, "__parentId">;
export type Product = ProductNode & { variants: Variant[]; collections: Node[]; metafields: Node[] };
export type ProductFields = Partial<Omit<ProductNode, "id" | "createdAt" | "updatedAt">> & {
  variants?: {
    id?: string;
    sku?: string | null;
    price?: string;
    title?: string;
    cost?: string | null;
    available?: number;
  }[];
};

function readProduct(shop: Shop, gid: string): Product {
  const product = shop.tables.products.get(numberOfGid(gid));
  if (!product) throw new Error(`${gid} is not a product of ${shop.domain}; it may have been deleted.`);
  return product as unknown as Product;
}

export function createProduct(shop: Shop, fields: ProductFields & { title: string }): Product {
  const at = shop.stamp();
  const number = shop.nextId();
  const { variants: asked = [{}], ...own } = fields;
  const variants = asked.map((variant, index) => newVariant(shop, own.title, variant, index + 1, at));
  const product: Product = {
    id: makeGid("Product", number),
    legacyResourceId: String(number),
    handle: own.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    vendor: shop.info.name,
    productType: "",
    status: "ACTIVE",
    tags: [],
    isGiftCard: false,
    hasOnlyDefaultVariant: variants.length === 1,
    tracksInventory: true,
    totalInventory: asked.reduce((sum, variant) => sum + (variant.available ?? 0), 0),
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
    descriptionHtml: "",
    onlineStoreUrl: null,
    category: null,
    featuredMedia: null,
    ...own,
    variants,
    collections: [],
    metafields: [],
  };
  shop.tables.products.put(product as unknown as Node);
  variants.forEach((variant, index) => {
    keepStock(shop, variant, asked[index]?.available ?? 0, at);
  });
  shop.emit("products/create", product.id, product);
  for (const variant of variants)
    shop.emit("inventory_items/create", variant.inventoryItem.id, shop.find(variant.inventoryItem.id));
  return product;
}

type AskedVariant = NonNullable<ProductFields["variants"]>[number];

function newVariant(shop: Shop, title: string, asked: AskedVariant, position: number, at: string): Variant {
  const number = shop.nextId();
  const name = asked.title ?? "Default Title";
  return {
    id: makeGid("ProductVariant", number),
    legacyResourceId: String(number),
    title: name,
    displayName: `${title} - ${name}`,
    sku: asked.sku ?? null,
    barcode: null,
    position,
    price: asked.price ?? "0.00",
    compareAtPrice: null,
    taxable: true,
    availableForSale: true,
    inventoryPolicy: "DENY",
    inventoryQuantity: asked.available ?? 0,
    createdAt: at,
    updatedAt: at,
    selectedOptions: [{ name: "Title", value: name }],
    inventoryItem: {
      id: makeGid("InventoryItem", shop.nextId()),
      tracked: true,
      requiresShipping: true,
      unitCost: asked.cost ? { amount: asked.cost, currencyCode: shop.info.currency } : null,
      countryCodeOfOrigin: null,
      measurement: { weight: null },
    },
  };
}

function keepStock(shop: Shop, variant: Variant, available: number, updatedAt: string): void {
  const item = variant.inventoryItem;
  const inventoryLevels: unknown[] = [];
  for (const row of shop.tables.locations.scan({ by: "id" })) {
    const here = inventoryLevels.length === 0 ? available : 0;
    inventoryLevels.push({
      id: `gid://shopify/InventoryLevel/${shop.nextId()}?inventory_item_id=${numberOfGid(item.id)}`,
      isActive: true,
      updatedAt,
      location: { id: row.node().id },
      quantities: [
        "available",
        "on_hand",
        "committed",
        "incoming",
        "reserved",
        "damaged",
        "safety_stock",
        "quality_control",
      ].map((name) => ({ name, quantity: name === "available" || name === "on_hand" ? here : 0, updatedAt })),
    });
  }
  const row = { id: item.id, sku: variant.sku, tracked: true, updatedAt, unitCost: item.unitCost, inventoryLevels };
  shop.tables.inventory.put(row);
}

export function updateProduct(shop: Shop, gid: string, fields: ProductFields): Product {
  const before = readProduct(shop, gid);
  const updatedAt = shop.stamp();
  const { variants: asked, ...own } = fields;
  const variants = before.variants.map((variant) => {
    const change = asked?.find((item) => item.id === variant.id);
    if (!change) return variant;
    const { id: _, cost, available: __, ...rest } = change;
    if (cost === undefined) return { ...variant, ...rest, updatedAt };
    const unitCost = cost === null ? null : { amount: cost, currencyCode: shop.info.currency };
    const item = shop.tables.inventory.get(numberOfGid(variant.inventoryItem.id));
    if (item) {
      const changed = { ...item, unitCost, updatedAt };
      shop.tables.inventory.put(changed);
      shop.emit("inventory_items/update", item.id, changed);
    }
    return { ...variant, ...rest, updatedAt, inventoryItem: { ...variant.inventoryItem, unitCost } };
  });
  const product: Product = { ...before, ...own, variants, updatedAt };
  shop.tables.products.put(product as unknown as Node);
  shop.emit("products/update", gid, product);
  return product;
}

export function deleteProduct(shop: Shop, gid: string): void {
  const product = readProduct(shop, gid);
  shop.tables.products.remove(numberOfGid(gid));
  for (const variant of product.variants) {
    const id = numberOfGid(variant.inventoryItem.id);
    const item = shop.tables.inventory.get(id);
    if (!item) continue;
    shop.tables.inventory.remove(id);
    shop.emit("inventory_items/delete", item.id, item);
  }
  shop.emit("products/delete", gid, product);
}

export function updateCollection(
  shop: Shop,
  gid: string,
  fields: Partial<Omit<CollectionNode, "id" | "updatedAt">>,
): Node {
  const before = shop.tables.collections.get(numberOfGid(gid));
  if (!before) throw new Error(`${gid} is not a collection of ${shop.domain}.`);
  const collection = { ...before, ...fields, updatedAt: shop.stamp() };
  shop.tables.collections.put(collection);
  shop.emit("collections/update", gid, collection);
  return collection;
}

export function updateShop(shop: Shop, fields: Partial<Omit<ShopFile, "domain" | "asOf">>): void {
  const before = shop.tables.shop.get(shop.info.id);
  const changed = { ...before, ...fields, id: makeGid("Shop", shop.info.id), updatedAt: shop.stamp() };
  shop.tables.shop.put(changed);
  shop.emit("shop/update", changed.id, changed);
}
