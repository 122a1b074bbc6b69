// The lines of a shop folder, field by field as Shopify's bulk operations write them for the documents of this project.
// Decimals ("12.5", "1200.0"), unsigned 64-bit numbers ("17") and instants ("2026-03-01T08:15:00Z") are strings, as in
// Shopify's JSON. A nullable field may be left out of a line: that is null.

export type Gid = string;
export type Decimal = string;
export type Unsigned64 = string;
/** An instant in ISO 8601, UTC, to the second. */
export type Instant = string;

export interface ShopFile {
  domain: string;
  name: string;
  currency: string;
  ianaTimezone: string;
  taxesIncluded: boolean;
  /** As Shopify names plans in public: "Basic", "Grow", "Advanced", "Shopify Plus". */
  plan: string;
  weightUnit: "GRAMS" | "KILOGRAMS" | "OUNCES" | "POUNDS";
  /** The day this shop lives on (YYYY-MM-DD); null: today. */
  asOf: string | null;
}

export interface Money {
  amount: Decimal;
  currencyCode: string;
}
export interface Amount {
  amount: Decimal;
}
export interface MoneySet {
  shopMoney: Money;
}
export interface AmountSet {
  shopMoney: Amount;
}
export interface TwoCurrencySet extends AmountSet {
  presentmentMoney: Amount;
}
export interface Reference {
  id: Gid;
}

export interface LocationNode {
  id: Gid;
  name: string;
  isActive: boolean;
  fulfillsOnlineOrders: boolean;
  shipsInventory: boolean;
  isFulfillmentService: boolean;
  address: { city: string | null; provinceCode: string | null; countryCode: string | null };
  updatedAt: Instant;
}

export interface CollectionNode {
  id: Gid;
  handle: string;
  title: string;
  updatedAt: Instant;
  sortOrder: string;
}

export interface ProductNode {
  id: Gid;
  legacyResourceId: Unsigned64;
  handle: string;
  title: string;
  vendor: string;
  productType: string;
  status: "ACTIVE" | "ARCHIVED" | "DRAFT" | "UNLISTED";
  tags: string[];
  isGiftCard: boolean;
  hasOnlyDefaultVariant: boolean;
  tracksInventory: boolean;
  totalInventory: number;
  createdAt: Instant;
  updatedAt: Instant;
  publishedAt: Instant | null;
  descriptionHtml: string;
  onlineStoreUrl: string | null;
  category: CategoryNode | null;
  featuredMedia: { preview: { image: { url: string; altText: string | null } | null } | null } | null;
}

export interface CategoryNode {
  id: Gid;
  name: string;
  fullName: string;
  level: number;
  isLeaf: boolean;
  parentId: Gid | null;
}

export interface VariantNode {
  id: Gid;
  legacyResourceId: Unsigned64;
  title: string;
  displayName: string;
  sku: string | null;
  barcode: string | null;
  position: number;
  price: Decimal;
  compareAtPrice: Decimal | null;
  taxable: boolean;
  availableForSale: boolean;
  inventoryPolicy: "CONTINUE" | "DENY";
  inventoryQuantity: number | null;
  createdAt: Instant;
  updatedAt: Instant;
  selectedOptions: { name: string; value: string }[];
  inventoryItem: {
    id: Gid;
    tracked: boolean;
    requiresShipping: boolean;
    unitCost: Money | null;
    countryCodeOfOrigin: string | null;
    measurement: { weight: { value: number; unit: string } | null };
  };
  __parentId: Gid;
}

/** A collection as a product's child: one line per product it holds. */
export interface ProductCollectionNode {
  id: Gid;
  handle: string;
  title: string;
  __parentId: Gid;
}

export interface MetafieldNode {
  id: Gid;
  namespace: string;
  key: string;
  type: string;
  jsonValue: unknown;
  /** Only products ask for it. */
  updatedAt?: Instant;
  __parentId: Gid;
}

export interface InventoryItemNode {
  id: Gid;
  sku: string | null;
  tracked: boolean;
  updatedAt: Instant;
  unitCost: Money | null;
}

export const quantityNames = [
  "available",
  "on_hand",
  "committed",
  "incoming",
  "reserved",
  "damaged",
  "safety_stock",
  "quality_control",
] as const;
export type QuantityName = (typeof quantityNames)[number];

export interface InventoryLevelNode {
  /** gid://shopify/InventoryLevel/7?inventory_item_id=9 */
  id: Gid;
  isActive: boolean;
  updatedAt: Instant;
  location: Reference;
  quantities: { name: QuantityName; quantity: number; updatedAt: Instant | null }[];
  __parentId: Gid;
}

export interface CustomerNode {
  id: Gid;
  legacyResourceId: Unsigned64;
  createdAt: Instant;
  updatedAt: Instant;
  state: "DECLINED" | "DISABLED" | "ENABLED" | "INVITED";
  locale: string;
  verifiedEmail: boolean;
  taxExempt: boolean;
  taxExemptions: string[];
  tags: string[];
  numberOfOrders: Unsigned64;
  amountSpent: Money;
  lifetimeDuration: string;
  productSubscriberStatus: string;
  dataSaleOptOut: boolean;
  lastOrder: Reference | null;
  statistics: { rfmGroup: string | null; predictedSpendTier: string | null };
  defaultEmailAddress: {
    marketingState: string;
    marketingOptInLevel: string | null;
    marketingUpdatedAt: Instant | null;
  } | null;
  defaultPhoneNumber: { smsMarketingConsent: { state: string } | null } | null;
  defaultAddress: { city: string | null; provinceCode: string | null; countryCodeV2: string | null } | null;
  companyContactProfiles: { id: Gid; isMainContact: boolean; company: Reference }[];
}

export interface Visit {
  occurredAt: Instant;
  source: string;
  sourceType: string | null;
  utmParameters: { source: string | null; medium: string | null; campaign: string | null } | null;
}

export interface OrderNode {
  id: Gid;
  legacyResourceId: Unsigned64;
  name: string;
  createdAt: Instant;
  processedAt: Instant;
  updatedAt: Instant;
  cancelledAt: Instant | null;
  cancelReason: "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF" | null;
  closedAt: Instant | null;
  test: boolean;
  confirmed: boolean;
  edited: boolean;
  taxExempt: boolean;
  taxesIncluded: boolean;
  currencyCode: string;
  presentmentCurrencyCode: string;
  displayFinancialStatus: string | null;
  displayFulfillmentStatus: string;
  returnStatus: string;
  sourceName: string | null;
  sourceIdentifier: string | null;
  app: { id: Gid; name: string } | null;
  attribution: { handle: string; displayName: string } | null;
  retailLocation: Reference | null;
  customer: Reference | null;
  tags: string[];
  discountCodes: string[];
  paymentGatewayNames: string[];
  checkoutToken: string | null;
  cartToken: string | null;
  subtotalPriceSet: MoneySet | null;
  totalDiscountsSet: AmountSet | null;
  totalShippingPriceSet: AmountSet;
  totalTaxSet: AmountSet | null;
  /** Null: there is none, or nobody asked. */
  shippingLine: { taxLines: TaxLineEntry[] } | null;
  totalPriceSet: TwoCurrencySet;
  totalRefundedSet: AmountSet;
  totalRefundedShippingSet: AmountSet;
  totalOutstandingSet: AmountSet;
  netPaymentSet: AmountSet;
  currentSubtotalPriceSet: AmountSet;
  currentTotalDiscountsSet: AmountSet;
  currentTotalTaxSet: AmountSet;
  currentTotalPriceSet: AmountSet;
  shippingAddress: { city: string | null; provinceCode: string | null; countryCodeV2: string | null } | null;
  customerJourneySummary: {
    ready: boolean;
    customerOrderIndex: number | null;
    daysToConversion: number | null;
    firstVisit: Visit | null;
    lastVisit: Visit | null;
  } | null;
  refunds: {
    id: Gid;
    createdAt: Instant | null;
    processedAt: Instant;
    updatedAt: Instant;
    totalRefundedSet: AmountSet;
  }[];
  fulfillments: FulfillmentEntry[];
  transactions: TransactionEntry[];
}

export interface TaxLineEntry {
  priceSet: AmountSet;
}

export interface FulfillmentEntry {
  id: Gid;
  status: string;
  displayStatus: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  inTransitAt: Instant | null;
  estimatedDeliveryAt: Instant | null;
  deliveredAt: Instant | null;
  totalQuantity: number;
  /** What it held; no bulk operation can ask for it. Null: not told. */
  fulfillmentLineItems: { lineItem: Reference; quantity: number }[] | null;
  location: Reference | null;
}

export interface TransactionEntry {
  id: Gid;
  kind: string;
  status: string;
  gateway: string | null;
  test: boolean;
  processedAt: Instant | null;
  amountSet: AmountSet;
}

export interface DiscountAllocation {
  allocatedAmountSet: AmountSet;
  /** `code` on a code's application, `title` on an automatic one's, neither on others. */
  discountApplication: { index: number; targetType: "LINE_ITEM" | "SHIPPING_LINE"; code?: string; title?: string };
}

export interface LineItemNode {
  id: Gid;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  quantity: number;
  currentQuantity: number;
  refundableQuantity: number;
  unfulfilledQuantity: number;
  requiresShipping: boolean;
  taxable: boolean;
  isGiftCard: boolean;
  product: Reference | null;
  variant: Reference | null;
  sellingPlan: { sellingPlanId: Gid | null; name: string } | null;
  originalUnitPriceSet: AmountSet;
  originalTotalSet: AmountSet;
  discountedTotalSet: AmountSet;
  discountedUnitPriceAfterAllDiscountsSet: AmountSet;
  discountAllocations: DiscountAllocation[];
  /** Null: not told. */
  taxLines: TaxLineEntry[] | null;
  __parentId: Gid;
}

export interface RefundNode {
  id: Gid;
  createdAt: Instant | null;
  processedAt: Instant;
  order: Reference;
  totalRefundedSet: AmountSet;
  refundLineItems: {
    nodes: RefundLineItem[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

export interface RefundLineItem {
  id: Gid | null;
  quantity: number;
  restockType: "CANCEL" | "LEGACY_RESTOCK" | "NO_RESTOCK" | "RETURN";
  restocked: boolean;
  location: Reference | null;
  lineItem: Reference;
  subtotalSet: AmountSet;
  totalTaxSet: AmountSet;
}

/** One change of a stock level: what was available from then on. */
export interface LevelLine {
  inventoryItem: Reference;
  location: Reference;
  available: number;
  updatedAt: Instant;
}

/** What each file holds: its parents, and the children that may follow them. */
export interface ShopNodes {
  "locations.jsonl": { node: LocationNode; child: never };
  "collections.jsonl": { node: CollectionNode; child: never };
  "products.jsonl": { node: ProductNode; child: VariantNode | ProductCollectionNode | MetafieldNode };
  "inventory.jsonl": { node: InventoryItemNode; child: InventoryLevelNode };
  "customers.jsonl": { node: CustomerNode; child: MetafieldNode };
  "orders.jsonl": { node: OrderNode; child: LineItemNode };
  "refunds.jsonl": { node: RefundNode; child: never };
  "levels.jsonl": { node: LevelLine; child: never };
}
export type ShopFileName = keyof ShopNodes;
