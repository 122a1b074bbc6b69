// A line item of the bulk file as the columns of its table.
import { readCents, type Source } from "./byte-line.ts";
import { type Columns, columnsOf, compileLine, type Readers, type Selection } from "./compile-line.ts";
import { type Sink, startRow, writeInteger, writeLong, writeNull } from "./copy-row.ts";
import type { Id } from "./id.ts";
import {
  booleanColumn,
  gidReader,
  idColumn,
  integerColumn,
  sumColumn,
  textColumn,
  wordColumn,
  wordColumnBut,
} from "./value-readers.ts";

export interface LineColumnsOptions {
  shop: number;
  fields: readonly Selection[];
  digits: number;
  unitCosts: ReadonlyMap<Id, number>;
}

/** What was seen of the line read last; an id of 0 is none. */
export interface SeenLine {
  id: number;
  orderId: number;
  productId: number;
  variantId: number;
  quantity: number;
  currentQuantity: number;
  unitCents: number;
  discountCents: number;
  taxCents: number;
  isGiftCard: boolean;
  taxable: boolean;
}

export interface LineReader {
  columns: Columns;
  seen: SeenLine;
  read(source: Source, sink: Sink): boolean;
}

export function createLineReader({ shop, fields, digits, unitCosts }: LineColumnsOptions): LineReader {
  const seen: SeenLine = {
    id: 0,
    orderId: 0,
    productId: 0,
    variantId: 0,
    quantity: 0,
    currentQuantity: 0,
    unitCents: 0,
    discountCents: 0,
    taxCents: 0,
    isGiftCard: false,
    taxable: false,
  };

  const variant = idColumn("variantId", "ProductVariant", (id) => {
    seen.variantId = id;
  });
  const readers: Readers = {
    id: idColumn("id", "LineItem", (id) => {
      seen.id = id;
      seen.productId = 0;
      seen.variantId = 0;
    }),
    title: textColumn("title"),
    variantTitle: wordColumnBut("variantTitle", "Default Title"),
    sku: wordColumn("sku"),
    vendor: wordColumn("vendor"),
    quantity: integerColumn("quantity", (value) => {
      seen.quantity = value;
    }),
    currentQuantity: integerColumn("currentQuantity", (value) => {
      seen.currentQuantity = value;
    }),
    requiresShipping: booleanColumn("requiresShipping"),
    taxable: booleanColumn("taxable", (value) => {
      seen.taxable = value;
    }),
    isGiftCard: booleanColumn("isGiftCard", (value) => {
      seen.isGiftCard = value;
    }),
    "product.id": idColumn("productId", "Product", (id) => {
      seen.productId = id;
    }),
    "variant.id": {
      columns: { ...variant.columns, unitCostCents: "int8" },
      absent: (sink) => {
        writeNull(sink);
        writeNull(sink);
      },
      read: (source, sink) => {
        if (!variant.read(source, sink)) return false;
        const cost = unitCosts.get(seen.variantId);
        if (cost === undefined) writeNull(sink);
        else writeLong(sink, cost);
        return true;
      },
    },
    "originalUnitPriceSet.shopMoney.amount": {
      columns: { unitCents: "int8", grossCents: "int8" },
      read: (source, sink) => {
        seen.unitCents = readCents(source, digits);
        const grossCents = seen.unitCents * seen.quantity;
        if (!Number.isSafeInteger(grossCents)) return false;
        writeLong(sink, seen.unitCents);
        writeLong(sink, grossCents);
        return true;
      },
    },
    discountAllocations: sumColumn("discountCents", digits, {
      path: ["allocatedAmountSet", "shopMoney", "amount"],
      seen: (cents) => {
        seen.discountCents = cents;
      },
    }),
    taxLines: sumColumn("taxCents", digits, {
      path: ["priceSet", "shopMoney", "amount"],
      seen: (cents) => {
        seen.taxCents = cents;
      },
    }),
  };
  const readParent = gidReader("Order");
  const readLine = compileLine(fields, readers, (source, sink) => {
    seen.orderId = readParent(source);
    if (Number.isNaN(seen.orderId)) return false;
    writeLong(sink, seen.orderId);
    return true;
  });
  const columns: Columns = { shop: "int4", ...columnsOf(fields, readers), orderId: "int8" };
  const width = Object.keys(columns).length;
  return {
    columns,
    seen,
    read(source, sink) {
      startRow(sink, width);
      writeInteger(sink, shop);
      return readLine(source, sink);
    },
  };
}
