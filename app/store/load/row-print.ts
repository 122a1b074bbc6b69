// What a row of COPY comes to in 64 bits, some of its columns left out. Two rows of the same bytes have the same print;
// that two others have it is as likely as one in 2^64.

export interface Print {
  high: number;
  low: number;
}

export interface Bytes {
  view: DataView;
  at: number;
}

const turned = (word: number, by: number) => (word << by) | (word >>> (32 - by));
const mixedHigh = (hash: number, word: number) =>
  Math.imul(turned(hash ^ Math.imul(turned(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593), 13), 5) + 0xe6546b64;
const mixedLow = (hash: number, word: number) =>
  Math.imul(turned(hash ^ Math.imul(turned(Math.imul(word, 0x239b961b), 17), 0xab0e9789), 19), 5) + 0x561ccd1b;

function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * Adds the print of the row's columns from the one at `bytes.at` to `sum`, and moves `at` behind the row. `isLeftOut` says
 * it of each column; `seed` tells tables apart. A sum, so that the order of an order's rows does not matter.
 */
export function addRow(sum: Print, bytes: Bytes, columns: number, isLeftOut: Uint8Array | null, seed: number): void {
  const { view } = bytes;
  let at = bytes.at;
  let high = seed | 0;
  let low = ~seed;
  for (let column = 0; column < columns; column++) {
    const length = view.getInt32(at);
    at += 4;
    if (isLeftOut?.[column] === 1) {
      if (length > 0) at += length;
      continue;
    }
    high = mixedHigh(high, length);
    low = mixedLow(low, length);
    const end = at + Math.max(0, length);
    for (; at + 4 <= end; at += 4) {
      const word = view.getInt32(at);
      high = mixedHigh(high, word);
      low = mixedLow(low, word);
    }
    for (; at < end; at++) {
      const byte = view.getUint8(at);
      high = mixedHigh(high, byte);
      low = mixedLow(low, byte);
    }
  }
  bytes.at = at;
  sum.high = (sum.high + mixed(high)) | 0;
  sum.low = (sum.low + mixed(low)) | 0;
}
