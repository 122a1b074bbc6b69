// Of things told more than once, the newest word on each; of words at one time, the one that came last.

export function newestOnly<Row extends { updatedAt: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string = (row) => (row as Row & { id: string }).id,
): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = newest.get(key);
    if (!known || row.updatedAt >= known.updatedAt) newest.set(key, row);
  }
  return [...newest.values()];
}
