// How Shopify writes ids, money and instants in webhook bodies: numbers, decimal strings, local time with its offset.

/** The number at the end of a gid; 0 is never an id. */
export function numberOf(gid: string): number {
  const digits = /\/(\d+)(?:\?|$)/.exec(gid)?.[1];
  if (!digits) throw new Error(`${gid} does not end in a number`);
  return Number(digits);
}

export const numberOrNull = (reference: { id: string } | null | undefined): number | null =>
  reference ? numberOf(reference.id) : null;

const digitsByCurrency = new Map<string, number>();
export function currencyDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
    digits = maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** Minor units of a decimal string; digits past the currency's are rounded half up. */
export function toMinor(decimal: string, currency: string): number {
  const digits = currencyDigits(currency);
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const kept = Number(whole) * 10 ** digits + Number(fraction.slice(0, digits).padEnd(digits, "0") || "0");
  const rounded = Number(fraction[digits] ?? "0") >= 5 ? kept + 1 : kept;
  return decimal.startsWith("-") ? -rounded : rounded;
}

export function toDecimal(minor: number, currency: string): string {
  const digits = currencyDigits(currency);
  if (digits === 0) return String(minor);
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  return `${minor < 0 ? "-" : ""}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Two currencies and how much of the second one unit of the first is. */
export interface Currencies {
  shop: string;
  presentment: string;
  rate: number;
}

export const decimal = (amount: { amount: string } | null | undefined, currency: string): string =>
  toDecimal(toMinor(amount?.amount ?? "0", currency), currency);

export function moneySet(minor: number, { shop, presentment, rate }: Currencies) {
  const shown =
    shop === presentment
      ? minor
      : Math.round((minor / 10 ** currencyDigits(shop)) * rate * 10 ** currencyDigits(presentment));
  return {
    shop_money: { amount: toDecimal(minor, shop), currency_code: shop },
    presentment_money: { amount: toDecimal(shown, presentment), currency_code: presentment },
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "longOffset",
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** 2026-03-01T01:15:00-07:00 */
export function localTime(instant: string | null | undefined, timeZone: string): string | null {
  if (!instant) return null;
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(new Date(instant))) part[type] = value;
  const offset = part.timeZoneName === "GMT" ? "+00:00" : (part.timeZoneName ?? "GMT+00:00").slice(3);
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}${offset}`;
}

/** Parts of a whole by weight that sum to it exactly; the remainder goes to the largest fractions. */
export function prorate(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map((_, at) => (at === 0 ? whole : 0));
  const exact = weights.map((weight) => (whole * weight) / total);
  const parts = exact.map(Math.floor);
  let left = whole - parts.reduce((sum, part) => sum + part, 0);
  const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest);
  for (const { at } of order) {
    if (left <= 0) break;
    parts[at] = (parts[at] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
