// Chance that can be repeated. Every purpose draws from a stream of its own, named by words and numbers: one draw more
// in one place changes nothing anywhere else.

export interface Random {
  /** Evenly in [0, 1). */
  next(): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** An index, in proportion to its weight. */
  weighted(weights: ArrayLike<number>): number;
  normal(): number;
  gamma(shape: number): number;
  exponential(): number;
  shuffle<T>(list: readonly T[]): T[];
}

/** Mixes the seed and the name into 32 bits (murmur3's steps). */
export function hash(seed: number, ...name: readonly (string | number)[]): number {
  let h = seed >>> 0;
  const mix = (value: number) => {
    let k = Math.imul(value, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    h = Math.imul(((h ^ k) << 13) | ((h ^ k) >>> 19), 5) + 0xe6546b64;
  };
  for (const part of name) {
    if (typeof part === "number") mix(part | 0);
    else for (let at = 0; at < part.length; at += 1) mix(part.charCodeAt(at) + 0x100 * (at + 1));
    mix(0x5f);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export function random(seed: number, ...name: readonly (string | number)[]): Random {
  // sfc32 (Chris Doty-Humphrey), seeded from four differently salted hashes.
  let a = hash(seed, ...name, 1);
  let b = hash(seed, ...name, 2);
  let c = hash(seed, ...name, 3);
  let count = 1;
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 8; warm += 1) next();

  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  // Marsaglia and Tsang's method; below 1 by the power of one more draw.
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const e = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + e * x) ** 3;
      if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error("There is nothing to pick from.");
      return list[Math.floor(next() * list.length)] as T;
    },
    weighted(weights) {
      let total = 0;
      for (let at = 0; at < weights.length; at += 1) total += weights[at] ?? 0;
      let left = next() * total;
      for (let at = 0; at < weights.length; at += 1) {
        left -= weights[at] ?? 0;
        if (left < 0) return at;
      }
      return weights.length - 1;
    },
    normal,
    gamma,
    exponential: () => -Math.log(1 - next()),
    shuffle: <T>(list: readonly T[]): T[] => {
      const shuffled = [...list];
      for (let at = shuffled.length - 1; at > 0; at -= 1) {
        const other = Math.floor(next() * (at + 1));
        [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
      }
      return shuffled;
    },
  };
}
