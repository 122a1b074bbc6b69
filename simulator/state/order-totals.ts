// The sums of an order: what was sold, what is left of it after edits and refunds, what was paid.
import type { LineItemNode, OrderNode } from "#simulator/shop/nodes.ts";
import { type Node, numberOfGid } from "./gid.ts";
import { shippingTax, taxByLine, taxCents } from "./line-taxes.ts";
import { bag, bagCents, type MoneyBag } from "./money.ts";
import type { Shop } from "./shop.ts";

export type Line = Omit<LineItemNode, "__parentId">;
export interface Edit {
  id: string;
  happenedAt: string;
  sales: Node[];
}
export type Order = OrderNode & { lineItems: Line[]; edits?: Edit[] };

export function readOrder(shop: Shop, gid: string): Order {
  const order = shop.tables.orders.get(numberOfGid(gid));
  if (!order) throw new Error(`${gid} is not an order of ${shop.domain}; it may have been deleted.`);
  return order as unknown as Order;
}

// What one line costs after its discounts, for some of its pieces.
export function lineNet(line: Line, quantity: number, currency: string): number {
  if (line.quantity === 0) return 0;
  const whole = bagCents(line.originalTotalSet, currency) - lineDiscount(line, currency);
  return Math.round((whole * quantity) / line.quantity);
}

export function lineDiscount(line: Line, currency: string): number {
  return line.discountAllocations.reduce((sum, part) => sum + bagCents(part.allocatedAmountSet, currency), 0);
}

// The tax on some pieces of a line.
export function lineTax(order: Order, line: Line, quantity: number, currency: string): number {
  if (line.quantity === 0) return 0;
  const at = order.lineItems.indexOf(line);
  const tax = line.taxLines ? taxCents(line.taxLines, currency) : (taxByLine(order, order.lineItems)[at] ?? 0);
  return Math.round((tax * quantity) / line.quantity);
}

const money = (cents: number, currency: string): MoneyBag & { shopMoney: { amount: string; currencyCode: string } } =>
  bag(cents, currency) as never;

// The order with its current totals and states recomputed from its lines, refunds and payments.
export function withTotals(order: Order, at: string): Order {
  const currency = order.currencyCode;
  const current = order.lineItems.reduce((sum, line) => sum + lineNet(line, line.currentQuantity, currency), 0);
  const discounts = order.lineItems.reduce(
    (sum, line) => sum + Math.round((lineDiscount(line, currency) * line.currentQuantity) / Math.max(1, line.quantity)),
    0,
  );
  const paid = payments(order, currency);
  const shipped = bagCents(order.totalShippingPriceSet, currency);
  const shipping = shipped - bagCents(order.totalRefundedShippingSet, currency);
  const tax =
    order.lineItems.reduce((sum, line) => sum + lineTax(order, line, line.currentQuantity, currency), 0) +
    (shipped > 0 ? Math.round((shippingTax(order) * shipping) / shipped) : 0);
  const total = current + shipping + (order.taxesIncluded ? 0 : tax);
  return {
    ...order,
    updatedAt: at,
    currentSubtotalPriceSet: money(current, currency),
    currentTotalDiscountsSet: money(discounts, currency),
    currentTotalTaxSet: money(tax, currency),
    currentTotalPriceSet: money(total, currency),
    totalRefundedSet: money(paid.refunded, currency),
    netPaymentSet: money(paid.received - paid.refunded, currency),
    totalOutstandingSet: money(Math.max(0, total - paid.received + paid.refunded), currency),
    displayFinancialStatus: financialStatus(order, paid),
    displayFulfillmentStatus: fulfillmentStatus(order),
  };
}

function payments(order: Order, currency: string): { received: number; refunded: number } {
  let received = 0;
  let refunded = 0;
  for (const transaction of order.transactions) {
    if (transaction.status !== "SUCCESS") continue;
    const cents = bagCents(transaction.amountSet, currency);
    if (transaction.kind === "SALE" || transaction.kind === "CAPTURE") received += cents;
    if (transaction.kind === "REFUND") refunded += cents;
  }
  return { received, refunded };
}

function financialStatus(order: Order, paid: { received: number; refunded: number }): string | null {
  if (paid.refunded > 0) return paid.refunded >= paid.received ? "REFUNDED" : "PARTIALLY_REFUNDED";
  if (paid.received > 0) return "PAID";
  return order.cancelledAt && order.displayFinancialStatus === "PENDING" ? "VOIDED" : order.displayFinancialStatus;
}

function fulfillmentStatus(order: Order): string {
  const open = order.lineItems.reduce((sum, line) => sum + line.unfulfilledQuantity, 0);
  const sent = order.fulfillments.filter((fulfillment) => fulfillment.status === "SUCCESS").length;
  if (sent === 0) return order.displayFulfillmentStatus === "FULFILLED" && open === 0 ? "FULFILLED" : "UNFULFILLED";
  return open === 0 ? "FULFILLED" : "PARTIALLY_FULFILLED";
}

// What a customer's record says of orders changes with each of them.
export function changeSpending(shop: Shop, customerGid: string | undefined, orders: number, cents: number): void {
  if (!customerGid) return;
  const customer = shop.tables.customers.get(numberOfGid(customerGid));
  if (!customer) return;
  const currency = shop.info.currency;
  const spent = bagCents({ shopMoney: customer.amountSpent }, currency) + cents;
  const ids = shop.tables.orders.linkedTo(numberOfGid(customerGid));
  const last = ids.at(-1);
  const changed = {
    ...customer,
    numberOfOrders: String(Math.max(0, Number(customer.numberOfOrders) + orders)),
    amountSpent: bag(Math.max(0, spent), currency).shopMoney,
    lastOrder: last === undefined ? null : { id: `gid://shopify/Order/${last}` },
    updatedAt: shop.stamp(),
  };
  shop.tables.customers.put(changed);
  shop.emit("customers/purchasing_summary", customerGid, changed);
  shop.emit("customers/update", customerGid, changed);
}
