import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saleRowsOf } from "#app/derive/shop/sale-rows.ts";
import { countsAsOrder } from "#app/derive/shop/sales.ts";
import { ordersBulkDocument } from "#app/shopify/documents/orders-bulk.ts";
import { nodeOf, ownFields, selectionOf } from "#app/shopify/selection.ts";
import { generateShop } from "#commands/shop.ts";
import { bulkLines } from "#tests/support/bulk-lines.ts";
import { createSink, startRow, takeBytes, type Value, writePlainly } from "./copy-row.ts";
import { parseExactJson } from "./exact-json.ts";
import { type Id, idFrom } from "./id.ts";
import { lineFromBulk } from "./line-item.ts";
import { orderFromBulk } from "./order.ts";
import {
  createOrderLines,
  type OrderLines,
  type OrderLinesOptions,
  type OrderPart,
  orderParts as parts,
} from "./order-lines.ts";

const [orders] = selectionOf(ordersBulkDocument);
const order = nodeOf(orders!);
const line = nodeOf(order.find(({ name }) => name === "lineItems")!);

const readerFor = (
  terms: { currency: string; timeZone: string },
  unitCosts: ReadonlyMap<Id, number> = new Map(),
  change: Partial<OrderLinesOptions> = {},
) =>
  createOrderLines({
    shop: 7,
    terms,
    order: ownFields(order),
    line,
    unitCosts,
    keptCustomers: new Map(),
    routeOf: () => "fresh",
    ...change,
  });

type Found = Record<OrderPart, string[]>;

/** The bytes of each row, as text. */
function rowsOf(reader: OrderLines, part: OrderPart, bytes: Buffer): string[] {
  const columns = Object.keys(reader.columns[part]).length;
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    expect(bytes.readInt16BE(at)).toBe(columns);
    at += 2;
    for (let column = 0; column < columns; column++) at += 4 + Math.max(0, bytes.readInt32BE(at));
    rows.push(bytes.toString("latin1", start, at));
  }
  return rows;
}

const takeAll = (reader: OrderLines, route: "fresh" | "known") =>
  Object.fromEntries(parts.map((part) => [part, rowsOf(reader, part, reader.take(route, part))])) as Found;

function drain(reader: OrderLines): Found {
  reader.end();
  return takeAll(reader, "fresh");
}

/** The same, from the translators and saleEvents alone. */
function plainly(
  lines: readonly string[],
  terms: { currency: string; timeZone: string },
  { columns }: OrderLines,
  unitCosts: ReadonlyMap<Id, number> = new Map(),
): Found {
  const sink = createSink(64);
  const text = (part: OrderPart, row: object) => {
    const types = Object.entries(columns[part]);
    startRow(sink, types.length);
    const values: Readonly<Record<string, unknown>> = { shop: 7, ...row };
    for (const [name, type] of types) writePlainly(sink, type, (values[name] ?? null) as Value);
    return takeBytes(sink).toString("latin1");
  };
  const nodes = lines.map((each) => parseExactJson(each) as { id: string; __parentId?: string });
  const told = nodes.filter((node) => !node.__parentId).map((node) => orderFromBulk(node, terms));
  const rows = nodes.filter((node) => node.__parentId).map((node) => lineFromBulk(node, terms.currency));
  const linesOf = Map.groupBy(rows, (row) => row.orderId);
  const result: Found = { order: [], line: [], fulfilment: [], refund: [], sale: [] };
  for (const { order: head, refunds, fulfilments } of told) {
    const own = linesOf.get(head.id) ?? [];
    const sales = saleRowsOf({ order: head, lines: own, refunds, refundLines: [], edits: [] });
    const counts = countsAsOrder(head);
    result.order.push(text("order", { ...head, counts, hasSale: sales.some(({ kind }) => kind === 0) }));
    for (const row of own)
      result.line.push(text("line", { ...row, unitCostCents: unitCosts.get(idFrom(row.variantId ?? "")) }));
    for (const row of fulfilments) result.fulfilment.push(text("fulfilment", row));
    for (const row of refunds) result.refund.push(text("refund", row));
    for (const row of sales) result.sale.push(text("sale", row));
  }
  return result;
}

const folder = mkdtempSync(path.join(tmpdir(), "order-lines-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { name: "dollars", currency: "USD", timeZone: "America/Chicago", taxesIncluded: false },
  { name: "euros, tax in the price", currency: "EUR", timeZone: "Europe/Berlin", taxesIncluded: true },
  { name: "yen, no smaller unit", currency: "JPY", timeZone: "Asia/Tokyo", taxesIncluded: false },
])("every order the generator makes, in $name", ({ name, ...terms }) => {
  let lines: string[];
  beforeAll(async () => {
    const out = path.join(folder, terms.currency);
    await generateShop({ size: "small", seed: 5, out, levels: false, ...terms });
    lines = await bulkLines(out, ordersBulkDocument);
  }, 60_000);

  test("gives the bytes that the translators give", () => {
    const unitCosts = new Map(
      lines.flatMap((text) => {
        const id = Number(JSON.parse(text).variant?.id?.split("/").pop());
        return id % 3 === 0 ? [[id, id % 1000] as const] : [];
      }),
    );
    const reader = readerFor(terms, unitCosts);
    reader.feed(Buffer.from(`${lines.join("\n")}\n`));
    const expected = plainly(lines, terms, reader, unitCosts);
    const found = drain(reader);
    expect(found.line.length).toBeGreaterThan(5000);
    for (const part of parts) expect(found[part].toSorted(), part).toEqual(expected[part].toSorted());
    expect(reader.strays.size).toBe(0);
  });

  test("hardly ever needs the plain way", () => {
    const reader = readerFor(terms);
    reader.feed(Buffer.from(`${lines.join("\n")}\n`));
    expect(reader.counts.plainly / lines.length).toBeLessThan(0.01);
  });

  test("gives the same in whatever pieces of whole lines it comes", () => {
    const whole = readerFor(terms);
    whole.feed(Buffer.from(`${lines.join("\n")}\n`));
    const piecewise = readerFor(terms);
    const found: Record<OrderPart, string> = { order: "", line: "", fulfilment: "", refund: "", sale: "" };
    for (let from = 0, size = 1; from < lines.length; from += size, size = (size * 7) % 31 || 1) {
      piecewise.feed(Buffer.from(`${lines.slice(from, from + size).join("\n")}\n`));
      for (const part of parts) found[part] += piecewise.take("fresh", part).toString("latin1");
    }
    piecewise.end();
    for (const part of parts) found[part] += piecewise.take("fresh", part).toString("latin1");
    const expected = drain(whole);
    for (const part of parts) expect(found[part] === expected[part].join(""), part).toBe(true);
  });
});

const usd = { currency: "USD", timeZone: "America/Chicago" };
const money = (amount: string) => ({ shopMoney: { amount } });
const orderNode = (changes: object = {}) => ({
  id: "gid://shopify/Order/5",
  name: "#5",
  createdAt: "2026-03-08T04:30:00Z",
  processedAt: "2026-03-08T04:30:00Z",
  updatedAt: "2026-03-08T04:30:00Z",
  cancelledAt: null,
  test: false,
  edited: false,
  taxesIncluded: false,
  taxExempt: false,
  currencyCode: "USD",
  attribution: { handle: "web" },
  sourceName: "web",
  retailLocation: null,
  customer: { id: "gid://shopify/Customer/9" },
  displayFinancialStatus: "PAID",
  displayFulfillmentStatus: "FULFILLED",
  shippingAddress: { countryCodeV2: "US", provinceCode: "TX" },
  discountCodes: [],
  tags: [],
  totalTaxSet: money("1.0"),
  totalShippingPriceSet: money("5.0"),
  totalPriceSet: money("26.0"),
  refunds: [],
  fulfillments: [],
  ...changes,
});
const lineNode = (changes: object = {}) => ({
  id: "gid://shopify/LineItem/50",
  title: "Hose",
  variantTitle: "6 AN",
  sku: "H-6",
  vendor: "Acme",
  quantity: 2,
  currentQuantity: 2,
  requiresShipping: true,
  taxable: true,
  isGiftCard: false,
  product: { id: "gid://shopify/Product/1" },
  variant: { id: "gid://shopify/ProductVariant/2" },
  originalUnitPriceSet: money("10.0"),
  discountAllocations: [],
  __parentId: "gid://shopify/Order/5",
  ...changes,
});

test.each<{ name: string; order?: object; line?: object }>([
  { name: "text with every mark of COPY and JSON", line: { title: 'a\\b\t"c"\n/\r{1},é😀\u0001\b' } },
  { name: "tags with quotes, commas and backslashes", order: { tags: ['a"b', "c,d", "e\\f", " B2B ", "b2b", "ü"] } },
  { name: "codes that repeat", order: { discountCodes: ["ROD10", "ROD10", " x "] } },
  { name: "words of blanks alone, and with blanks around them", line: { sku: "  ", vendor: " Acme\u00a0" } },
  { name: "a word that ends beyond ASCII", line: { vendor: "Café", sku: "" } },
  { name: "a variant whose title Shopify made up", line: { variantTitle: "Default Title" } },
  { name: "an amount finer than the currency", line: { originalUnitPriceSet: money("10.005") } },
  {
    name: "several discounts",
    line: { discountAllocations: ["1.5", "0.25", "3"].map((amount) => ({ allocatedAmountSet: money(amount) })) },
  },
  {
    name: "an id too long for a number",
    order: { id: "gid://shopify/Order/9007199254740993123", customer: null },
    line: { __parentId: "gid://shopify/Order/9007199254740993123" },
  },
  {
    name: "everything absent that may be",
    order: {
      attribution: null,
      sourceName: null,
      customer: null,
      shippingAddress: null,
      displayFinancialStatus: null,
      totalTaxSet: null,
    },
    line: { product: null, variant: null, sku: null, vendor: null, variantTitle: null },
  },
  { name: "a status nobody knows yet", order: { displayFulfillmentStatus: "FULFILLMENT_NOT_REQUIRED" } },
  { name: "an instant with its milliseconds", order: { updatedAt: "2026-03-08T04:30:00.250Z" } },
  { name: "a moment long ago", order: { processedAt: "1969-07-20T20:17:40Z" } },
  { name: "a line of nothing", line: { quantity: 0, currentQuantity: 0 } },
  { name: "a gift card", line: { isGiftCard: true } },
  { name: "a test", order: { test: true } },
  { name: "a cancelled order", order: { cancelledAt: "2026-03-09T12:00:00Z" } },
  {
    name: "a cancelled order with tax in its prices",
    order: { cancelledAt: "2026-03-09T12:00:00Z", taxesIncluded: true },
  },
  {
    name: "an order whose line is given away, cancelled",
    order: { cancelledAt: "2026-03-09T12:00:00Z" },
    line: { originalUnitPriceSet: money("0.0") },
  },
  { name: "an edited order", order: { edited: true } },
  {
    name: "a refunded order",
    order: {
      refunds: [1, 2].map((id) => ({
        id: `gid://shopify/Refund/${id}`,
        createdAt: id === 1 ? null : "2026-03-09T00:00:00Z",
        processedAt: "2026-03-09T00:00:00Z",
        totalRefundedSet: money("1.5"),
      })),
    },
  },
  {
    name: "several fulfilments",
    order: {
      fulfillments: [1, 2].map((id) => ({
        id: `gid://shopify/Fulfillment/${id}`,
        status: "SUCCESS",
        createdAt: "2026-03-09T00:00:00Z",
        updatedAt: "2026-03-09T00:00:00Z",
        deliveredAt: null,
        totalQuantity: id,
        location: id === 1 ? null : { id: "gid://shopify/Location/3" },
      })),
    },
  },
  { name: "a line given away", line: { originalUnitPriceSet: money("0.0") } },
  {
    name: "a discount below zero, as after a mistake",
    line: { discountAllocations: [{ allocatedAmountSet: money("-0.01") }] },
  },
])("$name: the same bytes as the plain way, with slashes escaped or not", ({ order: changes, line: lineChanges }) => {
  const lines = [orderNode(changes), lineNode(lineChanges)].map((node) => JSON.stringify(node));
  for (const text of [lines, lines.map((each) => each.replaceAll("/", "\\/"))]) {
    const reader = readerFor(usd, new Map([[2, 400]]));
    reader.feed(Buffer.from(text.join("\n")));
    const found = drain(reader);
    expect(found).toEqual(plainly(lines, usd, reader, new Map([[2, 400]])));
  }
});

test("a line away from its order is stored, and its order's sales are worked out afterwards", () => {
  const reader = readerFor(usd);
  const stray = JSON.stringify(lineNode({ __parentId: "gid://shopify/Order/4" }));
  reader.feed(Buffer.from(`${JSON.stringify(orderNode())}\n${stray}\n`));
  const found = drain(reader);
  expect(found.line).toHaveLength(1);
  expect(found.sale).toEqual([]);
  expect([...reader.strays]).toEqual(["4"]);
});

test("a line that no translator understands is an error that names it", () => {
  const reader = readerFor(usd);
  expect(() => reader.feed(Buffer.from(JSON.stringify(orderNode({ test: "no" }))))).toThrow(/Order\/5.*test/);
});

test("what belongs to a known order is kept apart and has no sales, what is gone goes nowhere", () => {
  const nodes = [5, 6, 7].flatMap((id) => [
    orderNode({
      id: `gid://shopify/Order/${id}`,
      refunds: [
        {
          id: `gid://shopify/Refund/${id}`,
          createdAt: null,
          processedAt: "2026-03-09T00:00:00Z",
          totalRefundedSet: money("1.0"),
        },
      ],
    }),
    lineNode({ __parentId: `gid://shopify/Order/${id}` }),
  ]);
  const lines = nodes.map((node) => JSON.stringify(node));
  const reader = readerFor(usd, new Map(), { routeOf: (id) => (id === 5 ? "fresh" : id === 6 ? "known" : "gone") });
  reader.feed(Buffer.from(lines.join("\n")));
  expect(drain(reader)).toEqual(plainly(lines.slice(0, 2), usd, reader));
  const known = plainly(lines.slice(2, 4), usd, reader);
  const apart = takeAll(reader, "known");
  expect({ ...apart, order: apart.order.map((row) => row.slice(0, -1)) }).toEqual({
    ...known,
    order: known.order.map((row) => row.slice(0, -1)),
    sale: [],
  });
});

test("a customer that was merged into another is the other one", () => {
  const lines = [JSON.stringify(orderNode()), JSON.stringify(lineNode())];
  const reader = readerFor(usd, new Map(), { keptCustomers: new Map([[9, 10]]) });
  reader.feed(Buffer.from(lines.join("\n")));
  const kept = lines.map((text) => text.replace("Customer/9", "Customer/10"));
  expect(drain(reader)).toEqual(plainly(kept, usd, reader));
});
