// Who would judge best? One who knows the generator: its parameters from the truth, and from all customers of the shop the
// rates that follow from them (how often a kind's line is a performance part, how many cars show through their purchases).
// It weighs order values, gaps on each kind's own clock, categories (people of a kind differ: averaged over drawn people),
// and all else as independent counts. What the app's judging reaches is measured against this.

import { monthOfDay } from "#app/derive/basics/day-number.ts";
import { archetypes } from "#app/derive/customer/archetype.ts";
import type { CustomerFacts } from "#app/derive/customer/customer-facts.ts";
import { bulkUnits } from "#app/derive/customer/customer-facts.ts";
import type { CustomerHistory } from "#app/derive/customer/customer-history.ts";
import { dice } from "#tests/support/order-rows.ts";
import type { TrueArchetype, Truth } from "./truth.ts";

export interface OracleCustomer {
  id: string;
  history: CustomerHistory;
  facts: CustomerFacts;
  garage: { fittedParts: number; cars: number };
}

const drawnPeople = 300;
const gridSize = 24;
const mostFitted = 12;

function lgamma(x: number): number {
  const c = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
    -0.5395239384953e-5,
  ];
  const t = x + 5.5;
  let sum = 1.000000000190015;
  for (const [at, one] of c.entries()) sum += one / (x + 1 + at);
  return (x + 0.5) * Math.log(t) - t + Math.log((2.506628274631 * sum) / x);
}
const gammaDensity = (x: number, shape: number, scale: number) =>
  Math.exp((shape - 1) * Math.log(x) - x / scale - shape * Math.log(scale) - lgamma(shape));
const logMean = (logs: readonly number[]) => {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0) / logs.length);
};
const grid = Array.from({ length: gridSize }, (_, at) => (at + 0.5) / gridSize);

/** Days on a kind's clock: racers' time runs fast in the racing months. */
function clockOf(racing: number): (day: number) => number {
  const raw = Array.from({ length: 12 }, (_, month) => (month >= 2 && month <= 8 ? racing : 1));
  const mean = raw.reduce((sum, one) => sum + one, 0) / 12;
  return (day) => (raw[monthOfDay(day) - 1] ?? 1) / mean;
}

function gapLogs(kind: TrueArchetype, days: readonly number[]): number {
  const speed = clockOf(kind.racing);
  const gaps: { ticks: number; speed: number }[] = [];
  for (let at = 1; at < days.length; at++) {
    const [from, to] = [days[at - 1]!, days[at]!];
    let ticks = 0;
    for (let day = from; day < to; day++) ticks += speed(day);
    gaps.push({ ticks: Math.max(0.5, ticks), speed: speed(to) });
  }
  const [quick, slow] = kind.gapDays;
  return logMean(
    grid.map((draw) => {
      const mean = quick * (slow / quick) ** draw * 0.66;
      return gaps.reduce((sum, gap) => {
        let density = 0;
        for (let passed = 0; passed < 5; passed++)
          density +=
            0.66 * 0.34 ** passed * gammaDensity(gap.ticks, kind.regularity * (passed + 1), mean / kind.regularity);
        const back = gap.ticks > 200 && gap.ticks < 700 ? 0.12 / 350 : 1e-7;
        return sum + Math.log((0.88 * density + 0.25 * back) * gap.speed);
      }, 0);
    }),
  );
}

export function oracleShares(truth: Truth, customers: readonly OracleCustomer[]): Map<string, number[]> {
  const known = new Map(truth.customers.map((one) => [one.customerId, archetypes.indexOf(one.archetype as never)]));
  const kinds = archetypes.map((name) => truth.parameters.archetypes.find((one) => one.name === name)!);
  // Rates by kind, each with one thing more of either sort.
  const rate = () => kinds.map(() => Array.from({ length: 11 }, () => [1, 2] as [number, number]));
  const flags = { performance: rate(), restoration: rate(), starter: rate(), bulk: rate() };
  const cars = kinds.map(() => Array.from({ length: mostFitted + 1 }, () => new Map<number, number>()));
  const counter = kinds.map(() => [1, 2]);
  for (const { id, history, facts, garage } of customers) {
    const kind = known.get(id);
    if (kind === undefined || facts.orders < 3) continue;
    for (const { product, units } of history.lines.filter((line) => line.isSale)) {
      const top = Math.trunc((product?.node ?? 0) / 1000);
      const count = (name: keyof typeof flags, is: boolean) => {
        const cell = flags[name][kind]![top]!;
        cell[1]++;
        if (is) cell[0]++;
      };
      count("performance", product?.performance ?? false);
      count("restoration", product?.restoration ?? false);
      count("starter", product?.starter ?? false);
      count("bulk", units >= bulkUnits);
    }
    const seen = cars[kind]![Math.min(mostFitted, garage.fittedParts)]!;
    seen.set(garage.cars, (seen.get(garage.cars) ?? 0) + 1);
    counter[kind]![0]! += facts.counterOrders;
    counter[kind]![1]! += facts.orders;
  }
  // How an order comes out against what was meant: prices are what they are.
  const meant = new Map(truth.customers.map((one) => [one.customerId, one.usualOrder]));
  const off: number[] = [];
  for (const { id, facts } of customers)
    if (facts.orders >= 3 && (facts.orderValueCents ?? 0) > 0)
      off.push(Math.log((facts.orderValueCents ?? 0) / 100 / meant.get(id)!));
  const shift = off.reduce((sum, one) => sum + one, 0) / off.length;
  const spread = Math.sqrt(off.reduce((sum, one) => sum + (one - shift) ** 2, 0) / off.length);
  const random = dice(5);
  const uniform = () => (random(1_000_000) + 0.5) / 1_000_000;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  // Gamma by Wilson and Hilferty: near enough for a mix.
  const gamma = (shape: number) => shape * Math.max(0.01, 1 - 1 / (9 * shape) + normal() / (3 * Math.sqrt(shape))) ** 3;
  const people = kinds.map((kind) =>
    Array.from({ length: drawnPeople }, () => {
      const raw = kind.mix.map((share) => share * (0.35 + gamma(1.6)));
      const sum = raw.reduce((total, one) => total + one, 0);
      return raw.map((one) => Math.log(one / sum));
    }),
  );
  const shares = new Map<string, number[]>();
  for (const { id, history, facts, garage } of customers) {
    if (facts.orders < 3) continue;
    const lines = history.lines.filter((line) => line.isSale);
    const value = Math.log(Math.max(1, facts.orderValueCents ?? 1) / 100) - shift;
    const scores = kinds.map((kind, at) => {
      let score = Math.log(kind.share);
      score += Math.log(history.person.taxExempt ? kind.taxExempt : 1 - kind.taxExempt);
      score += Math.log(history.person.company ? kind.company : 1 - kind.company);
      const [low, high] = kind.orderValue;
      score += logMean(
        grid.map((draw) => -0.5 * ((value - Math.log(low * (high / low) ** (draw ** kind.skew))) / spread) ** 2),
      );
      score += gapLogs(kind, [...new Set(history.orderDays)]);
      const end = facts.firstDay! + 150;
      if (kind.name === "first-time-builder")
        score += history.orderDays.filter((day) => day > end).length * Math.log(0.5);
      const more = Math.max(0, lines.length - facts.orders);
      const stop = 1 / (1 + kind.moreLines * 0.95);
      score += facts.orders * Math.log(stop) + more * Math.log(1 - stop);
      score += logMean(
        people[at]!.map((mix) => mix.reduce((sum, log, top) => sum + log * (facts.categoryLines[top + 1] ?? 0), 0)),
      );
      for (const { product, units } of lines) {
        const top = Math.trunc((product?.node ?? 0) / 1000);
        const say = (name: keyof typeof flags, is: boolean) => {
          const [there, all] = flags[name][at]![top]!;
          score += Math.log(is ? there / all : 1 - there / all);
        };
        say("performance", product?.performance ?? false);
        say("restoration", product?.restoration ?? false);
        say("starter", product?.starter ?? false);
        say("bulk", units >= bulkUnits);
      }
      const seen = cars[at]![Math.min(mostFitted, garage.fittedParts)]!;
      const all = [...seen.values()].reduce((sum, one) => sum + one, 0);
      score += Math.log(((seen.get(garage.cars) ?? 0) + 0.3) / (all + 3));
      const atCounter = counter[at]![0]! / counter[at]![1]!;
      score +=
        facts.counterOrders * Math.log(atCounter) + (facts.orders - facts.counterOrders) * Math.log(1 - atCounter);
      return score;
    });
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((total, one) => total + one, 0);
    shares.set(
      id,
      powers.map((one) => one / sum),
    );
  }
  return shares;
}
