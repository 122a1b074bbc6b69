// The clocks of a shop's categories (demand-clock.ts), and what they say of the year: how quick now, next, at its best.
// A category is an L1 of the taxonomy, 0 for what has none.
// Worked example: a category that brings 150 orders in a racing month and 100 in another has a season of about 1.25 to 0.83.
import { monthOfDay } from "../basics/day-number.ts";
import { bends, categoryBelief, monthOfYear } from "./demand-clock.ts";
import { type DemandGrid, dayCounts, shopClock } from "./demand-grid.ts";
import type { ItemClock } from "./variant-history.ts";

/** Orders by month (YYYY-MM) of the shop, and of each category. */
export interface ShopMonths {
  shop: ReadonlyMap<string, number>;
  categories: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

export interface Season {
  firstMonth: number;
  lastMonth: number;
}

export interface SeasonView {
  /** Demand against the mean of the year: over the last 90 days, the next 90, the best months of the year. */
  now: number;
  next90: number;
  best: number;
  /** By month, January first; the mean is 1. */
  year: number[];
  /** The next day on which demand is at least the year's mean. */
  wakesOn: number | null;
}

export interface CategoryClocks {
  grid: DemandGrid;
  /** Demand time of the last 365 days: what a year ahead is expected to hold. */
  yearTime: number;
  clocks: ReadonlyMap<number, ItemClock>;
  /** `bend`: how an item leans away from its category, out of season and in season. */
  seasonOf(category: number, bend: ArrayLike<number>, today: number): SeasonView;
}

export const categoryOf = (node: number): number => Math.floor(node / 1000);

/** `month`: 0 for January. A season may pass the turn of the year. */
export function isInSeason(month: number, { firstMonth, lastMonth }: Season): boolean {
  const [first, last] = [firstMonth - 1, lastMonth - 1];
  return first <= last ? month >= first && month <= last : month >= first || month <= last;
}

export function categoryClocks(grid: DemandGrid, months: ShopMonths, season: Season): CategoryClocks {
  const speed = shopClock(grid, months.shop);
  const days = dayCounts(grid, months.shop).map((month) => month.days);
  const time = speed.map((daily, at) => daily * (days[at] ?? 0));
  const ofYear = grid.months.map(monthOfYear);
  const inSeason = grid.ofYear.map((month) => (isInSeason(month, season) ? 1 : 0));
  const shopYear = yearShape(grid, days, speed);
  const clocks = new Map<number, ItemClock>();
  const years = new Map<number, Float64Array>();
  for (const [category, orders] of months.categories) {
    const own = grid.months.map((month) => orders.get(month) ?? 0);
    const bend = bends(own, time, ofYear, 12, categoryBelief);
    const daily = Float64Array.from(grid.month, (month) => (speed[month] ?? 0) * (bend[ofYear[month] ?? 0] ?? 1));
    clocks.set(category, { daily, inSeason });
    years.set(category, levelled(shopYear.map((value, month) => value * (bend[month] ?? 1))));
  }
  const plain = { daily: Float64Array.from(grid.month, (month) => speed[month] ?? 0), inSeason };
  if (!clocks.has(0)) clocks.set(0, plain);
  const last = Math.max(1, Math.min(365, grid.to - grid.from));
  const yearTime = (speed.reduce((sum, _, at) => sum + timeWithin(grid, at, days, time), 0) / last) * 365 || 1;
  return {
    grid,
    yearTime,
    clocks,
    seasonOf(category, bend, today) {
      const year = years.get(category) ?? levelled(shopYear);
      const leaning = year.map((value, month) => value * (bend[isInSeason(month, season) ? 1 : 0] ?? 1));
      return seasonView(levelled(leaning), today);
    },
  };
}

export const clockOf = ({ clocks }: CategoryClocks, category: number): ItemClock =>
  clocks.get(category) ?? (clocks.get(0) as ItemClock);

/** Demand time of a month that lies within the last 365 days. */
function timeWithin(
  { to, bounds, month }: DemandGrid,
  at: number,
  days: readonly number[],
  time: Float64Array,
): number {
  const start = bounds[month.indexOf(at)] ?? to;
  const inside = Math.max(0, Math.min(start + (days[at] ?? 0), to) - Math.max(start, to - 365));
  return days[at] ? ((time[at] ?? 0) * inside) / (days[at] ?? 1) : 0;
}

const levelled = (year: Float64Array): Float64Array => {
  const mean = year.reduce((sum, value) => sum + value, 0) / year.length;
  return mean > 0 ? year.map((value) => value / mean) : year.map(() => 1);
};

/**
 * The shop's own year by month, growth taken out: each month against the mean of the twelve around it, where those are known,
 * and otherwise 1.
 */
function yearShape(grid: DemandGrid, days: readonly number[], speed: Float64Array): Float64Array {
  const sums = new Float64Array(12);
  const counts = new Float64Array(12);
  for (let at = 6; at + 6 < speed.length; at += 1) {
    let around = ((speed[at - 6] ?? 0) + (speed[at + 6] ?? 0)) / 2;
    for (let near = at - 5; near <= at + 5; near += 1) around += speed[near] ?? 0;
    if (around <= 0 || (days[at] ?? 0) < 20) continue;
    const month = monthOfYear(grid.months[at] ?? "");
    sums[month] = (sums[month] ?? 0) + ((speed[at] ?? 0) * 12) / around;
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return sums.map((sum, month) => ((counts[month] ?? 0) > 0 ? sum / (counts[month] ?? 1) : 1));
}

const monthAt = (day: number) => monthOfDay(day) - 1;

function seasonView(year: Float64Array, today: number): SeasonView {
  const mean = (from: number) => {
    let sum = 0;
    for (let day = from; day < from + 90; day += 10) sum += (year[monthAt(day)] ?? 1) / 9;
    return sum;
  };
  const best = [...year].sort((one, other) => other - one).slice(0, 4);
  let wakesOn: number | null = null;
  let before = today;
  for (let day = today + 1; day <= today + 366 && wakesOn === null; day += 1) {
    if (monthAt(day) !== monthAt(before) && (year[monthAt(day)] ?? 0) >= 1) wakesOn = day;
    before = day;
  }
  return {
    year: [...year],
    now: mean(today - 89),
    next90: mean(today + 1),
    best: best.reduce((sum, value) => sum + value, 0) / best.length,
    wakesOn,
  };
}
