// Trouble on demand for bulk operations: the next one fails part-way, or all run slowly.
import type { Shop } from "#simulator/state/world.ts";

export type BulkErrorCode = "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" | "TIMEOUT";

interface Trouble {
  failures: { after: number; errorCode: BulkErrorCode }[];
  delayPerThousand: number;
}

const troubles = new WeakMap<Shop, Trouble>();

function troubleOf(shop: Shop): Trouble {
  const known = troubles.get(shop) ?? { failures: [], delayPerThousand: 0 };
  troubles.set(shop, known);
  return known;
}

// The next bulk operation of this shop fails after so many lines; what it wrote until then is at partialDataUrl.
export function failNextBulk(shop: Shop, after: number, errorCode: BulkErrorCode = "INTERNAL_SERVER_ERROR"): void {
  troubleOf(shop).failures.push({ after, errorCode });
}

// Every thousand lines, and the start, take so many milliseconds longer. 0 ends it.
export function slowBulk(shop: Shop, milliseconds: number): void {
  troubleOf(shop).delayPerThousand = milliseconds;
}

export function takeFailure(shop: Shop): { after: number; errorCode: BulkErrorCode } | undefined {
  return troubleOf(shop).failures.shift();
}

export function delayOf(shop: Shop): number {
  return troubleOf(shop).delayPerThousand;
}
