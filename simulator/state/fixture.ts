// A tiny shop folder for tests: two customers, two products, three locations, four orders over half a year.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const money = (amount: string) => ({ shopMoney: { amount } });
const moneyIn = (amount: string) => ({ shopMoney: { amount, currencyCode: "USD" } });
const gid = (type: string, id: number | string) => `gid://shopify/${type}/${id}`;

export const fixtureIds = {
  customer: gid("Customer", 11),
  otherCustomer: gid("Customer", 12),
  product: gid("Product", 21),
  draftProduct: gid("Product", 22),
  variant: gid("ProductVariant", 31),
  item: gid("InventoryItem", 41),
  location: gid("Location", 51),
  farLocation: gid("Location", 52),
  collection: gid("Collection", 61),
  newestOrder: gid("Order", 104),
  oldOrder: gid("Order", 101),
  refundedOrder: gid("Order", 103),
  refund: gid("Refund", 301),
};

function product(id: number, title: string, status: string, variant: number, item: number): object[] {
  return [
    {
      id: gid("Product", id),
      legacyResourceId: String(id),
      handle: title.toLowerCase().replaceAll(/\W+/g, "-"),
      title,
      vendor: "Rodan",
      productType: "Fittings",
      status,
      tags: ["an-fitting"],
      isGiftCard: false,
      hasOnlyDefaultVariant: true,
      tracksInventory: true,
      totalInventory: 12,
      createdAt: "2025-06-01T00:00:00Z",
      updatedAt: `2026-01-0${id - 20}T00:00:00Z`,
      publishedAt: "2025-06-02T00:00:00Z",
      onlineStoreUrl: "https://example.com/products/x",
      category: {
        id: gid("TaxonomyCategory", "vp-1"),
        name: "Fittings",
        fullName: "Vehicles & Parts > Fittings",
        level: 2,
        isLeaf: true,
        parentId: gid("TaxonomyCategory", "vp"),
      },
      featuredMedia: { preview: { image: { url: "https://example.com/a.png", altText: null } } },
    },
    {
      id: gid("ProductVariant", variant),
      legacyResourceId: String(variant),
      title: "Default Title",
      displayName: `${title} - Default Title`,
      sku: `AN-${variant}`,
      barcode: null,
      position: 1,
      price: "10.00",
      compareAtPrice: null,
      taxable: true,
      availableForSale: true,
      inventoryPolicy: "DENY",
      inventoryQuantity: 12,
      createdAt: "2025-06-01T00:00:00Z",
      updatedAt: "2026-01-01T00:00:00Z",
      selectedOptions: [{ name: "Title", value: "Default Title" }],
      inventoryItem: {
        id: gid("InventoryItem", item),
        tracked: true,
        requiresShipping: true,
        unitCost: { amount: "4.0", currencyCode: "USD" },
        countryCodeOfOrigin: null,
        measurement: { weight: { value: 1, unit: "POUNDS" } },
      },
      __parentId: gid("Product", id),
    },
    { id: gid("Collection", 61), handle: "fittings", title: "Fittings", __parentId: gid("Product", id) },
    {
      id: gid("Metafield", 900 + id),
      namespace: "custom",
      key: "fitment",
      type: "single_line_text_field",
      jsonValue: "universal",
      updatedAt: "2025-06-01T00:00:00Z",
      __parentId: gid("Product", id),
    },
  ];
}

function inventory(item: number, sku: string, available: number): object[] {
  const level = (location: number, quantity: number) => ({
    id: `gid://shopify/InventoryLevel/${item}${location}?inventory_item_id=${item}`,
    isActive: true,
    updatedAt: "2026-01-01T00:00:00Z",
    location: { id: gid("Location", location) },
    quantities: ["available", "on_hand", "committed", "incoming"].map((name) => ({
      name,
      quantity: name === "available" || name === "on_hand" ? quantity : 0,
      updatedAt: null,
    })),
    __parentId: gid("InventoryItem", item),
  });
  const unitCost = { amount: "4.0", currencyCode: "USD" };
  return [
    { id: gid("InventoryItem", item), sku, tracked: true, updatedAt: "2026-01-01T00:00:00Z", unitCost },
    level(51, available),
    level(52, 2),
  ];
}

function customer(id: number, orders: number, spent: string, lastOrder: number | null, tags: string[]): object[] {
  return [
    {
      id: gid("Customer", id),
      legacyResourceId: String(id),
      createdAt: "2025-07-01T00:00:00Z",
      updatedAt: `2026-01-${id}T08:00:00Z`,
      state: "ENABLED",
      locale: "en",
      verifiedEmail: true,
      taxExempt: false,
      taxExemptions: [],
      tags,
      numberOfOrders: String(orders),
      amountSpent: { amount: spent, currencyCode: "USD" },
      lifetimeDuration: "6 months",
      productSubscriberStatus: "NEVER_SUBSCRIBED",
      dataSaleOptOut: false,
      lastOrder: lastOrder === null ? null : { id: gid("Order", lastOrder) },
      statistics: { rfmGroup: "ACTIVE", predictedSpendTier: "MEDIUM" },
      defaultEmailAddress: {
        marketingState: "SUBSCRIBED",
        marketingOptInLevel: "SINGLE_OPT_IN",
        marketingUpdatedAt: null,
      },
      defaultPhoneNumber: null,
      defaultAddress: { city: "Denver", provinceCode: "CO", countryCodeV2: "US" },
      companyContactProfiles: [],
    },
    {
      id: gid("Metafield", 800 + id),
      namespace: "custom",
      key: "build_stage",
      type: "single_line_text_field",
      jsonValue: "rolling chassis",
      __parentId: gid("Customer", id),
    },
  ];
}

function order(
  id: number,
  createdAt: string,
  customerId: number | null,
  extra: object = {},
  line: object = {},
): object[] {
  return [
    {
      id: gid("Order", id),
      legacyResourceId: String(id),
      name: `#${900 + id}`,
      createdAt,
      processedAt: createdAt,
      updatedAt: createdAt,
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
      displayFinancialStatus: "PAID",
      displayFulfillmentStatus: "UNFULFILLED",
      returnStatus: "NO_RETURN",
      sourceName: "web",
      sourceIdentifier: null,
      app: { id: gid("App", 580111), name: "Online Store" },
      attribution: { handle: "online-store", displayName: "Online Store" },
      retailLocation: null,
      customer: customerId === null ? null : { id: gid("Customer", customerId) },
      tags: [],
      discountCodes: [],
      paymentGatewayNames: ["shopify_payments"],
      checkoutToken: `c${id}`,
      cartToken: null,
      subtotalPriceSet: moneyIn("18.0"),
      totalDiscountsSet: money("2.0"),
      totalShippingPriceSet: money("5.0"),
      totalTaxSet: money("1.44"),
      totalPriceSet: { shopMoney: { amount: "24.44" }, presentmentMoney: { amount: "24.44" } },
      totalRefundedSet: money("0.0"),
      totalRefundedShippingSet: money("0.0"),
      totalOutstandingSet: money("0.0"),
      netPaymentSet: money("24.44"),
      currentSubtotalPriceSet: money("18.0"),
      currentTotalDiscountsSet: money("2.0"),
      currentTotalTaxSet: money("1.44"),
      currentTotalPriceSet: money("24.44"),
      shippingAddress: { city: "Denver", provinceCode: "CO", countryCodeV2: "US" },
      customerJourneySummary: {
        ready: true,
        customerOrderIndex: 0,
        daysToConversion: 1,
        firstVisit: { occurredAt: createdAt, source: "direct", sourceType: null, utmParameters: null },
        lastVisit: null,
      },
      refunds: [],
      fulfillments: [],
      transactions: [
        {
          id: gid("OrderTransaction", 500 + id),
          kind: "SALE",
          status: "SUCCESS",
          gateway: "shopify_payments",
          test: false,
          processedAt: createdAt,
          amountSet: money("24.44"),
        },
      ],
      ...extra,
    },
    {
      id: gid("LineItem", 200 + id),
      title: "AN-6 fitting",
      variantTitle: null,
      sku: "AN-31",
      vendor: "Rodan",
      quantity: 2,
      currentQuantity: 2,
      refundableQuantity: 2,
      unfulfilledQuantity: 2,
      requiresShipping: true,
      taxable: true,
      isGiftCard: false,
      product: { id: gid("Product", 21) },
      variant: { id: gid("ProductVariant", 31) },
      sellingPlan: null,
      originalUnitPriceSet: money("10.0"),
      originalTotalSet: money("20.0"),
      discountedTotalSet: money("20.0"),
      discountedUnitPriceAfterAllDiscountsSet: money("9.0"),
      discountAllocations: [
        {
          allocatedAmountSet: money("2.0"),
          discountApplication: { index: 0, targetType: "LINE_ITEM", code: "ROD10" },
        },
      ],
      __parentId: gid("Order", id),
      ...line,
    },
  ];
}

function refund(): object {
  return {
    id: gid("Refund", 301),
    createdAt: "2026-01-08T10:00:00Z",
    processedAt: "2026-01-08T10:00:00Z",
    order: { id: gid("Order", 103) },
    totalRefundedSet: money("9.72"),
    refundLineItems: {
      nodes: [
        {
          id: gid("RefundLineItem", 401),
          quantity: 1,
          restockType: "RETURN",
          restocked: true,
          location: { id: gid("Location", 51) },
          lineItem: { id: gid("LineItem", 303) },
          subtotalSet: money("9.0"),
          totalTaxSet: money("0.72"),
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  };
}

const location = (id: number, name: string) => ({
  id: gid("Location", id),
  name,
  isActive: id !== 53,
  fulfillsOnlineOrders: true,
  shipsInventory: true,
  isFulfillmentService: false,
  address: { city: "Denver", provinceCode: "CO", countryCode: "US" },
  updatedAt: "2025-06-01T00:00:00Z",
});

export interface FixtureOptions {
  domain?: string;
  plan?: string;
  asOf?: string | null;
}

// Writes the folder into a new temporary place and answers its path. Who asks for it removes it.
export function writeFixture(options: FixtureOptions = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "shop-folder-"));
  const shop = {
    domain: options.domain ?? "fixture.myshopify.com",
    name: "Fixture",
    currency: "USD",
    ianaTimezone: "America/Denver",
    taxesIncluded: false,
    plan: options.plan ?? "Basic",
    weightUnit: "POUNDS",
    asOf: options.asOf === undefined ? "2026-01-10" : options.asOf,
  };
  const partlyRefunded = {
    refunds: [
      {
        id: gid("Refund", 301),
        createdAt: "2026-01-08T10:00:00Z",
        processedAt: "2026-01-08T10:00:00Z",
        updatedAt: "2026-01-08T10:00:00Z",
        totalRefundedSet: money("9.72"),
      },
    ],
    displayFinancialStatus: "PARTIALLY_REFUNDED",
    totalRefundedSet: money("9.72"),
    updatedAt: "2026-01-08T10:00:00Z",
  };
  const files: Record<string, object[]> = {
    "locations.jsonl": [location(51, "Denver"), location(52, "Pueblo"), location(53, "Closed")],
    "collections.jsonl": [
      {
        id: gid("Collection", 61),
        handle: "fittings",
        title: "Fittings",
        updatedAt: "2025-06-01T00:00:00Z",
        sortOrder: "BEST_SELLING",
      },
    ],
    "products.jsonl": [
      ...product(21, "AN-6 fitting", "ACTIVE", 31, 41),
      ...product(22, "Fuel pump 340lph", "DRAFT", 32, 42),
    ],
    "inventory.jsonl": [...inventory(41, "AN-31", 10), ...inventory(42, "AN-32", 0)],
    "customers.jsonl": [...customer(11, 3, "73.32", 104, ["b2b", "VIP"]), ...customer(12, 0, "0.0", null, [])],
    "orders.jsonl": [
      ...order(101, "2025-08-01T10:00:00Z", 11),
      ...order(102, "2025-12-01T10:00:00Z", null, { test: true }),
      ...order(103, "2026-01-05T10:00:00Z", 11, partlyRefunded, { currentQuantity: 1, refundableQuantity: 1 }),
      ...order(104, "2026-01-09T10:00:00Z", 11, { tags: ["rush"] }),
    ],
    "refunds.jsonl": [refund()],
  };
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  writeFileSync(join(folder, "shop.json"), JSON.stringify(shop));
  return folder;
}
