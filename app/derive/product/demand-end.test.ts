import { expect, test } from "vitest";
import { demandWeights } from "./demand-end.ts";
import { demandEndTogether } from "./demand-end-together.ts";

const prior = { shape: 1, rate: 1, hazard: 0.001 };
const silence = (pieces: number, days: number, time: number) =>
  Array.from({ length: pieces }, () => ({ days: days / pieces, time: time / pieces }));

test("one order and a silence of 100 days that holds 3 of demand time: 21 % that demand has ended, day by day by hand", () => {
  // Each day: it lived until then, ended on it, and no order would have come anyway.
  let ended = 0;
  for (let day = 0; day < 100; day += 1) ended += 0.999 ** day * 0.001 * (2 + 0.03 * (day + 0.5)) ** -2;
  const lives = 0.999 ** 100 * 5 ** -2;
  const { lives: alive, ended: over } = demandWeights(
    { orders: 1, time: 1, days: 10, silence: silence(100, 100, 3) },
    prior,
  );
  const odds = Math.exp((over.at(-1) ?? 0) - (alive.at(-1) ?? 0));
  expect(odds / (1 + odds)).toBeCloseTo(ended / (ended + lives), 3);
  expect(ended / (ended + lives)).toBeCloseTo(0.21, 2);
});

test("a silence without demand time, out of stock or out of the year, says only what the hazard says", () => {
  const { lives, ended } = demandWeights({ orders: 9, time: 2, days: 10, silence: silence(5, 100, 0) }, prior);
  const odds = Math.exp((ended.at(-1) ?? 0) - (lives.at(-1) ?? 0));
  expect(odds / (1 + odds)).toBeCloseTo(1 - Math.exp(-0.1), 9);
});

const product = (orders: readonly number[], silentPieces: readonly number[]) => ({
  pieces: Array.from({ length: 20 }, () => 30),
  variants: orders.map((count, at) => {
    const silent = silentPieces[at] ?? 0;
    return {
      history: {
        orders: count,
        time: (20 - silent) / 12,
        days: (20 - silent) * 30,
        silence: silence(silent, silent * 30, silent / 12),
      },
      prior: { shape: 0.5, rate: 0.05, hazard: 0.00005 },
    };
  }),
});
const together = { hazard: 0.0003, share: 0.8 };
const probabilities = (...args: Parameters<typeof product>) =>
  demandEndTogether(product(...args), together).ends.map(({ probability }) => probability);

test("a sibling that fell silent at the same time makes the end likelier, one that still sells less likely", () => {
  const [alone = 0] = probabilities([4], [6]);
  const [withSilent = 0] = probabilities([4, 60], [6, 6]);
  const [withLively = 0] = probabilities([4, 60], [6, 1]);
  expect(withSilent).toBeGreaterThan(alone + 0.2);
  expect(withLively).toBeLessThan(alone * 0.8);
});

test("two variants: the same as adding up every way in which both can have ended, alone or together", () => {
  const { pieces, variants } = product([4, 12], [6, 9]);
  // Each variant's end lies in one of its silent pieces, or nowhere; the product's in one of all pieces, or nowhere.
  const logs = variants.map(({ history, prior: own }) => {
    const power = -(own.shape + history.orders);
    const first = pieces.length - history.silence.length;
    const time = (at: number) => history.time + (at - first) / 12;
    const own1 = (at: number) => Math.exp(-own.hazard * 30 * (at - first)) * -Math.expm1(-own.hazard * 30);
    const endIn = (at: number) => own1(at) * (own.rate + time(at) + 1 / 24) ** power;
    const aliveAt = (at: number, half: number) =>
      Math.exp(-own.hazard * 30 * (at + half - first)) * (own.rate + time(at) + half / 12) ** power;
    const endedBefore = (at: number, half: number) => {
      let sum = half * endIn(at);
      for (let piece = first; piece < at; piece += 1) sum += endIn(piece);
      return sum;
    };
    const size = pieces.length;
    return {
      first,
      whole: aliveAt(size, 0) + endedBefore(size, 0),
      over: endedBefore(size, 0),
      gone: (at: number) => aliveAt(at, 0.5) + endedBefore(at, 0.5),
    };
  });
  let [all, firstEnded] = [0, 0];
  for (let at = 0; at <= 20; at += 1) {
    const chance = Math.exp(-together.hazard * 30 * at) * (at === 20 ? 1 : -Math.expm1(-together.hazard * 30));
    for (const one of [false, true])
      for (const other of [false, true]) {
        if (at === 20 && (one || other)) continue;
        const weigh = (goes: boolean, of: (typeof logs)[number]) =>
          goes ? (at >= of.first ? together.share * of.gone(at) : 0) : (at === 20 ? 1 : 1 - together.share) * of.whole;
        const [a, b] = logs as [(typeof logs)[number], (typeof logs)[number]];
        const weight = chance * weigh(one, a) * weigh(other, b);
        all += weight;
        firstEnded += one ? weight : weight * (a.over / a.whole);
      }
  }
  expect(probabilities([4, 12], [6, 9])[0]).toBeCloseTo(firstEnded / all, 9);
});

test("the later the day, the likelier it is that demand has ended by then", () => {
  for (const { by } of demandEndTogether(product([4, 12, 0], [6, 9, 20]), together).ends)
    for (const [at, value] of by.entries()) expect(value).toBeGreaterThanOrEqual((by[at - 1] ?? 0) - 1e-12);
});
