// The history in pieces: months, cut once more at the day before which an end of demand counts as dead.
// Worked example: 2026-01-10 to 2026-03-05 (excluded) with a cut at 2026-02-20 has the pieces 10–31 January, 1–19 February,
// 20–28 February and 1–4 March.
import { dayNumber, dayText } from "../basics/day-number.ts";
import { type DayCount, monthOfYear, shopSpeeds } from "./demand-clock.ts";

export interface DemandGrid {
  from: number;
  /** The day after the judgement day. */
  to: number;
  months: readonly string[];
  /** First day of each piece; the last entry is `to`. */
  bounds: readonly number[];
  /** The month of each piece, by its position in `months`, and of the year. */
  month: readonly number[];
  ofYear: readonly number[];
}

const nextMonth = (day: number): number => {
  const [year = 0, month = 0] = dayText(day).split("-").map(Number);
  return dayNumber(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`);
};

export function demandGrid(from: number, to: number, cut: number): DemandGrid {
  const starts: number[] = [];
  for (let at = from; at < to; at = nextMonth(at)) starts.push(at);
  const months = starts.map((day) => dayText(day).slice(0, 7));
  const inside = cut > from && cut < to && !starts.includes(cut) ? [cut] : [];
  const bounds = [...starts, ...inside].sort((one, other) => one - other);
  const month = bounds.map((day) => months.indexOf(dayText(day).slice(0, 7)));
  return { from, to, months, bounds: [...bounds, to], month, ofYear: month.map((at) => monthOfYear(months[at] ?? "")) };
}

/** The months with the days that lie in the history. `orders` by month. */
export function dayCounts({ from, to, months }: DemandGrid, orders: ReadonlyMap<string, number>): DayCount[] {
  return months.map((month) => {
    const start = Math.max(from, dayNumber(`${month}-01`));
    return {
      month,
      days: Math.min(to, nextMonth(dayNumber(`${month}-01`))) - start,
      orders: orders.get(month) ?? 0,
    };
  });
}

/** Demand time a day, in years, in each month of the history, by the shop's own speed. */
export const shopClock = (grid: DemandGrid, orders: ReadonlyMap<string, number>): Float64Array =>
  shopSpeeds(dayCounts(grid, orders)).map((speed) => speed / 365);
