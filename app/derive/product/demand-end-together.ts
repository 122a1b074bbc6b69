// Has demand for the variants of a product ended, each by itself or most of them together?
// When a product goes out of fashion, a variant goes with it with a chance called `share`; besides, each may end by itself
// (demand-end.ts). So siblings that fell silent at the same time are evidence for each other, and one that still sells is
// evidence against, but no proof. The product's end may lie in any piece of its history; in each of them the stories of all
// variants multiply: for a variant, gone with the product then, or not gone with it. One such end is looked for at most.
// Worked example: a variant alone that ended with 40 %, whose only sibling fell silent in the same month after 60 orders:
// the sibling's silence can hardly be chance, so the month holds an end of the product with near certainty, and the variant
// is then gone with at least its share.
import { type DemandHistory, type DemandPrior, demandWeights, logAdd } from "./demand-end.ts";

export interface TogetherPrior {
  /** Chance a day that the whole product goes out of fashion. */
  hazard: number;
  /** Chance that a variant goes with it. */
  share: number;
}

export interface ProductDemand {
  /** Days of each piece of the product's history. A variant's silence is cut at the same days, its first piece may be short. */
  pieces: readonly number[];
  variants: readonly { history: DemandHistory; prior: DemandPrior }[];
}

export interface DemandEnd {
  /** That demand for the variant has ended by today. */
  probability: number;
  /** That it had ended by the middle of each piece of the product's history. */
  by: Float64Array;
}

export interface ProductDemandEnd {
  ends: DemandEnd[];
  /** Logarithm of how likely such a product is, up to what the priors have no part in. */
  likelihood: number;
}

export function demandEndTogether({ pieces, variants }: ProductDemand, prior: TogetherPrior): ProductDemandEnd {
  const size = pieces.length;
  const goes = Math.log(prior.share);
  const stays = Math.log1p(-prior.share);
  const own = variants.map(({ history, prior: of }) => {
    const { lives, ended } = demandWeights(history, of);
    const last = lives.length - 1;
    const first = size - last;
    const whole = logAdd(lives[last] ?? 0, ended[last] ?? 0);
    // Gone with the product in a piece: only where the silence has begun by then.
    const gone = Float64Array.from({ length: size }, (_, at) =>
      at < first ? Number.NEGATIVE_INFINITY : goes + logAdd(lives[at - first] ?? 0, ended[at - first] ?? 0),
    );
    return { ended, first, whole, gone };
  });
  const stories = new Float64Array(size + 1);
  const none = own.reduce((sum, { whole }) => sum + whole, 0);
  let days = 0;
  for (const [at, length] of pieces.entries()) {
    stories[at] = -prior.hazard * days + Math.log(-Math.expm1(-prior.hazard * length));
    for (const { whole, gone } of own) stories[at] = (stories[at] ?? 0) + logAdd(gone[at] ?? 0, stays + whole);
    days += length;
  }
  stories[size] = none - prior.hazard * days;
  const likelihood = stories.reduce(logAdd, Number.NEGATIVE_INFINITY);
  const shares = stories.map((story) => Math.exp(story - likelihood));
  const ends = own.map(({ ended, first, whole, gone }) => {
    // Summed up once: gone with the product by a piece, and the weight of the stories in which it may have ended alone.
    const by = new Float64Array(size + 1);
    let together = 0;
    let apart = shares[size] ?? 0;
    for (let at = 0; at < size; at += 1) {
      const withIt = Math.exp((gone[at] ?? 0) - logAdd(gone[at] ?? 0, stays + whole));
      apart += (shares[at] ?? 0) * (1 - withIt);
    }
    for (let at = 0; at <= size; at += 1) {
      const alone = at < first ? 0 : Math.exp((ended[at - first] ?? 0) - whole);
      by[at] = Math.min(1, together + apart * alone);
      if (at < size) together += (shares[at] ?? 0) * Math.exp((gone[at] ?? 0) - logAdd(gone[at] ?? 0, stays + whole));
    }
    return { probability: by[size] ?? 0, by };
  });
  return { ends, likelihood };
}
