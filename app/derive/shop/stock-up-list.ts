// Which categories and which parts should be bought before each season?
// A category is stocked up for the next run of a season when its uplift in it is surely above 1: the whole 95 % interval.
// Its parts come by what they would sell for, the dearest first; stock-up.ts says how many of each.
// Worked example: of two parts that lack 4 and 10, at 50 and 10 each, the first comes first (200 against 100).

import { type Season, seasonMonths, seasonState } from "./season.ts";
import { leadDaysOf, type SeasonCalendar } from "./season-calendar.ts";
import type { SeasonFit } from "./season-fit.ts";
import { seasonIndex, seasonUplift } from "./season-index.ts";
import { daysAhead, orderBy, type PartSales, stockUp } from "./stock-up.ts";

export interface PricedPart extends PartSales {
  node: number;
  priceCents: number;
  unitCostCents: number | null;
}

export interface CategoryNeed {
  season: string;
  node: number;
  parts: number;
  units: number;
  costCents: number;
  withoutCost: number;
  orderBy: string;
  seasonStarts: string;
}

export interface PartNeed {
  season: string;
  node: number;
  variantId: string;
  wanted: number;
  available: number;
  toBuy: number;
  worthCents: number;
}

export function stockUpOf(
  day: string,
  calendar: SeasonCalendar,
  seasons: readonly Season[],
  fits: readonly SeasonFit[],
  parts: readonly PricedPart[],
): { categories: CategoryNeed[]; parts: PartNeed[] } {
  const byNode = Map.groupBy(parts, ({ node }) => node);
  const categories: CategoryNeed[] = [];
  const needs: PartNeed[] = [];
  for (const season of seasons) {
    const own: PartNeed[] = [];
    for (const fit of fits) {
      if (fit.node === 0 || seasonUplift(fit, seasonMonths(season)).low <= 1) continue;
      const { need, lacking } = needOf(day, calendar, season, fit, byNode.get(fit.node) ?? []);
      categories.push(need);
      own.push(...lacking);
    }
    needs.push(...own.sort((a, b) => b.worthCents - a.worthCents || (a.variantId < b.variantId ? -1 : 1)));
  }
  return { categories, parts: needs };
}

function needOf(day: string, calendar: SeasonCalendar, season: Season, fit: SeasonFit, parts: readonly PricedPart[]) {
  const plan = {
    day,
    seasonStart: seasonState(season, day).next.firstDay,
    coverDays: calendar.coverDays,
    leadDays: leadDaysOf(calendar, fit.node),
    index: seasonIndex(fit).map(({ value }) => value),
    logGrowth: fit.logGrowth,
  };
  const ahead = daysAhead(plan);
  const need: CategoryNeed = {
    season: season.name,
    node: fit.node,
    parts: 0,
    units: 0,
    costCents: 0,
    withoutCost: 0,
    orderBy: orderBy(plan),
    seasonStarts: plan.seasonStart,
  };
  const lacking: PartNeed[] = [];
  for (const part of parts) {
    const { wanted, toBuy } = stockUp(part, ahead);
    if (toBuy === 0) continue;
    const { variantId, available } = part;
    lacking.push({
      season: season.name,
      node: fit.node,
      variantId,
      wanted: Math.round(wanted),
      available,
      toBuy,
      worthCents: toBuy * part.priceCents,
    });
    need.parts += 1;
    need.units += toBuy;
    if (part.unitCostCents === null) need.withoutCost += 1;
    else need.costCents += toBuy * part.unitCostCents;
  }
  return { need, lacking };
}
