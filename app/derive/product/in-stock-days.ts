// On how many days of a stretch was an item in stock at a location, and of how many days do we know?
// A day is in stock when anything was available at its beginning or at any time in it. Only days on which a level was told
// have a row; between two rows the level is the closing one of the first, unless the second says that there was a gap:
// then the days between are unknown. Before the first row nothing is known; after the last its closing level holds.
// Worked example: 5 on Monday, 0 on Wednesday (sold out that day), 4 on Friday: Monday to Wednesday are in stock, Thursday
// is not, Friday is: 4 of 5.

export interface StockDayRow {
  /** YYYY-MM-DD, in rising order. */
  day: string;
  /** Null: not kept there. */
  highest: number | null;
  closing: number | null;
  isGap: boolean;
}

const dayMs = 86_400_000;
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayMs;
const isSome = (level: number | null) => level !== null && level > 0;

/** Both ends belong to the stretch. */
export function inStockDays(
  rows: readonly StockDayRow[],
  from: string,
  to: string,
): { known: number; inStock: number } {
  const [first, last] = [numberOf(from), numberOf(to)];
  const within = (start: number, end: number) => Math.max(0, Math.min(end, last) - Math.max(start, first) + 1);
  let known = 0;
  let inStock = 0;
  for (const [index, row] of rows.entries()) {
    const day = numberOf(row.day);
    const before = rows[index - 1];
    const after = rows[index + 1];
    const opening = before && !row.isGap ? before.closing : null;
    known += within(day, day);
    if (isSome(opening) || isSome(row.highest)) inStock += within(day, day);
    if (after?.isGap) continue;
    const quiet = within(day + 1, after ? numberOf(after.day) - 1 : last);
    known += quiet;
    if (isSome(row.closing)) inStock += quiet;
  }
  return { known, inStock };
}
