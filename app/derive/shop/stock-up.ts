// How many of a part should be bought before a season begins, and by when must they be ordered?
// A part sells per day what it sold in the last 365 days (or since it is there), moved by its category's growth from the
// middle of that time to the day in question, times its category's index of the month. Wanted is what it is expected to
// sell from now until the season's start and over the cover days after it; to buy is what of it does not lie on the
// shelf. It has to be ordered the lead days before the season begins.
// Worked example: 73 sold in 365 days is 0.2 a day; no growth, index 1 until the season in 100 days and 1.5 in it, cover
// 60 days: 100 × 0.2 + 60 × 0.3 = 38; with 12 on the shelf, 26 to buy.
import { addDays, daysBetween } from "./season.ts";
import { daysInMonth, monthAfter } from "./season-months.ts";

export interface PartSales {
  variantId: string;
  units365: number;
  /** How many of the last 365 days the part was there to be sold. */
  days: number;
  available: number;
}

export interface StockUpPlan {
  /** The day from which is looked ahead. */
  day: string;
  seasonStart: string;
  coverDays: number;
  leadDays: number;
  /** The category's index by month of the year, January first. */
  index: readonly number[];
  logGrowth: number;
}

/** Fewer days than this say little: they are counted as so many. */
const leastDays = 60;
/** Growth beyond this is no forecast. */
const mostLogGrowth = Math.log(1.5);

/** By how much the sales of a mean day of the last year are multiplied to get those of the days ahead. */
export function daysAhead({ day, seasonStart, coverDays, index, logGrowth }: StockUpPlan): number {
  const end = addDays(seasonStart, coverDays);
  const growth = Math.max(-mostLogGrowth, Math.min(mostLogGrowth, logGrowth)) / 365;
  let sum = 0;
  for (let month = day.slice(0, 7); `${month}-01` < end; month = monthAfter(month)) {
    const from = day > `${month}-01` ? day : `${month}-01`;
    const next = addDays(`${month}-01`, daysInMonth(month));
    const days = daysBetween(from, next < end ? next : end);
    const middle = daysBetween(day, from) + days / 2 + 182.5;
    sum += days * (index[Number(month.slice(5)) - 1] ?? 1) * Math.exp(growth * middle);
  }
  return sum;
}

export const orderBy = ({ seasonStart, leadDays }: StockUpPlan): string => addDays(seasonStart, -leadDays);

/** `ahead` from daysAhead. Nothing is bought for less than half a part. */
export function stockUp({ units365, days, available }: PartSales, ahead: number): { wanted: number; toBuy: number } {
  const wanted = (Math.max(0, units365) / Math.max(leastDays, days)) * ahead;
  return { wanted, toBuy: Math.max(0, Math.round(wanted - Math.max(0, available))) };
}
