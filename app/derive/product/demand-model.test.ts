import { expect, test } from "vitest";
import { fitDemand, type ProductHistory, paces } from "./demand-model.ts";

/** A small generator of our own: the same numbers every time. */
function chances(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  // Marsaglia and Tsang (2000), for shapes from 1 on.
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return { next, gamma };
}

/** Three years of a shop in which demand is as the model says: days are steps, a day is 1 ÷ 365 of demand time. */
function shop(
  count: number,
  { shape, mean, productHazard, share }: { shape: number; mean: number; productHazard: number; share: number },
) {
  const { next, gamma } = chances(7);
  const days = 1080;
  return Array.from({ length: count }, (): ProductHistory => {
    const end = Math.floor(Math.log(next()) / Math.log1p(-productHazard));
    const variants = [0, 1].map(() => {
      const rate = (gamma(shape) / shape) * mean;
      const until = next() < share ? Math.min(days, end) : days;
      let [orders, last] = [0, 0];
      for (let at = -Math.log(next()) / rate; at * 365 < until; at -= Math.log(next()) / rate) {
        orders += 1;
        last = Math.floor(at * 365);
      }
      const first = Math.floor(last / 30);
      const silence = Array.from({ length: 36 - first }, (_, piece) => {
        const length = piece === 0 ? 30 * (first + 1) - last : 30;
        return { days: length, time: length / 365 };
      });
      return { orders, time: last / 365, days: last, silence };
    });
    return { category: 0, pieces: Array.from({ length: 36 }, () => 30), variants };
  });
}

test("the numbers that a shop was made with are found again from its orders", () => {
  const made = { shape: 1.2, mean: 8, productHazard: 0.12 / 365, share: 0.85 };
  const products = shop(300, made);
  const model = fitDemand(products, paces(products), { most: 300 });
  expect(model.shape).toBeGreaterThan(0.9);
  expect(model.shape).toBeLessThan(1.6);
  expect(model.shape / model.rate).toBeGreaterThan(6.5);
  expect(model.shape / model.rate).toBeLessThan(9.5);
  expect(model.productHazard * 365).toBeGreaterThan(0.08);
  expect(model.productHazard * 365).toBeLessThan(0.17);
  expect(model.share).toBeGreaterThan(0.7);
  expect(model.hazard * 365).toBeLessThan(0.03);
});

test("a shop without products has the usual model, and every category the usual pace", () => {
  expect(fitDemand([], paces([])).share).toBeCloseTo(0.7, 2);
  expect(paces([])).toEqual(new Map());
});

test("a category with 300 orders where 100 were to be expected is 2.33 times as quick, once 50 orders of belief are in", () => {
  const history = (category: number, orders: number, time: number): ProductHistory => ({
    category,
    pieces: [30],
    variants: [{ orders, time, days: 0, silence: [{ days: 30, time: 0 }] }],
  });
  // 400 orders in 4 of demand time are 100 in one.
  const pace = paces([history(1, 300, 1), history(2, 100, 3)]);
  expect(pace.get(1)).toBeCloseTo(350 / 150, 9);
  expect(pace.get(2)).toBeCloseTo(150 / 350, 9);
});
