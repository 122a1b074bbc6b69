// Shopify's global ids: gid://shopify/Order/123, sometimes followed by ?key=value.
export interface Node {
  readonly id: string;
  readonly [field: string]: unknown;
}

const pattern = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d+)(\?.*)?$/;

export function makeGid(type: string, id: number | string): string {
  return `gid://shopify/${type}/${id}`;
}

export function isGid(text: string): boolean {
  return /^gid:\/\/shopify\/[A-Za-z]+\/[^/]+$/.test(text);
}

export function typeOfGid(gid: string): string {
  return pattern.exec(gid)?.[1] ?? "";
}

export function numberOfGid(gid: string): number {
  const digits = pattern.exec(gid)?.[2];
  const number = Number(digits);
  if (digits === undefined)
    throw new TypeError(`${JSON.stringify(gid)} is not a Shopify id such as gid://shopify/Order/1.`);
  if (!Number.isSafeInteger(number)) throw new TypeError(`${gid} is beyond 2^53; the stand-in keeps ids below that.`);
  return number;
}

// The id inside a field such as customer { id }, or NaN where the field is null.
export function linkedNumber(reference: unknown): number {
  if (reference === null || reference === undefined) return Number.NaN;
  return numberOfGid((reference as { id: string }).id);
}
