// How is a whole amount split by weights so that the parts sum to it?
// Every part is its exact share rounded down; the units left over go one each to the largest fractions, and to the
// earlier part where fractions are equal (the largest remainder method). A negative whole is split like its opposite.
// Worked example: 100 by 1, 1, 1 is 34, 33, 33. Source: Hamilton's method of apportionment.

/** Weights are whole numbers of at least 0. With nothing to go by (all 0) only 0 can be split. */
export function prorate(whole: number, weights: readonly number[]): number[] {
  for (const weight of weights)
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`${weight} is not a weight`);
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${whole} is not a whole amount`);
  if (whole < 0) return prorate(-whole, weights).map((part) => 0 - part);
  // The products exceed what a number holds exactly.
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) {
    if (whole !== 0) throw new RangeError(`${whole} cannot be split by weights that are all 0`);
    return weights.map(() => 0);
  }
  const shares = weights.map((weight, at) => {
    const product = BigInt(whole) * BigInt(weight);
    return { at, part: Number(product / total), rest: product % total };
  });
  const parts = shares.map(({ part }) => part);
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  const byRest = shares.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  for (const { at, part } of byRest.slice(0, left)) parts[at] = part + 1;
  return parts;
}
