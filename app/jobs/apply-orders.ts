// What webhooks tell of orders: all words on orders go into the store together, whatever topic brought them.
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { editedOrderFromWebhook, orderFromWebhook } from "#app/intake/order.ts";
import { refundFromWebhook } from "#app/intake/refund.ts";
import type { ShopTerms } from "#app/intake/told.ts";
import type { ClaimedDelivery } from "#app/store/inbox/claim.ts";
import type { Missing } from "#app/store/inbox/wanted.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { goneOf } from "./apply-catalogue.ts";
import { nothingMissing, type Part, part } from "./inbox-part.ts";

const goneOrder = goneOf("Order");

function readWord(body: unknown, shop: ShopTerms, delivery: ClaimedDelivery): OrderWord {
  if (delivery.topic === "refunds/create") return { kind: "refund", ...refundFromWebhook(body, shop) };
  if (delivery.topic !== "orders/delete") return { kind: "order", ...orderFromWebhook(body, shop) };
  const { id, at } = goneOrder(body, shop, delivery);
  return { kind: "deleted", orderId: id, at };
}

const orders = part({
  topics: ["orders/create", "orders/updated", "orders/cancelled", "orders/delete", "refunds/create"],
  read: readWord,
  apply: (tx, shop, words) => nothingMissing(applyOrders(tx, shop.id, words)),
});

// An edit tells which order it changed; when and by how much stands in the order's agreements.
const edits = part({
  topics: ["orders/edited"],
  read: editedOrderFromWebhook,
  apply: async (_tx, _shop, ids) => ids.map((id): Missing => ({ kind: "edits", id })),
});

export const orderParts: readonly Part[] = [orders, edits];
