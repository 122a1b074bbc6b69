// Judges every variant of a shop from the sums of its sales and stock: how quick, how long its stock lasts, whether demand
// for it has ended. The whole shop is judged at once, because an item is compared with its like.
import { abc } from "./abc.ts";
import { costShares } from "./capital.ts";
import { type CategoryClocks, categoryOf, clockOf } from "./category-clocks.ts";
import { type DemandModel, fitDemand, judgeDemand, type Paces, type ProductHistory, paces } from "./demand-model.ts";
import { describeVariant, type JudgedDemand, marginOf, type VariantJudgement } from "./describe-variant.ts";
import type { SlowMoverLimits } from "./slow-mover-limits.ts";
import type { VariantFacts } from "./variant-facts.ts";
import { pieceOf, type VariantHistory, variantHistory } from "./variant-history.ts";

export interface ShopJudgement {
  model: DemandModel;
  variants: VariantJudgement[];
}

function historiesOf(products: readonly (readonly VariantFacts[])[], clocks: CategoryClocks) {
  const { grid } = clocks;
  return products.map((variants) => {
    const start = Math.min(
      grid.to - 1,
      Math.max(grid.from, Math.min(...variants.map(({ since, lastSold }) => Math.min(since, lastSold ?? since)))),
    );
    const first = pieceOf(grid, start);
    const pieces = grid.bounds
      .slice(first, -1)
      .map((from, at) => (grid.bounds[first + at + 1] ?? 0) - Math.max(start, from));
    const category = categoryOf(variants[0]?.node ?? 0);
    const clock = clockOf(clocks, category);
    return {
      category,
      start,
      first,
      pieces,
      variants: variants.map((facts) => variantHistory(facts, grid, clock, start)),
    };
  });
}

function judgeProduct(
  variants: readonly VariantFacts[],
  history: ProductHistory & { first: number; start: number; variants: readonly VariantHistory[] },
  clocks: CategoryClocks,
  { model, paceOf, cut }: { model: DemandModel; paceOf: Paces; cut: number },
): JudgedDemand[] {
  const { ends } = judgeDemand(history, model, paceOf.get(history.category));
  const { bounds } = clocks.grid;
  return variants.map((facts, at) => {
    const by = ends[at]?.by ?? new Float64Array();
    const probability = ends[at]?.probability ?? 0;
    // `by` speaks of the middles of pieces, one of which ends at the cut: its middle and the next one's stand on either side.
    const piece = bounds.indexOf(cut) - history.first;
    const longAgo = piece > 0 ? ((by[piece - 1] ?? 0) + (by[piece] ?? 0)) / 2 : 0;
    const ended = probability < 0.5 ? -1 : by.findIndex((value) => value >= probability / 2);
    const endedOn =
      ended < 0 ? null : Math.max(bounds[history.first + ended] ?? 0, (facts.lastSold ?? history.start) + 1);
    return { facts, history: history.variants[at] as VariantHistory, probability, longAgo, endedOn };
  });
}

export interface JudgeOptions {
  /** The day before, as a number. */
  today: number;
  limits: SlowMoverLimits;
  /** Judge by this model; without it, one is fitted. */
  model?: DemandModel;
}

/** `products`: the variants of each product. */
export function judgeVariants(
  products: readonly (readonly VariantFacts[])[],
  clocks: CategoryClocks,
  options: JudgeOptions,
): ShopJudgement {
  const histories = historiesOf(products, clocks);
  const paceOf = paces(histories);
  const model = options.model ?? fitDemand(histories, paceOf);
  const cut = options.today + 1 - options.limits.deadDays;
  const judged = products.flatMap((variants, at) => {
    const history = histories[at];
    return history ? judgeProduct(variants, history, clocks, { model, paceOf, cut }) : [];
  });
  const shares = costShares(judged.map(({ facts }) => ({ ...facts, category: categoryOf(facts.node) })));
  const byRevenue = abc(judged.map(({ facts }) => facts.netCents365));
  const byMargin = abc(judged.map(({ facts }) => marginOf(facts)));
  const variants = judged.map((one, at) => ({
    ...describeVariant(one, clocks, { ...options, model, pace: paceOf.get(categoryOf(one.facts.node)) ?? 1, shares }),
    abcRevenue: byRevenue[at] ?? null,
    abcMargin: byMargin[at] ?? null,
  }));
  return { model, variants };
}
