// The tables an order lies in, and the columns of each that its rows bring.
import type {
  EditRow,
  FulfilmentRow,
  LineRow,
  OrderRow,
  RefundLineRow,
  RefundRow,
} from "#app/derive/shop/order-row.ts";
import type { SaleRow } from "#app/derive/shop/sale-rows.ts";
import { type Columns, type Upsert, upsertSql } from "../columns.ts";

export interface StoredOrderRow extends OrderRow {
  counts: boolean;
  hasSale: boolean;
}

export const orderColumns = {
  id: "bigint",
  name: "text",
  customerId: "bigint",
  createdAt: "timestamptz",
  processedAt: "timestamptz",
  updatedAt: "timestamptz",
  cancelledAt: "timestamptz",
  day: "date",
  cancelledOn: "date",
  test: "boolean",
  edited: "boolean",
  taxesIncluded: "boolean",
  taxExempt: "boolean",
  currency: "text",
  channel: "text",
  sourceName: "text",
  locationId: "bigint",
  financialStatus: "text",
  fulfillmentStatus: "text",
  country: "text",
  province: "text",
  discountCodes: "text[]",
  tags: "text[]",
  taxCents: "bigint",
  shippingCents: "bigint",
  shippingTaxCents: "bigint",
  totalCents: "bigint",
  counts: "boolean",
  hasSale: "boolean",
} satisfies Columns<StoredOrderRow>;

export const lineColumns = {
  orderId: "bigint",
  id: "bigint",
  productId: "bigint",
  variantId: "bigint",
  title: "text",
  variantTitle: "text",
  sku: "text",
  vendor: "text",
  quantity: "int",
  currentQuantity: "int",
  unitCents: "bigint",
  grossCents: "bigint",
  discountCents: "bigint",
  taxCents: "bigint",
  isGiftCard: "boolean",
  requiresShipping: "boolean",
  taxable: "boolean",
} satisfies Columns<LineRow>;

export const refundColumns = {
  orderId: "bigint",
  id: "bigint",
  createdAt: "timestamptz",
  processedAt: "timestamptz",
  day: "date",
  totalCents: "bigint",
} satisfies Columns<RefundRow>;

export const refundLineColumns = {
  orderId: "bigint",
  refundId: "bigint",
  id: "bigint",
  lineId: "bigint",
  quantity: "int",
  subtotalCents: "bigint",
  taxCents: "bigint",
  restockType: "text",
  locationId: "bigint",
} satisfies Columns<RefundLineRow>;

export const editColumns = {
  orderId: "bigint",
  id: "bigint",
  lineId: "bigint",
  happenedAt: "timestamptz",
  day: "date",
  kind: "text",
  units: "int",
  grossCents: "bigint",
  discountCents: "bigint",
} satisfies Columns<EditRow>;

export const fulfilmentColumns = {
  orderId: "bigint",
  id: "bigint",
  status: "text",
  createdAt: "timestamptz",
  updatedAt: "timestamptz",
  deliveredAt: "timestamptz",
  locationId: "bigint",
  quantity: "int",
} satisfies Columns<FulfilmentRow>;

export const saleColumns = {
  orderId: "bigint",
  lineId: "bigint",
  kind: "smallint",
  day: "date",
  counts: "boolean",
  customerId: "bigint",
  productId: "bigint",
  variantId: "bigint",
  units: "int",
  grossCents: "bigint",
  discountCents: "bigint",
  returnCents: "bigint",
} satisfies Columns<SaleRow>;

const childKey = ["orderId", "id"] as const;
export const upsertOrders: Upsert<StoredOrderRow> = { table: "Order", columns: orderColumns, key: ["id"] };
export const upsertLines: Upsert<LineRow> = { table: "OrderLine", columns: lineColumns, key: childKey };
export const upsertRefunds: Upsert<RefundRow> = { table: "Refund", columns: refundColumns, key: childKey };
export const upsertEdits: Upsert<EditRow> = { table: "OrderEdit", columns: editColumns, key: childKey };
export const upsertFulfilments: Upsert<FulfilmentRow> = {
  table: "Fulfilment",
  columns: fulfilmentColumns,
  key: childKey,
};
export const upsertRefundLines: Upsert<RefundLineRow> = {
  table: "RefundLine",
  columns: refundLineColumns,
  key: ["orderId", "refundId", "id"],
};
export const upsertSqlOf = new Map(
  [upsertOrders, upsertLines, upsertRefunds, upsertRefundLines, upsertEdits, upsertFulfilments].map((upsert) => [
    upsert.table,
    upsertSql(upsert as Upsert<never>),
  ]),
);
