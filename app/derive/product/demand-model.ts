// How does demand live and end in this shop? Fitted to its own products, so that every item is judged by its like.
// The model (demand-end.ts, demand-end-together.ts) has five numbers; the best are those under which the shop's histories
// are most likely. Weak beliefs keep them in reason where a shop has few products: a mean item sells some orders a year,
// one product in ten goes out of fashion in a year, seven of ten variants with it.
// A category's own pace is its orders against those its items' demand time would have brought at the shop's pace, pulled
// towards 1 as long as they are few.
// Worked example: items of a category had 300 orders where the shop's pace expects 100; with 50 orders of belief it is
// taken to be (300 + 50) ÷ (100 + 50) = 2.33 times as quick.
import { least } from "../basics/least.ts";
import { logGamma } from "../basics/log-gamma.ts";
import type { DemandHistory } from "./demand-end.ts";
import { demandEndTogether, type ProductDemandEnd } from "./demand-end-together.ts";

export interface DemandModel {
  shape: number;
  rate: number;
  /** Chances a day that a variant ends by itself, and that a product does. */
  hazard: number;
  productHazard: number;
  share: number;
}

export interface ProductHistory {
  /** The category whose pace counts. */
  category: number;
  pieces: readonly number[];
  variants: readonly DemandHistory[];
}

export const usualDemand: DemandModel = {
  shape: 0.6,
  rate: 0.1,
  hazard: 0.03 / 365,
  productHazard: 0.1 / 365,
  share: 0.7,
};

const beliefOrders = 50;

export type Paces = ReadonlyMap<number, number>;

export function paces(products: readonly ProductHistory[]): Paces {
  const sums = new Map<number, { orders: number; time: number }>();
  const shop = { orders: 0, time: 0 };
  for (const { category, variants } of products) {
    const sum = sums.get(category) ?? { orders: 0, time: 0 };
    sums.set(category, sum);
    for (const { orders, time, silence } of variants) {
      const all = silence.reduce((total, piece) => total + piece.time, time);
      sum.orders += orders;
      sum.time += all;
      shop.orders += orders;
      shop.time += all;
    }
  }
  const usual = shop.time === 0 ? 0 : shop.orders / shop.time;
  return new Map(
    [...sums].map(([category, { orders, time }]) => [
      category,
      (orders + beliefOrders) / (time * usual + beliefOrders),
    ]),
  );
}

export function judgeDemand(product: ProductHistory, model: DemandModel, pace = 1): ProductDemandEnd {
  const prior = { shape: model.shape, rate: model.rate / pace, hazard: model.hazard };
  return demandEndTogether(
    { pieces: product.pieces, variants: product.variants.map((history) => ({ history, prior })) },
    { hazard: model.productHazard, share: model.share },
  );
}

/** Logarithm of how likely the model makes what happened to a product. */
export function likelihoodOf(product: ProductHistory, model: DemandModel, pace = 1): number {
  let sum = judgeDemand(product, model, pace).likelihood;
  const { shape, hazard } = model;
  const start = shape * Math.log(model.rate / pace) - logGamma(shape);
  for (const { orders, days } of product.variants) sum += start + logGamma(shape + orders) - hazard * days;
  return sum;
}

const toNumbers = ({ shape, rate, hazard, productHazard, share }: DemandModel) => [
  Math.log(shape),
  Math.log(rate),
  Math.log(hazard),
  Math.log(productHazard),
  Math.log(share / (1 - share)),
];

function fromNumbers([shape = 0, rate = 0, hazard = 0, productHazard = 0, share = 0]: readonly number[]): DemandModel {
  return {
    shape: Math.exp(shape),
    rate: Math.exp(rate),
    hazard: Math.exp(hazard),
    productHazard: Math.exp(productHazard),
    share: 1 / (1 + Math.exp(-share)),
  };
}

/** How far, in logarithms, each number may be from what is usual before that counts against it. */
const slack = [1, 2, 1.5, 0.7, 1];

/** Every so many products are looked at, so that at most `most` are. The same histories always give the same model. */
export function fitDemand(
  products: readonly ProductHistory[],
  paceOf: Paces,
  { most = 400 }: { most?: number } = {},
): DemandModel {
  const every = Math.max(1, Math.ceil(products.length / most));
  const seen = products.filter((_, at) => at % every === 0);
  const usual = toNumbers(usualDemand);
  const cost = (numbers: readonly number[]) => {
    const model = fromNumbers(numbers);
    let sum = numbers.reduce((total, value, at) => total + ((value - (usual[at] ?? 0)) / (slack[at] ?? 1)) ** 2 / 2, 0);
    for (const product of seen) sum -= likelihoodOf(product, model, paceOf.get(product.category));
    return sum;
  };
  return fromNumbers(least(cost, usual, { moves: 160, close: 0.05 }));
}
