// A variant's facts as the model of demand wants them: orders and demand time until the last order, then the silence in
// pieces. Days out of stock hold no demand time; days of which nothing is known count as in stock, because something has to
// be assumed, and pages say how many they are. Where orders of the item itself lean to the season or away from it, up to its
// last order, its clock leans with them.
// Worked example: on sale for 100 days with one order on day 40, and out of stock from day 60 to 80: silence holds 60 days
// and, on a clock that runs a year in 365 days, 40 ÷ 365 of demand time.
import { bends, itemBelief } from "./demand-clock.ts";
import type { DemandHistory } from "./demand-end.ts";
import type { DemandGrid } from "./demand-grid.ts";
import { daysWithin } from "./stock-spells.ts";
import type { VariantFacts } from "./variant-facts.ts";

export interface ItemClock {
  /** Demand time a day in each piece of the grid. */
  daily: Float64Array;
  /** 1 where a piece is in season, 0 where not. */
  inSeason: readonly number[];
}

export interface VariantHistory extends DemandHistory {
  /** How the item bends its category's season: out of season and in season. */
  bend: Float64Array;
}

/** The last piece that begins on or before a day. */
export function pieceOf({ bounds }: DemandGrid, day: number): number {
  let at = bounds.length - 2;
  while (at > 0 && (bounds[at] ?? 0) > day) at -= 1;
  return at;
}

// What is not tracked is sold whatever its level says.
const inStock = ({ out, tracked }: VariantFacts, from: number, to: number) =>
  to <= from ? 0 : to - from - (tracked === false ? 0 : daysWithin(out, from, to));

/** `start`: the day its product came on sale, within the grid. */
export function variantHistory(
  facts: VariantFacts,
  grid: DemandGrid,
  { daily, inSeason }: ItemClock,
  start: number,
): VariantHistory {
  const { bounds } = grid;
  const last = Math.min(grid.to - 1, Math.max(start, facts.lastSold ?? start));
  const [first, split] = [pieceOf(grid, start), pieceOf(grid, last)];
  const before = new Float64Array(split - first + 1);
  for (let at = first; at <= split; at += 1) {
    const [from, to] = [Math.max(start, bounds[at] ?? 0), Math.min(last, bounds[at + 1] ?? 0)];
    before[at - first] = inStock(facts, from, to) * (daily[at] ?? 0);
  }
  const bend = bends(...ordersAndTime(facts, grid, inSeason, before, first), 2, itemBelief);
  const lean = (at: number) => bend[inSeason[at] ?? 0] ?? 1;
  let time = 0;
  for (const [at, amount] of before.entries()) time += amount * lean(first + at);
  // A day on which it was ordered was a day of sale, also where the stock was said to be out: orders without any demand
  // time would have no finite rate.
  const sold = facts.orders.reduce((sum, [month, count]) => sum + count * (daily[grid.month.indexOf(month)] ?? 0), 0);
  time = Math.max(time, sold);
  const silence = [];
  for (let at = split; at < bounds.length - 1; at += 1) {
    const [from, to] = [Math.max(last, bounds[at] ?? 0), bounds[at + 1] ?? 0];
    // The day of the last order itself has been sold on.
    silence.push({
      days: Math.max(0.5, to - from),
      time:
        inStock(facts, Math.min(to, from + (at === split && facts.lastSold !== null ? 1 : 0)), to) *
        (daily[at] ?? 0) *
        lean(at),
    });
  }
  const orders = facts.orders.reduce((sum, [, count]) => sum + count, 0);
  return { orders, time, days: last - start, silence, bend };
}

/** Orders and demand time in season and out of it, until the last order: what `bends` takes. */
function ordersAndTime(
  facts: VariantFacts,
  grid: DemandGrid,
  inSeason: readonly number[],
  before: Float64Array,
  first: number,
): [number[], number[], number[]] {
  const orders = [0, 0];
  const time = [0, 0];
  for (const [at, amount] of before.entries()) {
    const group = inSeason[first + at] ?? 0;
    time[group] = (time[group] ?? 0) + amount;
  }
  for (const [month, count] of facts.orders) {
    const group = inSeason[grid.month.indexOf(month)] ?? 0;
    orders[group] = (orders[group] ?? 0) + count;
  }
  return [orders, time, [0, 1]];
}
