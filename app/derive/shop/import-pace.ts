// How fast the part of an import goes that is being read, and how long it has still to go; unknown where nobody can tell.

export interface ReadingFacts {
  noun: string;
  counted: number;
  /** Null while Shopify has not said how many there are. */
  expected: number | null;
  /** How many of `counted` were read in `readMs`. */
  read: number;
  readMs: number;
}

export interface ImportPace {
  noun: string;
  counted: number;
  expected: number | null;
  perSecond: number | null;
  leftMs: number | null;
}

// Before that, the first few tell nothing about the rest.
const leastMs = 1000;

export function importPace({ noun, counted, expected, read, readMs }: ReadingFacts): ImportPace {
  const perSecond = readMs >= leastMs && read > 0 ? (read / readMs) * 1000 : null;
  const left = expected === null ? null : Math.max(0, expected - counted);
  return {
    noun,
    counted,
    expected,
    perSecond,
    leftMs: perSecond === null || left === null ? null : Math.round((left / perSecond) * 1000),
  };
}
