// All customers of a shop judged anew, against reading the same listed columns by COPY BINARY to nowhere; and one delivered
// order until its segment is seen.
import type { Experiment, Figure } from "#commands/figures.ts";
import { measureSweep } from "./segments/sweep.ts";

export const experiment: Experiment = {
  about: "300,000 customers judged anew ÷ COPY BINARY of what that reads; an order until its segment is seen",
  async measure(options) {
    const figures: Record<string, Figure> = {};
    for (const part of [measureSweep]) Object.assign(figures, await part(options));
    return { figures };
  },
};
