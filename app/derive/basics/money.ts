// How much money is it, exactly?
// Amounts are whole numbers of the currency's smallest unit ("cents", also where the unit has another name or none).
// Shopify writes decimals; a currency has 0, 2 or 3 of them (ISO 4217). What is finer is rounded half away from zero.
// Worked example: "12.345" USD is 1235, "1200.0" JPY is 1200, "1.5" KWD is 1500.

const digitsOf = new Map<string, number>();

/** How many decimals a currency has. */
export function currencyDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const digits = maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
}

/** A decimal such as "19.99" in smallest units. */
export function centsOf(amount: string, currency: string): number {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (!match) throw new RangeError(`"${amount}" is not a decimal amount`);
  const [, sign, whole = "0", fraction = ""] = match;
  const digits = currencyDigits(currency);
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  const cents = kept + (Number(fraction[digits] ?? "0") >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(cents)) throw new RangeError(`"${amount}" is too large an amount`);
  return sign && cents !== 0 ? -cents : cents;
}

/** Smallest units as a decimal with the currency's own number of places. */
export function decimalOf(cents: number, currency: string): string {
  const digits = currencyDigits(currency);
  const text = String(Math.abs(cents)).padStart(digits + 1, "0");
  const sign = cents < 0 ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
