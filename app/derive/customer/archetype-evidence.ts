// What speaks for which kind of customer, read off the merchant's prose: bands of order value, how often and how evenly
// they order, what they buy more of than others do, for how many cars, and what Shopify says of them.
//
// Three shapes of evidence, each of them monotone in its figure:
//   step    from one side of a boundary to the other, smooth over a factor of about 1.5 around it
//   rate    a count against what is usual in the shop, when a kind is said to have `lift` times as many. People of a kind
//           differ among themselves, so the count is negative binomial with shape `variety`: the log-odds are
//           count × ln(lift) − (count + variety) × ln((variety + usual × lift) ÷ (variety + usual))
//   cars    of the parts for certain cars beyond the first, how many are for yet another car
// The boundaries and lifts say the prose in round numbers; generated shops were looked at to see which way to round them.
import type { CustomerFacts } from "./customer-facts.ts";
import type { Person } from "./customer-history.ts";
import type { UsualSums } from "./population-edges.ts";

export interface ArchetypeInput {
  facts: CustomerFacts;
  /** How many different parts for certain cars, and how many cars it takes to explain them. */
  garage: { fittedParts: number; cars: number };
  person: Pick<Person, "taxExempt" | "company">;
  usual: UsualSums;
  /** Smallest units of the shop's currency to about a dollar. */
  dollarCents: number;
}

/** For DIY builder, professional shop, enthusiast collector, first-time builder, racing enthusiast. */
export type Odds = readonly [number, number, number, number, number];

/** One piece: where it was read, the figure with what it is held against, and log-odds × weight for each kind. */
export type TakeEvidence = (from: EvidenceKind, figure: number, against: number, odds: Odds, weight: number) => void;

export type EvidenceKind =
  | "order value"
  | "tax exempt"
  | "company"
  | "days between orders"
  | "evenness of orders"
  | "days as a customer"
  | "orders out of season"
  | "cars"
  | keyof typeof rates;

// The merchant's bands in dollars: DIY 50–300, professional 500–5,000, collector 300–1,500, first-time 200–800, racing
// "high". Where two bands overlap, both have their say.
const orderValueSteps: readonly [dollars: number, odds: Odds][] = [
  [130, [-0.6, 0.8, 0.8, 0.8, 0.8]],
  [250, [-2, 0.9, 1.2, 0.8, 1]],
  [500, [-1.3, 1, 0, -0.4, 0.7]],
  [900, [-0.5, 0.9, -0.6, -0.9, 0]],
  [1500, [-0.5, 0.8, -0.8, -0.8, -0.3]],
];

// Who builds for the first time comes back within weeks; a shop and a racer about every month; a collector when a car
// needs something.
const gapSteps: readonly [days: number, odds: Odds][] = [
  [20, [0.5, 0.3, 0.8, -0.6, -0.1]],
  [45, [0.3, -0.5, 0.9, -0.7, -0.5]],
  [80, [-0.2, -0.5, 0.8, -0.4, -0.4]],
];

// A first build is over, or given up, within a year.
const firstBuildDays = 250;
const longCustomer: Odds = [0, 0, 0, -2, 0];
const business: Odds = [-0.5, 3, -0.5, -0.5, -0.5];
const even: Odds = [-0.3, 1.2, 0, -0.3, -0.3];

const sumOf = (lines: readonly number[], tops: readonly number[]) => {
  let sum = 0;
  for (const top of tops) sum += lines[top] ?? 0;
  return sum;
};
type Counted = Pick<CustomerFacts & UsualSums, keyof CustomerFacts & keyof UsualSums>;
const finishing = [4, 5, 10];
const going = [1, 2, 3, 7];

/** Lines of a sort: how many there are, their share where nothing is known of a shop, and each kind's lift. */
const rates = {
  "six or more of one item": { of: (a: Counted) => a.bulkLines, plain: 0.03, lifts: [0.5, 2.2, 0.3, 0.4, 0.6] },
  "performance parts": { of: (a: Counted) => a.performanceLines, plain: 0.15, lifts: [0.6, 1.2, 0.9, 0.8, 2.5] },
  "restoration parts": { of: (a: Counted) => a.restorationLines, plain: 0.08, lifts: [0.8, 1, 1.8, 0.9, 0.4] },
  "starter kits": { of: (a: Counted) => a.starterLines, plain: 0.05, lifts: [0.6, 1, 0.8, 2, 0.8] },
  "body, interior and accessories": {
    of: (a: Counted) => sumOf(a.categoryLines, finishing),
    plain: 0.3,
    lifts: [1, 0.7, 2, 0.9, 0.25],
  },
  "engine, suspension, brakes and exhaust": {
    of: (a: Counted) => sumOf(a.categoryLines, going),
    plain: 0.4,
    lifts: [1, 1, 0.9, 0.9, 2],
  },
  tools: { of: (a: Counted) => a.categoryLines[9] ?? 0, plain: 0.1, lifts: [1.2, 0.8, 0.7, 2.2, 0.7] },
} as const satisfies Record<string, { of: (a: Counted) => number; plain: number; lifts: Odds }>;
const rateKinds = Object.keys(rates) as (keyof typeof rates)[];

const lineVariety = 3;
const seasonVariety = 20;
const outOfSeason: Odds = [1, 1, 1, 1, 0.25];
const plainOutOfSeason = 0.4;
// What is usual where a shop has sold too little to tell: so many lines of a plain mix are added to its own.
const plainLines = 200;

// Of the parts for cars after the first, how many are for another car: a shop works on its customers' cars, a collector
// owns several.
const anotherCar: Odds = [0.1, 0.7, 0.33, 0.1, 0.17];
const anotherCarUsual = 0.25;
const mostFitted = 40;

const step = (value: number, boundary: number): number => 1 / (1 + (boundary / Math.max(value, 1e-9)) ** 4);
const usualShare = (count: number, all: number, plain: number) => (count + plainLines * plain) / (all + plainLines);

/** Log-odds of five kinds by a function of each one's number. */
function oddsBy(of: (one: number) => number, [a, b, c, d, e]: Odds): Odds {
  return [of(a), of(b), of(c), of(d), of(e)];
}

export function rateOdds(count: number, usual: number, lift: number, variety: number): number {
  if (lift === 1) return 0;
  return count * Math.log(lift) - (count + variety) * Math.log((variety + usual * lift) / (variety + usual));
}

function takeCars({ fittedParts, cars }: ArchetypeInput["garage"], take: TakeEvidence): void {
  const more = Math.min(fittedParts, mostFitted) - 1;
  if (more < 1) return;
  const another = cars - 1;
  const same = Math.max(0, more - another);
  const odds = oddsBy(
    (share) => another * Math.log(share / anotherCarUsual) + same * Math.log((1 - share) / (1 - anotherCarUsual)),
    anotherCar,
  );
  take("cars", cars, fittedParts, odds, 1);
}

function takeTiming(facts: CustomerFacts, usual: UsualSums, take: TakeEvidence): void {
  const { gaps, usualGapDays, gapSpread, firstDay, lastDay, orders, seasonOrders } = facts;
  if (usualGapDays !== null)
    for (const [boundary, odds] of gapSteps)
      take(
        "days between orders",
        usualGapDays,
        boundary,
        odds,
        (gaps / (gaps + 2)) * (2 * step(usualGapDays, boundary) - 1),
      );
  if (gapSpread !== null)
    take("evenness of orders", gapSpread, 0.7, even, (gaps / (gaps + 3)) * Math.max(-1, 1 - gapSpread / 0.7));
  if (firstDay !== null && lastDay !== null) {
    const days = lastDay - firstDay;
    take("days as a customer", days, firstBuildDays, longCustomer, step(days, firstBuildDays));
  }
  const expected = orders * usualShare(usual.orders - usual.seasonOrders, usual.orders, plainOutOfSeason);
  const out = orders - seasonOrders;
  take(
    "orders out of season",
    out,
    expected,
    oddsBy((lift) => rateOdds(out, expected, lift, seasonVariety), outOfSeason),
    1,
  );
}

/** Hands over every piece of evidence there is. */
export function weighEvidence({ facts, garage, person, usual, dollarCents }: ArchetypeInput, take: TakeEvidence): void {
  const dollars = (facts.orderValueCents ?? 0) / dollarCents;
  for (const [boundary, odds] of orderValueSteps)
    take("order value", dollars, boundary, odds, step(dollars, boundary) - 0.5);
  if (person.taxExempt) take("tax exempt", 1, 0, business, 1);
  if (person.company) take("company", 1, 0, business, 1);
  takeTiming(facts, usual, take);
  for (const kind of rateKinds) {
    const { of, plain, lifts } = rates[kind];
    const count = of(facts);
    const expected = facts.lines * usualShare(of(usual), usual.lines, plain);
    take(
      kind,
      count,
      expected,
      oddsBy((lift) => rateOdds(count, expected, lift, lineVariety), lifts),
      1,
    );
  }
  takeCars(garage, take);
}
