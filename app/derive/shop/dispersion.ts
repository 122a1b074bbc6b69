// By how much do the sales of each category scatter more than chance alone would have them?
// Each category has an estimate of its own, uncertain when it has few months. On the logarithm's scale it is drawn to the
// mean of all, by as much as they scatter no more than such estimates do anyway: the variance of the logarithm of a
// chi-square over its n degrees is about 2/n, its mean −1/n. Sales never scatter less than chance: at least 1.
// Worked example: estimates 4 and 4 on 20 degrees each scatter less than 2/20, so both become their mean,
// 4 × e^(1/20) = 4.21, on 40 degrees.

export interface DispersionEstimate {
  left: number;
  degreesOfFreedom: number;
}

export interface Dispersion {
  dispersion: number;
  degreesOfFreedom: number;
}

export function pooledDispersion(estimates: readonly DispersionEstimate[]): Dispersion[] {
  const logs = estimates.map(({ left, degreesOfFreedom }) => ({
    value: Math.log(Math.max(left, 1e-3)) + 1 / degreesOfFreedom,
    noise: 2 / degreesOfFreedom,
  }));
  const count = logs.length;
  const plain = logs.reduce((sum, { value }) => sum + value, 0) / count;
  const scatter = count > 1 ? logs.reduce((sum, { value }) => sum + (value - plain) ** 2, 0) / (count - 1) : 0;
  const apart = Math.max(0, scatter - logs.reduce((sum, { noise }) => sum + noise, 0) / count);
  const weights = logs.map(({ noise }) => 1 / (noise + apart));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const mean = logs.reduce((sum, { value }, i) => sum + (value * (weights[i] ?? 0)) / weight, 0);
  return logs.map(({ value, noise }) => {
    const own = apart / (apart + noise);
    const variance = own * noise + (1 - own) ** 2 / weight;
    return { dispersion: Math.max(1, Math.exp(own * value + (1 - own) * mean)), degreesOfFreedom: 2 / variance };
  });
}
