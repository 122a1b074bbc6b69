// Which few carry most of it? The largest first: those that make up the first 80 % are A, up to 95 % B, the rest C.
// The one that passes a limit still belongs to what lies below it. What adds nothing has no class.
// Worked example: 50, 30, 15, 5 are A, A, B, C.

export type AbcClass = "A" | "B" | "C";

/** The class of each value, in the order given. */
export function abc(values: readonly (number | null)[]): (AbcClass | null)[] {
  const ranked = values
    .map((value, at) => ({ value: value ?? 0, at }))
    .filter(({ value }) => value > 0)
    .sort((one, other) => other.value - one.value || one.at - other.at);
  const whole = ranked.reduce((sum, { value }) => sum + value, 0);
  const classes = new Array<AbcClass | null>(values.length).fill(null);
  let before = 0;
  for (const { value, at } of ranked) {
    const share = before / whole;
    classes[at] = share < 0.8 ? "A" : share < 0.95 ? "B" : "C";
    before += value;
  }
  return classes;
}
