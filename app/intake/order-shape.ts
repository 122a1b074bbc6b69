// How an order is told: the fields we read of a GraphQL node or a line of the bulk file, those we read of a webhook, and
// the same as the list of what a webhook is to carry.
import { z } from "zod";
import { fulfilmentNode, keptFulfilmentFields, webhookFulfilment } from "./fulfilment.ts";
import { keptLineFields, taxNodes, webhookLine, webhookTaxes } from "./line-item.ts";
import { keptRefundFields, refundHead, webhookRefund } from "./refund.ts";
import { amount, gid, instant, moneyBag, moneySet, plainId, reference, text } from "./told.ts";

export const orderNode = z.object({
  id: gid("Order"),
  name: z.string(),
  createdAt: instant,
  processedAt: instant,
  updatedAt: instant,
  cancelledAt: instant.nullish(),
  test: z.boolean(),
  edited: z.boolean(),
  taxesIncluded: z.boolean(),
  taxExempt: z.boolean(),
  currencyCode: z.string(),
  attribution: z.object({ handle: z.string() }).nullish(),
  sourceName: text,
  retailLocation: reference("Location").nullish(),
  customer: reference("Customer").nullish(),
  displayFinancialStatus: text,
  displayFulfillmentStatus: z.string(),
  shippingAddress: z.object({ countryCodeV2: text, provinceCode: text }).nullish(),
  discountCodes: z.array(z.string()),
  tags: z.array(z.string()),
  totalTaxSet: moneyBag.nullish(),
  totalShippingPriceSet: moneyBag,
  shippingLine: z.object({ taxLines: taxNodes }).nullish(),
  totalPriceSet: moneyBag,
  refunds: z.array(refundHead),
  fulfillments: z.array(fulfilmentNode),
});
export const linesWithin = z.object({ lineItems: z.object({ nodes: z.array(z.unknown()) }) });

export const webhookOrder = z.object({
  admin_graphql_api_id: gid("Order"),
  name: z.string(),
  created_at: instant,
  processed_at: instant.nullish(),
  updated_at: instant,
  cancelled_at: instant.nullish(),
  test: z.boolean(),
  taxes_included: z.boolean(),
  tax_exempt: z.boolean(),
  currency: z.string(),
  source_name: text,
  location_id: plainId.nullish(),
  customer: z.object({ admin_graphql_api_id: gid("Customer") }).nullish(),
  financial_status: text,
  fulfillment_status: text,
  shipping_address: z.object({ country_code: text, province_code: text }).nullish(),
  discount_codes: z.array(z.object({ code: z.string() })),
  tags: text,
  total_tax: amount.nullish(),
  total_shipping_price_set: moneySet,
  total_price: amount,
  line_items: z.array(webhookLine),
  shipping_lines: z.array(z.object({ tax_lines: webhookTaxes })),
  refunds: z.array(webhookRefund),
  fulfillments: z.array(webhookFulfilment),
});

const below = (field: string, names: readonly string[]) => names.map((name) => `${field}.${name}`);

const kept = [
  "admin_graphql_api_id",
  "name",
  "created_at",
  "processed_at",
  "updated_at",
  "cancelled_at",
  "test",
  "taxes_included",
  "tax_exempt",
  "currency",
  "source_name",
  "location_id",
  "customer.admin_graphql_api_id",
  "financial_status",
  "fulfillment_status",
  "shipping_address.country_code",
  "shipping_address.province_code",
  "discount_codes.code",
  "tags",
  "total_tax",
  "total_shipping_price_set.shop_money.amount",
  "total_price",
  ...below("line_items", keptLineFields),
  "shipping_lines.tax_lines.price",
  ...below("refunds", keptRefundFields),
  ...below("fulfillments", keptFulfilmentFields),
];

/** An edit tells too little of itself: the order and its agreements are read again. */
export const orderTopics: Readonly<Record<string, readonly string[]>> = {
  "orders/create": kept,
  "orders/updated": kept,
  "orders/cancelled": kept,
  "orders/edited": ["order_edit.order_id"],
  "orders/delete": ["id"],
};
