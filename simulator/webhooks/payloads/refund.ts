import type { LineItemNode, OrderNode, RefundNode, TransactionEntry } from "../../shop/nodes.ts";
import { type Currencies, localTime, moneySet, numberOf, numberOrNull, toDecimal, toMinor } from "./format.ts";
import { lineItemPayload } from "./line-item.ts";
import type { OrderRecord, Records } from "./records.ts";

export function transactionPayload(order: OrderNode, entry: TransactionEntry, timeZone: string, money: Currencies) {
  const at = localTime(entry.processedAt ?? order.processedAt, timeZone);
  return {
    id: numberOf(entry.id),
    order_id: numberOf(order.id),
    kind: entry.kind.toLowerCase(),
    gateway: entry.gateway,
    status: entry.status.toLowerCase(),
    message: null,
    created_at: at,
    test: entry.test,
    authorization: null,
    location_id: null,
    user_id: null,
    parent_id: null,
    processed_at: at,
    device_id: null,
    error_code: null,
    source_name: order.sourceName,
    receipt: {},
    amount: toDecimal(toMinor(entry.amountSet.shopMoney.amount, money.shop), money.shop),
    currency: money.shop,
    payment_id: `${order.name}.1`,
    total_unsettled_set: moneySet(0, money),
    amount_rounding: null,
    manual_payment_gateway: false,
    admin_graphql_api_id: entry.id,
  };
}

/** What was paid back beyond the lines: shipping, or a difference somebody chose. Shopify writes it as a negative amount. */
function adjustments(order: OrderNode, refund: RefundNode, money: Currencies) {
  const minor = (amount: string) => toMinor(amount, money.shop);
  const lines = refund.refundLineItems.nodes.reduce(
    (sum, line) =>
      sum +
      minor(line.subtotalSet.shopMoney.amount) +
      (order.taxesIncluded ? 0 : minor(line.totalTaxSet.shopMoney.amount)),
    0,
  );
  const beyond = lines - minor(refund.totalRefundedSet.shopMoney.amount);
  if (beyond === 0) return [];
  const isShipping = beyond < 0 && -beyond <= minor(order.totalRefundedShippingSet.shopMoney.amount);
  return [
    {
      id: numberOf(refund.id) + 1,
      order_id: numberOf(order.id),
      refund_id: numberOf(refund.id),
      amount: toDecimal(beyond, money.shop),
      amount_set: moneySet(beyond, money),
      kind: isShipping ? "shipping_refund" : "refund_discrepancy",
      reason: isShipping ? "Shipping refund" : "Refund discrepancy",
      tax_amount: toDecimal(0, money.shop),
      tax_amount_set: moneySet(0, money),
    },
  ];
}

/** The payment of a refund: they follow each other as refunds do; where they do not, it is of the same second. */
function paymentsOf(order: OrderNode, refund: RefundNode, money: Currencies): TransactionEntry[] {
  const payments = order.transactions.filter(({ kind }) => kind === "REFUND");
  const paid = order.refunds.filter(
    ({ totalRefundedSet }) => toMinor(totalRefundedSet.shopMoney.amount, money.shop) > 0,
  );
  if (payments.length !== paid.length) return payments.filter(({ processedAt }) => processedAt === refund.processedAt);
  const payment = payments[paid.findIndex(({ id }) => id === refund.id)];
  return payment ? [payment] : [];
}

export function refundPayload(records: Records, order: OrderRecord, refund: RefundNode, money: Currencies) {
  const { ianaTimezone: timeZone } = records.shop;
  const lines = new Map(order.lineItems.map((line) => [line.id, line]));
  const minor = (amount: string) => toMinor(amount, money.shop);
  const lineOf = (line: LineItemNode | undefined) => {
    if (!line) return null;
    const {
      attributed_staffs: _,
      current_quantity: __,
      sales_line_item_group_id: ___,
      ...rest
    } = lineItemPayload(line, 0, money, line.product !== null);
    return rest;
  };
  const paidBack = paymentsOf(order.node, refund, money);
  return {
    id: numberOf(refund.id),
    order_id: numberOf(order.node.id),
    created_at: localTime(refund.createdAt ?? refund.processedAt, timeZone),
    note: numberOf(refund.id) % 5 === 0 ? "Customer rang: wrong thread, box returned to Ann" : null,
    user_id: 548_380_009,
    processed_at: localTime(refund.processedAt, timeZone),
    duties: [],
    total_duties_set: moneySet(0, money),
    return: null,
    restock: refund.refundLineItems.nodes.some(({ restocked }) => restocked),
    refund_shipping_lines: [],
    admin_graphql_api_id: refund.id,
    order_adjustments: adjustments(order.node, refund, money),
    refund_line_items: refund.refundLineItems.nodes.map((line, at) => {
      const subtotal = minor(line.subtotalSet.shopMoney.amount);
      const tax = minor(line.totalTaxSet.shopMoney.amount);
      return {
        id: line.id ? numberOf(line.id) : numberOf(refund.id) * 100 + at,
        quantity: line.quantity,
        line_item_id: numberOf(line.lineItem.id),
        location_id: numberOrNull(line.location),
        restock_type: line.restockType.toLowerCase(),
        subtotal: Number(toDecimal(subtotal, money.shop)),
        total_tax: Number(toDecimal(tax, money.shop)),
        subtotal_set: moneySet(subtotal, money),
        total_tax_set: moneySet(tax, money),
        line_item: lineOf(lines.get(line.lineItem.id)),
      };
    }),
    transactions: paidBack.map((entry) => transactionPayload(order.node, entry, timeZone, money)),
  };
}
