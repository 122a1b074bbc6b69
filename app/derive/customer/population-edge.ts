// From which value on does a customer stand above a share of all?
// A value stands above a share when at least that share of the customers lies strictly below it. Then equal values always
// stand alike, and no order of rows can matter. For a share of `per` hundredths among n values that is the case exactly
// for values greater than the ceil(n × per / 100)-th smallest: this one value, the edge, answers for any customer, also
// for one whose figures have changed since.
// Worked example: of 1, 2, 2, 5, the edge of 50 % is the second smallest, 2: only 5 has two values strictly below it.

/** `sorted` rises. Null: there is nobody to compare with, and nobody stands above. */
export function edgeAt(sorted: ArrayLike<number>, per: number): number | null {
  if (sorted.length === 0) return null;
  const place = Math.max(1, Math.ceil((sorted.length * per) / 100));
  return sorted[place - 1] ?? null;
}

export const isAbove = (value: number, edge: number | null): boolean => edge !== null && value > edge;
