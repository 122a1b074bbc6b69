// Does a category's racing uplift look as the trade expects?
// Expected of March to September against the rest: suspension and steering, brakes and wheels 30 to 40 % more; engine and
// drivetrain, interior and trim stable; accessories the year round (flat). Of the others nothing is said. Stable and flat are taken as
// within 5 %. Expected is of money, measured is in units, so prices that change with the season are not in it.
// The interval decides: all of it above the range is stronger, all below weaker; an interval that spans less than the
// range and touches it agrees; one that is too wide to tell says so.
// Worked example: 1.33 (1.21 to 1.46) touches 1.30 to 1.40 and is 0.25 wide: as expected. 1.05 (0.98 to 1.12) is weaker.
import type { Ratio } from "./season-index.ts";

export interface Expectation {
  from: number;
  to: number;
}

export type UpliftVerdict = "as-expected" | "stronger" | "weaker" | "cannot-tell" | "rises" | "falls" | "flat";

const rising = { from: 1.3, to: 1.4 };
const steady = { from: 0.95, to: 1.05 };
/** By the number of L1. */
const expectations: Readonly<Record<number, Expectation>> = { 1: steady, 2: rising, 3: rising, 5: steady, 10: steady };

/** Wider than this, an interval that touches the expected range tells nothing. */
const widest = 0.3;

export const expectedUplift = (node: number): Expectation | null => expectations[Math.floor(node / 1000)] ?? null;

export function judgeUplift({ low, high }: Ratio, expected: Expectation | null): UpliftVerdict {
  if (expected) {
    if (low > expected.to) return "stronger";
    if (high < expected.from) return "weaker";
    return high - low > widest ? "cannot-tell" : "as-expected";
  }
  if (low > 1) return "rises";
  if (high < 1) return "falls";
  return high - low > widest ? "cannot-tell" : "flat";
}
