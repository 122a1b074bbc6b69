// What is said of a variant, from its sums and from what the model of demand makes of them.
import type { AbcClass } from "./abc.ts";
import { type CostShares, capitalCents } from "./capital.ts";
import { type CategoryClocks, categoryOf } from "./category-clocks.ts";
import { coverDays, isTrending, type StockStatus, sellThrough, stockStatus } from "./cover.ts";
import type { DemandModel } from "./demand-model.ts";
import { isSlowMover, type Verdict, verdictOf } from "./slow-mover.ts";
import type { SlowMoverLimits } from "./slow-mover-limits.ts";
import type { VariantFacts } from "./variant-facts.ts";
import type { VariantHistory } from "./variant-history.ts";
import { type Tier, tierOf, velocity } from "./velocity.ts";

export interface VariantJudgement {
  variantId: string;
  productId: string;
  node: number;
  velocity: number | null;
  tier: Tier | null;
  knownDays: number;
  inStockDays: number | null;
  coverDays: number | null;
  stockStatus: StockStatus;
  abcRevenue: AbcClass | null;
  abcMargin: AbcClass | null;
  sellThrough: number | null;
  isTrending: boolean;
  /** Units to expect in the next 90 days, should demand live, and with the chance that it does. */
  expected90: number;
  /** Units a month in the best part of its year, and demand of late against its year's mean. */
  bestMonthly: number;
  seasonNow: number;
  /** Units to expect in each month of the year, January first, while demand lives. */
  expectedMonthly: number[];
  isSlowMover: boolean;
  /** Null: left out, and why. */
  verdict: Verdict | null;
  leftOut: "merchant" | "untracked" | "gift-card" | null;
  /** That demand has ended by today; null for what never sold. */
  deadProbability: number | null;
  /** That it has been over for the days of the limit: what the verdict goes by. */
  overFor: number | null;
  /** About when it ended, where that is likelier than not. */
  endedOn: number | null;
  /** The day its quick season begins, where it sleeps. */
  wakesOn: number | null;
  capitalCents: number | null;
  costKnown: boolean;
  marginCents365: number | null;
}

export interface JudgedDemand {
  facts: VariantFacts;
  history: VariantHistory;
  probability: number;
  longAgo: number;
  endedOn: number | null;
}

/** Net sales less cost, where the cost at the sale is known of anything that was sold. */
export const marginOf = ({ costedNetCents365, costCents365, units365 }: VariantFacts) =>
  units365 === 0 || (costedNetCents365 === 0 && costCents365 === 0) ? null : costedNetCents365 - costCents365;

function leftOutOf({ leftOut, isGiftCard, tracked }: VariantFacts): VariantJudgement["leftOut"] {
  if (isGiftCard) return "gift-card";
  if (tracked === false) return "untracked";
  return leftOut ? "merchant" : null;
}

export interface Describing {
  today: number;
  limits: SlowMoverLimits;
  model: DemandModel;
  pace: number;
  shares: CostShares;
}

export function describeVariant(
  { facts, history, probability, longAgo, endedOn }: JudgedDemand,
  clocks: CategoryClocks,
  { model, pace, shares, today, limits }: Describing,
): Omit<VariantJudgement, "abcRevenue" | "abcMargin"> {
  const { perDay, knownDays, inStockDays } = velocity(facts, today);
  const category = categoryOf(facts.node);
  const tier = tierOf(perDay, limits);
  const season = clocks.seasonOf(category, history.bend, today);
  const silent = history.silence.reduce((sum, { time }) => sum + time, 0);
  const orderRate = (model.shape + history.orders) / (model.rate / pace + history.time + silent);
  const unitsInOrder = facts.units365 > 0 && history.orders > 0 ? unitsPerOrder(facts, clocks) : 1;
  const yearly = orderRate * unitsInOrder * clocks.yearTime;
  const leftOut = leftOutOf(facts);
  const isOutside = leftOut === "untracked" || leftOut === "gift-card";
  // What never sold has no demand that could have ended.
  const canEnd = !isOutside && history.orders > 0;
  const measures = {
    available: facts.available,
    ageDays: today + 1 - facts.since,
    orders: history.orders,
    units365: facts.units365,
    tier,
    deadProbability: longAgo,
    knownDays,
    inStockDays,
    bestMonthly: (yearly / 12) * season.best,
    seasonNow: season.now,
  };
  const verdict = leftOut ? null : verdictOf(measures, limits);
  return {
    variantId: facts.variantId,
    productId: facts.productId,
    node: facts.node,
    velocity: perDay,
    tier,
    knownDays,
    inStockDays,
    coverDays: coverDays(facts.available, perDay),
    stockStatus: isOutside ? "unknown" : stockStatus(facts.available, perDay),
    sellThrough: leftOut ? null : sellThrough(facts.units90, facts.available),
    isTrending: isTrending(facts.units7, facts.unitsBefore7),
    expected90: (yearly / 365) * 90 * season.next90 * (1 - probability),
    bestMonthly: measures.bestMonthly,
    seasonNow: measures.seasonNow,
    expectedMonthly: season.year.map((of) => (yearly / 12) * of),
    isSlowMover: !leftOut && isSlowMover(measures, limits),
    verdict,
    leftOut,
    deadProbability: canEnd ? probability : null,
    overFor: canEnd ? longAgo : null,
    endedOn: canEnd ? endedOn : null,
    wakesOn: verdict === "asleep" ? season.wakesOn : null,
    capitalCents: isOutside ? null : capitalCents({ ...facts, category }, shares),
    costKnown: facts.unitCostCents !== null,
    marginCents365: marginOf(facts),
  };
}

/** Of the last year; a month's orders count for the share of it that lies within. */
function unitsPerOrder(facts: VariantFacts, { grid }: CategoryClocks): number {
  const orders = facts.orders.reduce((sum, [month, count]) => sum + (month >= grid.months.length - 12 ? count : 0), 0);
  return orders === 0 ? 1 : Math.max(1, facts.units365 / orders);
}
