// Everything the page shows, read at once.
import { judgementDay } from "#app/clock.server.ts";
import { categoryNames } from "#app/derive/shop/category-names.ts";
import { addDays, isWholeYear, racingSeason, type Season, type SeasonRun } from "#app/derive/shop/season.ts";
import { monthsSeen, seasonKnowledge } from "#app/derive/shop/season-knowledge.ts";
import { historyMonths } from "#app/derive/shop/season-months.ts";
import { seasonToDate } from "#app/derive/shop/season-to-date.ts";
import { seasonView } from "#app/derive/shop/season-view.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { readSeasonCalendar } from "#app/store/app/season-calendar.ts";
import { readSettings } from "#app/store/app/settings.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { readCategorySeasons } from "#app/store/derived/category-seasons.ts";
import { listStockUp, readStockUpCategories } from "#app/store/derived/stock-up.ts";
import { categoryMonths, categorySalesBetween, salesBetween } from "#app/store/rollups/category-sales.ts";
import { orderHistory } from "#app/store/rollups/day-sales.ts";

const partsShown = 20;
const yearsShown = 5;
export const measures = ["net", "orders", "order-value"] as const;
export type Measure = (typeof measures)[number];

export async function readSeasonPage(shop: ShopRecord, asked: URLSearchParams) {
  const day = judgementDay(shop);
  const [run, history, settings, calendar, { taxonomy }] = await Promise.all([
    latestImport(shop.id),
    orderHistory(shop.id),
    readSettings(shop.id),
    readSeasonCalendar(shop.id),
    readCatalogue(shop.id),
  ]);
  const seasons = [racingSeason(settings), ...calendar.furtherSeasons];
  const season = seasons.find(({ name }) => name === asked.get("season")) ?? (seasons[0] as Season);
  const isRacing = season === seasons[0];
  const [fits, months, toStock, parts, toDate] = await Promise.all([
    readCategorySeasons(shop.id),
    categoryMonths(shop.id, addDays(day, -365 * yearsShown).slice(0, 7)),
    readStockUpCategories(shop.id),
    listStockUp(shop.id, season.name, 0, partsShown),
    readToDate(shop.id, season, day),
  ]);
  const seen = history.firstDay === null ? 0 : monthsSeen(historyMonths(history.firstDay, addDays(day, -1)));
  const nodes = [...new Set(months.map(({ node }) => node))].sort((a, b) => (a || 99_999) - (b || 99_999));
  return {
    run,
    history,
    day,
    seen,
    knowledge: seasonKnowledge(seen),
    names: categoryNames(taxonomy),
    seasons: seasons.map(({ name }) => name),
    season,
    views: isWholeYear(season)
      ? []
      : fits
          .map((fit) => seasonView(fit, fit.months, season, isRacing))
          .sort((a, b) => (a.node || 99_999) - (b.node || 99_999)),
    judgedAt: fits[0]?.judgedAt ?? null,
    months,
    nodes,
    node: nodes.find((node) => String(node) === asked.get("category")) ?? nodes[0] ?? 0,
    measure: measures.find((one) => one === asked.get("measure")) ?? "net",
    toStock: toStock.filter((one) => one.season === season.name),
    parts,
    coverDays: calendar.coverDays,
    toDate,
  };
}

export type SeasonPage = Awaited<ReturnType<typeof readSeasonPage>>;

async function readToDate(shop: number, season: Season, day: string) {
  const { isOn, now, before, next } = seasonToDate(season, day);
  if (!now || !before) return null;
  const sales = async ({ firstDay, lastDay }: SeasonRun) => ({
    firstDay,
    lastDay,
    all: await salesBetween(shop, firstDay, lastDay),
    categories: await categorySalesBetween(shop, firstDay, lastDay),
  });
  const [sold, soldBefore] = await Promise.all([sales(now), sales(before)]);
  return { isOn, next, now: sold, before: soldBefore };
}

export type ToDate = NonNullable<Awaited<ReturnType<typeof readToDate>>>;
