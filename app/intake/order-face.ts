// What tells whether an order is as we know it: from a GraphQL node, or from a line of a bulk file whose line items are
// lines of their own.
import { z } from "zod";
import { centsOf } from "#app/derive/basics/money.ts";
import type { OrderFace } from "#app/derive/shop/order-face.ts";
import { fulfillmentStatusOf } from "./order.ts";
import { gid, instant, moneyBag, readTold, reference, tagList, text, wordOf } from "./told.ts";

const line = z.object({ id: gid("LineItem"), quantity: z.int(), currentQuantity: z.int() });

const face = z.object({
  id: gid("Order"),
  updatedAt: instant,
  cancelledAt: instant.nullish(),
  edited: z.boolean(),
  tags: z.array(z.string()),
  displayFinancialStatus: text,
  displayFulfillmentStatus: z.string(),
  totalPriceSet: moneyBag,
  customer: reference("Customer").nullish(),
  refunds: z.array(reference("Refund")),
  fulfillments: z.array(z.object({ id: gid("Fulfillment"), status: z.string() })),
  lineItems: z.object({ nodes: z.array(line) }).nullish(),
  agreements: z.object({ nodes: z.array(z.object({ happenedAt: instant, reason: z.string() })) }).nullish(),
});

const lineWords = ({ id, quantity, currentQuantity }: z.infer<typeof line>) => `${id} ${quantity} ${currentQuantity}`;

export function orderFace(node: unknown, currency: string): OrderFace {
  const told = readTold(face, node, "an order");
  return {
    id: told.id,
    updatedAt: told.updatedAt,
    cancelledAt: told.cancelledAt ?? null,
    customerId: told.customer ?? null,
    financialStatus: wordOf(told.displayFinancialStatus?.toLowerCase()),
    fulfillmentStatus: fulfillmentStatusOf(told.displayFulfillmentStatus),
    totalCents: centsOf(told.totalPriceSet, currency),
    tags: tagList(told.tags),
    refundIds: [...told.refunds].sort(),
    fulfilments: told.fulfillments.map(({ id, status }) => `${id} ${status.toLowerCase()}`).sort(),
    lines: (told.lineItems?.nodes ?? []).map(lineWords).sort(),
    isEdited: told.edited,
    editedAt:
      told.agreements?.nodes
        .filter(({ reason }) => reason === "ORDER_EDIT")
        .map(({ happenedAt }) => happenedAt)
        .sort() ?? null,
  };
}

const bulkLine = line.extend({ __parentId: gid("Order") });

/** The order a line item of the bulk file belongs to, and its words in that order's face. */
export function lineOfFace(told: unknown): { orderId: string; words: string } {
  const read = readTold(bulkLine, told, "a line item");
  return { orderId: read.__parentId, words: lineWords(read) };
}
