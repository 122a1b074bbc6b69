// An order, its lines and its refunds as Shopify writes them.
import type { FulfillmentEntry, LineItemNode, OrderNode, RefundNode } from "#simulator/shop/nodes.ts";
import { instantText } from "./calendar.ts";
import type { Variant } from "./catalogue.ts";
import type { Fate, RefundFact } from "./fate.ts";
import { type Currency, decimalText } from "./money.ts";
import type { Place } from "./places.ts";
import type { Pricing } from "./pricing.ts";
import type { Random } from "./random.ts";

export const gid = (type: string, number: number) => `gid://shopify/${type}/${number}`;

export interface OrderFacts {
  number: number;
  position: number;
  placedAt: number;
  endsAt: number;
  customer: string | null;
  customerOrderIndex: number;
  place: Place | null;
  channel: "web" | "pos" | "draft" | "shop-app";
  isTest: boolean;
  taxExempt: boolean;
  taxesIncluded: boolean;
  pricing: Pricing;
  fate: Fate;
  onTerms: boolean;
  tags: string[];
  locations: readonly string[];
  /** The number of this order's first line. */
  lineNumber: number;
}

const channels = {
  web: {
    source: "web",
    app: { id: "gid://shopify/App/580111", name: "Online Store" },
    attribution: { handle: "online_store", displayName: "Online Store" },
  },
  pos: {
    source: "pos",
    app: { id: "gid://shopify/App/129785", name: "Point of Sale" },
    attribution: { handle: "pos", displayName: "Point of Sale" },
  },
  draft: {
    source: "shopify_draft_order",
    app: { id: "gid://shopify/App/1354745", name: "Draft Orders" },
    attribution: { handle: "draft_orders", displayName: "Draft Orders" },
  },
  "shop-app": {
    source: "shop",
    app: { id: "gid://shopify/App/3890849", name: "Shop" },
    attribution: { handle: "shop", displayName: "Shop" },
  },
} as const;

const LINE_STEP = 32_768;

export const variantTitle = ({ options }: Variant) => (options.length === 0 ? null : options.join(" / "));

export function orderNodes(facts: OrderFacts, currency: Currency, chance: Random) {
  const { pricing, fate, placedAt, isTest } = facts;
  const set = (units: number) => ({ shopMoney: { amount: decimalText(units, currency) } });
  const taxLines = (units: number) => (units === 0 ? [] : [{ priceSet: set(units) }]);
  const id = gid("Order", facts.number);
  const { lines } = pricing;
  const back = lines.map((_, at) => sumParts(fate.refunds, at));
  const refundedShipping = fate.refunds.reduce((sum, { shipping }) => sum + shipping, 0);
  const refunded = fate.refunds.reduce((sum, { amount }) => sum + amount, 0);
  const currentSubtotal = pricing.subtotal - back.reduce((sum, { subtotal }) => sum + subtotal, 0);
  const currentShipping = pricing.shipping - refundedShipping;
  // Shipping is paid back whole or not at all.
  const currentTax =
    pricing.tax - back.reduce((sum, { tax }) => sum + tax, 0) - (currentShipping === 0 ? pricing.shippingTax : 0);
  const currentTotal = currentSubtotal + currentShipping + (facts.taxesIncluded ? 0 : currentTax);
  const currentDiscounts = lines.reduce(
    (sum, line, at) =>
      sum +
      (line.original - line.net) -
      Math.floor(((line.original - line.net) * (back[at]?.quantity ?? 0)) / line.quantity),
    0,
  );
  const net = fate.paid - refunded;
  const lineId = (at: number) => gid("LineItem", facts.lineNumber + at * LINE_STEP);
  const parcels = fate.parcels.map((parcel, at) => parcelNode(parcel, facts, at, lineId));
  const updatedAt = lastMoment(facts);
  const isSent = fate.waiting.size === 0;
  const isVisible = fate.cancelled === null;
  const channel = channels[facts.channel];
  const counter = facts.channel === "pos";
  const lineNodes = lines.map((line, at): LineItemNode => {
    const { variant, quantity } = line;
    const { product } = variant;
    const gone = product.deletedDay !== null;
    const left = quantity - (back[at]?.quantity ?? 0);
    return {
      id: lineId(at),
      title: product.title,
      variantTitle: variantTitle(variant),
      sku: variant.sku,
      vendor: product.vendor,
      quantity,
      currentQuantity: left,
      refundableQuantity: left,
      unfulfilledQuantity: fate.waiting.has(at) ? left : 0,
      requiresShipping: !product.isGiftCard,
      taxable: !product.isGiftCard,
      isGiftCard: product.isGiftCard,
      product: gone ? null : { id: gid("Product", product.number) },
      variant: gone ? null : { id: gid("ProductVariant", variant.number) },
      sellingPlan: null,
      originalUnitPriceSet: set(line.unit),
      originalTotalSet: set(line.original),
      discountedTotalSet: set(line.discounted),
      discountedUnitPriceAfterAllDiscountsSet: set(Math.floor(line.net / quantity)),
      discountAllocations: line.allocations.map(({ amount, index, code, title }) => ({
        allocatedAmountSet: set(amount),
        discountApplication: {
          index,
          targetType: "LINE_ITEM" as const,
          ...(code === undefined ? {} : { code }),
          ...(title === undefined ? {} : { title }),
        },
      })),
      taxLines: taxLines(line.tax),
      __parentId: id,
    };
  });
  const refundIds = fate.refunds.map((_, at) => gid("Refund", facts.number - 4_400_000_000_000 + at));
  const node: OrderNode = {
    id,
    legacyResourceId: String(facts.number),
    name: `#${1000 + facts.position}`,
    createdAt: instantText(placedAt),
    processedAt: instantText(placedAt),
    updatedAt: instantText(updatedAt),
    cancelledAt: fate.cancelled ? instantText(fate.cancelled.at) : null,
    cancelReason: fate.cancelled?.reason ?? null,
    closedAt:
      isSent && isVisible && net >= currentTotal
        ? instantText(Math.max(placedAt, ...fate.parcels.map(({ at }) => at)))
        : null,
    test: isTest,
    confirmed: true,
    edited: fate.editedAt !== null,
    taxExempt: facts.taxExempt,
    taxesIncluded: facts.taxesIncluded,
    currencyCode: currency.code,
    presentmentCurrencyCode: currency.code,
    displayFinancialStatus: financialStatus(facts, refunded),
    displayFulfillmentStatus:
      isSent && fate.parcels.length > 0 ? "FULFILLED" : fate.parcels.length > 0 ? "PARTIALLY_FULFILLED" : "UNFULFILLED",
    returnStatus: fate.hasReturn ? "RETURNED" : "NO_RETURN",
    sourceName: channel.source,
    sourceIdentifier: counter ? `${facts.position}-${chance.whole(1, 9)}-${chance.whole(1000, 9999)}` : null,
    app: channel.app,
    attribution: channel.attribution,
    retailLocation: counter ? { id: facts.locations[1] ?? "" } : null,
    customer: facts.customer === null ? null : { id: facts.customer },
    tags: facts.tags,
    discountCodes: pricing.codes,
    paymentGatewayNames: isTest ? ["bogus"] : [...new Set(fate.payments.map(({ gateway }) => gateway))],
    checkoutToken: counter || facts.channel === "draft" ? null : token(chance),
    cartToken: facts.channel === "web" ? token(chance) : null,
    subtotalPriceSet: { shopMoney: { amount: decimalText(pricing.subtotal, currency), currencyCode: currency.code } },
    totalDiscountsSet: set(pricing.discounts),
    totalShippingPriceSet: set(pricing.shipping),
    totalTaxSet: set(pricing.tax),
    shippingLine: pricing.shipping > 0 ? { taxLines: taxLines(pricing.shippingTax) } : null,
    totalPriceSet: { ...set(pricing.total), presentmentMoney: { amount: decimalText(pricing.total, currency) } },
    totalRefundedSet: set(refunded),
    totalRefundedShippingSet: set(refundedShipping),
    totalOutstandingSet: set(Math.max(0, currentTotal - net)),
    netPaymentSet: set(net),
    currentSubtotalPriceSet: set(currentSubtotal),
    currentTotalDiscountsSet: set(currentDiscounts),
    currentTotalTaxSet: set(currentTax),
    currentTotalPriceSet: set(currentTotal),
    shippingAddress:
      facts.place === null || counter
        ? null
        : { city: facts.place.city, provinceCode: facts.place.province, countryCodeV2: facts.place.country },
    customerJourneySummary:
      facts.channel === "web" && facts.customer !== null && chance.chance(0.4) ? journey(facts, chance) : null,
    refunds: fate.refunds.map(({ at, amount }, index) => ({
      id: refundIds[index] ?? "",
      createdAt: instantText(at),
      processedAt: instantText(at),
      updatedAt: instantText(at),
      totalRefundedSet: set(amount),
    })),
    fulfillments: parcels,
    transactions: transactions(facts, set),
  };
  const refunds = fate.refunds.map(
    ({ at, parts, amount }, index): RefundNode => ({
      id: refundIds[index] ?? "",
      createdAt: instantText(at),
      processedAt: instantText(at),
      order: { id },
      totalRefundedSet: set(amount),
      refundLineItems: {
        nodes: parts.map((part, row) => ({
          id: gid("RefundLineItem", (facts.number - 5_000_000_000_000) * 64 + index * 100 + row + 1),
          quantity: part.quantity,
          restockType: part.restock,
          restocked: part.restock !== "NO_RESTOCK",
          location: part.restock === "NO_RESTOCK" ? null : { id: facts.locations[lines[part.line]?.place ?? 0] ?? "" },
          lineItem: { id: lineNodes[part.line]?.id ?? "" },
          subtotalSet: set(part.subtotal),
          totalTaxSet: set(part.tax),
        })),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    }),
  );
  return { node, lines: lineNodes, refunds, net };
}

function sumParts(refunds: readonly RefundFact[], line: number) {
  const sum = { quantity: 0, subtotal: 0, tax: 0 };
  for (const { parts } of refunds)
    for (const part of parts) {
      if (part.line !== line) continue;
      sum.quantity += part.quantity;
      sum.subtotal += part.subtotal;
      sum.tax += part.tax;
    }
  return sum;
}

function lastMoment({ fate, placedAt, endsAt }: OrderFacts): number {
  const moments = [
    placedAt,
    fate.editedAt ?? 0,
    fate.cancelled?.at ?? 0,
    ...fate.payments.map(({ at }) => at),
    ...fate.refunds.map(({ at }) => at),
    ...fate.parcels.flatMap(({ at, deliveredAt, transitAt }) => [at, deliveredAt ?? 0, transitAt ?? 0]),
  ];
  return Math.min(Math.max(...moments), endsAt - 1000);
}

function financialStatus({ fate, pricing }: OrderFacts, refunded: number): string {
  if (fate.payments.some(({ kind }) => kind === "VOID")) return "VOIDED";
  if (pricing.total === 0) return "PAID";
  if (fate.paid === 0)
    return fate.payments.some(({ kind }) => kind === "AUTHORIZATION")
      ? "AUTHORIZED"
      : fate.cancelled
        ? "VOIDED"
        : "PENDING";
  if (refunded >= fate.paid) return "REFUNDED";
  if (refunded > 0) return "PARTIALLY_REFUNDED";
  return fate.paid < pricing.total ? "PARTIALLY_PAID" : "PAID";
}

function parcelNode(
  parcel: Fate["parcels"][number],
  facts: OrderFacts,
  at: number,
  lineId: (line: number) => string,
): FulfillmentEntry {
  const { lines } = facts.pricing;
  const text = (moment: number | null) => (moment === null ? null : instantText(moment));
  const isHanded = parcel.promisedAt === null;
  return {
    id: gid("Fulfillment", facts.number - 900_000_000_000 + at),
    status: "SUCCESS",
    displayStatus: isHanded
      ? "FULFILLED"
      : parcel.deliveredAt !== null
        ? "DELIVERED"
        : parcel.transitAt !== null
          ? "IN_TRANSIT"
          : "FULFILLED",
    createdAt: instantText(parcel.at),
    updatedAt: instantText(parcel.deliveredAt ?? parcel.transitAt ?? parcel.at),
    inTransitAt: text(parcel.transitAt),
    estimatedDeliveryAt: text(parcel.promisedAt),
    deliveredAt: text(parcel.deliveredAt),
    totalQuantity: parcel.lines.reduce((sum, index) => sum + (lines[index]?.quantity ?? 0), 0),
    // One that holds everything needs no list.
    fulfillmentLineItems:
      parcel.lines.length === lines.length
        ? null
        : parcel.lines.map((line) => ({ lineItem: { id: lineId(line) }, quantity: lines[line]?.quantity ?? 0 })),
    location: { id: facts.locations[parcel.place] ?? "" },
  };
}

function transactions(
  { fate, number, isTest }: OrderFacts,
  set: (units: number) => { shopMoney: { amount: string } },
): OrderNode["transactions"] {
  const gateway = fate.payments.find(({ kind }) => kind !== "VOID" && kind !== "AUTHORIZATION")?.gateway ?? "manual";
  const entries = [
    ...fate.payments,
    ...fate.refunds
      .filter(({ amount }) => amount > 0)
      .map(({ amount, at }) => ({ kind: "REFUND", gateway, amount, at })),
  ];
  return entries.map((entry, at) => ({
    id: gid("OrderTransaction", number + 1_100_000_000_000 + at),
    kind: entry.kind,
    status: "SUCCESS",
    gateway: isTest ? "bogus" : entry.gateway,
    test: isTest,
    processedAt: instantText(entry.at),
    amountSet: set(entry.amount),
  }));
}

function journey({ placedAt, customerOrderIndex }: OrderFacts, chance: Random): OrderNode["customerJourneySummary"] {
  const days = chance.chance(0.5) ? 0 : chance.whole(1, 28);
  const source = chance.pick([
    "direct",
    "Google",
    "an unknown source",
    "Facebook",
    "https://www.hotrodforum.example/",
    "Email",
  ]);
  const isCampaign = source === "Email" || chance.chance(0.08);
  const visit = (at: number) => ({
    occurredAt: instantText(at),
    source,
    sourceType: source === "Google" ? "SEO" : null,
    utmParameters: isCampaign
      ? {
          source: source.toLowerCase(),
          medium: chance.pick(["email", "cpc", "social"]),
          campaign: chance.pick(["spring-launch", "race-day", "winter-build"]),
        }
      : null,
  });
  const last = visit(placedAt - chance.whole(4, 55) * 60_000);
  return {
    ready: true,
    customerOrderIndex,
    daysToConversion: days,
    firstVisit: days === 0 ? last : visit(placedAt - days * 86_400_000),
    lastVisit: last,
  };
}

function token(chance: Random): string {
  let text = "";
  while (text.length < 32)
    text += Math.floor(chance.next() * 4_294_967_296)
      .toString(16)
      .padStart(8, "0");
  return text;
}
