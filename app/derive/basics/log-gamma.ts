// The logarithm of the gamma function, for positive numbers: Stirling's series, after stepping up to where it is exact to
// ten digits.
// Worked example: logGamma(5) is log(4 · 3 · 2) = 3.17805.

export function logGamma(x: number): number {
  let [at, stepped] = [x, 0];
  while (at < 8) {
    stepped -= Math.log(at);
    at += 1;
  }
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square / 1260)) / at;
  return stepped + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
}
