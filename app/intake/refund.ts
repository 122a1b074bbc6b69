// A refund and its lines, as the rows we keep: its head lies with the order (bulk), its lines come from the refund
// itself (GraphQL), a webhook tells both.
import { z } from "zod";
import { dayIn } from "#app/derive/basics/day.ts";
import { centsOf } from "#app/derive/basics/money.ts";
import type { RefundLineRow, RefundRow } from "#app/derive/shop/order-row.ts";
import {
  amount,
  gid,
  instant,
  moneyBag,
  moneySet,
  plainId,
  readTold,
  reference,
  type ShopTerms,
  text,
} from "./told.ts";

export interface RefundRows {
  refund: RefundRow;
  lines: RefundLineRow[];
}

export const refundHead = z.object({
  id: gid("Refund"),
  createdAt: instant.nullish(),
  processedAt: instant,
  totalRefundedSet: moneyBag,
});

const lineNode = z.object({
  id: gid("RefundLineItem").nullish(),
  quantity: z.int().nonnegative(),
  restockType: z.string(),
  location: reference("Location").nullish(),
  lineItem: reference("LineItem"),
  subtotalSet: moneyBag,
  totalTaxSet: moneyBag,
});

const wholeRefund = refundHead.extend({
  order: reference("Order"),
  refundLineItems: z.object({ nodes: z.array(lineNode) }),
});

const moreLines = z.object({ id: gid("Refund"), refundLineItems: z.object({ nodes: z.array(lineNode) }) });

export const webhookRefund = z.object({
  admin_graphql_api_id: gid("Refund"),
  created_at: instant,
  processed_at: instant.nullish(),
  refund_line_items: z.array(
    z.object({
      id: plainId,
      quantity: z.int().nonnegative(),
      line_item_id: plainId,
      location_id: plainId.nullish(),
      restock_type: z.string(),
      subtotal_set: moneySet,
      total_tax_set: moneySet,
    }),
  ),
  transactions: z.array(z.object({ kind: z.string(), status: z.string(), amount, currency: text })),
});
const refundBody = webhookRefund.extend({ order_id: plainId });

export const keptRefundFields = [
  "admin_graphql_api_id",
  "created_at",
  "processed_at",
  "refund_line_items.id",
  "refund_line_items.quantity",
  "refund_line_items.line_item_id",
  "refund_line_items.location_id",
  "refund_line_items.restock_type",
  "refund_line_items.subtotal_set.shop_money.amount",
  "refund_line_items.total_tax_set.shop_money.amount",
  "transactions.kind",
  "transactions.status",
  "transactions.amount",
  "transactions.currency",
];

export const refundTopics: Readonly<Record<string, readonly string[]>> = {
  "refunds/create": ["order_id", ...keptRefundFields],
};

export function refundFromHead(told: z.infer<typeof refundHead>, orderId: string, terms: ShopTerms): RefundRow {
  return {
    orderId,
    id: told.id,
    createdAt: told.createdAt ?? told.processedAt,
    processedAt: told.processedAt,
    day: dayIn(terms.timeZone, new Date(told.processedAt)),
    totalCents: centsOf(told.totalRefundedSet, terms.currency),
  };
}

function lineRow(told: z.infer<typeof lineNode>, refundId: string, orderId: string, currency: string): RefundLineRow {
  return {
    orderId,
    refundId,
    // GraphQL allows a refund line without an id of its own; within its refund the line of the order is one.
    id: told.id ?? told.lineItem,
    lineId: told.lineItem,
    quantity: told.quantity,
    subtotalCents: centsOf(told.subtotalSet, currency),
    taxCents: centsOf(told.totalTaxSet, currency),
    restockType: told.restockType.toLowerCase(),
    locationId: told.location ?? null,
  };
}

/** A refund with the first page of its lines. */
export function refundFromNode(node: unknown, terms: ShopTerms): RefundRows {
  const told = readTold(wholeRefund, node, "a refund");
  return {
    refund: refundFromHead(told, told.order, terms),
    lines: told.refundLineItems.nodes.map((line) => lineRow(line, told.id, told.order, terms.currency)),
  };
}

/** A further page of a refund's lines. */
export function refundLinesFromNode(node: unknown, orderId: string, currency: string): RefundLineRow[] {
  const told = readTold(moreLines, node, "a refund");
  return told.refundLineItems.nodes.map((line) => lineRow(line, told.id, orderId, currency));
}

function totalOf({ transactions }: z.infer<typeof webhookRefund>, currency: string): number | null {
  const paid = transactions.filter(({ kind, status }) => kind === "refund" && status === "success");
  if (paid.some((payment) => payment.currency && payment.currency !== currency)) return null;
  return paid.reduce((sum, payment) => sum + centsOf(payment.amount, currency), 0);
}

export function refundRowsOf(told: z.infer<typeof webhookRefund>, orderId: string, terms: ShopTerms): RefundRows {
  const refundId = told.admin_graphql_api_id;
  const processedAt = told.processed_at ?? told.created_at;
  return {
    refund: {
      orderId,
      id: refundId,
      createdAt: told.created_at,
      processedAt,
      day: dayIn(terms.timeZone, new Date(processedAt)),
      totalCents: totalOf(told, terms.currency),
    },
    lines: told.refund_line_items.map((line) => ({
      orderId,
      refundId,
      id: line.id,
      lineId: line.line_item_id,
      quantity: line.quantity,
      subtotalCents: centsOf(line.subtotal_set, terms.currency),
      taxCents: centsOf(line.total_tax_set, terms.currency),
      restockType: line.restock_type.toLowerCase(),
      locationId: line.location_id ?? null,
    })),
  };
}

export function refundFromWebhook(body: unknown, terms: ShopTerms): RefundRows {
  const told = readTold(refundBody, body, "a refund");
  return refundRowsOf(told, told.order_id, terms);
}
