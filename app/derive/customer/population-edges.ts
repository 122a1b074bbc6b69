// The edges between shares of a shop's customers, worked out once a night and kept with their day, so that one order
// moves one customer. Only customers who have ordered are compared.
import type { CustomerFacts } from "./customer-facts.ts";
import type { ProductTraits } from "./customer-history.ts";
import type { CustomerRules } from "./customer-rules.ts";
import type { Popularity } from "./garage.ts";
import { edgeAt } from "./population-edge.ts";

type Edge = number | null;

export interface PopulationEdges {
  /** The day they were worked out for. */
  day: string;
  customers: number;
  /** Net of the last 365 days. */
  vip: Edge;
  /** Order value. */
  highValue: Edge;
  tierVip: Edge;
  tierPremium: Edge;
  tierLoyal: Edge;
  /** Four edges each, between the scores 1 to 5. */
  recency: readonly Edge[];
  frequency: readonly Edge[];
  monetary: readonly Edge[];
  usual: UsualSums;
  /** How much is bought for each car (garage.ts), as pairs. */
  popularity: readonly (readonly [string, number])[];
}

const popularities = new WeakMap<PopulationEdges, Popularity>();

export function popularityIn(edges: PopulationEdges): Popularity {
  const known = popularities.get(edges) ?? new Map(edges.popularity);
  popularities.set(edges, known);
  return known;
}

/** What all customers of the shop do together: what is usual there. */
export interface UsualSums {
  orders: number;
  seasonOrders: number;
  lines: number;
  bulkLines: number;
  performanceLines: number;
  restorationLines: number;
  starterLines: number;
  /** By L1, uncategorised first. */
  categoryLines: readonly number[];
}

export const noEdges: PopulationEdges = {
  day: "",
  customers: 0,
  vip: null,
  highValue: null,
  tierVip: null,
  tierPremium: null,
  tierLoyal: null,
  recency: [null, null, null, null],
  frequency: [null, null, null, null],
  monetary: [null, null, null, null],
  usual: {
    orders: 0,
    seasonOrders: 0,
    lines: 0,
    bulkLines: 0,
    performanceLines: 0,
    restorationLines: 0,
    starterLines: 0,
    categoryLines: Array.from({ length: 11 }, () => 0),
  },
  popularity: [],
};

const fifths = [20, 40, 60, 80];

/** What of a customer's facts others are compared with. */
export type ComparedFacts = Pick<
  CustomerFacts,
  "orders" | "seasonOrders" | "lastDay" | "shoppingDays" | "netCents" | "yearNetCents" | "orderValueCents"
>;

/** The figures of a whole shop, one place per customer, and all that it sold. */
export interface Population {
  add(facts: ComparedFacts): void;
  /** So many lines of a product were sold, some of them of six or more. */
  addLines(product: ProductTraits | null, lines: number, bulkLines: number): void;
  /** `popularity` is that of everything the shop sold. */
  edges(rules: CustomerRules, day: string, popularity?: Popularity): PopulationEdges;
}

function grown(values: Float64Array): Float64Array {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

const figures = ["net", "year", "value", "last", "shoppingDays"] as const;

export function createPopulation(): Population {
  let count = 0;
  const columns = Object.fromEntries(figures.map((name) => [name, new Float64Array(1024)])) as Record<
    (typeof figures)[number],
    Float64Array
  >;
  const usual = { ...noEdges.usual, categoryLines: [...noEdges.usual.categoryLines] };
  const rising = (name: (typeof figures)[number]) => columns[name].slice(0, count).sort();
  return {
    add(facts) {
      usual.orders += facts.orders;
      usual.seasonOrders += facts.seasonOrders;
      if (facts.lastDay === null) return;
      if (count === columns.net.length) for (const name of figures) columns[name] = grown(columns[name]);
      columns.net[count] = facts.netCents;
      columns.year[count] = facts.yearNetCents;
      columns.value[count] = facts.orderValueCents ?? 0;
      columns.last[count] = facts.lastDay;
      columns.shoppingDays[count] = facts.shoppingDays;
      count++;
    },
    addLines(product, lines, bulkLines) {
      usual.lines += lines;
      usual.bulkLines += bulkLines;
      const top = Math.trunc((product?.node ?? 0) / 1000);
      usual.categoryLines[top] = (usual.categoryLines[top] ?? 0) + lines;
      if (product?.performance) usual.performanceLines += lines;
      if (product?.restoration) usual.restorationLines += lines;
      if (product?.starter) usual.starterLines += lines;
    },
    edges(rules, day, popularity) {
      const net = rising("net");
      const top = (sorted: Float64Array, percent: number) => edgeAt(sorted, 100 - percent);
      const scores = (sorted: Float64Array) => fifths.map((per) => edgeAt(sorted, per));
      const premium = rules.tierVipPercent + rules.tierPremiumPercent;
      return {
        day,
        customers: count,
        vip: top(rising("year"), rules.vipPercent),
        highValue: top(rising("value"), rules.highValuePercent),
        tierVip: top(net, rules.tierVipPercent),
        tierPremium: top(net, premium),
        tierLoyal: top(net, premium + rules.tierLoyalPercent),
        recency: scores(rising("last")),
        frequency: scores(rising("shoppingDays")),
        monetary: scores(net),
        popularity: [...(popularity ?? [])],
        usual: { ...usual, categoryLines: [...usual.categoryLines] },
      };
    },
  };
}
