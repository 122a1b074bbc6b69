// Are the seasons that the app finds those that the generator put in? In-season ÷ off-season units of each category,
// over twenty medium shops that grow by a quarter a year. Beside it two others: an oracle, which knows the growth and
// every month's true share within its half of the year and has only the ratio to find; and plain means of the months.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CategoryMonths, fitSeasons } from "#app/derive/shop/season-fit.ts";
import { seasonIndex, seasonUplift } from "#app/derive/shop/season-index.ts";
import type { HistoryMonth } from "#app/derive/shop/season-months.ts";
import type { ExperimentOptions, Figure } from "#commands/figures.ts";
import { generateShop } from "#commands/shop.ts";
import { truthFile } from "#simulator/generator/truth.ts";
import { lastMonths, readShopMonths, type SeasonTruth, type ShopMonths } from "./shop-months.ts";

const shops = 20;
const growth = 0.25;
const racing = [2, 3, 4, 5, 6, 7, 8];

interface Found {
  l1: string;
  /** How far from the truth, as a share of it. */
  error: number;
  oracle: number;
  plain: number;
  covers: boolean;
  width: number;
  monthsCovered: number;
  monthWidth: number;
}

/** Units in season by those off season, each by what would be expected of it but for the season. */
function ratio(months: readonly HistoryMonth[], units: readonly number[], expected: (at: number) => number): number {
  const sum = (inSeason: boolean, of: (at: number) => number) =>
    months.reduce((all, { monthOfYear }, at) => (racing.includes(monthOfYear) === inSeason ? all + of(at) : all), 0);
  const sold = (at: number) => units[at] ?? 0;
  return sum(true, sold) / sum(true, expected) / (sum(false, sold) / sum(false, expected));
}

function judge(
  months: readonly HistoryMonth[],
  sold: readonly CategoryMonths[],
  truths: readonly SeasonTruth[],
): Found[] {
  return fitSeasons(months, [racing], sold).map((fit) => {
    const at = fit.node / 1000 - 1;
    const truth = truths[at]!;
    const units = sold[at]!.units;
    const uplift = seasonUplift(fit, racing);
    const index = seasonIndex(fit);
    // What the true months would sell if season and rest were alike.
    const shape = (month: number) => truth.months[month]! / (racing.includes(month) ? truth.uplift : 1);
    const grown = (month: number) => months[month]!.days * (1 + growth) ** (month / 12);
    return {
      l1: truth.l1,
      error: uplift.value / truth.uplift - 1,
      oracle: ratio(months, units, (month) => grown(month) * shape(months[month]!.monthOfYear)) / truth.uplift - 1,
      plain: ratio(months, units, () => 1) / truth.uplift - 1,
      covers: uplift.low <= truth.uplift && truth.uplift <= uplift.high,
      width: uplift.high - uplift.low,
      monthsCovered: index.filter(({ low, high }, month) => low <= truth.months[month]! && truth.months[month]! <= high)
        .length,
      monthWidth: median(index.map(({ low, high }) => high - low)),
    };
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const standardError = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1) / values.length);
const rootMeanSquare = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => value ** 2)));

async function makeShops({ seeds, say }: Pick<ExperimentOptions, "seeds" | "say">): Promise<ShopMonths[]> {
  const found: ShopMonths[] = [];
  for (let at = 0; at < Math.max(shops, seeds.length); at++) {
    const seed = seeds[at] ?? seeds[0]! + 7919 * at;
    const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-season-"));
    try {
      const out = path.join(folder, "shop");
      await generateShop({ size: "medium", seed, growth, levels: false, out });
      found.push(await readShopMonths(out));
      rmSync(truthFile(out));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    if (at % 5 === 4) say(`season: ${at + 1} shops made`);
  }
  return found;
}

/** The category whose bias is largest: a mean over shops, and how uncertain it is. */
function worst(found: readonly Found[], of: (one: Found) => number): { l1: string; bias: number; error: number } {
  const byCategory = Map.groupBy(found, ({ l1 }) => l1);
  return [...byCategory]
    .map(([l1, ones]) => ({ l1, bias: mean(ones.map(of)), error: standardError(ones.map(of)) }))
    .reduce((most, one) => (Math.abs(one.bias) > Math.abs(most.bias) ? one : most));
}

export async function measureSeason(
  options: Pick<ExperimentOptions, "seeds" | "say">,
): Promise<Record<string, Figure>> {
  const made = await makeShops(options);
  const over = (count: number) =>
    made.flatMap((shop) => {
      const { months, sold } = lastMonths(shop, count);
      return judge(months, sold, shop.truths);
    });
  const found = over(36);
  const short = over(24);
  for (const [l1, ones] of Map.groupBy(found, (one) => one.l1))
    options.say(
      `season: ${l1}: bias ${(100 * mean(ones.map(({ error }) => error))).toFixed(1)} ± ${(100 * standardError(ones.map(({ error }) => error))).toFixed(1)} %, oracle ${(100 * mean(ones.map(({ oracle }) => oracle))).toFixed(1)} %, covered ${ones.filter(({ covers }) => covers).length} of ${ones.length}, width ${median(ones.map(({ width }) => width)).toFixed(3)}`,
    );
  const [own, oracle, plain] = [
    worst(found, ({ error }) => error),
    worst(found, (one) => one.oracle),
    worst(found, (one) => one.plain),
  ];
  const errors = found.map(({ error }) => error);
  const covered = (ones: readonly Found[]) => mean(ones.map(({ covers }) => (covers ? 1 : 0)));
  return {
    seasonCategorySeeds: { value: found.length, goal: { atLeast: 100 } },
    seasonBias: { value: mean(errors), aim: `± ${standardError(errors).toPrecision(2)}, all categories pooled` },
    seasonBiasOfWorst: { value: Math.abs(own.bias), goal: { atMost: 0.03 }, aim: own.l1 },
    seasonBiasOfWorstError: { value: own.error, aim: `standard error, ${own.l1}` },
    seasonBiasOfWorstOracle: { value: Math.abs(oracle.bias), aim: `${oracle.l1}, knowing growth and shape` },
    seasonBiasOfWorstPlain: { value: Math.abs(plain.bias), aim: `${plain.l1}, by plain means` },
    seasonErrorByOracle: {
      value: rootMeanSquare(errors) / rootMeanSquare(found.map((one) => one.oracle)),
      aim: "root mean square, 1 is the oracle",
    },
    seasonCoverage: { value: covered(found), goal: { atLeast: 0.9 } },
    seasonWidth: { value: median(found.map(({ width }) => width)), goal: { atMost: 0.3 } },
    seasonMonthCoverage: { value: mean(found.map(({ monthsCovered }) => monthsCovered / 12)), goal: { atLeast: 0.9 } },
    seasonMonthWidth: { value: median(found.map(({ monthWidth }) => monthWidth)) },
    seasonCoverageOf24Months: { value: covered(short), goal: { atLeast: 0.9 } },
    seasonWidthOf24Months: { value: median(short.map(({ width }) => width)) },
  };
}
