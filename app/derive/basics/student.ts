// How many standard errors does a two-sided 95 % interval reach when the error itself is estimated?
// Student's t, from the normal quantile by the expansion of Cornish and Fisher (Abramowitz & Stegun 26.7.5): exact to
// 0.2 % from 5 degrees of freedom on. Fewer are counted as 5.
// Worked example: 10 degrees of freedom give 2.228, many give 1.960.

const z = 1.959963984540054;
const terms = [
  (z ** 3 + z) / 4,
  (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
  (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
];

export function reach95(degreesOfFreedom: number): number {
  const degrees = Math.max(5, degreesOfFreedom);
  return terms.reduce((sum, term, power) => sum + term / degrees ** (power + 1), z);
}
