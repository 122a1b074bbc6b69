// How much of a sale is tax, where prices contain it?
// A line's tax is what Shopify tells for it. Orders made by other systems may name their tax as a whole and none of it on
// what was taxed: then no line has told its own. Where lines do not tell theirs, the order's tax (less what others tell)
// is spread over what was charged for the taxable lines that do not, and for shipping unless that tells its own, to the
// cent (prorate); the part of shipping is nobody's sale. If no such line is taxable, all of them share. Where prices do
// not contain tax there is nothing to take out.
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

type Taxed = Pick<OrderRow, "taxesIncluded" | "taxCents" | "shippingCents" | "shippingTaxCents">;

const sumOf = (amounts: readonly (number | null)[]) => amounts.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);

/** The tax inside each line's charged amount, in the order of the lines. */
export function containedTax(order: Taxed, lines: readonly Charged[]): number[] {
  if (!order.taxesIncluded) return lines.map(() => 0);
  const own = lines.map(({ taxCents }) => taxCents);
  const isToldAsWhole = order.taxCents > 0 && sumOf([...own, order.shippingTaxCents]) === 0;
  const told = isToldAsWhole ? own.map(() => null) : own;
  const shippingCents = order.shippingTaxCents === null || isToldAsWhole ? Math.max(0, order.shippingCents) : 0;
  const left = Math.max(0, order.taxCents - sumOf([...told, order.shippingTaxCents]));
  const charged = lines.map((line, at) => (told[at] === null ? Math.max(0, line.grossCents - line.discountCents) : 0));
  const taxable = lines.map((line, at) => (line.taxable ? (charged[at] ?? 0) : 0));
  const isAnyTaxable = [...taxable, shippingCents].some((cents) => cents > 0);
  const weights = isAnyTaxable ? [...taxable, shippingCents] : charged;
  const spread = weights.some((weight) => weight > 0) ? prorate(left, weights) : [];
  return lines.map((_, at) => told[at] ?? spread[at] ?? 0);
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
