// What judging a customer may read: when they ordered, what they bought, and what Shopify says of them.
// Days are day numbers (basics/day-number.ts); money is in smallest units of the shop's currency.
import type { FitmentClass, VehicleRange } from "../product/fitment-judgement.ts";

export interface CustomerHistory {
  /** The day of every order that counts, the earliest first. */
  orderDays: readonly number[];
  /** How many of these were sold over a counter. */
  counterOrders: number;
  /** Everything that was sold to them, changed, given back or cancelled. */
  purchases: readonly Purchase[];
  person: Person;
}

/** What one line of an order added to a day's sales, or took from them. */
export interface Purchase {
  day: number;
  /** Whether it is the sale itself, rather than an edit, a return or a reversal. */
  isSale: boolean;
  units: number;
  grossCents: number;
  discountCents: number;
  returnCents: number;
  /** Null where nothing is known of the product. */
  product: ProductTraits | null;
}

/** What a purchase of the product tells of the buyer. */
export interface ProductTraits {
  productId: string;
  /** The category node of the rollups: 1000 × L1 + L2, 0 where there is none. */
  node: number;
  performance: boolean;
  restoration: boolean;
  /** Made for who begins: a starter kit or a bundle of what a first build needs. */
  starter: boolean;
  fitmentClass: FitmentClass;
  vehicles: readonly VehicleRange[];
}

export interface Person {
  taxExempt: boolean;
  /** Buys for a company. */
  company: boolean;
  country: string | null;
  province: string | null;
}

export const unknownPerson: Person = { taxExempt: false, company: false, country: null, province: null };
