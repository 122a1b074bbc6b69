// What happens to an order afterwards: it is sent, edited, refunded, cancelled or deleted.
import type { RefundLineItem, RefundNode } from "#simulator/shop/nodes.ts";
import { productSale } from "./agreements.ts";
import { draftLine, finishLine, itemOfLine, type NewLine, takeLine } from "./create-order.ts";
import { makeGid, type Node, numberOfGid } from "./gid.ts";
import { taxByLine } from "./line-taxes.ts";
import { bag, bagCents, toCents } from "./money.ts";
import {
  changeSpending,
  type Line,
  lineDiscount,
  lineNet,
  lineTax,
  type Order,
  readOrder,
  withTotals,
} from "./order-totals.ts";
import type { Shop } from "./shop.ts";
import { changeStock, shelfFor } from "./stock.ts";

function saveOrder(shop: Shop, order: Order): Order {
  shop.tables.orders.put(order as unknown as Node);
  return order;
}

function announceUpdate(shop: Shop, order: Order): void {
  shop.emit("orders/updated", order.id, order);
}

function openOrder(shop: Shop, gid: string): Order {
  const order = readOrder(shop, gid);
  if (order.cancelledAt) throw new Error(`${order.name} was cancelled and cannot be changed any more.`);
  return order;
}

export function fulfillOrder(shop: Shop, gid: string, options: { locationId?: string } = {}): Order {
  const order = openOrder(shop, gid);
  const open = order.lineItems.filter((line) => line.unfulfilledQuantity > 0);
  if (open.length === 0) throw new Error(`${order.name} has nothing left to send.`);
  const at = shop.stamp();
  const first = open[0] ? itemOfLine(shop, open[0]) : undefined;
  const location = options.locationId ?? (first ? shelfFor(shop, first, 0) : undefined);
  for (const line of open) {
    const item = itemOfLine(shop, line);
    const shelf = item === undefined ? undefined : (location ?? shelfFor(shop, item, 0));
    if (item && shelf)
      changeStock(shop, item, shelf, { committed: -line.unfulfilledQuantity, on_hand: -line.unfulfilledQuantity });
  }
  const fulfillment = {
    id: makeGid("Fulfillment", shop.nextId()),
    status: "SUCCESS",
    displayStatus: "FULFILLED",
    createdAt: at,
    updatedAt: at,
    inTransitAt: null,
    estimatedDeliveryAt: null,
    deliveredAt: null,
    totalQuantity: open.reduce((sum, line) => sum + line.unfulfilledQuantity, 0),
    fulfillmentLineItems: open.map(({ id, unfulfilledQuantity }) => ({
      lineItem: { id },
      quantity: unfulfilledQuantity,
    })),
    location: location ? { id: location } : null,
  };
  const lineItems = order.lineItems.map((line) => ({ ...line, unfulfilledQuantity: 0 }));
  const changed = saveOrder(
    shop,
    withTotals({ ...order, lineItems, fulfillments: [...order.fulfillments, fulfillment] }, at),
  );
  shop.emit("fulfillments/create", fulfillment.id, fulfillment, { orderId: order.id });
  shop.emit("orders/fulfilled", order.id, changed);
  announceUpdate(shop, changed);
  return changed;
}

export interface OrderEdit {
  add?: NewLine[];
  remove?: { lineItemId: string; quantity?: number }[];
}

/** What of an amount is tax in this order, by what its taxed lines cost. */
function taxShare(order: Order): number {
  const currency = order.currencyCode;
  const taxes = taxByLine(order, order.lineItems);
  const taxed = order.lineItems.map((line, at) => (taxes[at] ? lineNet(line, line.quantity, currency) : 0));
  const sum = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0);
  return sum(taxed) > 0 ? sum(taxes) / sum(taxed) : 0;
}

export function editOrder(shop: Shop, gid: string, edit: OrderEdit): Order {
  const order = openOrder(shop, gid);
  const currency = order.currencyCode;
  const at = shop.stamp();
  const sales: Node[] = [];
  const sale = (line: Line, quantity: number) => {
    const total = lineNet(line, Math.abs(quantity), currency);
    const discount = Math.round((lineDiscount(line, currency) * Math.abs(quantity)) / Math.max(1, line.quantity));
    const tax = lineTax(order, line, Math.abs(quantity), currency);
    const sign = Math.sign(quantity);
    const cents = {
      total: sign * (total + (order.taxesIncluded ? 0 : tax)),
      discount: sign * discount,
      tax: sign * tax,
    };
    sales.push(productSale(makeGid("ProductSale", shop.nextId()), "UPDATE", line, quantity, cents, currency));
  };
  const lineItems = order.lineItems.map((line) => {
    const removal = edit.remove?.find((item) => item.lineItemId === line.id);
    if (!removal) return line;
    const quantity = Math.min(removal.quantity ?? line.currentQuantity, line.currentQuantity);
    sale(line, -quantity);
    returnToShelf(shop, line, quantity, undefined, line.unfulfilledQuantity >= quantity);
    return {
      ...line,
      currentQuantity: line.currentQuantity - quantity,
      refundableQuantity: Math.max(0, line.refundableQuantity - quantity),
      unfulfilledQuantity: Math.max(0, line.unfulfilledQuantity - quantity),
    };
  });
  const share = taxShare(order);
  const added = (edit.add ?? []).map((asked) => {
    const draft = draftLine(shop, asked);
    return finishLine(shop, draft, 0, draft.taxable ? Math.round(draft.cents * draft.quantity * share) : 0);
  });
  for (const line of added) {
    sale(line, line.quantity);
    takeLine(shop, line, line.quantity);
  }
  if (sales.length === 0) throw new Error("The edit neither adds nor removes anything.");
  const edits = [...(order.edits ?? []), { id: makeGid("OrderEditAgreement", shop.nextId()), happenedAt: at, sales }];
  const changed = saveOrder(
    shop,
    withTotals({ ...order, edited: true, lineItems: [...lineItems, ...added], edits }, at),
  );
  shop.emit("orders/edited", order.id, changed, {
    additions: added.map((line) => ({ id: line.id, quantity: line.quantity })),
    removals: (edit.remove ?? []).map((item) => ({ id: item.lineItemId, quantity: item.quantity ?? null })),
  });
  announceUpdate(shop, changed);
  return changed;
}

function returnToShelf(
  shop: Shop,
  line: Line,
  quantity: number,
  locationId: string | undefined,
  wasOpen: boolean,
): void {
  const item = itemOfLine(shop, line);
  const shelf = item === undefined ? undefined : (locationId ?? shelfFor(shop, item, 0));
  if (!item || !shelf || quantity === 0) return;
  changeStock(
    shop,
    item,
    shelf,
    wasOpen ? { available: quantity, committed: -quantity } : { available: quantity, on_hand: quantity },
  );
}

export interface NewRefund {
  lines?: {
    lineItemId: string;
    quantity?: number;
    restockType?: "RETURN" | "CANCEL" | "NO_RESTOCK";
    locationId?: string;
  }[];
  shipping?: string | number;
}

// Without lines everything that can still be refunded is.
export function refundOrder(shop: Shop, gid: string, input: NewRefund = {}): { order: Order; refund: RefundNode } {
  const { order, refund, cents } = refunded(shop, readOrder(shop, gid), input);
  saveOrder(shop, order);
  changeSpending(shop, order.customer?.id, 0, -cents);
  shop.emit("refunds/create", refund.id, refund, { orderId: order.id });
  announceUpdate(shop, order);
  return { order, refund };
}

function refunded(shop: Shop, order: Order, input: NewRefund): { order: Order; refund: RefundNode; cents: number } {
  const currency = order.currencyCode;
  const at = shop.stamp();
  const money = (cents: number) => bag(cents, currency) as never;
  const asked =
    input.lines ??
    order.lineItems.filter((line) => line.refundableQuantity > 0).map((line) => ({ lineItemId: line.id }));
  const lines: RefundLineItem[] = [];
  let cents = 0;
  const lineItems = order.lineItems.map((line) => {
    const part: NonNullable<NewRefund["lines"]>[number] | undefined = asked.find((item) => item.lineItemId === line.id);
    if (!part) return line;
    const quantity = part.quantity ?? line.refundableQuantity;
    if (quantity > line.refundableQuantity || quantity < 1)
      throw new Error(`${line.title}: ${quantity} cannot be refunded, ${line.refundableQuantity} can.`);
    const wasOpen = line.unfulfilledQuantity >= quantity;
    const restockType = part.restockType ?? (wasOpen ? "CANCEL" : "RETURN");
    const subtotal = lineNet(line, quantity, currency);
    const tax = lineTax(order, line, quantity, currency);
    cents += subtotal + (order.taxesIncluded ? 0 : tax);
    const item = itemOfLine(shop, line);
    const shelf = restockType === "NO_RESTOCK" || !item ? undefined : (part.locationId ?? shelfFor(shop, item, 0));
    if (shelf) returnToShelf(shop, line, quantity, shelf, wasOpen);
    lines.push({
      id: makeGid("RefundLineItem", shop.nextId()),
      quantity,
      restockType,
      restocked: shelf !== undefined,
      location: shelf ? { id: shelf } : null,
      lineItem: { id: line.id },
      subtotalSet: money(subtotal),
      totalTaxSet: money(tax),
    });
    return {
      ...line,
      currentQuantity: line.currentQuantity - quantity,
      refundableQuantity: line.refundableQuantity - quantity,
      unfulfilledQuantity: wasOpen ? line.unfulfilledQuantity - quantity : line.unfulfilledQuantity,
    };
  });
  if (asked.some((item) => !order.lineItems.some((line) => line.id === item.lineItemId)))
    throw new Error(`A line to refund is not one of ${order.name}.`);
  const shipping = toCents(input.shipping ?? 0, currency);
  cents += shipping;
  // What was never paid cannot be paid back.
  cents = Math.min(cents, bagCents(order.netPaymentSet, currency));
  const refund: RefundNode = {
    id: makeGid("Refund", shop.nextId()),
    createdAt: at,
    processedAt: at,
    order: { id: order.id },
    totalRefundedSet: money(cents),
    refundLineItems: { nodes: lines, pageInfo: { hasNextPage: false, endCursor: null } },
  };
  shop.tables.refunds.put(refund as unknown as Node);
  const header = { id: refund.id, createdAt: at, processedAt: at, updatedAt: at, totalRefundedSet: money(cents) };
  const payment = {
    id: makeGid("OrderTransaction", shop.nextId()),
    kind: "REFUND",
    status: "SUCCESS",
    gateway: order.paymentGatewayNames[0] ?? "manual",
    test: order.test,
    processedAt: at,
    amountSet: money(cents),
  };
  const totalRefundedShippingSet = money(bagCents(order.totalRefundedShippingSet, currency) + shipping);
  const changed = {
    ...order,
    lineItems,
    totalRefundedShippingSet,
    refunds: [...order.refunds, header],
    transactions: cents > 0 ? [...order.transactions, payment] : order.transactions,
  };
  return { order: withTotals(changed, at), refund, cents };
}

export type CancelReason = "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";

export function cancelOrder(shop: Shop, gid: string, reason: CancelReason = "CUSTOMER"): Order {
  const before = openOrder(shop, gid);
  const shipping = before.totalShippingPriceSet.shopMoney.amount;
  const { order, refund, cents } = refunded(shop, before, { shipping });
  const at = shop.stamp();
  const cancelled = saveOrder(shop, withTotals({ ...order, cancelledAt: at, closedAt: at, cancelReason: reason }, at));
  changeSpending(shop, order.customer?.id, 0, -cents);
  shop.emit("refunds/create", refund.id, refund, { orderId: order.id });
  shop.emit("orders/cancelled", order.id, cancelled);
  announceUpdate(shop, cancelled);
  return cancelled;
}

export function deleteOrder(shop: Shop, gid: string): void {
  const order = readOrder(shop, gid);
  shop.tables.orders.remove(numberOfGid(gid));
  for (const refund of order.refunds) {
    const id = numberOfGid(refund.id);
    if (shop.tables.refunds.has(id)) shop.tables.refunds.remove(id);
  }
  changeSpending(shop, order.customer?.id, -1, -bagCents(order.netPaymentSet, order.currencyCode));
  shop.emit("orders/delete", gid, order);
}
