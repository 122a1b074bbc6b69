// Has demand for an item ended, or is it only silent?
// While demand lives, orders come at a rate of the item's own per unit of demand time (demand-clock.ts; days without stock
// hold none). The rate is not known: it is one of many like it, spread as a Gamma(shape, rate). Each day demand may end
// for good, with a small hazard. Of an item with x orders, the last one at demand time s, both stories leave a closed form:
//   lives until today, demand time t:        survival(today) · (rate + t)^−(shape + x)
//   ended on a day of the silence, time u:   hazard · survival(day) · (rate + u)^−(shape + x)
// and the probability that demand has ended is the second, summed over the silence, against both. (The reasoning of
// Schmittlein, Morrison & Colombo 1987 about customers, with days out of stock and the season taken out of the time.)
// The variants of a product often end together, though seldom every one of them; demand-end-together.ts says how.
// Worked example: with shape 1, rate 1, hazard 0.001 a day, one order at time 1 and a silence of 100 days that holds 3 of
// demand time: living weighs 0.905 · 5^−2 = 0.0362, an end weighs 0.001 · Σ (2 + 0.03 d)^−2 · 0.999^d ≈ 0.0097: 21 %.

export interface DemandPrior {
  shape: number;
  /** In units of demand time: a mean item has shape ÷ rate orders in one. */
  rate: number;
  /** Chance a day that the living demand for one variant ends. */
  hazard: number;
}

/** A piece of the silence since the last order, or since the item came on sale where it never had one. */
export interface SilentPiece {
  days: number;
  /** Demand time within the piece. */
  time: number;
}

export interface DemandHistory {
  orders: number;
  /** Demand time from the start to the last order, and the days of that stretch. */
  time: number;
  days: number;
  silence: readonly SilentPiece[];
}

/** The weights of both stories, in logarithms; only their differences mean something. */
export interface DemandWeights {
  /** Demand lives at the middle of each piece; the last entry is today. */
  lives: Float64Array;
  /** Demand had ended by the middle of each piece; the last entry is today. */
  ended: Float64Array;
}

/** log(eᵃ + eᵇ) */
export function logAdd(a: number, b: number): number {
  const most = Math.max(a, b);
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(-Math.abs(a - b)));
}

export function demandWeights({ orders, time, silence }: DemandHistory, prior: DemandPrior): DemandWeights {
  const power = -(prior.shape + orders);
  const size = silence.length;
  const lives = new Float64Array(size + 1);
  const ended = new Float64Array(size + 1);
  let [passed, days, before] = [time, 0, Number.NEGATIVE_INFINITY];
  for (const [at, piece] of silence.entries()) {
    const middle = power * Math.log(prior.rate + passed + piece.time / 2);
    const ending = middle - prior.hazard * days + Math.log(-Math.expm1(-prior.hazard * piece.days));
    lives[at] = middle - prior.hazard * (days + piece.days / 2);
    ended[at] = logAdd(before, ending - Math.LN2);
    before = logAdd(before, ending);
    passed += piece.time;
    days += piece.days;
  }
  lives[size] = power * Math.log(prior.rate + passed) - prior.hazard * days;
  ended[size] = before;
  return { lives, ended };
}
