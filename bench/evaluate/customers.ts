// Do the judgements about customers agree with what the generator knew?
import type { Experiment, Figure } from "#commands/figures.ts";
import { measureArchetypes } from "./customers/archetype.ts";
import { measureGarages } from "./customers/garage.ts";

export interface CustomerOptions {
  seeds: readonly number[];
  size: "small" | "medium" | "large";
  say(line: string): void;
}

const parts: readonly ((options: CustomerOptions) => Promise<Record<string, Figure>>)[] = [
  measureArchetypes,
  measureGarages,
];
const sizes = ["small", "medium", "large"] as const;

export const experiment: Experiment = {
  about: "archetypes beside an oracle that knows the generator, and the car of whoever has one",
  async measure({ seeds, size, say }) {
    const known = sizes.find((one) => one === size) ?? "medium";
    const figures: Record<string, Figure> = {};
    for (const part of parts) Object.assign(figures, await part({ seeds, size: known, say }));
    return { figures };
  },
};
