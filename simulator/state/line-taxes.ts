// The tax on each line of an order: its own where the folder tells it, else the order's, spread over what is taxable.
import type { AmountSet, LineItemNode, OrderNode, TaxLineEntry } from "#simulator/shop/nodes.ts";
import { bagCents, prorate } from "./money.ts";

type Taxed = Pick<OrderNode, "currencyCode" | "totalTaxSet" | "shippingLine">;
type TaxedLine = Pick<LineItemNode, "taxLines" | "taxable" | "discountedTotalSet">;

export function taxCents(taxLines: readonly TaxLineEntry[] | null | undefined, currency: string): number {
  return (taxLines ?? []).reduce((sum, { priceSet }) => sum + bagCents(priceSet, currency), 0);
}

export const shippingTax = ({ shippingLine, currencyCode }: Taxed) => taxCents(shippingLine?.taxLines, currencyCode);

export function taxByLine(order: Taxed, lines: readonly TaxedLine[]): number[] {
  const { currencyCode: currency } = order;
  if (lines.every(({ taxLines }) => taxLines)) return lines.map(({ taxLines }) => taxCents(taxLines, currency));
  const told = lines.reduce((sum, { taxLines }) => sum + taxCents(taxLines, currency), 0);
  const left = Math.max(0, bagCents(order.totalTaxSet, currency) - shippingTax(order) - told);
  const weights = lines.map((line) =>
    line.taxable && !line.taxLines ? Math.max(0, bagCents(line.discountedTotalSet, currency)) : 0,
  );
  const parts = weights.some((weight) => weight > 0) ? prorate(left, weights) : weights;
  return lines.map(({ taxLines }, at) => (taxLines ? taxCents(taxLines, currency) : (parts[at] ?? 0)));
}

export const taxLinesOf = (cents: number, bag: (cents: number) => AmountSet): TaxLineEntry[] =>
  cents === 0 ? [] : [{ priceSet: bag(cents) }];
