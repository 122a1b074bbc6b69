// The bulk file of orders, as rows ready for COPY: orders, lines, fulfilments, heads of refunds, and the sales that follow
// from them. Bytes become bytes; a line with anything uncommon in it goes through the translators, with the same result.
// What belongs to an order the store knows already is kept apart, and has no sales: those follow from more than the file.
import { currencyDigits } from "#app/derive/basics/money.ts";
import { type SaleRow, saleKinds, saleRowsOf } from "#app/derive/shop/sale-rows.ts";
import { countsAsOrder, type OrderFacts, type SoldOrder } from "#app/derive/shop/sales.ts";
import { expect, literalOf, type Source, textUpTo } from "./byte-line.ts";
import type { Columns, Selection } from "./compile-line.ts";
import {
  createSink,
  reserve,
  type Sink,
  startRow,
  takeBytes,
  type Value,
  writeBoolean,
  writeDay,
  writeInteger,
  writeLong,
  writeNull,
  writePlainly,
  writeSmall,
} from "./copy-row.ts";
import { parseExactJson } from "./exact-json.ts";
import { type Id, idFrom } from "./id.ts";
import { createLineReader } from "./line-columns.ts";
import { lineFromBulk } from "./line-item.ts";
import { createLocalDays, dayNumberOf, dayOfNumber } from "./local-day.ts";
import { orderFromBulk } from "./order.ts";
import { createOrderReader } from "./order-columns.ts";
import type { ShopTerms } from "./told.ts";

/** Fresh: the store has heard nothing of it. Known: it has. Gone: deleted for good. */
export type Route = "fresh" | "known" | "gone";

export interface OrderLinesOptions {
  shop: number;
  terms: ShopTerms;
  /** What the query asks of an order and of a line. */
  order: readonly Selection[];
  line: readonly Selection[];
  /** What a variant costs today, by its id: kept with the line as its cost at the sale. */
  unitCosts: ReadonlyMap<Id, number>;
  /** Customers that were merged into others. */
  keptCustomers: ReadonlyMap<Id, Id>;
  routeOf(order: Id): Route;
  /** Whether these rows are all that the store has of an order it knows: then they are not kept. */
  isAsStored?(order: Id, rows: OrderRows): boolean;
}

/** The rows of an order as COPY has them: the bytes from `from` on to `to`. */
export type OrderRows = Readonly<Record<Exclude<OrderPart, "sale">, RowSpan>>;

interface RowSpan {
  view: DataView;
  from: number;
  to: number;
}

export const orderParts = ["order", "line", "fulfilment", "refund", "sale"] as const;
export type OrderPart = (typeof orderParts)[number];

export interface OrderLines {
  columns: Readonly<Record<OrderPart, Columns>>;
  /** Takes whole lines. */
  feed(lines: Uint8Array): void;
  /** There are no more lines: the last order is whole. */
  end(): void;
  waiting(route: "fresh" | "known", part: OrderPart): number;
  /** The rows since the last time. */
  take(route: "fresh" | "known", part: OrderPart): Buffer;
  counts: { orders: number; lines: number; plainly: number };
  /** Orders whose lines did not all stand behind them: their sales have to be worked out from the stored facts. */
  strays: ReadonlySet<string>;
}

const saleColumns: Columns = {
  shop: "int4",
  orderId: "int8",
  lineId: "int8",
  kind: "int2",
  day: "date",
  counts: "bool",
  customerId: "int8",
  productId: "int8",
  variantId: "int8",
  units: "int4",
  grossCents: "int8",
  discountCents: "int8",
  returnCents: "int8",
};

const orderStarts = [literalOf('{"id":"gid:\\/\\/shopify\\/Order\\/'), literalOf('{"id":"gid://shopify/Order/')];
const lineEnd = 0x0a;
const kindOfSale = saleKinds.indexOf("sale");
const kindOfReversal = saleKinds.indexOf("reversal");

/** What of the order in hand its lines need. */
interface Current {
  id: Id;
  route: Route;
  day: number;
  /** NaN: not cancelled. */
  cancelledOn: number;
  customerId: Id | null;
  isTest: boolean;
  /** Where prices contain tax, the sales follow from all lines together. */
  withTax: { order: SoldOrder; lines: OrderFacts["lines"][number][] } | null;
  /** Where its row begins, until all its lines are read: then we know whether it has a sale. */
  rowAt: number;
  hasSale: boolean;
  /** Whether all its rows, and no others, lie in `known` from where it began. */
  isTogether: boolean;
}

/** A line as far as its sale goes; an id of 0 is none. */
interface Sold {
  id: Id;
  productId: Id;
  variantId: Id;
  quantity: number;
  currentQuantity: number;
  unitCents: number;
  discountCents: number;
  taxCents: number | null;
  isGiftCard: boolean;
  taxable: boolean;
}

const newSinks = (size: number): Record<OrderPart, Sink> => ({
  order: createSink(size),
  line: createSink(size),
  fulfilment: createSink(size),
  refund: createSink(size),
  sale: createSink(size),
});

export function createOrderLines(options: OrderLinesOptions): OrderLines {
  const { shop, terms, unitCosts, keptCustomers, routeOf } = options;
  const shared = { shop, digits: currencyDigits(terms.currency) };
  const days = createLocalDays(terms.timeZone);
  const orders = createOrderReader({ ...shared, fields: options.order, days, keptCustomers });
  const lines = createLineReader({ ...shared, fields: options.line, unitCosts });
  const sinks: Record<Route, Record<OrderPart, Sink>> = {
    fresh: newSinks(1 << 18),
    known: newSinks(1 << 12),
    gone: newSinks(1 << 12),
  };
  const counts = { orders: 0, lines: 0, plainly: 0 };
  const strays = new Set<string>();
  const current: Current = {
    id: 0,
    route: "gone",
    day: 0,
    cancelledOn: Number.NaN,
    customerId: null,
    isTest: false,
    withTax: null,
    rowAt: -1,
    hasSale: false,
    isTogether: false,
  };
  const spanOf = (part: OrderPart): RowSpan => ({ view: sinks.known[part].view, from: 0, to: 0 });
  const rows = {
    order: spanOf("order"),
    line: spanOf("line"),
    fulfilment: spanOf("fulfilment"),
    refund: spanOf("refund"),
  };
  const told = Object.entries(rows) as [keyof typeof rows, RowSpan][];

  const columns: Record<OrderPart, Columns> = { ...orders.columns, line: lines.columns, sale: saleColumns };
  const listed = Object.fromEntries(orderParts.map((part) => [part, Object.entries(columns[part])]));
  const saleWidth = Object.keys(saleColumns).length;

  /** A row of the translators; `but` leaves out so many of its last columns. */
  function writeRow(route: Route, part: OrderPart, row: object, but = 0): void {
    const sink = sinks[route][part];
    const own: Readonly<Record<string, unknown>> = { ...row, shop };
    const each = listed[part] ?? [];
    reserve(sink, 2);
    startRow(sink, each.length);
    for (const [name, type] of each.slice(0, each.length - but)) writePlainly(sink, type, (own[name] ?? null) as Value);
  }

  function writeId(sink: Sink, id: Id | null): void {
    if (id === null || id === 0) writeNull(sink);
    else if (typeof id === "number") writeLong(sink, id);
    else writePlainly(sink, "int8", id);
  }

  function writeSale(sold: Sold, kind: number, day: number, units: number, figures: readonly number[]): void {
    const sink = sinks.fresh.sale;
    reserve(sink, 256);
    startRow(sink, saleWidth);
    writeInteger(sink, shop);
    writeId(sink, current.id);
    writeId(sink, sold.id);
    writeSmall(sink, kind);
    writeDay(sink, day);
    writeBoolean(sink, Number.isNaN(current.cancelledOn));
    writeId(sink, current.customerId);
    writeId(sink, sold.productId);
    writeId(sink, sold.variantId);
    writeInteger(sink, units);
    for (const cents of figures) writeLong(sink, cents);
    current.hasSale = true;
  }

  /** What a line of the order in hand sells, as saleEvents has it for an order of which nothing but the file is told. */
  function sell(sold: Sold): void {
    if (current.isTest || current.route !== "fresh") return;
    if (current.withTax) {
      current.withTax.lines.push({
        ...sold,
        id: String(sold.id),
        productId: sold.productId ? String(sold.productId) : null,
        variantId: sold.variantId ? String(sold.variantId) : null,
      });
      return;
    }
    const { quantity } = sold;
    const gross = quantity * sold.unitCents;
    const discount = quantity === 0 ? 0 : sold.discountCents;
    if (sold.isGiftCard || (quantity === 0 && gross === 0 && discount === 0)) return;
    writeSale(sold, kindOfSale, current.day, quantity, [gross, discount, 0]);
    if (!Number.isNaN(current.cancelledOn))
      writeSale(sold, kindOfReversal, current.cancelledOn, 0 - quantity, [0, 0, gross - discount]);
  }

  function sellWithTax({ order, lines: sold }: NonNullable<Current["withTax"]>): void {
    const rows: SaleRow[] = saleRowsOf({ order, lines: sold, refunds: [], refundLines: [], edits: [] });
    for (const row of rows) writeRow("fresh", "sale", row);
    current.hasSale = rows.some(({ kind }) => kind === kindOfSale);
  }

  /** All lines of the order in hand are read: its row can end. */
  function endOrder(): void {
    if (current.rowAt < 0) return;
    if (current.withTax) sellWithTax(current.withTax);
    const sink = sinks[current.route].order;
    reserve(sink, 8);
    writeBoolean(sink, current.hasSale);
    current.rowAt = -1;
    if (current.route === "known" && current.isTogether) leaveOutAsStored();
    if (current.route === "gone") for (const part of orderParts) sinks.gone[part].at = 0;
  }

  /** Takes the rows of the order in hand back when the store has them. */
  function leaveOutAsStored(): void {
    for (const [part, span] of told) {
      span.view = sinks.known[part].view;
      span.to = sinks.known[part].at;
    }
    if (options.isAsStored?.(current.id, rows)) for (const [part, { from }] of told) sinks.known[part].at = from;
  }

  function takeOrder(source: Source, id: Id): void {
    endOrder();
    counts.orders++;
    current.id = id;
    current.route = routeOf(id);
    current.hasSale = false;
    current.isTogether = true;
    for (const [part, span] of told) span.from = sinks.known[part].at;
    const start = source.at;
    const into = sinks[current.route];
    const room = 4 * (source.end - start) + 1024;
    for (const part of ["order", "fulfilment", "refund"] as const) reserve(into[part], room);
    const rowAt = into.order.at;
    const [fulfilmentAt, refundAt] = [into.fulfilment.at, into.refund.at];
    if (orders.read(source, into)) {
      const { seen } = orders;
      current.day = seen.day;
      current.cancelledOn = seen.cancelledOn;
      current.customerId = seen.customerId;
      current.isTest = seen.isTest;
      current.withTax = seen.taxesIncluded ? { order: soldOrder(), lines: [] } : null;
    } else {
      into.order.at = rowAt;
      into.fulfilment.at = fulfilmentAt;
      into.refund.at = refundAt;
      counts.plainly++;
      takeOrderPlainly(parseLine(source, start));
    }
    current.rowAt = rowAt;
  }

  function soldOrder(): SoldOrder {
    const { id, customerId, isTest, day, cancelledOn, taxCents, shippingCents, shippingTaxCents } = orders.seen;
    const cancelled = Number.isNaN(cancelledOn) ? null : dayOfNumber(cancelledOn);
    return {
      id: String(id),
      customerId: customerId ? String(customerId) : null,
      day: dayOfNumber(day),
      cancelledAt: cancelled,
      cancelledOn: cancelled,
      test: isTest,
      taxesIncluded: true,
      taxCents,
      shippingCents,
      shippingTaxCents,
    };
  }

  function takeOrderPlainly(node: unknown): void {
    const { order: told, fulfilments, refunds } = orderFromBulk(node, terms);
    const kept = told.customerId === null ? undefined : keptCustomers.get(idFrom(told.customerId));
    const order = kept === undefined ? told : { ...told, customerId: String(kept) };
    writeRow(current.route, "order", { ...order, counts: countsAsOrder(order) }, 1);
    for (const row of fulfilments) writeRow(current.route, "fulfilment", row);
    for (const row of refunds) writeRow(current.route, "refund", row);
    current.day = dayNumberOf(order.day);
    current.cancelledOn = order.cancelledOn === null ? Number.NaN : dayNumberOf(order.cancelledOn);
    current.customerId = order.customerId === null ? null : idFrom(order.customerId);
    current.isTest = order.test;
    current.withTax = order.taxesIncluded ? { order, lines: [] } : null;
  }

  function takeLine(source: Source): void {
    counts.lines++;
    const start = source.at;
    const sink = sinks[current.route].line;
    reserve(sink, 4 * (source.end - start) + 1024);
    const rowAt = sink.at;
    if (lines.read(source, sink) && lines.seen.orderId === current.id) {
      sell(lines.seen);
      return;
    }
    sink.at = rowAt;
    counts.plainly++;
    takeLinePlainly(parseLine(source, start));
  }

  function takeLinePlainly(node: unknown): void {
    const row = lineFromBulk(node, terms.currency);
    const orderId = idFrom(row.orderId);
    const unitCostCents = row.variantId === null ? undefined : unitCosts.get(idFrom(row.variantId));
    writeRow(routeOf(orderId), "line", { ...row, unitCostCents });
    if (orderId !== current.id) {
      strays.add(row.orderId);
      current.isTogether = false;
    } else
      sell({
        ...row,
        id: idFrom(row.id),
        productId: row.productId === null ? 0 : idFrom(row.productId),
        variantId: row.variantId === null ? 0 : idFrom(row.variantId),
      });
  }

  function parseLine(source: Source, start: number): unknown {
    source.at = start;
    return parseExactJson(textUpTo(source, source.end));
  }

  /** The id of the order that the line is; null: it is a line of an order. */
  function orderIdOf(source: Source): Id | null {
    const { at, bytes } = source;
    if (!orderStarts.some((literal) => expect(source, literal))) return null;
    const from = source.at;
    let value = 0;
    let to = from;
    for (let digit = (bytes[to] as number) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++to] as number) - 0x30)
      value = value * 10 + digit;
    source.at = at;
    return to - from <= 15 ? value : Buffer.from(bytes.subarray(from, to)).toString("latin1");
  }

  return {
    columns,
    counts,
    strays,
    end: endOrder,
    waiting: (route, part) => sinks[route][part].at,
    take(route, part) {
      const sink = sinks[route][part];
      if (route === "known") current.isTogether = false;
      if (part !== "order" || route !== current.route || current.rowAt < 0) return takeBytes(sink);
      const taken = takeBytes(sink, current.rowAt);
      current.rowAt = 0;
      return taken;
    },
    feed(given) {
      // A Buffer is another kind of array to the engine, which is quickest when it meets one kind alone.
      const bytes = new Uint8Array(given.buffer, given.byteOffset, given.length);
      const view = new DataView(given.buffer, given.byteOffset, given.length);
      const source: Source = { bytes, view, at: 0, end: 0 };
      for (let from = 0; from < bytes.length; from = source.end + 1) {
        const found = bytes.indexOf(lineEnd, from);
        source.at = from;
        source.end = found < 0 ? bytes.length : found;
        if (source.end === from) continue;
        const id = orderIdOf(source);
        if (id === null) takeLine(source);
        else takeOrder(source, id);
      }
    },
  };
}
