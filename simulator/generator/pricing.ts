// What an order costs: discounts split to the cent, shipping, tax.
import type { Choice } from "./basket.ts";
import { prorate } from "./money.ts";
import type { Random } from "./random.ts";

export interface Allocation {
  amount: number;
  index: number;
  code?: string;
  title?: string;
}

export interface PricedLine extends Choice {
  unit: number;
  original: number;
  /** After discounts of the line itself (automatic ones), before codes. */
  discounted: number;
  /** After all discounts. */
  net: number;
  tax: number;
  allocations: Allocation[];
}

export interface Pricing {
  lines: PricedLine[];
  codes: string[];
  subtotal: number;
  discounts: number;
  shipping: number;
  /** On the lines and on shipping. */
  tax: number;
  shippingTax: number;
  total: number;
}

export interface PricingRules {
  taxesIncluded: boolean;
  /** Thousandths; 0 for the exempt. */
  taxRate: number;
  unitsPerDollar: number;
  /** Whether it is sent, rather than handed over. */
  isShipped: boolean;
}

interface Code {
  code: string;
  percent?: number;
  dollars?: number;
}

const codes: readonly Code[] = [
  { code: "WELCOME10", percent: 10 },
  { code: "HOTROD15", percent: 15 },
  { code: "SPEED5", percent: 5 },
  { code: "CARSHOW20", percent: 20 },
  { code: "TAKE25", dollars: 25 },
  { code: "CABINFEVER", percent: 12 },
  { code: "FORUM7", percent: 7 },
];

export const chooseCode = (chance: Random): Code => chance.pick(codes);

export function taxOf(net: number, { taxRate, taxesIncluded }: PricingRules): number {
  return taxesIncluded ? net - Math.round((net * 1000) / (1000 + taxRate)) : Math.round((net * taxRate) / 1000);
}

/** `bulkPercent` off a line of six or more of one thing, by itself; then the code over all lines but gift cards. */
export function priceOrder(
  picks: readonly Choice[],
  rules: PricingRules,
  code: Code | null,
  bulkPercent: number,
): Pricing {
  const lines = picks.map((pick): PricedLine => {
    const original = pick.variant.price * pick.quantity;
    return {
      ...pick,
      unit: pick.variant.price,
      original,
      discounted: original,
      net: original,
      tax: 0,
      allocations: [],
    };
  });
  let index = 0;
  for (const line of lines) {
    if (bulkPercent === 0 || line.quantity < 6 || !line.variant.product.kind.bulk) continue;
    const amount = Math.round((line.original * bulkPercent) / 100);
    if (amount === 0) continue;
    line.allocations.push({ amount, index: 0, title: `Bulk ${bulkPercent}% off` });
    line.discounted -= amount;
    line.net = line.discounted;
    index = 1;
  }
  if (code) {
    const eligible = lines.filter(({ variant, net }) => !variant.product.isGiftCard && net > 0);
    const sum = eligible.reduce((total, { net }) => total + net, 0);
    const asked =
      code.percent === undefined
        ? Math.round((code.dollars ?? 0) * rules.unitsPerDollar)
        : Math.round((sum * code.percent) / 100);
    const amount = Math.min(sum, asked);
    if (amount > 0) {
      const parts = prorate(
        amount,
        eligible.map(({ net }) => net),
      );
      for (const [at, line] of eligible.entries()) {
        const part = parts[at] ?? 0;
        if (part === 0) continue;
        line.allocations.push({ amount: part, index, code: code.code });
        line.net -= part;
      }
    }
  }
  for (const line of lines) line.tax = line.variant.product.isGiftCard ? 0 : taxOf(line.net, rules);
  const sumOf = (value: (line: PricedLine) => number) => lines.reduce((total, line) => total + value(line), 0);
  const subtotal = sumOf(({ net }) => net);
  const shipping = shippingOf(lines, subtotal, rules);
  // Where prices contain tax, so does that of shipping.
  const shippingTax = rules.taxesIncluded ? taxOf(shipping, rules) : 0;
  const tax = sumOf((line) => line.tax) + shippingTax;
  return {
    lines,
    codes: code && lines.some(({ allocations }) => allocations.some((one) => one.code)) ? [code.code] : [],
    subtotal,
    discounts: sumOf(({ original, net }) => original - net),
    shipping,
    tax,
    shippingTax,
    total: subtotal + shipping + (rules.taxesIncluded ? 0 : tax),
  };
}

/** By weight; nothing from 250 dollars on unless it goes by lorry. */
function shippingOf(
  lines: readonly PricedLine[],
  subtotal: number,
  { isShipped, unitsPerDollar }: PricingRules,
): number {
  if (!isShipped || lines.every(({ variant }) => variant.product.isGiftCard)) return 0;
  const pounds = lines.reduce((sum, { variant, quantity }) => sum + variant.pounds * quantity, 0);
  const isFreight = pounds > 70;
  if (subtotal >= 250 * unitsPerDollar && !isFreight) return 0;
  const dollars = isFreight ? 149 : pounds > 20 ? 24.95 : pounds > 5 ? 14.95 : 9.95;
  return Math.round(dollars * unitsPerDollar);
}
