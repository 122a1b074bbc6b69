// What a page shows of each category's season: its months, its uplift in one season, what was expected and how it came
// about. The evidence is what a merchant can check against the tables below it.
// Worked example: a category whose racing months sell 1.33 times the others, 1.21 to 1.46, over 36 months, growing by a
// quarter a year: as expected, because the interval touches 1.30 to 1.40.
import type { Evidence } from "../basics/evidence.ts";
import { reach95 } from "../basics/student.ts";
import { type Season, seasonMonths } from "./season.ts";
import type { SeasonFit } from "./season-fit.ts";
import { type Ratio, seasonIndex, seasonUplift } from "./season-index.ts";
import { type Expectation, expectedUplift, judgeUplift, type UpliftVerdict } from "./uplift-expectation.ts";

export interface SeasonView {
  node: number;
  index: Ratio[];
  uplift: Ratio;
  /** null where nothing is said of it, as of every season but racing. */
  expected: Expectation | null;
  verdict: UpliftVerdict;
  evidence: Evidence[];
}

const percent = (ratio: number) => `${ratio >= 1 ? "+" : "−"}${Math.abs(Math.round((ratio - 1) * 100))} %`;

export function seasonView(fit: SeasonFit, months: number, season: Season, isRacing: boolean): SeasonView {
  const index = seasonIndex(fit);
  const uplift = seasonUplift(fit, seasonMonths(season));
  const expected = isRacing ? expectedUplift(fit.node) : null;
  return {
    node: fit.node,
    index,
    uplift,
    expected,
    verdict: judgeUplift(uplift, expected),
    evidence: evidenceOf(fit, months, season, uplift),
  };
}

function evidenceOf(fit: SeasonFit, months: number, season: Season, uplift: Ratio): Evidence[] {
  const inSeason = new Set(seasonMonths(season));
  const index = seasonIndex(fit).map(({ value }) => value);
  const mean = (those: number[]) => those.reduce((sum, one) => sum + one, 0) / those.length;
  const reach = Math.exp(reach95(fit.degreesOfFreedom) * fit.logGrowthError);
  const growth = Math.exp(fit.logGrowth);
  return [
    {
      from: "Orders",
      found: `${months} months of units, less returns, by the day of the order`,
      says: months >= 24 ? "every month was seen twice or more" : "most months were seen once",
      weight: months >= 24 ? 0.8 : 0.3,
    },
    {
      from: "Months",
      found: `in ${season.name} ${mean(index.filter((_, month) => inSeason.has(month))).toFixed(2)}, else ${mean(index.filter((_, month) => !inSeason.has(month))).toFixed(2)} of a mean month`,
      says: `${uplift.value.toFixed(2)} times as much in season`,
      weight: 0.8,
    },
    {
      from: "Growth",
      found: `${percent(growth)} a year (${percent(growth / reach)} to ${percent(growth * reach)})`,
      says: "taken out, so that it does not pass for season",
      weight: 0.4,
    },
    {
      from: "Scatter",
      found: `months vary ${fit.dispersion.toFixed(1)} times as much as single sales would by chance`,
      says: `the season lies between ${uplift.low.toFixed(2)} and ${uplift.high.toFixed(2)} (19 times of 20)`,
      weight: 0.4,
    },
  ];
}
