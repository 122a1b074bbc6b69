// What are the ten departments of the taxonomy called in this shop, and what has none? By their number in the sums.
// Worked example: 2000 is Suspension & Steering until the merchant calls it Chassis; 0 is what has no category yet.
import type { Taxonomy } from "../product/taxonomy.ts";

export type CategoryNames = Readonly<Record<number, string>>;

export const categoryNames = ({ departments }: Taxonomy): CategoryNames => ({
  0: "No category yet",
  ...Object.fromEntries(departments.map(({ number, name }) => [1000 * number, name])),
});

export const nameOf = (names: CategoryNames, node: number): string => names[node] ?? `Category ${node}`;
