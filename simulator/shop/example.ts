// The smallest whole shop: one of everything, for tests and as a picture of the format.
import type { CustomerNode, LineItemNode, OrderNode, ProductNode, RefundNode, ShopFile, VariantNode } from "./nodes.ts";
import { openShopFolder } from "./write.ts";

const usd = (amount: string) => ({ shopMoney: { amount } });

export const exampleShop: ShopFile = {
  domain: "tiny.myshopify.com",
  name: "Tiny",
  currency: "USD",
  ianaTimezone: "America/Denver",
  taxesIncluded: false,
  plan: "Basic",
  weightUnit: "POUNDS",
  asOf: "2026-06-30",
};

export const exampleProduct: ProductNode = {
  id: "gid://shopify/Product/11",
  legacyResourceId: "11",
  handle: "an-6-union",
  title: "AN-6 Union",
  vendor: "HR Fab",
  productType: "Fittings",
  status: "ACTIVE",
  tags: ["AN"],
  isGiftCard: false,
  hasOnlyDefaultVariant: true,
  tracksInventory: true,
  totalInventory: 4,
  createdAt: "2025-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
  publishedAt: "2025-01-01T00:00:00Z",
  descriptionHtml: "<p>Joins two AN-6 hoses.</p>",
  onlineStoreUrl: null,
  category: null,
  featuredMedia: null,
};

export const exampleVariant: VariantNode = {
  id: "gid://shopify/ProductVariant/21",
  legacyResourceId: "21",
  title: "Default Title",
  displayName: "AN-6 Union - Default Title",
  sku: "HR-6",
  barcode: null,
  position: 1,
  price: "12.50",
  compareAtPrice: null,
  taxable: true,
  availableForSale: true,
  inventoryPolicy: "DENY",
  inventoryQuantity: 4,
  createdAt: "2025-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
  selectedOptions: [{ name: "Title", value: "Default Title" }],
  inventoryItem: {
    id: "gid://shopify/InventoryItem/31",
    tracked: true,
    requiresShipping: true,
    unitCost: { amount: "7.0", currencyCode: "USD" },
    countryCodeOfOrigin: null,
    measurement: { weight: { value: 0.2, unit: "POUNDS" } },
  },
  __parentId: "gid://shopify/Product/11",
};

export const exampleCustomer: CustomerNode = {
  id: "gid://shopify/Customer/51",
  legacyResourceId: "51",
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-03-01T00:00:00Z",
  state: "ENABLED",
  locale: "en",
  verifiedEmail: true,
  taxExempt: false,
  taxExemptions: [],
  tags: [],
  numberOfOrders: "1",
  amountSpent: { amount: "12.5", currencyCode: "USD" },
  lifetimeDuration: "3 months",
  productSubscriberStatus: "NEVER_SUBSCRIBED",
  dataSaleOptOut: false,
  lastOrder: { id: "gid://shopify/Order/61" },
  statistics: { rfmGroup: "NEW", predictedSpendTier: null },
  defaultEmailAddress: null,
  defaultPhoneNumber: null,
  defaultAddress: null,
  companyContactProfiles: [],
};

export const exampleOrder: OrderNode = {
  id: "gid://shopify/Order/61",
  legacyResourceId: "61",
  name: "#1001",
  createdAt: "2026-03-01T15:00:00Z",
  processedAt: "2026-03-01T15:00:00Z",
  updatedAt: "2026-03-09T15:00:00Z",
  cancelledAt: null,
  cancelReason: null,
  closedAt: null,
  test: false,
  confirmed: true,
  edited: false,
  taxExempt: false,
  taxesIncluded: false,
  currencyCode: "USD",
  presentmentCurrencyCode: "USD",
  displayFinancialStatus: "PARTIALLY_REFUNDED",
  displayFulfillmentStatus: "FULFILLED",
  returnStatus: "NO_RETURN",
  sourceName: "web",
  sourceIdentifier: null,
  app: { id: "gid://shopify/App/580111", name: "Online Store" },
  attribution: null,
  retailLocation: null,
  customer: { id: "gid://shopify/Customer/51" },
  tags: [],
  discountCodes: [],
  paymentGatewayNames: ["shopify_payments"],
  checkoutToken: null,
  cartToken: null,
  subtotalPriceSet: { shopMoney: { amount: "25.0", currencyCode: "USD" } },
  totalDiscountsSet: usd("0.0"),
  totalShippingPriceSet: usd("0.0"),
  totalTaxSet: usd("0.0"),
  shippingLine: null,
  totalPriceSet: { ...usd("25.0"), presentmentMoney: { amount: "25.0" } },
  totalRefundedSet: usd("12.5"),
  totalRefundedShippingSet: usd("0.0"),
  totalOutstandingSet: usd("0.0"),
  netPaymentSet: usd("12.5"),
  currentSubtotalPriceSet: usd("12.5"),
  currentTotalDiscountsSet: usd("0.0"),
  currentTotalTaxSet: usd("0.0"),
  currentTotalPriceSet: usd("12.5"),
  shippingAddress: { city: "Tulsa", provinceCode: "OK", countryCodeV2: "US" },
  customerJourneySummary: null,
  refunds: [
    {
      id: "gid://shopify/Refund/81",
      createdAt: "2026-03-09T15:00:00Z",
      processedAt: "2026-03-09T15:00:00Z",
      updatedAt: "2026-03-09T15:00:00Z",
      totalRefundedSet: usd("12.5"),
    },
  ],
  fulfillments: [],
  transactions: [],
};

export const exampleLine: LineItemNode = {
  id: "gid://shopify/LineItem/71",
  title: "AN-6 Union",
  variantTitle: null,
  sku: "HR-6",
  vendor: "HR Fab",
  quantity: 2,
  currentQuantity: 1,
  refundableQuantity: 1,
  unfulfilledQuantity: 0,
  requiresShipping: true,
  taxable: true,
  isGiftCard: false,
  product: { id: "gid://shopify/Product/11" },
  variant: { id: "gid://shopify/ProductVariant/21" },
  sellingPlan: null,
  originalUnitPriceSet: usd("12.5"),
  originalTotalSet: usd("25.0"),
  discountedTotalSet: usd("25.0"),
  discountedUnitPriceAfterAllDiscountsSet: usd("12.5"),
  discountAllocations: [],
  taxLines: null,
  __parentId: "gid://shopify/Order/61",
};

export const exampleRefund: RefundNode = {
  id: "gid://shopify/Refund/81",
  createdAt: "2026-03-09T15:00:00Z",
  processedAt: "2026-03-09T15:00:00Z",
  order: { id: "gid://shopify/Order/61" },
  totalRefundedSet: usd("12.5"),
  refundLineItems: {
    nodes: [
      {
        id: "gid://shopify/RefundLineItem/91",
        quantity: 1,
        restockType: "RETURN",
        restocked: true,
        location: { id: "gid://shopify/Location/41" },
        lineItem: { id: "gid://shopify/LineItem/71" },
        subtotalSet: usd("12.5"),
        totalTaxSet: usd("0.0"),
      },
    ],
    pageInfo: { hasNextPage: false, endCursor: null },
  },
};

export function writeExampleShop(dir: string): void {
  const folder = openShopFolder(dir, exampleShop);
  folder.write("locations.jsonl", {
    id: "gid://shopify/Location/41",
    name: "Warehouse",
    isActive: true,
    fulfillsOnlineOrders: true,
    shipsInventory: true,
    isFulfillmentService: false,
    address: { city: "Tulsa", provinceCode: "OK", countryCode: "US" },
    updatedAt: "2025-01-01T00:00:00Z",
  });
  folder.write("collections.jsonl", {
    id: "gid://shopify/Collection/45",
    handle: "fittings",
    title: "Fittings",
    updatedAt: "2025-01-01T00:00:00Z",
    sortOrder: "MANUAL",
  });
  folder.write("products.jsonl", exampleProduct, [
    exampleVariant,
    { id: "gid://shopify/Collection/45", handle: "fittings", title: "Fittings", __parentId: exampleProduct.id },
  ]);
  folder.write(
    "inventory.jsonl",
    {
      id: exampleVariant.inventoryItem.id,
      sku: "HR-6",
      tracked: true,
      updatedAt: "2026-01-01T00:00:00Z",
      unitCost: { amount: "7.0", currencyCode: "USD" },
    },
    [
      {
        id: "gid://shopify/InventoryLevel/95?inventory_item_id=31",
        isActive: true,
        updatedAt: "2026-01-01T00:00:00Z",
        location: { id: "gid://shopify/Location/41" },
        quantities: [{ name: "available", quantity: 4, updatedAt: "2026-01-01T00:00:00Z" }],
        __parentId: exampleVariant.inventoryItem.id,
      },
    ],
  );
  folder.write("customers.jsonl", exampleCustomer);
  folder.write("orders.jsonl", exampleOrder, [exampleLine]);
  folder.write("refunds.jsonl", exampleRefund);
  folder.write("levels.jsonl", {
    inventoryItem: { id: exampleVariant.inventoryItem.id },
    location: { id: "gid://shopify/Location/41" },
    available: 4,
    updatedAt: "2026-01-01T00:00:00Z",
  });
  folder.close();
}
