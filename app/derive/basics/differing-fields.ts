// Is a thing, as Shopify has it now, the row we know?
// We know better where what we were told is newer; then nothing differs.
// Worked example: told { tags: ["club"] }, known { tags: [] }, both of 12:00:05: a tag was lost on the way.

// The fields of an object have no order.
const inOrder = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

/** Which fields differ; none where we know better. */
export function differingFields<Row extends { updatedAt: string }>(told: Row, known: Row): (keyof Row & string)[] {
  if (known.updatedAt > told.updatedAt) return [];
  return (Object.keys(told) as (keyof Row & string)[]).filter((name) => !isSame(told[name], known[name]));
}
