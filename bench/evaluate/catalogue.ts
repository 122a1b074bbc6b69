import type { Experiment, Figure } from "#commands/figures.ts";
import { measureCategory } from "./catalogue/category.ts";
import { measureDead } from "./catalogue/dead.ts";
import { measureFitment } from "./catalogue/fitment.ts";
import { measureSeason } from "./catalogue/season.ts";

const parts = [measureCategory, measureFitment, measureDead, measureSeason];

export const experiment: Experiment = {
  about: "what the app concludes about products and seasons, against what the generator knows",
  async measure(options) {
    const figures: Record<string, Figure> = {};
    for (const measure of parts) Object.assign(figures, await measure(options));
    return { figures };
  },
};
