// Amounts are integers of minor units inside and decimal strings outside.
export interface Money {
  amount: string;
  currencyCode?: string;
}
export interface MoneyBag {
  shopMoney: Money;
  presentmentMoney?: Money;
}

const digitsOf = new Map<string, number>();

function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

export function toCents(amount: string | number | null | undefined, currency: string): number {
  return Math.round(Number(amount ?? 0) * 10 ** minorDigits(currency));
}

export function toAmount(cents: number, currency: string): string {
  const amount = String(cents / 10 ** minorDigits(currency));
  return amount.includes(".") ? amount : `${amount}.0`;
}

export function bagCents(bag: unknown, currency: string): number {
  return toCents((bag as MoneyBag | null | undefined)?.shopMoney.amount, currency);
}

export function bag(cents: number, currency: string): MoneyBag {
  const money = { amount: toAmount(cents, currency), currencyCode: currency };
  return { shopMoney: money, presentmentMoney: money };
}

// Splits a total by weights so that the parts sum to the total: largest remainders first.
export function prorate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map((_, index) => (index === 0 ? total : 0));
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  let rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((_, index) => index).sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b);
  for (const index of order) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}
