// A new order: priced, discounted, taxed and paid; the stock it takes and the customer it counts for.
import { makeGid, type Node, numberOfGid, typeOfGid } from "./gid.ts";
import { taxLinesOf } from "./line-taxes.ts";
import { bag, prorate, toCents } from "./money.ts";
import { changeSpending, type Line, type Order, withTotals } from "./order-totals.ts";
import type { Shop } from "./shop.ts";
import { changeStock, shelfFor } from "./stock.ts";

export interface NewLine {
  variantId?: string;
  title?: string; // for a line without a variant
  price?: string | number;
  quantity?: number;
}

export interface NewOrder {
  customerId?: string | null;
  lines: NewLine[];
  discount?: { code: string; percent?: number; amount?: string | number };
  shipping?: string | number;
  taxRate?: number;
  paid?: boolean;
  test?: boolean;
  tags?: string[];
  sourceName?: string;
  locationId?: string; // sold over the counter there
  shippingAddress?: { city: string | null; provinceCode: string | null; countryCodeV2: string | null } | null;
}

const usualTaxRate = 0.08;

export function createOrder(shop: Shop, input: NewOrder): Order {
  if (input.lines.length === 0) throw new Error("An order needs at least one line.");
  const { currency, taxesIncluded } = shop.info;
  const customer = input.customerId ? shop.find(input.customerId) : undefined;
  if (input.customerId && !customer) throw new Error(`${input.customerId} is not a customer of ${shop.domain}.`);
  const at = shop.stamp();
  const drafts = input.lines.map((line) => draftLine(shop, line));
  const gross = drafts.map((line) => line.cents * line.quantity);
  const whole = gross.reduce((a, b) => a + b, 0);
  const discountCents = input.discount
    ? Math.min(
        whole,
        input.discount.amount === undefined
          ? Math.round((whole * (input.discount.percent ?? 0)) / 100)
          : toCents(input.discount.amount, currency),
      )
    : 0;
  const discounts = prorate(discountCents, gross);
  const subtotal = whole - discountCents;
  const exempt = customer?.taxExempt === true;
  const rate = exempt ? 0 : (input.taxRate ?? usualTaxRate);
  const taxable = drafts.map((line, index) => (line.taxable ? (gross[index] ?? 0) - (discounts[index] ?? 0) : 0));
  const taxed = taxable.reduce((sum, cents) => sum + cents, 0);
  const taxOf = (cents: number) => Math.round(taxesIncluded ? cents - cents / (1 + rate) : cents * rate);
  const taxes = taxed > 0 ? prorate(taxOf(taxed), taxable) : taxable;
  const shipping = toCents(input.shipping ?? 0, currency);
  // Where prices contain tax, so does that of shipping.
  const taxOnShipping = taxesIncluded ? taxOf(shipping) : 0;
  const tax = taxOf(taxed) + taxOnShipping;
  const total = subtotal + shipping + (taxesIncluded ? 0 : tax);
  const paid = input.paid !== false;
  const number = shop.nextId();
  const lineItems = drafts.map((line, index) =>
    finishLine(shop, line, discounts[index] ?? 0, taxes[index] ?? 0, input.discount?.code),
  );
  const money = (cents: number) => bag(cents, currency) as never;
  const draft: Order = {
    id: makeGid("Order", number),
    legacyResourceId: String(number),
    name: nextName(shop),
    createdAt: at,
    processedAt: at,
    updatedAt: at,
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    test: input.test === true,
    confirmed: true,
    edited: false,
    taxExempt: exempt,
    taxesIncluded,
    currencyCode: currency,
    presentmentCurrencyCode: currency,
    displayFinancialStatus: paid ? "PAID" : "PENDING",
    displayFulfillmentStatus: "UNFULFILLED",
    returnStatus: "NO_RETURN",
    sourceName: input.sourceName ?? (input.locationId ? "pos" : "web"),
    sourceIdentifier: null,
    app: null,
    attribution: {
      handle: input.locationId ? "pos" : "online-store",
      displayName: input.locationId ? "Point of Sale" : "Online Store",
    },
    retailLocation: input.locationId ? { id: input.locationId } : null,
    customer: customer ? { id: customer.id } : null,
    tags: input.tags ?? [],
    discountCodes: input.discount ? [input.discount.code] : [],
    paymentGatewayNames: paid ? ["shopify_payments"] : [],
    checkoutToken: `checkout-${number}`,
    cartToken: `cart-${number}`,
    subtotalPriceSet: money(subtotal),
    totalDiscountsSet: money(discountCents),
    totalShippingPriceSet: money(shipping),
    totalTaxSet: money(tax),
    shippingLine: shipping > 0 ? { taxLines: taxLinesOf(taxOnShipping, money) } : null,
    totalPriceSet: money(total),
    totalRefundedSet: money(0),
    totalRefundedShippingSet: money(0),
    totalOutstandingSet: money(paid ? 0 : total),
    netPaymentSet: money(paid ? total : 0),
    currentSubtotalPriceSet: money(subtotal),
    currentTotalDiscountsSet: money(discountCents),
    currentTotalTaxSet: money(tax),
    currentTotalPriceSet: money(total),
    shippingAddress: input.shippingAddress ?? null,
    customerJourneySummary: null,
    refunds: [],
    fulfillments: [],
    transactions: paid
      ? [
          {
            id: makeGid("OrderTransaction", shop.nextId()),
            kind: "SALE",
            status: "SUCCESS",
            gateway: "shopify_payments",
            test: input.test === true,
            processedAt: at,
            amountSet: money(total),
          },
        ]
      : [],
    lineItems,
  };
  const order = { ...withTotals(draft, at), displayFulfillmentStatus: "UNFULFILLED" };
  shop.tables.orders.put(order as unknown as Node);
  takeStock(shop, order, input.locationId);
  changeSpending(shop, customer?.id, 1, paid ? total : 0);
  shop.emit("orders/create", order.id, order);
  if (paid) shop.emit("orders/paid", order.id, order);
  shop.emit("orders/updated", order.id, order);
  return order;
}

interface DraftLine {
  variant: Node | undefined;
  product: Node | undefined;
  title: string;
  cents: number;
  quantity: number;
  taxable: boolean;
}

export function draftLine(shop: Shop, line: NewLine): DraftLine {
  const { currency } = shop.info;
  const quantity = line.quantity ?? 1;
  if (!Number.isInteger(quantity) || quantity < 1)
    throw new Error(`A line's quantity is a whole number above 0, not ${line.quantity}.`);
  if (!line.variantId)
    return {
      variant: undefined,
      product: undefined,
      title: line.title ?? "Custom item",
      cents: toCents(line.price ?? 0, currency),
      quantity,
      taxable: true,
    };
  const variant = typeOfGid(line.variantId) === "ProductVariant" ? shop.find(line.variantId) : undefined;
  if (!variant) throw new Error(`${line.variantId} is not a product variant of ${shop.domain}.`);
  const productId = shop.tables.products.parentOf("ProductVariant", numberOfGid(variant.id));
  const product = productId === undefined ? undefined : shop.tables.products.get(productId);
  return {
    variant,
    product,
    title: String(product?.title ?? variant.displayName),
    cents: toCents((line.price ?? variant.price) as string, currency),
    quantity,
    taxable: variant.taxable !== false,
  };
}

export function finishLine(shop: Shop, line: DraftLine, discountCents: number, taxCents: number, code?: string): Line {
  const { currency } = shop.info;
  const money = (cents: number) => bag(cents, currency) as never;
  const whole = line.cents * line.quantity;
  const id = shop.nextId();
  return {
    id: makeGid("LineItem", id),
    title: line.title,
    variantTitle: line.variant && line.variant.title !== "Default Title" ? String(line.variant.title) : null,
    sku: (line.variant?.sku as string | null | undefined) ?? null,
    vendor: (line.product?.vendor as string | undefined) ?? null,
    quantity: line.quantity,
    currentQuantity: line.quantity,
    refundableQuantity: line.quantity,
    unfulfilledQuantity: line.quantity,
    requiresShipping: true,
    taxable: line.taxable,
    isGiftCard: false,
    product: line.product ? { id: line.product.id } : null,
    variant: line.variant ? { id: line.variant.id } : null,
    sellingPlan: null,
    originalUnitPriceSet: money(line.cents),
    originalTotalSet: money(whole),
    discountedTotalSet: money(whole),
    discountedUnitPriceAfterAllDiscountsSet: money(Math.round((whole - discountCents) / line.quantity)),
    discountAllocations:
      discountCents > 0
        ? [
            {
              allocatedAmountSet: money(discountCents),
              discountApplication: { index: 0, targetType: "LINE_ITEM", ...(code ? { code } : {}) },
            },
          ]
        : [],
    taxLines: taxLinesOf(taxCents, money),
  };
}

const lastNumbers = new WeakMap<Shop, number>();

function lastNumber(shop: Shop): number {
  for (const row of shop.tables.orders.scan({ by: "id", reverse: true })) {
    const number = Number(/(\d+)$/.exec(String(row.node().name))?.[1]);
    if (Number.isFinite(number)) return number;
  }
  return 1000;
}

/** Looking for the last order after every change would sort all that have changed. */
function nextName(shop: Shop): string {
  const number = (lastNumbers.get(shop) ?? lastNumber(shop)) + 1;
  lastNumbers.set(shop, number);
  return `#${number}`;
}

export function itemOfLine(shop: Shop, line: Line): string | undefined {
  const variant = line.variant ? shop.find(line.variant.id) : undefined;
  return (variant?.inventoryItem as Node | undefined)?.id;
}

function takeStock(shop: Shop, order: Order, locationId: string | undefined): void {
  for (const line of order.lineItems) takeLine(shop, line, line.quantity, locationId);
  const products = new Set(order.lineItems.map((line) => line.product?.id).filter((id) => id !== undefined));
  // Shopify tells of a product each time it is ordered.
  for (const id of products) {
    const product = shop.find(id);
    if (product) shop.emit("products/update", id, product);
  }
}

export function takeLine(shop: Shop, line: Line, quantity: number, locationId?: string): void {
  const item = itemOfLine(shop, line);
  const shelf = item === undefined ? undefined : (locationId ?? shelfFor(shop, item, quantity));
  if (item && shelf) changeStock(shop, item, shelf, { available: -quantity, committed: quantity });
}
