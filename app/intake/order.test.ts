import { describe, expect, test } from "vitest";
import { fulfilmentFieldsNoWebhookTells, orderFieldsNoWebhookTells } from "#app/derive/shop/order-row.ts";
import type { LineItemNode, OrderNode, RefundNode } from "#simulator/shop/nodes.ts";
import { projectFields } from "#simulator/webhooks/include-fields.ts";
import { orderPayload } from "#simulator/webhooks/payloads/order.ts";
import type { Records } from "#simulator/webhooks/payloads/records.ts";
import { parseExactJson } from "./exact-json.ts";
import { lineFromBulk, lineFromNode } from "./line-item.ts";
import { editedOrderFromWebhook, orderFromBulk, orderFromNode, orderFromWebhook } from "./order.ts";
import { orderTopics } from "./order-shape.ts";
import { refundFromNode } from "./refund.ts";
import { deletedIdFromWebhook } from "./told.ts";

const denver = { currency: "USD", timeZone: "America/Denver" };

/** A row without what one entrance cannot know. */
const without = <Row extends object>(row: Row, fields: readonly (keyof Row)[]): Row => ({
  ...row,
  ...Object.fromEntries(fields.map((field) => [field, null])),
});

const money = (value: string) => ({ shopMoney: { amount: value, currencyCode: "USD" } });

// The same order as a bulk file and as a webhook tell it, written by hand after Shopify's documented samples.
const bulk = {
  id: "gid://shopify/Order/820982911946154508",
  name: "#1234",
  createdAt: "2026-03-08T06:30:00Z",
  processedAt: "2026-03-08T06:30:00Z",
  updatedAt: "2026-03-12T16:00:00Z",
  cancelledAt: "2026-03-12T16:00:00Z",
  test: false,
  edited: true,
  taxesIncluded: false,
  taxExempt: true,
  currencyCode: "USD",
  attribution: { handle: "online-store", displayName: "Online Store" },
  sourceName: "web",
  retailLocation: { id: "gid://shopify/Location/24826418" },
  customer: { id: "gid://shopify/Customer/115310627314723954" },
  displayFinancialStatus: "PARTIALLY_REFUNDED",
  displayFulfillmentStatus: "PARTIALLY_FULFILLED",
  shippingAddress: { city: "Shippington", countryCodeV2: "US", provinceCode: "KY" },
  discountCodes: ["SPRING", "FIVE"],
  tags: ["wholesale", "Rush"],
  totalTaxSet: money("3.5"),
  totalShippingPriceSet: money("10.0"),
  shippingLine: { taxLines: [] },
  totalPriceSet: money("148.48"),
  refunds: [
    {
      id: "gid://shopify/Refund/890088186047892319",
      createdAt: "2026-03-12T15:00:00Z",
      processedAt: "2026-03-12T15:00:00Z",
      totalRefundedSet: money("85.0"),
    },
  ],
  fulfillments: [
    {
      id: "gid://shopify/Fulfillment/255858046",
      status: "SUCCESS",
      createdAt: "2026-03-09T15:00:00Z",
      updatedAt: "2026-03-10T15:00:00Z",
      deliveredAt: "2026-03-10T14:00:00Z",
      totalQuantity: 2,
      location: { id: "gid://shopify/Location/24826418" },
    },
  ],
};

const bulkLine = {
  __parentId: bulk.id,
  id: "gid://shopify/LineItem/487817672276298554",
  title: "AN-6 hose",
  variantTitle: "3 ft",
  sku: "HOSE-6-3",
  vendor: "Acme",
  quantity: 3,
  currentQuantity: 2,
  requiresShipping: true,
  taxable: true,
  isGiftCard: false,
  product: { id: "gid://shopify/Product/788032119674292922" },
  variant: { id: "gid://shopify/ProductVariant/642667041472713922" },
  originalUnitPriceSet: money("49.99"),
  discountAllocations: [{ allocatedAmountSet: money("5.0") }, { allocatedAmountSet: money("9.99") }],
  taxLines: [{ priceSet: money("3.0") }, { priceSet: money("0.5") }],
};

const bulkRefund = {
  ...bulk.refunds[0],
  order: { id: bulk.id },
  refundLineItems: {
    nodes: [
      {
        id: "gid://shopify/RefundLineItem/487817672276298601",
        quantity: 1,
        restockType: "RETURN",
        location: { id: "gid://shopify/Location/24826418" },
        lineItem: { id: bulkLine.id },
        subtotalSet: money("44.99"),
        totalTaxSet: money("1.17"),
      },
    ],
  },
};

const set = (amount: string) => ({
  shop_money: { amount, currency_code: "USD" },
  presentment_money: { amount: "9.99", currency_code: "CAD" },
});

// With what must not enter: a name, a street, a note, a telephone number.
const webhook = `{
  "id": 820982911946154508,
  "admin_graphql_api_id": "gid://shopify/Order/820982911946154508",
  "name": "#1234",
  "note": "Ring Jon",
  "email": "jon@example.com",
  "created_at": "2026-03-07T23:30:00-07:00",
  "processed_at": "2026-03-07T23:30:00-07:00",
  "updated_at": "2026-03-12T10:00:00-06:00",
  "cancelled_at": "2026-03-12T10:00:00-06:00",
  "test": false,
  "taxes_included": false,
  "tax_exempt": true,
  "currency": "USD",
  "source_name": "web",
  "location_id": 24826418,
  "customer": { "id": 115310627314723954, "admin_graphql_api_id": "gid://shopify/Customer/115310627314723954", "first_name": "Jon" },
  "financial_status": "partially_refunded",
  "fulfillment_status": "partial",
  "shipping_address": { "address1": "123 Shipping Street", "city": "Shippington", "country_code": "US", "province_code": "KY" },
  "discount_codes": [{ "code": "FIVE", "amount": "5.00" }, { "code": "SPRING", "amount": "9.99" }],
  "tags": "Rush, wholesale",
  "total_tax": "3.50",
  "total_shipping_price_set": ${JSON.stringify(set("10.00"))},
  "total_price": "148.48",
  "line_items": [{
    "id": 487817672276298554,
    "admin_graphql_api_id": "gid://shopify/LineItem/487817672276298554",
    "title": "AN-6 hose",
    "variant_title": "3 ft",
    "sku": "HOSE-6-3",
    "vendor": "Acme",
    "quantity": 3,
    "current_quantity": 2,
    "requires_shipping": true,
    "taxable": true,
    "gift_card": false,
    "product_exists": true,
    "product_id": 788032119674292922,
    "variant_id": 642667041472713922,
    "price": "49.99",
    "properties": [{ "name": "Build", "value": "For Jon, 555-0100" }],
    "discount_allocations": [{ "amount": "5.00" }, { "amount": "9.99" }],
    "tax_lines": [{ "price": "3.00" }, { "price": "0.50" }]
  }],
  "shipping_lines": [{ "title": "Standard", "tax_lines": [] }],
  "refunds": [{
    "id": 890088186047892319,
    "admin_graphql_api_id": "gid://shopify/Refund/890088186047892319",
    "note": "Damaged",
    "created_at": "2026-03-12T09:00:00-06:00",
    "processed_at": "2026-03-12T09:00:00-06:00",
    "refund_line_items": [{
      "id": 487817672276298601,
      "quantity": 1,
      "line_item_id": 487817672276298554,
      "location_id": 24826418,
      "restock_type": "return",
      "subtotal": 44.99,
      "subtotal_set": ${JSON.stringify(set("44.99"))},
      "total_tax_set": ${JSON.stringify(set("1.17"))}
    }],
    "transactions": [
      { "kind": "refund", "status": "success", "amount": "75.00", "currency": null },
      { "kind": "refund", "status": "success", "amount": "10.00", "currency": "USD" },
      { "kind": "refund", "status": "failure", "amount": "10.00", "currency": "USD" }
    ]
  }],
  "fulfillments": [{
    "id": 255858046,
    "admin_graphql_api_id": "gid://shopify/Fulfillment/255858046",
    "status": "success",
    "created_at": "2026-03-09T09:00:00-06:00",
    "updated_at": "2026-03-10T09:00:00-06:00",
    "location_id": 24826418,
    "line_items": [{ "quantity": 2 }]
  }]
}`;

const told = () => parseExactJson(webhook) as Record<string, unknown>;

test("a line of the bulk file becomes an order, the heads of its refunds, and its fulfilments", () => {
  expect(orderFromBulk(bulk, denver)).toEqual({
    order: {
      id: "820982911946154508",
      name: "#1234",
      customerId: "115310627314723954",
      createdAt: "2026-03-08T06:30:00.000Z",
      processedAt: "2026-03-08T06:30:00.000Z",
      updatedAt: "2026-03-12T16:00:00.000Z",
      cancelledAt: "2026-03-12T16:00:00.000Z",
      day: "2026-03-07",
      cancelledOn: "2026-03-12",
      test: false,
      edited: true,
      taxesIncluded: false,
      taxExempt: true,
      currency: "USD",
      channel: "online-store",
      sourceName: "web",
      locationId: "24826418",
      financialStatus: "partially_refunded",
      fulfillmentStatus: "partial",
      country: "US",
      province: "KY",
      discountCodes: ["FIVE", "SPRING"],
      tags: ["Rush", "wholesale"],
      taxCents: 350,
      shippingCents: 1000,
      shippingTaxCents: 0,
      totalCents: 14_848,
    },
    refunds: [
      {
        orderId: "820982911946154508",
        id: "890088186047892319",
        createdAt: "2026-03-12T15:00:00.000Z",
        processedAt: "2026-03-12T15:00:00.000Z",
        day: "2026-03-12",
        totalCents: 8500,
      },
    ],
    fulfilments: [
      {
        orderId: "820982911946154508",
        id: "255858046",
        status: "success",
        createdAt: "2026-03-09T15:00:00.000Z",
        updatedAt: "2026-03-10T15:00:00.000Z",
        deliveredAt: "2026-03-10T14:00:00.000Z",
        locationId: "24826418",
        quantity: 2,
      },
    ],
  });
});

test("a line item is a snapshot with its discounts summed", () => {
  expect(lineFromBulk(bulkLine, "USD")).toEqual({
    orderId: "820982911946154508",
    id: "487817672276298554",
    productId: "788032119674292922",
    variantId: "642667041472713922",
    title: "AN-6 hose",
    variantTitle: "3 ft",
    sku: "HOSE-6-3",
    vendor: "Acme",
    quantity: 3,
    currentQuantity: 2,
    unitCents: 4999,
    grossCents: 14_997,
    discountCents: 1499,
    taxCents: 350,
    isGiftCard: false,
    requiresShipping: true,
    taxable: true,
  });
});

test("a webhook and a bulk file of the same order give the same rows, save for what one of them cannot know", () => {
  const rows = orderFromWebhook(told(), denver);
  const first = orderFromBulk(bulk, denver);
  const refund = refundFromNode(bulkRefund, denver);
  expect(rows.order).toEqual(without(first.order, orderFieldsNoWebhookTells));
  expect(rows.lines).toEqual([lineFromBulk(bulkLine, "USD")]);
  expect(rows.refunds).toEqual(first.refunds);
  expect(rows.refunds).toEqual([refund.refund]);
  expect(rows.refundLines).toEqual(refund.lines);
  expect(rows.fulfilments).toEqual(first.fulfilments.map((one) => without(one, fulfilmentFieldsNoWebhookTells)));
});

test("a node with its lines within gives the rows of the bulk file", () => {
  const rows = orderFromNode({ ...bulk, lineItems: { nodes: [bulkLine] } }, denver);
  expect(rows).toEqual({
    ...orderFromBulk(bulk, denver),
    lines: [lineFromNode(bulkLine, "820982911946154508", "USD")],
  });
  expect(rows.lines).toEqual([lineFromBulk(bulkLine, "USD")]);
});

test("what the door keeps gives the rows of the whole payload, and nothing personal", () => {
  const kept = projectFields(told(), orderTopics["orders/updated"]!);
  expect(orderFromWebhook(kept, denver)).toEqual(orderFromWebhook(told(), denver));
  expect(JSON.stringify(kept)).not.toMatch(/jon|\bring\b|555|street|shippington|damaged/i);
});

describe("the day", () => {
  // GNU date: TZ=<zone> date -d 2026-03-08T06:30:00Z +%F
  test.each([
    ["half past eleven in the evening in Denver", "America/Denver", "2026-03-07"],
    ["half past one in New York, the night clocks go forward", "America/New_York", "2026-03-08"],
    ["half past seven in the morning in Berlin", "Europe/Berlin", "2026-03-08"],
  ])("%s", (_name, timeZone, day) => {
    expect(orderFromBulk(bulk, { ...denver, timeZone }).order.day).toBe(day);
    expect(orderFromWebhook(told(), { ...denver, timeZone }).order.day).toBe(day);
  });

  test.each([
    ["the last second of a day of 23 hours", "2026-03-09T05:59:59Z", "2026-03-08"],
    ["midnight after it", "2026-03-09T06:00:00Z", "2026-03-09"],
    ["the last second of a day of 25 hours", "2026-11-02T06:59:59Z", "2026-11-01"],
    ["midnight after it, in winter", "2026-11-02T07:00:00Z", "2026-11-02"],
  ])("in Denver: %s", (_name, processedAt, day) => {
    expect(orderFromBulk({ ...bulk, processedAt }, denver).order.day).toBe(day);
  });

  test("an order without a processing time was processed when it was made", () => {
    const { order } = orderFromWebhook({ ...told(), processed_at: null }, denver);
    expect(order.processedAt).toBe("2026-03-08T06:30:00.000Z");
  });
});

describe("words that the shapes do not share", () => {
  test.each([
    ["UNFULFILLED", null],
    ["IN_PROGRESS", null],
    ["ON_HOLD", null],
    ["A_WORD_OF_NEXT_YEAR", null],
    ["PARTIALLY_FULFILLED", "partial"],
    ["FULFILLED", "fulfilled"],
    ["RESTOCKED", "restocked"],
  ])("fulfilment: %s is %j", (displayFulfillmentStatus, fulfillment_status) => {
    const row = orderFromBulk({ ...bulk, displayFulfillmentStatus }, denver).order;
    expect(row.fulfillmentStatus).toBe(fulfillment_status ?? "unfulfilled");
    expect(orderFromWebhook({ ...told(), fulfillment_status }, denver).order.fulfillmentStatus).toBe(
      row.fulfillmentStatus,
    );
  });

  test("no customer, no address, no location, no codes, no tags", () => {
    const none = { customer: null, tags: "", discount_codes: [], location_id: null, source_name: "" };
    expect(orderFromWebhook({ ...told(), ...none, shipping_address: null }, denver).order).toMatchObject({
      customerId: null,
      country: null,
      province: null,
      locationId: null,
      sourceName: null,
      discountCodes: [],
      tags: [],
    });
  });

  test("a variant called Default Title, an empty SKU and a product that is gone are none", () => {
    const [line] = told().line_items as Record<string, unknown>[];
    const gone = { ...line, variant_title: "Default Title", sku: "", vendor: " ", product_exists: false };
    expect(orderFromWebhook({ ...told(), line_items: [gone] }, denver).lines[0]).toMatchObject({
      title: "AN-6 hose",
      productId: null,
      variantId: null,
      variantTitle: null,
      sku: null,
      vendor: null,
    });
  });

  test("the tax on shipping is the sum of what shipping tells; a reading that did not ask does not tell it", () => {
    const shipping_lines = [{ tax_lines: [{ price: "1.50" }, { price: "0.25" }] }, { tax_lines: [] }];
    expect(orderFromWebhook({ ...told(), shipping_lines }, denver).order.shippingTaxCents).toBe(175);
    const taxLines = [{ priceSet: money("1.5") }, { priceSet: money("0.25") }];
    expect(orderFromBulk({ ...bulk, shippingLine: { taxLines } }, denver).order.shippingTaxCents).toBe(175);
    expect(orderFromBulk({ ...bulk, shippingLine: null }, denver).order.shippingTaxCents).toBe(0);
    const { shippingLine: _, ...unasked } = bulk;
    expect(orderFromBulk(unasked, denver).order.shippingTaxCents).toBeNull();
    expect(lineFromBulk({ ...bulkLine, taxLines: undefined }, "USD").taxCents).toBeNull();
  });

  test("money paid back in another currency is not told", () => {
    const [refund] = told().refunds as Record<string, unknown>[];
    const transactions = [{ kind: "refund", status: "success", amount: "75.00", currency: "CAD" }];
    const body = { ...told(), refunds: [{ ...refund, transactions }] };
    expect(orderFromWebhook(body, denver).refunds[0]?.totalCents).toBeNull();
  });

  test("in a currency without decimals amounts are whole", () => {
    const yen = { ...denver, currency: "JPY" };
    expect(orderFromBulk({ ...bulk, totalPriceSet: money("1200.0") }, yen).order.totalCents).toBe(1200);
    expect(orderFromWebhook({ ...told(), total_price: "1200" }, yen).order.totalCents).toBe(1200);
  });
});

describe("what cannot be read is refused, naming the field of the thing", () => {
  const [line] = told().line_items as Record<string, unknown>[];
  test.each<[string, object, RegExp]>([
    ["a missing field", { total_price: undefined }, /order gid:\/\/shopify\/Order\/820982911946154508 .*total_price/],
    [
      "a field within a line",
      { line_items: [{ ...line, price: "free" }] },
      /line_items\.0\.price: is not a decimal amount/,
    ],
    [
      "an instant without its offset",
      { updated_at: "2026-03-12T10:00:00" },
      /updated_at: "2026-03-12T10:00:00" is not/,
    ],
    ["the id of something else", { admin_graphql_api_id: "gid://shopify/Customer/1" }, /not the id of a Order/],
    ["a flag that is not told", { test: null }, /test: /],
  ])("%s", (_name, more, reason) => {
    expect(() => orderFromWebhook({ ...told(), ...more }, denver)).toThrow(reason);
  });
  test("a bulk line", () => {
    expect(() => orderFromBulk({ ...bulk, totalPriceSet: null }, denver)).toThrow(/totalPriceSet/);
    expect(() => lineFromBulk({ ...bulkLine, __parentId: undefined }, "USD")).toThrow(/LineItem\/487.*__parentId/);
    expect(() => orderFromBulk(null, denver)).toThrow(/order cannot be read/);
  });
});

test("an edit names its order, a deletion what is gone", () => {
  expect(editedOrderFromWebhook(parseExactJson('{"order_edit":{"order_id":820982911946154508}}'))).toBe(
    "820982911946154508",
  );
  expect(deletedIdFromWebhook(parseExactJson('{"id":820982911946154508}'), "Order")).toBe("820982911946154508");
  expect(() => deletedIdFromWebhook({}, "Order")).toThrow(/deleted Order has no id/);
});

// Any order at all, as the stand-in writes both shapes of it.
function randomOrder(seed: number) {
  let state = seed * 7919 + 1;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const pick = <Item>(...items: Item[]): Item => items[random(items.length)] as Item;
  const currency = pick("USD", "JPY", "KWD");
  const digits = { USD: 2, JPY: 0, KWD: 3 }[currency] ?? 2;
  const cash = (minor: number) => ({
    shopMoney: { amount: (minor / 10 ** digits).toFixed(Math.max(1, digits)), currencyCode: currency },
  });
  const at = () => new Date(Date.UTC(2026, 0, 1) + random(31_000_000) * 1000).toISOString().replace(".000", "");
  const gid = (type: string) => `gid://shopify/${type}/${1_000_000 + random(1_000_000_000)}`;
  const code = pick(null, "SPRING");
  const id = gid("Order");
  const lines = Array.from({ length: 1 + random(4) }, (): LineItemNode => {
    const quantity = 1 + random(5);
    const unit = random(50_000);
    const total = cash(quantity * unit);
    return {
      id: gid("LineItem"),
      title: "Part",
      variantTitle: pick(null, "Chrome"),
      sku: pick(null, "", "P-1"),
      vendor: pick(null, "Acme"),
      quantity,
      currentQuantity: random(quantity + 1),
      refundableQuantity: 0,
      unfulfilledQuantity: 0,
      requiresShipping: pick(true, false),
      taxable: pick(true, false),
      isGiftCard: random(9) === 0,
      ...(random(3) === 0
        ? { product: null, variant: null }
        : { product: { id: gid("Product") }, variant: { id: gid("ProductVariant") } }),
      taxLines: pick([], [{ priceSet: cash(random(900)) }], [{ priceSet: cash(3) }, { priceSet: cash(4) }]),
      sellingPlan: null,
      originalUnitPriceSet: cash(unit),
      originalTotalSet: total,
      discountedTotalSet: total,
      discountedUnitPriceAfterAllDiscountsSet: cash(unit),
      discountAllocations: code
        ? [
            {
              allocatedAmountSet: cash(random(unit + 1)),
              discountApplication: { index: 0, targetType: "LINE_ITEM", code },
            },
          ]
        : [],
      __parentId: id,
    };
  });
  const refunds = Array.from({ length: random(3) }, (): RefundNode => {
    const processedAt = at();
    return {
      id: gid("Refund"),
      createdAt: processedAt,
      processedAt,
      order: { id },
      totalRefundedSet: cash(random(90_000)),
      refundLineItems: {
        nodes: lines.slice(0, random(lines.length + 1)).map((line) => ({
          id: gid("RefundLineItem"),
          quantity: 1 + random(3),
          restockType: pick("RETURN", "CANCEL", "NO_RESTOCK"),
          restocked: false,
          location: pick(null, { id: gid("Location") }),
          lineItem: { id: line.id },
          subtotalSet: cash(random(50_000)),
          totalTaxSet: cash(random(5000)),
        })),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    };
  });
  const zero = cash(0);
  const node: OrderNode = {
    id,
    legacyResourceId: id.replace(/\D+/g, ""),
    name: `#${1000 + random(9000)}`,
    createdAt: at(),
    processedAt: at(),
    updatedAt: at(),
    cancelledAt: pick(null, at()),
    cancelReason: null,
    closedAt: null,
    test: pick(true, false),
    confirmed: true,
    edited: pick(true, false),
    taxExempt: pick(true, false),
    taxesIncluded: pick(true, false),
    currencyCode: currency,
    presentmentCurrencyCode: pick(currency, "EUR"),
    displayFinancialStatus: pick("PAID", "PENDING", "REFUNDED", null),
    displayFulfillmentStatus: pick("UNFULFILLED", "PARTIALLY_FULFILLED", "FULFILLED", "ON_HOLD"),
    returnStatus: "NO_RETURN",
    sourceName: pick("web", "pos", null),
    sourceIdentifier: null,
    app: null,
    attribution: pick(null, { handle: "pos", displayName: "Point of Sale" }),
    retailLocation: pick(null, { id: gid("Location") }),
    customer: null,
    tags: pick<string[]>([], ["wholesale"], ["b", "A", "a b"]),
    discountCodes: code ? [code] : [],
    paymentGatewayNames: [],
    checkoutToken: null,
    cartToken: null,
    subtotalPriceSet: zero,
    totalDiscountsSet: zero,
    totalShippingPriceSet: cash(1 + random(3000)),
    totalTaxSet: pick(null, cash(random(3000))),
    shippingLine: pick(null, { taxLines: pick([], [{ priceSet: cash(random(300)) }]) }),
    totalPriceSet: { ...cash(1 + random(90_000)), presentmentMoney: { amount: "12.0" } },
    totalRefundedSet: zero,
    totalRefundedShippingSet: zero,
    totalOutstandingSet: zero,
    netPaymentSet: zero,
    currentSubtotalPriceSet: zero,
    currentTotalDiscountsSet: zero,
    currentTotalTaxSet: zero,
    currentTotalPriceSet: zero,
    shippingAddress: pick(null, { city: "Reno", provinceCode: "NV", countryCodeV2: "US" }),
    customerJourneySummary: null,
    refunds: refunds.map(({ id: refund, createdAt, processedAt, totalRefundedSet }) => ({
      id: refund,
      createdAt,
      processedAt,
      updatedAt: processedAt,
      totalRefundedSet,
    })),
    fulfillments: Array.from({ length: random(3) }, (_, index) => {
      const [first] = lines as [LineItemNode];
      const quantity = 1 + random(first.quantity);
      return {
        id: gid("Fulfillment"),
        status: index === 0 ? pick("SUCCESS", "CANCELLED") : "CANCELLED",
        displayStatus: null,
        createdAt: at(),
        updatedAt: at(),
        inTransitAt: null,
        estimatedDeliveryAt: null,
        deliveredAt: pick(null, at()),
        totalQuantity: quantity,
        fulfillmentLineItems: pick(null, [{ lineItem: { id: first.id }, quantity }]),
        location: pick(null, { id: gid("Location") }),
      };
    }),
    transactions: refunds.map(({ processedAt, totalRefundedSet }) => ({
      id: gid("OrderTransaction"),
      kind: "REFUND",
      status: "SUCCESS",
      gateway: null,
      test: false,
      processedAt,
      amountSet: totalRefundedSet,
    })),
  };
  const terms = { currency, timeZone: pick("America/Denver", "Europe/Berlin", "Pacific/Kiritimati") };
  return { node, lines, refunds, terms };
}

test("both shapes of 300 random orders of the stand-in give the same rows, in three currencies and three time zones", () => {
  for (let seed = 0; seed < 300; seed++) {
    const { node, lines, refunds, terms } = randomOrder(seed);
    const shop = {
      ianaTimezone: terms.timeZone,
      domain: "a.myshopify.com",
      gid: "gid://shopify/Shop/1",
      currency: terms.currency,
    };
    const records = { shop, product: () => ({}), customer: () => null } as unknown as Records;
    const payload = orderPayload(records, { node, lineItems: lines, refunds });
    const body = parseExactJson(JSON.stringify(projectFields(payload, orderTopics["orders/create"]!)));
    const rows = orderFromWebhook(body, terms);
    const expected = orderFromBulk(node, terms);
    expect(rows.order).toEqual(without(expected.order, orderFieldsNoWebhookTells));
    expect(rows.lines).toEqual(lines.map((line) => lineFromBulk(line, terms.currency)));
    expect(rows.refunds).toEqual(expected.refunds);
    expect(rows.refundLines).toEqual(refunds.flatMap((refund) => refundFromNode(refund, terms).lines));
    expect(rows.fulfilments).toEqual(expected.fulfilments.map((one) => without(one, fulfilmentFieldsNoWebhookTells)));
  }
});
