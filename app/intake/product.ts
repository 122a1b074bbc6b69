// A product and its variants, from a line of the bulk file or from a webhook, as the rows we keep.
// Both entrances give the same rows, save for what no webhook carries: cost, tracking, gift card, metafields. That is null
// there.
import { z } from "zod";
import { centsOf } from "#app/derive/basics/money.ts";
import type { ProductRow, VariantRow } from "#app/derive/product/product-row.ts";
import type { ProductMetafield } from "#app/derive/product/product-words.ts";
import { idOf } from "./gid.ts";
import { plainText } from "./plain-text.ts";

const longestDescription = 4000;

const text = z.string().nullish();
const id = z.union([z.string(), z.int()]).transform(String);

const bulkProduct = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  vendor: text,
  productType: text,
  status: z.string(),
  tags: z.array(z.string()),
  isGiftCard: z.boolean(),
  hasOnlyDefaultVariant: z.boolean(),
  createdAt: text,
  updatedAt: z.string(),
  publishedAt: text,
  category: z.object({ id: z.string(), fullName: z.string() }).nullish(),
  descriptionHtml: text,
});

const bulkVariant = z.object({
  __parentId: z.string(),
  id: z.string(),
  title: z.string(),
  sku: text,
  barcode: text,
  position: z.int(),
  price: z.string(),
  compareAtPrice: text,
  taxable: z.boolean(),
  inventoryQuantity: z.int().nullish(),
  createdAt: text,
  updatedAt: z.string(),
  inventoryItem: z
    .object({
      id: z.string(),
      tracked: z.boolean(),
      unitCost: z.object({ amount: z.string() }).nullish(),
    })
    .nullish(),
});

const webhookVariant = z.object({
  admin_graphql_api_id: z.string(),
  inventory_item_id: id.nullish(),
  title: z.string(),
  sku: text,
  barcode: text,
  position: z.int(),
  price: z.string(),
  compare_at_price: text,
  taxable: z.boolean(),
  inventory_quantity: z.int().nullish(),
  created_at: text,
  updated_at: z.string(),
});

const webhookProduct = z.object({
  admin_graphql_api_id: z.string(),
  handle: z.string(),
  title: z.string(),
  vendor: text,
  product_type: text,
  status: z.string(),
  tags: z.string().nullish(),
  created_at: text,
  updated_at: z.string(),
  published_at: text,
  body_html: text,
  category: z.object({ admin_graphql_api_id: z.string(), full_name: z.string() }).nullish(),
  variants: z.array(webhookVariant),
});

/** Shopify tells an absent word as null, as nothing or as an empty one. */
const wordOf = (value: string | null | undefined) => value?.trim() || null;

function instantOf(value: string): string {
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) throw new Error(`"${value}" is not an instant`);
  return instant.toISOString();
}

const instantOrNull = (value: string | null | undefined) => (value ? instantOf(value) : null);
const centsOrNull = (value: string | null | undefined, currency: string) => (value ? centsOf(value, currency) : null);

/** Tags have no order of their own and differ by more than their case. */
function tagList(tags: readonly string[]): string[] {
  const seen = new Map(tags.map((tag) => [tag.trim().toLowerCase(), tag.trim()]));
  seen.delete("");
  return [...seen.values()].sort();
}

/** A product without a description has an empty one; a word that leaves it out does not tell it. */
const descriptionOf = (markup: string | null | undefined) =>
  markup === undefined ? null : plainText(markup ?? "", longestDescription);

/** Metafields are lines or nodes of their own; without them they are not told. */
export function productFromBulk(line: unknown, metafields: readonly ProductMetafield[] | null = null): ProductRow {
  const told = bulkProduct.parse(line);
  return {
    id: idOf(told.id, "Product"),
    handle: told.handle,
    title: told.title,
    vendor: told.vendor ?? "",
    productType: told.productType?.trim() ?? "",
    status: told.status.toLowerCase(),
    tags: tagList(told.tags),
    isGiftCard: told.isGiftCard,
    categoryId: told.category ? idOf(told.category.id, "TaxonomyCategory") : null,
    categoryName: told.category?.fullName ?? null,
    hasOnlyDefaultVariant: told.hasOnlyDefaultVariant,
    createdAt: instantOrNull(told.createdAt),
    updatedAt: instantOf(told.updatedAt),
    publishedAt: instantOrNull(told.publishedAt),
    description: descriptionOf(told.descriptionHtml),
    metafields,
  };
}

export function variantFromBulk(line: unknown, currency: string): VariantRow {
  const told = bulkVariant.parse(line);
  const item = told.inventoryItem;
  return {
    id: idOf(told.id, "ProductVariant"),
    productId: idOf(told.__parentId, "Product"),
    inventoryItemId: item ? idOf(item.id, "InventoryItem") : null,
    title: told.title,
    sku: wordOf(told.sku),
    barcode: wordOf(told.barcode),
    position: told.position,
    priceCents: centsOf(told.price, currency),
    compareAtCents: centsOrNull(told.compareAtPrice, currency),
    unitCostCents: centsOrNull(item?.unitCost?.amount, currency),
    taxable: told.taxable,
    tracked: item?.tracked ?? null,
    available: told.inventoryQuantity ?? null,
    createdAt: instantOrNull(told.createdAt),
    updatedAt: instantOf(told.updatedAt),
  };
}

export function productFromWebhook(body: unknown, currency: string): { product: ProductRow; variants: VariantRow[] } {
  const told = webhookProduct.parse(body);
  const productId = idOf(told.admin_graphql_api_id, "Product");
  return {
    product: {
      id: productId,
      handle: told.handle,
      title: told.title,
      vendor: told.vendor ?? "",
      productType: told.product_type?.trim() ?? "",
      status: told.status.toLowerCase(),
      tags: tagList(told.tags?.split(",") ?? []),
      isGiftCard: null,
      categoryId: told.category ? idOf(told.category.admin_graphql_api_id, "TaxonomyCategory") : null,
      categoryName: told.category?.full_name ?? null,
      hasOnlyDefaultVariant: told.variants.length === 1 && told.variants[0]?.title === "Default Title",
      createdAt: instantOrNull(told.created_at),
      updatedAt: instantOf(told.updated_at),
      publishedAt: instantOrNull(told.published_at),
      description: descriptionOf(told.body_html),
      metafields: null,
    },
    variants: told.variants.map((variant) => ({
      id: idOf(variant.admin_graphql_api_id, "ProductVariant"),
      productId,
      inventoryItemId: variant.inventory_item_id ?? null,
      title: variant.title,
      sku: wordOf(variant.sku),
      barcode: wordOf(variant.barcode),
      position: variant.position,
      priceCents: centsOf(variant.price, currency),
      compareAtCents: centsOrNull(variant.compare_at_price, currency),
      unitCostCents: null,
      taxable: variant.taxable,
      tracked: null,
      available: variant.inventory_quantity ?? null,
      createdAt: instantOrNull(variant.created_at),
      updatedAt: instantOf(variant.updated_at),
    })),
  };
}
