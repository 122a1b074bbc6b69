// An order and what belongs to it, as the store keeps them. Ids are digits in text, money is in smallest units of the
// shop's currency, instants are ISO (UTC), days are the shop's own.
//
// How rows of one thing told twice are merged: the newer `updatedAt` wins as a whole, except for the fields that its
// entrance cannot know. Those are null in the row, are listed below, and keep what is known already. An order's lines,
// refunds, fulfilments and a refund's lines are each told complete: what is missing from a newer telling is gone.
// The ids of a line's product and variant are a snapshot as well: null (the product is gone) never replaces a known id.

export interface OrderRow {
  id: string;
  name: string;
  customerId: string | null;
  createdAt: string;
  processedAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  /** The day of processedAt: the day of the sale. */
  day: string;
  cancelledOn: string | null;
  test: boolean;
  edited: boolean | null;
  taxesIncluded: boolean;
  taxExempt: boolean;
  currency: string;
  /** Shopify's own handle of the channel; where no one has told it, `sourceName` is the nearest word. */
  channel: string | null;
  sourceName: string | null;
  /** Where it was sold over the counter. */
  locationId: string | null;
  financialStatus: string | null;
  fulfillmentStatus: FulfillmentStatus;
  country: string | null;
  province: string | null;
  discountCodes: string[];
  tags: string[];
  /** As the order was placed: before edits and refunds. */
  taxCents: number;
  /** Before discounts on shipping. */
  shippingCents: number;
  /** What of the tax is on shipping. Null: not told. */
  shippingTaxCents: number | null;
  totalCents: number;
}

export type FulfillmentStatus = "unfulfilled" | "partial" | "fulfilled" | "restocked";

export const orderFieldsNoWebhookTells = ["edited", "channel"] as const satisfies readonly (keyof OrderRow)[];

export interface LineRow {
  orderId: string;
  id: string;
  productId: string | null;
  variantId: string | null;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  /** Every unit ever ordered, those added by edits, removed or refunded included. */
  quantity: number;
  /** What is left of them. */
  currentQuantity: number;
  unitCents: number;
  grossCents: number;
  /** What discounts took off all of `quantity`, order-wide ones included. */
  discountCents: number;
  /** The tax that is told on all of `quantity`; an order may name its tax as a whole alone. Null: not told. */
  taxCents: number | null;
  isGiftCard: boolean;
  requiresShipping: boolean;
  taxable: boolean;
}

export interface RefundRow {
  orderId: string;
  id: string;
  createdAt: string;
  processedAt: string;
  day: string;
  /** The money paid back, whatever for. A webhook does not tell it for a payment in another currency. */
  totalCents: number | null;
}

export interface RefundLineRow {
  orderId: string;
  refundId: string;
  id: string;
  lineId: string;
  quantity: number;
  /** What the returned goods were sold for; contains the tax where the order's prices do. */
  subtotalCents: number;
  taxCents: number;
  restockType: string;
  locationId: string | null;
}

export interface FulfilmentRow {
  orderId: string;
  id: string;
  status: string;
  createdAt: string;
  updatedAt: string;
  deliveredAt: string | null;
  locationId: string | null;
  quantity: number | null;
}

export const fulfilmentFieldsNoWebhookTells = ["deliveredAt"] as const satisfies readonly (keyof FulfilmentRow)[];

/** What an edit (or an exchange) did to a line after the order was placed. Negative where something went off. */
export interface EditRow {
  orderId: string;
  id: string;
  lineId: string;
  happenedAt: string;
  day: string;
  kind: "added" | "removed" | "changed";
  units: number;
  /** Without tax, also where prices contain it. */
  grossCents: number;
  discountCents: number;
}
