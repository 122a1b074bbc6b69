// The fields of a payload that are kept, each with what is kept inside it: null where it is a plain value, or a list of
// such.

export type Wanted = ReadonlyMap<string, Wanted | null>;

/** From dotted paths, which go through lists. */
export function wantedOf(paths: readonly string[]): Wanted {
  const inside = new Map<string, string[]>();
  for (const path of paths) {
    const [field = "", ...rest] = path.split(".");
    inside.set(field, [...(inside.get(field) ?? []), ...(rest.length > 0 ? [rest.join(".")] : [])]);
  }
  return new Map([...inside].map(([field, below]) => [field, below.length > 0 ? wantedOf(below) : null]));
}
