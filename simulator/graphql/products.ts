// Products, variants and collections.
import { type Node, numberOfGid } from "#simulator/state/gid.ts";
import { availableOf, itemOf } from "#simulator/state/stock.ts";
import { pageOfList } from "./connection.ts";
import type { Arguments, Context, Place, Resolvers, Source } from "./context.ts";
import { countTable, legacyResourceId, nodesOf, searchTable, words } from "./fields.ts";
import { referTo } from "./reference.ts";
import { type SearchFields, seek } from "./search.ts";

const variants = (product: Source) => nodesOf(product, "variants");

export const productSearch: SearchFields = {
  default: words("title", "vendor", "productType", "tags"),
  id: { column: "id" },
  created_at: { column: "createdAt" },
  updated_at: { column: "updatedAt" },
  title: words("title"),
  handle: words("handle"),
  vendor: words("vendor"),
  product_type: words("productType"),
  tag: words("tags"),
  status: words("status"),
  gift_card: { words: (product) => [String(product.isGiftCard)] },
  sku: { words: (product) => variants(product).map((variant) => variant.sku as string | null) },
  barcode: { words: (product) => variants(product).map((variant) => variant.barcode as string | null) },
};

const sortKeys = {
  ID: "id",
  CREATED_AT: "createdAt",
  UPDATED_AT: "updatedAt",
  TITLE: (product: Node) => String(product.title),
  PRODUCT_TYPE: (product: Node) => String(product.productType),
  VENDOR: (product: Node) => String(product.vendor),
} as const;

// The status filter's default, as Shopify's own table of filters has it.
function withStatus(args: Arguments): Arguments {
  const query = String(args.query ?? "");
  return /\bstatus:/.test(query) ? args : { ...args, query: query ? `(${query}) AND status:active` : "status:active" };
}

export const productResolvers: Resolvers = {
  QueryRoot: {
    products: (_, args, context, place) =>
      searchTable(context.shop.tables.products, productSearch, sortKeys, withStatus(args), context, place),
    productsCount: (_, args, context, place) =>
      countTable(context.shop.tables.products, productSearch, args, context, place),
    product: (_, args, context) => knownOnly(context, "products", "Product", args),
    productVariant: (_, args, context) => knownOnly(context, "products", "ProductVariant", args),
    productVariants: (_, args, context, place) => variantPage(args, context, place),
    collections: (_, args, context, place) =>
      searchTable(
        context.shop.tables.collections,
        {
          default: words("title"),
          id: { column: "id" },
          title: words("title"),
          handle: words("handle"),
          updated_at: { column: "updatedAt" },
        },
        { ID: "id", UPDATED_AT: "updatedAt", TITLE: (collection: Node) => String(collection.title) },
        args,
        context,
        place,
      ),
    collection: (_, args, context) => knownOnly(context, "collections", "Collection", args),
  },
  Product: {
    legacyResourceId,
    variants: (product, args) => pageOfList(variants(product), args),
    collections: (product, args, context) =>
      pageOfList(
        nodesOf(product, "collections")
          .map((collection) => context.shop.find(collection.id) ?? collection)
          .sort((a, b) => numberOfGid(a.id) - numberOfGid(b.id)),
        args,
      ),
    totalInventory: (product, _, context) => {
      const counted = variants(product).map((variant) => quantityOf(context, variant));
      return counted.reduce((sum, quantity) => sum + quantity, 0);
    },
    variantsCount: (product) => ({ count: variants(product).length, precision: "EXACT" }),
  },
  ProductVariant: {
    legacyResourceId,
    inventoryQuantity: (variant, _, context) => quantityOf(context, variant),
    inventoryItem: (variant, _, context) => itemOf(context.shop, variant.inventoryItem as Node),
    product: (variant, _, context) => {
      const id = context.shop.tables.products.parentOf("ProductVariant", numberOfGid(String(variant.id)));
      return id === undefined ? null : referTo(context, "products", "Product", { id: `gid://shopify/Product/${id}` });
    },
  },
  Collection: {
    legacyResourceId,
    products: (collection, args, context) => pageOfList(productsIn(context, String(collection.id)), args),
  },
};

function productsIn(context: Context, collection: string): Node[] {
  const table = context.shop.tables.products;
  return [...table.scan({ by: "id" })]
    .map((row) => row.node())
    .filter((product) => nodesOf(product, "collections").some(({ id }) => id === collection));
}

function knownOnly(context: Context, table: "products" | "collections", type: string, args: Arguments) {
  return context.shop.find(String(args.id)) ? referTo(context, table, type, args) : null;
}

function quantityOf(context: Context, variant: Source): number {
  const item = variant.inventoryItem as Node | null | undefined;
  const counted = item ? availableOf(context.shop, item.id) : undefined;
  return counted ?? Number(variant.inventoryQuantity ?? 0);
}

function variantPage(args: Arguments, context: Context, place: Place) {
  const sought = seek(
    args.query,
    {
      default: words("displayName", "sku"),
      id: { number: (variant) => numberOfGid(variant.id) },
      sku: words("sku"),
      barcode: words("barcode"),
      title: words("title"),
      product_id: {
        number: (variant) => context.shop.tables.products.parentOf("ProductVariant", numberOfGid(variant.id)) ?? 0,
      },
      updated_at: { column: "updatedAt" },
    },
    undefined,
    context,
    place,
  );
  const found: Node[] = [];
  for (const row of context.shop.tables.products.scan({ by: "id" }))
    for (const variant of variants(row.node())) {
      const id = numberOfGid(variant.id);
      const updatedAt = Date.parse(String(variant.updatedAt));
      if (sought.matches({ ...row, id, updatedAt, node: () => variant })) found.push(variant);
    }
  return pageOfList(
    found.sort((a, b) => numberOfGid(a.id) - numberOfGid(b.id)),
    args,
  );
}
