// A line of an order, from the bulk file, a GraphQL node or a webhook, as the row we keep.
// What a line was (title, SKU, vendor) is a snapshot: it stays when its product is gone.
import { z } from "zod";
import { centsOf } from "#app/derive/basics/money.ts";
import type { LineRow } from "#app/derive/shop/order-row.ts";
import { amount, gid, moneyBag, plainId, readTold, reference, text, wordOf } from "./told.ts";

export const taxNodes = z.array(z.object({ priceSet: moneyBag }).transform(({ priceSet }) => priceSet));
export const webhookTaxes = z.array(z.object({ price: amount }).transform(({ price }) => price));

const node = z.object({
  id: gid("LineItem"),
  title: z.string(),
  variantTitle: text,
  sku: text,
  vendor: text,
  quantity: z.int().nonnegative(),
  currentQuantity: z.int(),
  requiresShipping: z.boolean(),
  taxable: z.boolean(),
  isGiftCard: z.boolean(),
  product: reference("Product").nullish(),
  variant: reference("ProductVariant").nullish(),
  originalUnitPriceSet: moneyBag,
  discountAllocations: z.array(z.object({ allocatedAmountSet: moneyBag })),
  taxLines: taxNodes.nullish(),
});
const bulkLine = node.extend({ __parentId: gid("Order") });

export const webhookLine = z.object({
  admin_graphql_api_id: gid("LineItem"),
  title: z.string(),
  variant_title: text,
  sku: text,
  vendor: text,
  quantity: z.int().nonnegative(),
  current_quantity: z.int(),
  requires_shipping: z.boolean(),
  taxable: z.boolean(),
  gift_card: z.boolean(),
  product_exists: z.boolean().nullish(),
  product_id: plainId.nullish(),
  variant_id: plainId.nullish(),
  price: amount,
  discount_allocations: z.array(z.object({ amount })),
  tax_lines: webhookTaxes,
});

export const keptLineFields = [
  "admin_graphql_api_id",
  "title",
  "variant_title",
  "sku",
  "vendor",
  "quantity",
  "current_quantity",
  "requires_shipping",
  "taxable",
  "gift_card",
  "product_exists",
  "product_id",
  "variant_id",
  "price",
  "discount_allocations.amount",
  "tax_lines.price",
];

export const sumOf = (amounts: readonly string[], currency: string) =>
  amounts.reduce((sum, part) => sum + centsOf(part, currency), 0);

/** A variant that is the only one has a title that Shopify made up. */
const variantTitleOf = (title: string | null | undefined) => (title === "Default Title" ? null : wordOf(title));

function rowOfNode(told: z.infer<typeof node>, orderId: string, currency: string): LineRow {
  const unitCents = centsOf(told.originalUnitPriceSet, currency);
  return {
    orderId,
    id: told.id,
    productId: told.product ?? null,
    variantId: told.variant ?? null,
    title: told.title,
    variantTitle: variantTitleOf(told.variantTitle),
    sku: wordOf(told.sku),
    vendor: wordOf(told.vendor),
    quantity: told.quantity,
    currentQuantity: told.currentQuantity,
    unitCents,
    grossCents: unitCents * told.quantity,
    discountCents: sumOf(
      told.discountAllocations.map((part) => part.allocatedAmountSet),
      currency,
    ),
    taxCents: told.taxLines ? sumOf(told.taxLines, currency) : null,
    isGiftCard: told.isGiftCard,
    requiresShipping: told.requiresShipping,
    taxable: told.taxable,
  };
}

export function lineFromBulk(line: unknown, currency: string): LineRow {
  const told = readTold(bulkLine, line, "a line item");
  return rowOfNode(told, told.__parentId, currency);
}

export function lineFromNode(line: unknown, orderId: string, currency: string): LineRow {
  return rowOfNode(readTold(node, line, "a line item"), orderId, currency);
}

export function lineFromWebhook(told: z.infer<typeof webhookLine>, orderId: string, currency: string): LineRow {
  const unitCents = centsOf(told.price, currency);
  return {
    orderId,
    id: told.admin_graphql_api_id,
    // GraphQL no longer names a product that is gone, so neither does this.
    productId: told.product_exists === false ? null : (told.product_id ?? null),
    variantId: told.product_exists === false ? null : (told.variant_id ?? null),
    title: told.title,
    variantTitle: variantTitleOf(told.variant_title),
    sku: wordOf(told.sku),
    vendor: wordOf(told.vendor),
    quantity: told.quantity,
    currentQuantity: told.current_quantity,
    unitCents,
    grossCents: unitCents * told.quantity,
    discountCents: sumOf(
      told.discount_allocations.map((part) => part.amount),
      currency,
    ),
    taxCents: sumOf(told.tax_lines, currency),
    isGiftCard: told.gift_card,
    requiresShipping: told.requires_shipping,
    taxable: told.taxable,
  };
}
