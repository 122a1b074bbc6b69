// JSON whose numbers are not rounded: an integer that a JavaScript number cannot hold comes back as its digits.
// Shopify's ids have up to 19 digits; a number holds 15.

function keepDigits(_key: string, value: unknown, context: { source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  return context.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value;
}

export function parseExactJson(text: string): unknown {
  // The engine passes the source text as third argument; TypeScript's library does not know it yet.
  const reviver = keepDigits as unknown as (key: string, value: unknown) => unknown;
  return /\d{16}/.test(text) ? JSON.parse(text, reviver) : JSON.parse(text);
}
