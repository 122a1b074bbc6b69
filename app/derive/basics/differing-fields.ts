// Is a thing, as Shopify has it now, the row we know?
// We know better where what we were told is newer; then nothing differs.
// Worked example: told { tags: ["club"] }, known { tags: [] }, both of 12:00:05: a tag was lost on the way.

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Which fields differ; none where we know better. */
export function differingFields<Row extends { updatedAt: string }>(told: Row, known: Row): (keyof Row & string)[] {
  if (known.updatedAt > told.updatedAt) return [];
  return (Object.keys(told) as (keyof Row & string)[]).filter((name) => !isSame(told[name], known[name]));
}
