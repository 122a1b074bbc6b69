// How much of a sale is tax, where prices contain it?
// A line's tax is what Shopify tells for it. Where lines do not tell theirs, the order's tax (less what other lines tell)
// is spread over what was charged for the taxable lines that do not, and for shipping, to the cent (prorate); the part of
// shipping is nobody's sale. If no such line is taxable, all of them share. Where prices do not contain tax there is
// nothing to take out.
// Tax lies on what was charged. It leaves the price and the discount in the same proportion, so that gross − discount
// without tax is the charged amount without tax. A line given away bears none: its gross and discount stay as priced.
// Worked example: 120.00 less a discount of 12.00 is 108.00 with 18.00 tax inside: 100.00 gross, 10.00 discount.
import { prorate } from "../basics/prorate.ts";
import type { OrderRow } from "./order-row.ts";

export interface Charged {
  grossCents: number;
  discountCents: number;
  taxable: boolean;
  /** Null: not told. */
  taxCents: number | null;
}

type Taxed = Pick<OrderRow, "taxesIncluded" | "taxCents" | "shippingCents">;

/** The tax inside each line's charged amount, in the order of the lines. */
export function containedTax(order: Taxed, lines: readonly Charged[]): number[] {
  if (!order.taxesIncluded) return lines.map(() => 0);
  const told = lines.reduce((sum, line) => sum + (line.taxCents ?? 0), 0);
  const left = Math.max(0, order.taxCents - told);
  const charged = lines.map((line) => (line.taxCents === null ? Math.max(0, line.grossCents - line.discountCents) : 0));
  const taxable = lines.map((line, at) => (line.taxable ? (charged[at] ?? 0) : 0));
  const isAnyTaxable = [...taxable, order.shippingCents].some((cents) => cents > 0);
  const weights = isAnyTaxable ? [...taxable, Math.max(0, order.shippingCents)] : charged;
  const spread = weights.some((weight) => weight > 0) ? prorate(left, weights) : [];
  return lines.map((line, at) => line.taxCents ?? spread[at] ?? 0);
}

/** A gross amount and its discount without the tax that is inside them. */
export function withoutTax(
  { grossCents, discountCents }: Pick<Charged, "grossCents" | "discountCents">,
  taxCents: number,
): { grossCents: number; discountCents: number } {
  const charged = grossCents - discountCents;
  if (taxCents <= 0 || charged <= 0) return { grossCents, discountCents };
  const tax = Math.min(taxCents, charged);
  const discount = prorate(discountCents, [charged - tax, tax])[0] ?? 0;
  return { grossCents: charged - tax + discount, discountCents: discount };
}
