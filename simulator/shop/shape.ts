// What each kind of line must look like. Known fields are held to their type; unknown fields are left alone. A nullable
// field that is absent becomes null, and what follows from the rest (an empty list, the number in an id) is filled in.
import type { ShopFileName } from "./nodes.ts";

/** Says what is wrong with a value, or nothing. Fills in what a nested object lacks. */
type Check = (value: unknown) => string | null;

interface Field {
  name: string;
  check: Check;
  isNullable: boolean;
  /** What an absent field becomes; undefined: it must be there. */
  absent?: (node: Record<string, unknown>) => unknown;
}

type Kind = Omit<Field, "name">;

const must = (check: Check): Kind => ({ check, isNullable: false });
const may = (kind: Kind): Kind => ({ check: kind.check, isNullable: true, absent: () => null });
const otherwise = (kind: Kind, absent: (node: Record<string, unknown>) => unknown): Kind => ({ ...kind, absent });

const show = (value: unknown) => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const text = must((value) => (typeof value === "string" ? null : `is ${show(value)}, not a text`));
const flag = must((value) => (typeof value === "boolean" ? null : `is ${show(value)}, not true or false`));
const whole = must((value) => (Number.isSafeInteger(value) ? null : `is ${show(value)}, not a whole number`));
const number = must((value) => (typeof value === "number" ? null : `is ${show(value)}, not a number`));
const anything = must(() => null);

const pattern = (form: RegExp, words: string): Kind =>
  must((value) => (typeof value === "string" && form.test(value) ? null : `is ${show(value)}, not ${words}`));

const decimal = pattern(/^-?\d+(\.\d+)?$/, 'a decimal in a text, such as "12.5"');
const unsigned = pattern(/^\d+$/, 'a whole number in a text, such as "17"');
const currency = pattern(/^[A-Z]{3}$/, "a currency code of three capitals");

const instantForm =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const instant = must((value) =>
  typeof value === "string" && instantForm.test(value) && !Number.isNaN(Date.parse(value))
    ? null
    : `is ${show(value)}, not an instant such as "2026-03-01T08:15:00Z"`,
);

const gidForms = new Map<string, RegExp>();
function gidForm(type: string): RegExp {
  const form = gidForms.get(type) ?? new RegExp(`^gid://shopify/${type}/[1-9]\\d*(\\?[\\w=&-]+)?$`);
  gidForms.set(type, form);
  return form;
}
const gid = (type: string): Kind => pattern(gidForm(type), `a gid://shopify/${type}/… id`);

const list = (kind: Kind): Kind =>
  otherwise(
    must((value) => {
      if (!Array.isArray(value)) return `is ${show(value)}, not a list`;
      for (const [at, entry] of value.entries()) {
        const wrong = entry === null ? "is null" : kind.check(entry);
        if (wrong) return `[${at}]${wrong.startsWith(".") || wrong.startsWith("[") ? "" : " "}${wrong}`;
      }
      return null;
    }),
    () => [],
  );

function checkFields(fields: readonly Field[], node: Record<string, unknown>): string | null {
  for (const { name, check, isNullable, absent } of fields) {
    const value = node[name];
    if (value === undefined) {
      if (!absent) return `.${name} is missing`;
      node[name] = absent(node);
      continue;
    }
    if (value === null) {
      if (!isNullable) return `.${name} is null, which Shopify never gives`;
      continue;
    }
    const wrong = check(value);
    if (wrong) return `.${name}${wrong.startsWith(".") || wrong.startsWith("[") ? "" : " "}${wrong}`;
  }
  return null;
}

const fieldsOf = (kinds: Record<string, Kind>): Field[] =>
  Object.entries(kinds).map(([name, kind]) => ({ name, ...kind }));

function object(kinds: Record<string, Kind>): Kind {
  const fields = fieldsOf(kinds);
  return must((value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? checkFields(fields, value as Record<string, unknown>)
      : `is ${show(value)}, not an object`,
  );
}

const reference = (type: string): Kind => object({ id: gid(type) });
const money = object({ amount: decimal, currencyCode: currency });
const amountSet = object({ shopMoney: object({ amount: decimal }) });
const moneySet = object({ shopMoney: money });
const taxLine = object({ priceSet: amountSet });
const numberOfId = (node: Record<string, unknown>) => /\d+/.exec(String(node.id).slice(14))?.[0] ?? "0";
const legacyId = otherwise(unsigned, numberOfId);
const sameAsCreated = otherwise(instant, (node) => node.createdAt);
const usually = (value: boolean): Kind => otherwise(flag, () => value);

const address = object({ city: may(text), provinceCode: may(text), countryCodeV2: may(text) });
const visit = object({
  occurredAt: instant,
  source: text,
  sourceType: may(text),
  utmParameters: may(object({ source: may(text), medium: may(text), campaign: may(text) })),
});

const metafield = fieldsOf({
  id: gid("Metafield"),
  namespace: text,
  key: text,
  type: text,
  jsonValue: may(anything),
});

const order = fieldsOf({
  id: gid("Order"),
  legacyResourceId: legacyId,
  name: text,
  createdAt: instant,
  processedAt: sameAsCreated,
  updatedAt: sameAsCreated,
  cancelledAt: may(instant),
  cancelReason: may(text),
  closedAt: may(instant),
  test: usually(false),
  confirmed: usually(true),
  edited: usually(false),
  taxExempt: usually(false),
  taxesIncluded: usually(false),
  currencyCode: currency,
  presentmentCurrencyCode: otherwise(currency, (node) => node.currencyCode),
  displayFinancialStatus: may(text),
  displayFulfillmentStatus: text,
  returnStatus: otherwise(text, () => "NO_RETURN"),
  sourceName: may(text),
  sourceIdentifier: may(text),
  app: may(object({ id: gid("App"), name: text })),
  attribution: may(object({ handle: text, displayName: text })),
  retailLocation: may(reference("Location")),
  customer: may(reference("Customer")),
  tags: list(text),
  discountCodes: list(text),
  paymentGatewayNames: list(text),
  checkoutToken: may(text),
  cartToken: may(text),
  subtotalPriceSet: may(moneySet),
  totalDiscountsSet: may(amountSet),
  totalShippingPriceSet: amountSet,
  totalTaxSet: may(amountSet),
  shippingLine: may(object({ taxLines: list(taxLine) })),
  totalPriceSet: object({ shopMoney: object({ amount: decimal }), presentmentMoney: object({ amount: decimal }) }),
  totalRefundedSet: amountSet,
  totalRefundedShippingSet: amountSet,
  totalOutstandingSet: amountSet,
  netPaymentSet: amountSet,
  currentSubtotalPriceSet: amountSet,
  currentTotalDiscountsSet: amountSet,
  currentTotalTaxSet: amountSet,
  currentTotalPriceSet: amountSet,
  shippingAddress: may(address),
  customerJourneySummary: may(
    object({
      ready: flag,
      customerOrderIndex: may(whole),
      daysToConversion: may(whole),
      firstVisit: may(visit),
      lastVisit: may(visit),
    }),
  ),
  refunds: list(
    object({
      id: gid("Refund"),
      createdAt: may(instant),
      processedAt: sameAsCreated,
      updatedAt: sameAsCreated,
      totalRefundedSet: amountSet,
    }),
  ),
  fulfillments: list(
    object({
      id: gid("Fulfillment"),
      status: text,
      displayStatus: may(text),
      createdAt: instant,
      updatedAt: sameAsCreated,
      inTransitAt: may(instant),
      estimatedDeliveryAt: may(instant),
      deliveredAt: may(instant),
      totalQuantity: whole,
      fulfillmentLineItems: may(list(object({ lineItem: reference("LineItem"), quantity: whole }))),
      location: may(reference("Location")),
    }),
  ),
  transactions: list(
    object({
      id: gid("OrderTransaction"),
      kind: text,
      status: text,
      gateway: may(text),
      test: usually(false),
      processedAt: may(instant),
      amountSet,
    }),
  ),
});

const lineItem = fieldsOf({
  id: gid("LineItem"),
  title: text,
  variantTitle: may(text),
  sku: may(text),
  vendor: may(text),
  quantity: whole,
  currentQuantity: whole,
  refundableQuantity: whole,
  unfulfilledQuantity: whole,
  requiresShipping: usually(true),
  taxable: usually(true),
  isGiftCard: usually(false),
  product: may(reference("Product")),
  variant: may(reference("ProductVariant")),
  sellingPlan: may(object({ sellingPlanId: may(gid("SellingPlan")), name: text })),
  originalUnitPriceSet: amountSet,
  originalTotalSet: amountSet,
  discountedTotalSet: amountSet,
  discountedUnitPriceAfterAllDiscountsSet: amountSet,
  discountAllocations: list(
    object({
      allocatedAmountSet: amountSet,
      discountApplication: object({ index: whole, targetType: text }),
    }),
  ),
  taxLines: may(list(taxLine)),
});

const product = fieldsOf({
  id: gid("Product"),
  legacyResourceId: legacyId,
  handle: text,
  title: text,
  vendor: text,
  productType: otherwise(text, () => ""),
  status: text,
  tags: list(text),
  isGiftCard: usually(false),
  hasOnlyDefaultVariant: flag,
  tracksInventory: flag,
  totalInventory: whole,
  createdAt: instant,
  updatedAt: sameAsCreated,
  publishedAt: may(instant),
  descriptionHtml: otherwise(text, () => ""),
  onlineStoreUrl: may(text),
  category: may(
    object({
      id: pattern(/^gid:\/\/shopify\/TaxonomyCategory\/[\w-]+$/, "a gid://shopify/TaxonomyCategory/… id"),
      name: text,
      fullName: text,
      level: whole,
      isLeaf: flag,
      parentId: may(text),
    }),
  ),
  featuredMedia: may(object({})),
});

const variant = fieldsOf({
  id: gid("ProductVariant"),
  legacyResourceId: legacyId,
  title: text,
  displayName: text,
  sku: may(text),
  barcode: may(text),
  position: whole,
  price: decimal,
  compareAtPrice: may(decimal),
  taxable: usually(true),
  availableForSale: flag,
  inventoryPolicy: text,
  inventoryQuantity: may(whole),
  createdAt: instant,
  updatedAt: sameAsCreated,
  selectedOptions: list(object({ name: text, value: text })),
  inventoryItem: object({
    id: gid("InventoryItem"),
    tracked: flag,
    requiresShipping: usually(true),
    unitCost: may(money),
    countryCodeOfOrigin: may(text),
    measurement: otherwise(object({ weight: may(object({ value: number, unit: text })) }), () => ({ weight: null })),
  }),
});

const customer = fieldsOf({
  id: gid("Customer"),
  legacyResourceId: legacyId,
  createdAt: instant,
  updatedAt: sameAsCreated,
  state: text,
  locale: otherwise(text, () => "en"),
  verifiedEmail: usually(true),
  taxExempt: usually(false),
  taxExemptions: list(text),
  tags: list(text),
  numberOfOrders: unsigned,
  amountSpent: money,
  lifetimeDuration: otherwise(text, () => ""),
  productSubscriberStatus: otherwise(text, () => "NEVER_SUBSCRIBED"),
  dataSaleOptOut: usually(false),
  lastOrder: may(reference("Order")),
  statistics: otherwise(object({ rfmGroup: may(text), predictedSpendTier: may(text) }), () => ({
    rfmGroup: null,
    predictedSpendTier: null,
  })),
  defaultEmailAddress: may(
    object({ marketingState: text, marketingOptInLevel: may(text), marketingUpdatedAt: may(instant) }),
  ),
  defaultPhoneNumber: may(object({ smsMarketingConsent: may(object({ state: text })) })),
  defaultAddress: may(address),
  companyContactProfiles: list(
    object({ id: gid("CompanyContact"), isMainContact: flag, company: reference("Company") }),
  ),
});

const refund = fieldsOf({
  id: gid("Refund"),
  createdAt: may(instant),
  processedAt: sameAsCreated,
  order: reference("Order"),
  totalRefundedSet: amountSet,
  refundLineItems: otherwise(
    object({
      nodes: list(
        object({
          id: may(gid("RefundLineItem")),
          quantity: whole,
          restockType: text,
          restocked: usually(false),
          location: may(reference("Location")),
          lineItem: reference("LineItem"),
          subtotalSet: amountSet,
          totalTaxSet: amountSet,
        }),
      ),
      pageInfo: otherwise(object({ hasNextPage: flag, endCursor: may(text) }), () => ({
        hasNextPage: false,
        endCursor: null,
      })),
    }),
    () => ({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }),
  ),
});

const location = fieldsOf({
  id: gid("Location"),
  name: text,
  isActive: usually(true),
  fulfillsOnlineOrders: usually(true),
  shipsInventory: usually(true),
  isFulfillmentService: usually(false),
  address: otherwise(object({ city: may(text), provinceCode: may(text), countryCode: may(text) }), () => ({
    city: null,
    provinceCode: null,
    countryCode: null,
  })),
  updatedAt: instant,
});

const collectionChild = { id: gid("Collection"), handle: text, title: text };
const collection = fieldsOf({
  ...collectionChild,
  updatedAt: instant,
  sortOrder: otherwise(text, () => "BEST_SELLING"),
});

const inventoryItem = fieldsOf({
  id: gid("InventoryItem"),
  sku: may(text),
  tracked: flag,
  updatedAt: instant,
  unitCost: may(money),
});

const inventoryLevel = fieldsOf({
  id: gid("InventoryLevel"),
  isActive: usually(true),
  updatedAt: instant,
  location: reference("Location"),
  quantities: list(object({ name: text, quantity: whole, updatedAt: may(instant) })),
});

const level = fieldsOf({
  inventoryItem: reference("InventoryItem"),
  location: reference("Location"),
  available: whole,
  updatedAt: instant,
});

export interface Shape {
  /** The type in the id of a parent; null where lines have no id. */
  type: string | null;
  fields: readonly Field[];
  children: ReadonlyMap<string, readonly Field[]>;
}

const shape = (
  type: string | null,
  fields: readonly Field[],
  children: Record<string, readonly Field[]> = {},
): Shape => ({
  type,
  fields,
  children: new Map(Object.entries(children)),
});

export const shapes: Record<ShopFileName, Shape> = {
  "locations.jsonl": shape("Location", location),
  "collections.jsonl": shape("Collection", collection),
  "products.jsonl": shape("Product", product, {
    ProductVariant: variant,
    Collection: fieldsOf(collectionChild),
    Metafield: metafield,
  }),
  "inventory.jsonl": shape("InventoryItem", inventoryItem, { InventoryLevel: inventoryLevel }),
  "customers.jsonl": shape("Customer", customer, { Metafield: metafield }),
  "orders.jsonl": shape("Order", order, { LineItem: lineItem }),
  "refunds.jsonl": shape("Refund", refund),
  "levels.jsonl": shape(null, level),
};

const typeForm = /^gid:\/\/shopify\/(\w+)\/[1-9]\d*(\?[\w=&-]+)?$/;

/** The type in an id ("Order" of gid://shopify/Order/1), or null where it is not an id. */
export const typeOfId = (id: unknown): string | null =>
  typeof id === "string" ? (typeForm.exec(id)?.[1] ?? null) : null;

/** What is wrong with a parsed line, in words, or null. Absent nullable fields become null. */
export function checkLine(file: ShopFileName, node: Record<string, unknown>): string | null {
  const { type, fields, children } = shapes[file];
  const isChild = node.__parentId !== undefined;
  if (type !== null) {
    if (node.id === undefined) return "it has no id";
    const found = typeOfId(node.id);
    const allowed = isChild ? [...children.keys()] : [type];
    if (found === null || !allowed.includes(found)) {
      const wanted = allowed.map((one) => `gid://shopify/${one}/…`).join(" or ");
      if (isChild && allowed.length === 0) return `it has a __parentId, but lines of ${file} have no children`;
      const hint = !isChild && found && children.has(found) ? " (a child must name its __parentId)" : "";
      return `its id is ${show(node.id)} where ${wanted} belongs${hint}`;
    }
    if (isChild) {
      if (typeOfId(node.__parentId) !== type)
        return `its __parentId is ${show(node.__parentId)} where gid://shopify/${type}/… belongs`;
      return (checkFields(children.get(found) ?? [], node) ?? "").replace(/^\./, "") || null;
    }
  }
  return (checkFields(fields, node) ?? "").replace(/^\./, "") || null;
}
