// The dated ledger of an order: what the order itself, each edit and each refund sold or took back, with its own day.
import { makeGid, type Node, numberOfGid } from "./gid.ts";
import { shippingTax } from "./line-taxes.ts";
import { bag, bagCents } from "./money.ts";
import { type Line, lineDiscount, lineTax, type Order } from "./order-totals.ts";
import type { Shop } from "./shop.ts";

export function productSale(
  id: string,
  actionType: "ORDER" | "UPDATE" | "RETURN",
  line: Line,
  quantity: number,
  cents: { total: number; discount: number; tax: number },
  currency: string,
): Node {
  return {
    __typename: "ProductSale",
    id,
    actionType,
    lineType: line.isGiftCard ? "GIFT_CARD" : "PRODUCT",
    quantity,
    totalAmount: bag(cents.total, currency),
    totalDiscountAmountBeforeTaxes: bag(cents.discount, currency),
    totalTaxAmount: bag(cents.tax, currency),
    lineItem: line,
  };
}

export function agreementsOf(shop: Shop, row: Node): Node[] {
  const order = row as unknown as Order;
  const currency = order.currencyCode;
  const number = numberOfGid(order.id);
  const edited = new Set(
    (order.edits ?? []).flatMap((edit) =>
      edit.sales
        .filter((sale) => sale.actionType === "UPDATE" && Number(sale.quantity) > 0)
        .map((sale) => (sale.lineItem as Node).id),
    ),
  );
  const sold = order.lineItems.filter((line) => !edited.has(line.id));
  const sales = sold.map((line) => saleOf(order, line, line.quantity, 1, "ORDER", currency));
  const shipping = bagCents(order.totalShippingPriceSet, currency);
  if (shipping > 0)
    sales.push({
      __typename: "ShippingLineSale",
      id: makeGid("ShippingLineSale", number),
      actionType: "ORDER",
      lineType: "SHIPPING",
      quantity: 1,
      totalAmount: bag(shipping + (order.taxesIncluded ? 0 : shippingTax(order)), currency),
      totalDiscountAmountBeforeTaxes: bag(0, currency),
      totalTaxAmount: bag(shippingTax(order), currency),
    });
  const found: Node[] = [
    {
      __typename: "OrderAgreement",
      id: makeGid("OrderAgreement", number),
      happenedAt: order.processedAt,
      reason: "ORDER",
      sales,
    },
  ];
  for (const edit of order.edits ?? [])
    found.push({
      __typename: "OrderEditAgreement",
      id: edit.id,
      happenedAt: edit.happenedAt,
      reason: "ORDER_EDIT",
      sales: edit.sales,
    });
  for (const refund of order.refunds) {
    const lines = refundLinesOf(shop, refund.id).flatMap(({ quantity, lineItem }) => {
      const line = order.lineItems.find((candidate) => candidate.id === lineItem.id);
      return line ? [saleOf(order, line, quantity, -1, "RETURN", currency)] : [];
    });
    found.push({
      __typename: "RefundAgreement",
      id: makeGid("RefundAgreement", numberOfGid(refund.id)),
      happenedAt: refund.createdAt ?? refund.processedAt,
      reason: "REFUND",
      sales: lines,
    });
  }
  return found.sort((a, b) => Date.parse(String(a.happenedAt)) - Date.parse(String(b.happenedAt)));
}

function refundLinesOf(shop: Shop, gid: string): { quantity: number; lineItem: Node }[] {
  const refund = shop.tables.refunds.get(numberOfGid(gid));
  return (refund?.refundLineItems as { nodes: { quantity: number; lineItem: Node }[] } | undefined)?.nodes ?? [];
}

function saleOf(
  order: Order,
  line: Line,
  quantity: number,
  sign: 1 | -1,
  actionType: "ORDER" | "RETURN",
  currency: string,
): Node {
  const pieces = Math.max(1, line.quantity);
  const gross = Math.round((bagCents(line.originalTotalSet, currency) * quantity) / pieces);
  const discount = Math.round((lineDiscount(line, currency) * quantity) / pieces);
  const tax = lineTax(order, line, quantity, currency);
  const total = gross - discount + (order.taxesIncluded ? 0 : tax);
  return productSale(
    makeGid("ProductSale", `${numberOfGid(line.id)}${sign < 0 ? "9" : ""}`),
    actionType,
    line,
    sign * quantity,
    { total: sign * total, discount: sign * discount, tax: sign * tax },
    currency,
  );
}
