// By what a shop's customers are judged now: its day, its rules and their version, its season and its edges.
import { judgementDay } from "#app/clock.server.ts";
import { dayNumber } from "#app/derive/basics/day-number.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";
import type { Season } from "#app/derive/customer/customer-facts.ts";
import type { Judging } from "#app/derive/customer/customer-profile.ts";
import { type CustomerRules, defaultRules } from "#app/derive/customer/customer-rules.ts";
import { noEdges, type PopulationEdges } from "#app/derive/customer/population-edges.ts";
import type { ReturnBaseline } from "#app/derive/customer/return-baseline.ts";
import type { Queryable } from "#app/store/transaction.ts";

export interface ShopJudging extends Judging {
  /** The version of the rules; 0 are the defaults. */
  version: number;
  /** Whether the customers of the shop were ever judged as a whole. */
  isBegun: boolean;
}

/** What a night's work keeps beside the edges. */
export interface KeptEdges extends PopulationEdges {
  baselines: { atRisk: ReturnBaseline; churned: ReturnBaseline };
}

interface Row {
  domain: string;
  timeZone: string;
  currency: string;
  seasonFirstMonth: number | null;
  seasonLastMonth: number | null;
  version: number | null;
  rules: Partial<CustomerRules> | null;
  edges: PopulationEdges | null;
}

const sql = `
  select s.domain, s."timeZone", s.currency, settings."seasonFirstMonth", settings."seasonLastMonth",
         rules.version, rules.rules, edges.edges
  from "Shop" s
  left join "Settings" settings on settings.shop = s.id
  left join lateral (
    select version, rules from "CustomerRules" where shop = s.id order by version desc limit 1
  ) rules on true
  left join lateral (select edges from "SegmentEdges" where shop = s.id order by day desc limit 1) edges on true
  where s.id = $1`;

/** Null: there is no such shop. */
export async function readJudging(from: Queryable, shop: number): Promise<ShopJudging | null> {
  const [row] = (await from.query<Row>(sql, [shop])).rows;
  if (!row) return null;
  const season: Season = {
    seasonFirstMonth: row.seasonFirstMonth ?? defaultSettings.seasonFirstMonth,
    seasonLastMonth: row.seasonLastMonth ?? defaultSettings.seasonLastMonth,
  };
  return {
    day: dayNumber(judgementDay(row)),
    // A rule that came after a version was saved is what it begins as.
    rules: { ...defaultRules, ...row.rules },
    version: row.version ?? 0,
    season,
    edges: row.edges ?? noEdges,
    currency: row.currency,
    isBegun: row.edges !== null,
  };
}
