// What judging a customer may read: when they ordered, what they bought, and what Shopify says of them.
// Days are day numbers (basics/day-number.ts); money is in smallest units of the shop's currency.

import type { FitmentClass, VehicleRange } from "../product/fitment-judgement.ts";
import type { KnownArchetype } from "./archetype.ts";

export interface CustomerHistory {
  /** The day of every order that counts, the earliest first. */
  orderDays: readonly number[];
  /** How many of these were sold over a counter. */
  counterOrders: number;
  sums: CustomerSums;
  /** What orders that count sold them and what became of it, by day and product. */
  lines: readonly SoldLine[];
  person: Person;
  /** The archetype that the merchant said; null where nobody said. */
  pinned: KnownArchetype | null;
}

/** Sums over all their sales, with what was changed, given back or cancelled afterwards. */
export interface CustomerSums {
  grossCents: number;
  discountCents: number;
  returnCents: number;
  /** Net of the 365 days that end with the day judged. */
  yearNetCents: number;
}

export interface SoldLine {
  day: number;
  /** Whether it is the sale itself, rather than an edit or what came back. */
  isSale: boolean;
  /** Negative where something came back. */
  units: number;
  /** Null where nothing is known of the product. */
  product: ProductTraits | null;
}

/** How many days make a year of sales. */
export const yearDays = 365;

/** What a product tells of who buys it. */
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
export const noSums: CustomerSums = { grossCents: 0, discountCents: 0, returnCents: 0, yearNetCents: 0 };

/** The one order of lines: what is the same in both is the same for every judgement. */
export function byDayAndProduct(a: SoldLine, b: SoldLine): number {
  if (a.day !== b.day) return a.day - b.day;
  const [one, other] = [a.product?.productId ?? "", b.product?.productId ?? ""];
  return one < other ? -1 : Number(one > other);
}
