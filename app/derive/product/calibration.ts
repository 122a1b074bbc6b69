// How often is a judgement right whose share of the votes is this large? Measured, not assumed: `npm run evaluate --
// catalogue` prints what is said against what came true.

/** The share of the votes as a frequency of being right. */
export function calibrated(share: number): number {
  return share;
}

/** Below this a person should look. */
export const reviewBelow = 0.6;
