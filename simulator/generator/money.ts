// Money in whole minor units (cents; yen), and how Shopify writes it.

/** Currencies without the usual two decimals (ISO 4217). */
const decimalsOf: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** About what one US dollar buys, so that a fuel pump costs what one costs there. */
const perDollar: Record<string, number> = {
  AUD: 1.5,
  BRL: 5.4,
  CAD: 1.36,
  CHF: 0.88,
  CLP: 930,
  CZK: 23,
  DKK: 6.9,
  EUR: 0.92,
  GBP: 0.79,
  JPY: 150,
  KRW: 1350,
  KWD: 0.31,
  MXN: 18,
  NOK: 10.7,
  NZD: 1.64,
  PLN: 4,
  SEK: 10.5,
  ZAR: 18.5,
};

export interface Currency {
  code: string;
  decimals: number;
  /** Minor units of one US dollar. */
  unitsPerDollar: number;
}

export function currencyOf(code: string): Currency {
  const decimals = decimalsOf[code] ?? 2;
  return { code, decimals, unitsPerDollar: (perDollar[code] ?? 1) * 10 ** decimals };
}

/** Shopify's Decimal: as short as it goes, with at least one decimal: "12.5", "1200.0", "0.0". */
export function decimalText(units: number, { decimals }: Currency): string {
  if (decimals === 0) return `${units}.0`;
  const sign = units < 0 ? "-" : "";
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  return `${sign}${digits.slice(0, -decimals)}.${fraction || "0"}`;
}

/** Shopify's price of a variant: always with the currency's decimals: "12.50"; "1200". */
export function priceText(units: number, { decimals }: Currency): string {
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  return `${units < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A shelf price near the dollars given: 12.95, 249.99, 1195.00; 1,980 yen. */
export function shelfPrice(dollars: number, ending: number, { decimals, unitsPerDollar }: Currency): number {
  const units = dollars * unitsPerDollar;
  const one = 10 ** decimals;
  if (decimals === 0) return Math.max(10, Math.round(units / 10) * 10);
  if (dollars >= 900) return Math.round(units / (5 * one)) * 5 * one;
  return Math.max(Math.round(one * 0.49), Math.floor(units / one) * one + Math.round((ending * one) / 100));
}

/** Splits an amount in proportion to weights so that the parts sum to it (largest remainders; ties go to the first). */
export function prorate(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map((_, at) => (at === 0 ? amount : 0));
  const exact = weights.map((weight) => (amount * weight) / total);
  const parts = exact.map(Math.floor);
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) })).sort((x, y) => y.rest - x.rest);
  for (const { at } of order) {
    if (left <= 0) break;
    parts[at] = (parts[at] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
