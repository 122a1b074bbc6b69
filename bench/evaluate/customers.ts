// Do the judgements about customers agree with what the generator knew?
import type { Experiment, Figure } from "#commands/figures.ts";
import { measureArchetypes } from "./customers/archetype.ts";

export interface CustomerOptions {
  seeds: readonly number[];
  size: "small" | "medium" | "large";
  say(line: string): void;
}

const parts: readonly ((options: CustomerOptions) => Promise<Record<string, Figure>>)[] = [measureArchetypes];
const sizes = ["small", "medium", "large"] as const;

export const experiment: Experiment = {
  about: "archetypes of customers with three orders or more, beside an oracle that knows the generator",
  async measure({ seeds, size, say }) {
    const known = sizes.find((one) => one === size) ?? "medium";
    const figures: Record<string, Figure> = {};
    for (const part of parts) Object.assign(figures, await part({ seeds, size: known, say }));
    return { figures };
  },
};
