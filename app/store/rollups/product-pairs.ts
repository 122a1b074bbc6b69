// Which products are bought together: pairs of products and how many orders hold both.
// A pair is one number, the first product's place × the number of places a bucket has + the second's. A bucket holds the
// pairs of a range of first products, so that the number fits 32 bits however many products there are.
import { grown } from "./id-places.ts";

export interface PairCounts {
  /** The places of the products of one order, each once; sorted in place. */
  takeOrder(places: number[]): void;
  /** Every pair that at least `support` orders hold. */
  pairs(support: number): Generator<{ a: number; b: number; orders: number }>;
}

interface Bucket {
  keys: Uint32Array;
  count: number;
}

const places32 = 0x1_0000_0000;

/** `most` is more than any place that will come. */
export function createPairCounts(most: number): PairCounts {
  const firstsPerBucket = Math.max(1, Math.floor(places32 / most));
  const buckets: Bucket[] = [];
  const bucketOf = (first: number) => {
    const index = Math.floor(first / firstsPerBucket);
    buckets[index] ??= { keys: new Uint32Array(1024), count: 0 };
    return buckets[index];
  };
  return {
    takeOrder(places) {
      sortFew(places);
      for (let i = 0; i < places.length - 1; i++) {
        const first = places[i] ?? 0;
        const bucket = bucketOf(first);
        const room = bucket.count + places.length;
        if (room > bucket.keys.length) bucket.keys = grown(bucket.keys, room);
        const base = (first % firstsPerBucket) * most;
        for (let j = i + 1; j < places.length; j++) bucket.keys[bucket.count++] = base + (places[j] ?? 0);
      }
    },
    *pairs(support) {
      for (const [index, bucket] of buckets.entries()) {
        if (!bucket) continue;
        const keys = sortNumbers(bucket.keys, bucket.count);
        for (let from = 0; from < bucket.count; ) {
          const key = keys[from] ?? 0;
          let to = from + 1;
          while (to < bucket.count && keys[to] === key) to++;
          if (to - from >= support) {
            const first = Math.floor(key / most);
            yield { a: index * firstsPerBucket + first, b: key - first * most, orders: to - from };
          }
          from = to;
        }
      }
    },
  };
}

/** Baskets are small: each number is put in its place among those before it. */
function sortFew(numbers: number[]): void {
  if (numbers.length > 50) {
    numbers.sort((a, b) => a - b);
    return;
  }
  for (let i = 1; i < numbers.length; i++) {
    const value = numbers[i] ?? 0;
    let at = i;
    for (; at > 0 && (numbers[at - 1] ?? 0) > value; at--) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = value;
  }
}

/** The first `count` numbers sorted, by radix: their own array or another of the same size. */
function sortNumbers(numbers: Uint32Array, count: number): Uint32Array {
  let [from, to]: [Uint32Array, Uint32Array] = [numbers.subarray(0, count), new Uint32Array(count)];
  for (let shift = 0; shift < 32; shift += 11) {
    const size = 1 << Math.min(11, 32 - shift);
    const starts = new Uint32Array(size + 1);
    for (let i = 0; i < count; i++) {
      const digit = (((from[i] ?? 0) >>> shift) & (size - 1)) + 1;
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
    for (let i = 1; i <= size; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    for (let i = 0; i < count; i++) {
      const value = from[i] ?? 0;
      const digit = (value >>> shift) & (size - 1);
      const place = starts[digit] ?? 0;
      to[place] = value;
      starts[digit] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
