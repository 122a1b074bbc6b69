// An order's line of the bulk file as the columns of the tables it fills.
import { expect, literalOf, type Source } from "./byte-line.ts";
import {
  type Columns,
  columnsOf,
  compileLine,
  compileObject,
  type Read,
  type Readers,
  type Selection,
} from "./compile-line.ts";
import { type Sink, startRow, writeBoolean, writeInteger, writeLong } from "./copy-row.ts";
import type { Id } from "./id.ts";
import type { LocalDays } from "./local-day.ts";
import { codeList, fulfillmentStatusOf } from "./order.ts";
import { tagList } from "./told.ts";
import {
  booleanColumn,
  centsColumn,
  dayColumns,
  idColumn,
  instantColumn,
  integerColumn,
  knownWordColumn,
  listColumn,
  smallWordColumn,
  sumColumn,
  textColumn,
  wordColumn,
} from "./value-readers.ts";

export interface OrderColumnsOptions {
  shop: number;
  fields: readonly Selection[];
  digits: number;
  days: LocalDays;
  keptCustomers: ReadonlyMap<Id, Id>;
}

/** What was seen of the order read last. */
export interface SeenOrder {
  id: number;
  day: number;
  /** NaN: not cancelled. */
  cancelledOn: number;
  /** 0: a guest. */
  customerId: number;
  isTest: boolean;
  taxesIncluded: boolean;
  taxCents: number;
  shippingCents: number;
  shippingTaxCents: number;
}

export type OrderSinks = Readonly<Record<"order" | "fulfilment" | "refund", Sink>>;

export interface OrderReader {
  columns: Readonly<Record<"order" | "fulfilment" | "refund", Columns>>;
  seen: SeenOrder;
  /** Writes all of the order's row but its last column, which its lines decide. */
  read(source: Source, sinks: OrderSinks): boolean;
}

const emptyList = literalOf("[]");
const openBracket = literalOf("[");
const lastBracket = literalOf("]");
const comma = literalOf(",");
const fulfillmentStatuses = ["FULFILLED", "UNFULFILLED", "PARTIALLY_FULFILLED", "RESTOCKED"];

export function createOrderReader({ shop, fields, digits, days, keptCustomers }: OrderColumnsOptions): OrderReader {
  const seen: SeenOrder = {
    id: 0,
    day: 0,
    cancelledOn: Number.NaN,
    customerId: 0,
    isTest: false,
    taxesIncluded: false,
    taxCents: 0,
    shippingCents: 0,
    shippingTaxCents: 0,
  };
  let sinks: OrderSinks | undefined;

  const rowReader = (part: "fulfilment" | "refund", listed: string, readers: Readers) => {
    const own = fields.find(({ name }) => name === listed)?.fields ?? [];
    const readOne = compileObject(own, listed, readers);
    const columns: Columns = { shop: "int4", orderId: "int8", ...columnsOf(own, readers, listed) };
    const width = Object.keys(columns).length;
    const read: Read = (source) => {
      if (expect(source, emptyList)) return true;
      const sink = sinks?.[part];
      if (!sink || !expect(source, openBracket)) return false;
      do {
        startRow(sink, width);
        writeInteger(sink, shop);
        writeLong(sink, seen.id);
        if (!readOne(source, sink)) return false;
      } while (expect(source, comma));
      return expect(source, lastBracket);
    };
    return { columns, reader: { columns: {}, read } };
  };

  const fulfilments = rowReader("fulfilment", "fulfillments", {
    "fulfillments.id": idColumn("id", "Fulfillment"),
    "fulfillments.status": smallWordColumn("status"),
    "fulfillments.createdAt": instantColumn("createdAt"),
    "fulfillments.updatedAt": instantColumn("updatedAt"),
    "fulfillments.deliveredAt": instantColumn("deliveredAt"),
    "fulfillments.totalQuantity": integerColumn("quantity"),
    "fulfillments.location.id": idColumn("locationId", "Location"),
  });
  const refunds = rowReader("refund", "refunds", {
    "refunds.id": idColumn("id", "Refund"),
    "refunds.createdAt": instantColumn("createdAt", { mayBeAbsent: false }),
    "refunds.processedAt": dayColumns("processedAt", "day", days),
    "refunds.totalRefundedSet.shopMoney.amount": centsColumn("totalCents", digits),
  });

  const readers: Readers = {
    id: idColumn("id", "Order", (id) => {
      seen.id = id;
      seen.customerId = 0;
    }),
    name: textColumn("name"),
    createdAt: instantColumn("createdAt"),
    processedAt: dayColumns("processedAt", "day", days, (day) => {
      seen.day = day;
    }),
    updatedAt: instantColumn("updatedAt"),
    cancelledAt: dayColumns("cancelledAt", "cancelledOn", days, (day) => {
      seen.cancelledOn = day;
    }),
    test: booleanColumn("test", (value) => {
      seen.isTest = value;
    }),
    edited: booleanColumn("edited"),
    taxesIncluded: booleanColumn("taxesIncluded", (value) => {
      seen.taxesIncluded = value;
    }),
    taxExempt: booleanColumn("taxExempt"),
    currencyCode: textColumn("currency"),
    "attribution.handle": wordColumn("channel"),
    sourceName: wordColumn("sourceName"),
    "retailLocation.id": idColumn("locationId", "Location"),
    "customer.id": idColumn(
      "customerId",
      "Customer",
      (id) => {
        seen.customerId = id;
      },
      (id) => !keptCustomers.has(id),
    ),
    displayFinancialStatus: smallWordColumn("financialStatus"),
    displayFulfillmentStatus: knownWordColumn("fulfillmentStatus", fulfillmentStatuses, fulfillmentStatusOf),
    "shippingAddress.countryCodeV2": wordColumn("country"),
    "shippingAddress.provinceCode": wordColumn("province"),
    discountCodes: listColumn("discountCodes", codeList),
    tags: listColumn("tags", tagList),
    "totalTaxSet.shopMoney.amount": centsColumn("taxCents", digits, {
      whenAbsent: 0,
      seen: (cents) => {
        seen.taxCents = cents;
      },
    }),
    "totalShippingPriceSet.shopMoney.amount": centsColumn("shippingCents", digits, {
      seen: (cents) => {
        seen.shippingCents = cents;
      },
    }),
    "shippingLine.taxLines": sumColumn("shippingTaxCents", digits, {
      path: ["priceSet", "shopMoney", "amount"],
      whenAbsent: 0,
      seen: (cents) => {
        seen.shippingTaxCents = cents;
      },
    }),
    "totalPriceSet.shopMoney.amount": centsColumn("totalCents", digits),
    refunds: refunds.reader,
    fulfillments: fulfilments.reader,
  };
  const readLine = compileLine(fields, readers);
  const columns: Columns = { shop: "int4", ...columnsOf(fields, readers), counts: "bool", hasSale: "bool" };
  const width = Object.keys(columns).length;

  return {
    columns: { order: columns, fulfilment: fulfilments.columns, refund: refunds.columns },
    seen,
    read(source, into) {
      sinks = into;
      startRow(into.order, width);
      writeInteger(into.order, shop);
      if (!readLine(source, into.order) || Number.isNaN(seen.day)) return false;
      writeBoolean(into.order, Number.isNaN(seen.cancelledOn) && !seen.isTest);
      return true;
    },
  };
}
