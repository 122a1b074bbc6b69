// What is plain to see in a customer's history on a day: counts, sums and shares, before anything is concluded.
//   order value    net ÷ orders that count, to the nearest unit. Net has everything that came back taken off.
//   shopping day   a day with an order; two orders on one day are one shopping day. Gaps lie between shopping days.
//   usual gap      the median of the gaps.
//   return         an order after a gap of at least the rules' days; its day is kept, the latest one.
//   year           the 365 days that end with the day judged, that day included.
//   bulk line      a sale of six or more of one item.
// Worked example: orders on days 0, 10, 10 and 200, judged on day 220 with returns after 180 days: 3 shopping days, gaps
// 10 and 190, usual gap 100, the return is day 200.
import { monthOfDay } from "../basics/day-number.ts";
import type { CustomerHistory, SoldLine } from "./customer-history.ts";
import type { CustomerRules } from "./customer-rules.ts";

export interface CustomerFacts {
  orders: number;
  shoppingDays: number;
  netCents: number;
  yearNetCents: number;
  orderValueCents: number | null;
  firstDay: number | null;
  lastDay: number | null;
  returnDay: number | null;
  /** In days; null without two shopping days. */
  usualGapDays: number | null;
  gaps: number;
  /** How far the gaps lie apart: their standard deviation ÷ their mean; null without three gaps. */
  gapSpread: number | null;
  /** Orders within the rules' days of "frequent". */
  recentOrders: number;
  seasonOrders: number;
  counterOrders: number;
  grossCents: number;
  discountCents: number;
  returnCents: number;
  /** Sales of one item each; what follows counts some of them. */
  lines: number;
  bulkLines: number;
  mostUnits: number;
  /** By L1, uncategorised first. */
  categoryLines: readonly number[];
  /** The node with most lines; 0 where nothing is categorised. */
  topNode: number;
  performanceLines: number;
  restorationLines: number;
  starterLines: number;
}

export interface Season {
  seasonFirstMonth: number;
  seasonLastMonth: number;
}

export const bulkUnits = 6;

export function isInSeason(day: number, { seasonFirstMonth: from, seasonLastMonth: to }: Season): boolean {
  const month = monthOfDay(day);
  return from <= to ? month >= from && month <= to : month >= from || month <= to;
}

function medianOf(values: number[]): number | null {
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? 0;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? 0) + upper) / 2;
}

function spreadOf(values: readonly number[]): number | null {
  if (values.length < 3) return null;
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return mean === 0 ? null : Math.sqrt(Math.max(0, squares / values.length - mean * mean)) / mean;
}

type Timing = Pick<
  CustomerFacts,
  | "orders"
  | "shoppingDays"
  | "firstDay"
  | "lastDay"
  | "returnDay"
  | "usualGapDays"
  | "gaps"
  | "gapSpread"
  | "recentOrders"
  | "seasonOrders"
>;

/** When they ordered. */
export function timingOf(orderDays: readonly number[], rules: CustomerRules, season: Season, day: number): Timing {
  const gaps: number[] = [];
  let returnDay: number | null = null;
  let recentOrders = 0;
  let seasonOrders = 0;
  let before: number | null = null;
  for (const orderDay of orderDays) {
    if (day - orderDay < rules.frequentDays) recentOrders++;
    if (isInSeason(orderDay, season)) seasonOrders++;
    if (before !== null && orderDay > before) {
      gaps.push(orderDay - before);
      if (orderDay - before >= rules.returnGapDays) returnDay = orderDay;
    }
    before = orderDay;
  }
  return {
    orders: orderDays.length,
    shoppingDays: orderDays.length === 0 ? 0 : gaps.length + 1,
    firstDay: orderDays[0] ?? null,
    lastDay: before,
    returnDay,
    gaps: gaps.length,
    gapSpread: spreadOf(gaps),
    usualGapDays: medianOf(gaps),
    recentOrders,
    seasonOrders,
  };
}

/** The node that is there most often; of two that are as often there, the smaller. */
function topOf(nodes: number[]): number {
  nodes.sort((a, b) => a - b);
  let top = 0;
  let most = 0;
  for (let from = 0; from < nodes.length; ) {
    const node = nodes[from] ?? 0;
    let to = from + 1;
    while (nodes[to] === node) to++;
    if (to - from > most) {
      top = node;
      most = to - from;
    }
    from = to;
  }
  return top;
}

/** What they bought. */
function basketOf(lines: readonly SoldLine[]) {
  const counts = { lines: 0, bulkLines: 0, mostUnits: 0, performanceLines: 0, restorationLines: 0, starterLines: 0 };
  const categoryLines = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const nodes: number[] = [];
  for (const line of lines) {
    const { product, units } = line;
    if (!line.isSale || units <= 0) continue;
    counts.lines++;
    if (units >= bulkUnits) counts.bulkLines++;
    if (units > counts.mostUnits) counts.mostUnits = units;
    const node = product?.node ?? 0;
    const top = Math.trunc(node / 1000);
    categoryLines[top] = (categoryLines[top] ?? 0) + 1;
    if (!product) continue;
    if (node > 0) nodes.push(node);
    if (product.performance) counts.performanceLines++;
    if (product.restoration) counts.restorationLines++;
    if (product.starter) counts.starterLines++;
  }
  return { ...counts, categoryLines, topNode: topOf(nodes) };
}

/** What of the facts does not depend on what they bought. */
export function comparedFacts(
  { orderDays, sums }: Pick<CustomerHistory, "orderDays" | "sums">,
  rules: CustomerRules,
  season: Season,
  day: number,
) {
  const timing = timingOf(orderDays, rules, season, day);
  const netCents = sums.grossCents - sums.discountCents - sums.returnCents;
  const orderValueCents = timing.orders === 0 ? null : Math.round(netCents / timing.orders);
  return { ...timing, ...sums, netCents, orderValueCents };
}

export function customerFacts(
  history: CustomerHistory,
  rules: CustomerRules,
  season: Season,
  day: number,
): CustomerFacts {
  const compared = comparedFacts(history, rules, season, day);
  return { ...compared, ...basketOf(history.lines), counterOrders: history.counterOrders };
}

/** A part of a whole; null where there is nothing to be a part of. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
