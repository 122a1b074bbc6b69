// How often is a judgement right whose share of the votes is this large? Measured on generated shops and on titles of real
// ones, title alone and with everything that is told, and drawn as a line through these points. `npm run evaluate --
// catalogue` prints how far what is said is from what comes true.
// Example: a share of 0.6 is right in 60 of 100, one of 0.7 in 82.

const points: readonly (readonly [share: number, right: number])[] = [
  [0, 0],
  [0.1, 0.25],
  [0.3, 0.5],
  [0.6, 0.6],
  [0.7, 0.82],
  [0.85, 0.9],
  [0.92, 0.965],
  [0.97, 0.995],
  [1, 1],
];

/** The share of the votes as a frequency of being right. */
export function calibrated(share: number): number {
  for (let at = 1; at < points.length; at++) {
    const [from, low] = points[at - 1] ?? [0, 0];
    const [to, high] = points[at] ?? [1, 1];
    if (share <= to) return low + ((high - low) * (share - from)) / (to - from);
  }
  return 1;
}

/** Below this a person should look. */
export const reviewBelow = 0.6;
