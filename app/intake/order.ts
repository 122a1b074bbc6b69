// An order with what belongs to it, as the rows we keep: from a line of the bulk file (its line items are lines of their
// own), from a GraphQL node that has the same fields and its lines within, or from a webhook.
import { z } from "zod";
import { dayIn } from "#app/derive/basics/day.ts";
import { centsOf } from "#app/derive/basics/money.ts";
import type {
  FulfillmentStatus,
  FulfilmentRow,
  LineRow,
  OrderRow,
  RefundLineRow,
  RefundRow,
} from "#app/derive/shop/order-row.ts";
import { fulfilmentFromNode, fulfilmentFromWebhook } from "./fulfilment.ts";
import { lineFromNode, lineFromWebhook, sumOf } from "./line-item.ts";
import { linesWithin, orderNode, webhookOrder } from "./order-shape.ts";
import { refundFromHead, refundRowsOf } from "./refund.ts";
import { plainId, readTold, type ShopTerms, tagList, wordOf } from "./told.ts";

export interface BulkOrderRows {
  order: OrderRow;
  /** Their lines are read by the refund's id. */
  refunds: RefundRow[];
  fulfilments: FulfilmentRow[];
}
export interface NodeOrderRows extends BulkOrderRows {
  lines: LineRow[];
}
export interface WebhookOrderRows extends NodeOrderRows {
  refundLines: RefundLineRow[];
}

/** Codes as they were entered, each once. */
export const codeList = (words: readonly string[]) =>
  [...new Set(words.map((word) => word.trim()).filter(Boolean))].sort();

// GraphQL knows more kinds of "not yet" than a webhook does, and may learn others.
export function fulfillmentStatusOf(word: string | null | undefined): FulfillmentStatus {
  const small = word?.toLowerCase();
  if (small === "partially_fulfilled" || small === "partial") return "partial";
  return small === "fulfilled" || small === "restocked" ? small : "unfulfilled";
}

function daysOf(processedAt: string, cancelledAt: string | null | undefined, { timeZone }: ShopTerms) {
  return {
    day: dayIn(timeZone, new Date(processedAt)),
    cancelledOn: cancelledAt ? dayIn(timeZone, new Date(cancelledAt)) : null,
  };
}

/** Without shipping there is no tax on it; who was not asked for it does not tell. */
const shippingTaxOf = (line: z.infer<typeof orderNode>["shippingLine"], currency: string) =>
  line === undefined ? null : sumOf(line?.taxLines ?? [], currency);

export function orderFromBulk(line: unknown, terms: ShopTerms): BulkOrderRows {
  const told = readTold(orderNode, line, "an order");
  return {
    order: {
      id: told.id,
      name: told.name,
      customerId: told.customer ?? null,
      createdAt: told.createdAt,
      processedAt: told.processedAt,
      updatedAt: told.updatedAt,
      cancelledAt: told.cancelledAt ?? null,
      ...daysOf(told.processedAt, told.cancelledAt, terms),
      test: told.test,
      edited: told.edited,
      taxesIncluded: told.taxesIncluded,
      taxExempt: told.taxExempt,
      currency: told.currencyCode,
      channel: wordOf(told.attribution?.handle),
      sourceName: wordOf(told.sourceName),
      locationId: told.retailLocation ?? null,
      financialStatus: wordOf(told.displayFinancialStatus?.toLowerCase()),
      fulfillmentStatus: fulfillmentStatusOf(told.displayFulfillmentStatus),
      country: wordOf(told.shippingAddress?.countryCodeV2),
      province: wordOf(told.shippingAddress?.provinceCode),
      discountCodes: codeList(told.discountCodes),
      tags: tagList(told.tags),
      taxCents: centsOf(told.totalTaxSet ?? "0", terms.currency),
      shippingCents: centsOf(told.totalShippingPriceSet, terms.currency),
      shippingTaxCents: shippingTaxOf(told.shippingLine, terms.currency),
      totalCents: centsOf(told.totalPriceSet, terms.currency),
    },
    refunds: told.refunds.map((refund) => refundFromHead(refund, told.id, terms)),
    fulfilments: told.fulfillments.map((fulfilment) => fulfilmentFromNode(fulfilment, told.id)),
  };
}

export function orderFromNode(order: unknown, terms: ShopTerms): NodeOrderRows {
  const rows = orderFromBulk(order, terms);
  const { lineItems } = readTold(linesWithin, order, "an order");
  return { ...rows, lines: lineItems.nodes.map((line) => lineFromNode(line, rows.order.id, terms.currency)) };
}

export function orderFromWebhook(body: unknown, terms: ShopTerms): WebhookOrderRows {
  const told = readTold(webhookOrder, body, "an order");
  const orderId = told.admin_graphql_api_id;
  const processedAt = told.processed_at ?? told.created_at;
  const refunds = told.refunds.map((refund) => refundRowsOf(refund, orderId, terms));
  return {
    order: {
      id: orderId,
      name: told.name,
      customerId: told.customer?.admin_graphql_api_id ?? null,
      createdAt: told.created_at,
      processedAt,
      updatedAt: told.updated_at,
      cancelledAt: told.cancelled_at ?? null,
      ...daysOf(processedAt, told.cancelled_at, terms),
      test: told.test,
      edited: null,
      taxesIncluded: told.taxes_included,
      taxExempt: told.tax_exempt,
      currency: told.currency,
      channel: null,
      sourceName: wordOf(told.source_name),
      locationId: told.location_id ?? null,
      financialStatus: wordOf(told.financial_status?.toLowerCase()),
      fulfillmentStatus: fulfillmentStatusOf(told.fulfillment_status),
      country: wordOf(told.shipping_address?.country_code),
      province: wordOf(told.shipping_address?.province_code),
      discountCodes: codeList(told.discount_codes.map(({ code }) => code)),
      tags: tagList(told.tags?.split(",") ?? []),
      taxCents: centsOf(told.total_tax ?? "0", terms.currency),
      shippingCents: centsOf(told.total_shipping_price_set, terms.currency),
      shippingTaxCents: sumOf(
        told.shipping_lines.flatMap((line) => line.tax_lines),
        terms.currency,
      ),
      totalCents: centsOf(told.total_price, terms.currency),
    },
    lines: told.line_items.map((line) => lineFromWebhook(line, orderId, terms.currency)),
    refunds: refunds.map(({ refund }) => refund),
    refundLines: refunds.flatMap(({ lines }) => lines),
    fulfilments: told.fulfillments.map((fulfilment) => fulfilmentFromWebhook(fulfilment, orderId)),
  };
}

const edit = z.object({ order_edit: z.object({ order_id: plainId }) });

/** The order that an edit was made to. */
export function editedOrderFromWebhook(body: unknown): string {
  return readTold(edit, body, "an edit").order_edit.order_id;
}
