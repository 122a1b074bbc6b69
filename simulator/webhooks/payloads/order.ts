// An order as orders/create, orders/updated and orders/cancelled carry it: everything, personal fields too.
import type { CustomerNode, LineItemNode, OrderNode } from "../../shop/nodes.ts";
import { fulfilledLines } from "../../state/fulfilled-lines.ts";
import { shippingTax, taxByLine } from "../../state/line-taxes.ts";
import { customerPayload } from "./customer.ts";
import {
  type Currencies,
  currencyDigits,
  localTime,
  moneySet,
  numberOf,
  numberOrNull,
  toDecimal,
  toMinor,
} from "./format.ts";
import { lineItemPayload, taxLinePayload } from "./line-item.ts";
import { addressOf, personOf } from "./person.ts";
import type { OrderRecord, Records } from "./records.ts";
import { refundPayload } from "./refund.ts";

const fulfilmentWords: Record<string, string | null> = {
  FULFILLED: "fulfilled",
  PARTIALLY_FULFILLED: "partial",
  RESTOCKED: "restocked",
};

export function currenciesOf(order: OrderNode): Currencies {
  const shop = order.currencyCode;
  const presentment = order.presentmentCurrencyCode;
  const inShop = Number(order.totalPriceSet.shopMoney.amount);
  const shown = Number(order.totalPriceSet.presentmentMoney.amount);
  return { shop, presentment, rate: inShop > 0 ? shown / inShop : 1 };
}

function discountsOf({ lineItems }: OrderRecord, money: Currencies) {
  const byIndex = new Map<number, { code?: string; title?: string; minor: number; target: string }>();
  for (const { discountAllocations } of lineItems)
    for (const { allocatedAmountSet, discountApplication: application } of discountAllocations) {
      const sum = byIndex.get(application.index) ?? { ...application, minor: 0, target: application.targetType };
      sum.minor += toMinor(allocatedAmountSet.shopMoney.amount, money.shop);
      byIndex.set(application.index, sum);
    }
  return [...byIndex.entries()].sort(([a], [b]) => a - b).map(([, discount]) => discount);
}

function shippingLines(order: OrderNode, money: Currencies) {
  const price = toMinor(order.totalShippingPriceSet.shopMoney.amount, money.shop);
  if (price === 0) return [];
  return [
    {
      id: numberOf(order.id) + 3,
      carrier_identifier: null,
      code: "Standard",
      current_discounted_price_set: moneySet(price, money),
      discounted_price: toDecimal(price, money.shop),
      discounted_price_set: moneySet(price, money),
      is_removed: false,
      phone: null,
      price: toDecimal(price, money.shop),
      price_set: moneySet(price, money),
      requested_fulfillment_service_id: null,
      source: "shopify",
      title: "Standard",
      tax_lines: taxLinePayload(shippingTax(order), money),
      discount_allocations: [],
    },
  ];
}

/** An order's customer comes with one address, not with the list. */
function buyerPayload(records: Records, customer: CustomerNode) {
  const { addresses: _, ...rest } = customerPayload(records, customer);
  return rest;
}

export function orderPayload(records: Records, record: OrderRecord) {
  const { node: order, lineItems } = record;
  const timeZone = records.shop.ianaTimezone;
  const money = currenciesOf(order);
  const id = numberOf(order.id);
  const time = (instant: string | null) => localTime(instant, timeZone);
  const minor = (set: { shopMoney: { amount: string } } | null) => toMinor(set?.shopMoney.amount ?? "0", money.shop);
  const text = (value: number) => toDecimal(value, money.shop);
  const customer = order.customer ? records.customer(order.customer.id) : null;
  const buyer = personOf(order.customer ? numberOf(order.customer.id) : `guest-${id}`);
  const address = order.shippingAddress ? addressOf(buyer, order.shippingAddress) : null;
  const online = order.sourceName === "web";
  const taxed = taxByLine(order, lineItems);
  const taxes = new Map(lineItems.map(({ id: line }, at) => [line, taxed[at] ?? 0]));
  const byId = new Map(lineItems.map((line) => [line.id, line]));
  const isThere = ({ product }: LineItemNode) => product !== null && records.product(product.id) !== null;
  const discounts = discountsOf(record, money);
  const lineTotal = lineItems.reduce((sum, line) => sum + minor(line.originalTotalSet), 0);
  const orderNumber = Number(/(\d+)\D*$/.exec(order.name)?.[1] ?? id);
  const totals = {
    current_subtotal_price: minor(order.currentSubtotalPriceSet),
    current_total_discounts: minor(order.currentTotalDiscountsSet),
    current_total_price: minor(order.currentTotalPriceSet),
    current_total_tax: minor(order.currentTotalTaxSet),
    subtotal_price: minor(order.subtotalPriceSet),
    total_discounts: minor(order.totalDiscountsSet),
    total_line_items_price: lineTotal,
    total_price: minor(order.totalPriceSet),
    total_tax: minor(order.totalTaxSet),
  };
  const linePayload = (line: LineItemNode, quantity = line.quantity) => ({
    ...lineItemPayload(line, taxes.get(line.id) ?? 0, money, isThere(line)),
    quantity,
  });
  const sent = fulfilledLines(order, lineItems);
  return {
    id,
    admin_graphql_api_id: order.id,
    app_id: numberOrNull(order.app),
    browser_ip: online ? `203.0.113.${id % 250}` : null,
    buyer_accepts_marketing: customer?.defaultEmailAddress?.marketingState === "SUBSCRIBED",
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    cancelled_at: time(order.cancelledAt),
    cart_token: order.cartToken,
    checkout_token: order.checkoutToken,
    client_details: online
      ? { accept_language: "en-US", browser_ip: `203.0.113.${id % 250}`, session_hash: null, user_agent: "Mozilla/5.0" }
      : null,
    closed_at: time(order.closedAt),
    confirmation_number: `R${id.toString(36).toUpperCase()}`,
    confirmed: order.confirmed,
    contact_email: online ? buyer.email : null,
    created_at: time(order.createdAt),
    currency: money.shop,
    current_shipping_price_set: moneySet(minor(order.totalShippingPriceSet), money),
    current_total_additional_fees_set: null,
    current_total_duties_set: null,
    ...Object.fromEntries(
      Object.entries(totals).flatMap(([name, value]) => [
        [name, text(value)],
        [`${name}_set`, moneySet(value, money)],
      ]),
    ),
    customer_locale: customer?.locale ?? "en",
    device_id: null,
    discount_codes: discounts.flatMap(({ code, minor: amount }) =>
      code ? [{ code, amount: text(amount), type: "fixed_amount" }] : [],
    ),
    duties_included: false,
    email: online ? buyer.email : "",
    estimated_taxes: false,
    financial_status: order.displayFinancialStatus?.toLowerCase() ?? null,
    fulfillment_status: fulfilmentWords[order.displayFulfillmentStatus] ?? null,
    landing_site: online ? "/collections/all" : null,
    landing_site_ref: null,
    location_id: numberOrNull(order.retailLocation),
    merchant_business_entity_id: null,
    merchant_of_record_app_id: null,
    name: order.name,
    note: id % 9 === 0 ? `Leave it with ${buyer.first_name} at the shop door` : null,
    note_attributes: id % 13 === 0 ? [{ name: "vin", value: `1G1${id}` }] : [],
    number: Math.max(1, orderNumber - 1000),
    order_number: orderNumber,
    order_status_url: `https://${records.shop.domain}/${numberOf(records.shop.gid)}/orders/${id.toString(36)}/authenticate?key=${id.toString(16)}`,
    original_total_additional_fees_set: null,
    original_total_duties_set: null,
    payment_gateway_names: order.paymentGatewayNames,
    phone: id % 4 === 0 ? buyer.phone : null,
    po_number: null,
    presentment_currency: money.presentment,
    processed_at: time(order.processedAt),
    reference: null,
    referring_site: null,
    source_identifier: order.sourceIdentifier,
    source_name: order.sourceName,
    source_url: null,
    tags: order.tags.join(", "),
    tax_exempt: order.taxExempt,
    tax_lines: taxLinePayload(totals.total_tax, money),
    taxes_included: order.taxesIncluded,
    test: order.test,
    token: id.toString(16),
    total_cash_rounding_payment_adjustment_set: moneySet(0, money),
    total_cash_rounding_refund_adjustment_set: moneySet(0, money),
    total_outstanding: text(minor(order.totalOutstandingSet)),
    total_shipping_price_set: moneySet(minor(order.totalShippingPriceSet), money),
    total_tip_received: (0).toFixed(currencyDigits(money.shop)),
    total_weight: 0,
    updated_at: time(order.updatedAt),
    user_id: null,
    billing_address: address,
    customer: customer ? buyerPayload(records, customer) : null,
    discount_applications: discounts.map(({ code, title, minor: amount, target }) => ({
      target_type: target.toLowerCase(),
      type: code ? "discount_code" : title ? "automatic" : "manual",
      value: text(amount),
      value_type: "fixed_amount",
      allocation_method: "across",
      target_selection: "all",
      ...(code && { code }),
      ...(title && { title }),
    })),
    fulfillments: order.fulfillments.map((entry, at) => ({
      id: numberOf(entry.id),
      admin_graphql_api_id: entry.id,
      created_at: time(entry.createdAt),
      location_id: numberOrNull(entry.location),
      name: `${order.name}.1`,
      order_id: id,
      origin_address: {},
      receipt: {},
      service: "manual",
      shipment_status: entry.displayStatus?.toLowerCase() ?? null,
      status: entry.status.toLowerCase(),
      tracking_company: "UPS",
      tracking_number: `1Z${numberOf(entry.id)}`,
      updated_at: time(entry.updatedAt),
      line_items: (sent[at] ?? []).flatMap(({ lineItem, quantity }) => {
        const line = byId.get(lineItem.id);
        return line ? [linePayload(line, quantity)] : [];
      }),
    })),
    line_items: lineItems.map((line) => linePayload(line)),
    payment_terms: null,
    refunds: record.refunds.map((refund) => refundPayload(records, record, refund, money)),
    shipping_address: address,
    shipping_lines: shippingLines(order, money),
    returns: [],
    line_item_groups: [],
  };
}
