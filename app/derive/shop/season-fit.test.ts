import { expect, test } from "vitest";
import { fitSeasons } from "./season-fit.ts";
import { seasonUplift } from "./season-index.ts";
import { historyMonths } from "./season-months.ts";

const racing = [2, 3, 4, 5, 6, 7, 8];

/** Expected sales without chance: so many a day at the beginning, growing, and `uplift` times as many in season. */
function sales(months: ReturnType<typeof historyMonths>, perDay: number, growth: number, uplift: number) {
  return months.map(
    ({ monthOfYear, days }, at) =>
      perDay * days * Math.exp((Math.log(1 + growth) * at) / 12) * (racing.includes(monthOfYear) ? uplift : 1),
  );
}

const shopOf = (months: ReturnType<typeof historyMonths>, growth: number, uplifts: readonly number[], perDay = 200) =>
  uplifts.map((uplift, at) => ({ node: 1000 * (at + 1), units: sales(months, perDay, growth, uplift) }));

const uplifts = [1, 1.4, 1.35, 1.1, 1, 1.02, 1.12, 1, 0.95, 1];

test.each([
  [36, 0.25, "2023-11-21", "2026-11-20"],
  [36, -0.3, "2023-11-21", "2026-11-20"],
  [30, 1, "2024-06-01", "2026-11-30"],
  [24, 0.25, "2024-10-10", "2026-10-09"],
  [60, 0.25, "2021-07-01", "2026-06-30"],
])(
  "over %i months, with growth of %d a year, every uplift is found within 1 %% (%s to %s)",
  (_, growth, first, last) => {
    const months = historyMonths(first, last);
    const fits = fitSeasons(months, [racing], shopOf(months, growth, uplifts));
    expect(fits).toHaveLength(10);
    for (const [at, fit] of fits.entries()) {
      const { value, low, high } = seasonUplift(fit, racing);
      expect(Math.abs(value / uplifts[at]! - 1)).toBeLessThan(0.01);
      expect(low).toBeLessThan(uplifts[at]!);
      expect(high).toBeGreaterThan(uplifts[at]!);
      expect(fit.logGrowth).toBeCloseTo(Math.log(1 + growth), 1);
    }
  },
);

test("a month's share of all sales would take growth for season; the fit does not", () => {
  // Two years from March on, doubling each year: winter always comes later, so plain means make it out to be the season.
  const months = historyMonths("2024-03-01", "2026-02-28");
  const [category] = shopOf(months, 1, [1.2]);
  const meanOf = (inSeason: boolean) => {
    const those = months.flatMap((month, at) =>
      racing.includes(month.monthOfYear) === inSeason ? [category!.units[at]! / month.days] : [],
    );
    return those.reduce((sum, one) => sum + one, 0) / those.length;
  };
  expect(meanOf(true) / meanOf(false)).toBeLessThan(0.9);
  expect(seasonUplift(fitSeasons(months, [racing], [category!])[0]!, racing).value).toBeCloseTo(1.2, 1);
});

test("a season that the calendar does not know is found too", () => {
  const months = historyMonths("2023-12-01", "2026-11-30");
  const winter = [10, 11, 0];
  const units = months.map(({ monthOfYear, days }) => 500 * days * (winter.includes(monthOfYear) ? 1.5 : 1));
  const [fit] = fitSeasons(months, [racing], [{ node: 1000, units }]);
  expect(seasonUplift(fit!, winter).value).toBeCloseTo(1.5, 1);
});

test("a thin category leans on the others and has a wider interval than a thick one", () => {
  const months = historyMonths("2023-12-01", "2026-11-30");
  const shop = shopOf(months, 0.25, new Array<number>(9).fill(1.3));
  // 36 months of one sale each: nothing can be seen of its own season.
  const fits = fitSeasons(months, [racing], [...shop, { node: 10_000, units: months.map(() => 1) }]);
  const thin = seasonUplift(fits[9]!, racing);
  const thick = seasonUplift(fits[0]!, racing);
  expect(thin.value).toBeGreaterThan(1.1);
  expect(thin.high - thin.low).toBeGreaterThan(5 * (thick.high - thick.low));
});

test("months that scatter more give wider intervals: four times the variance, about twice the width", () => {
  const months = historyMonths("2021-12-01", "2026-11-30");
  const scattered = (by: number) =>
    shopOf(months, 0, new Array<number>(6).fill(1)).map(({ node, units }, category) => ({
      node,
      // Plus and minus in an order that no wave of a year follows.
      units: units.map((mean, at) =>
        Math.round(mean + by * Math.sqrt(mean) * ((at * 7 + category * 3 + (at % 5)) % 2 ? 1 : -1)),
      ),
    }));
  const widthOf = (by: number) => {
    const { low, high } = seasonUplift(fitSeasons(months, [racing], scattered(by))[0]!, racing);
    return high - low;
  };
  expect(widthOf(8) / widthOf(4)).toBeGreaterThan(1.6);
  expect(widthOf(8) / widthOf(4)).toBeLessThan(2.4);
});

test("the order of the categories does not matter", () => {
  const months = historyMonths("2024-02-10", "2026-11-20");
  const shop = shopOf(months, 0.25, uplifts, 3);
  const one = fitSeasons(months, [racing], shop);
  const other = fitSeasons(months, [racing], shop.toReversed()).toReversed();
  for (const [at, { logEffects }] of one.entries())
    for (const [month, value] of logEffects.entries()) expect(value).toBeCloseTo(other[at]!.logEffects[month]!, 6);
});

test("a category that never sold has no season, and neither has a shop without months", () => {
  const months = historyMonths("2024-02-10", "2026-11-20");
  expect(fitSeasons(months, [racing], [{ node: 1000, units: months.map(() => 0) }])).toEqual([]);
  expect(fitSeasons([], [racing], [{ node: 1000, units: [] }])).toEqual([]);
});

test("months in which more came back than was sold are borne", () => {
  const months = historyMonths("2024-02-10", "2026-11-20");
  const units = months.map((_, at) => (at === 5 ? -2 : 3));
  expect(seasonUplift(fitSeasons(months, [racing], [{ node: 1000, units }])[0]!, racing).value).toBeGreaterThan(0);
});
