// How does a customer behave? One word, the first that holds, and all the words that hold:
//   churned, at-risk   at least churnedDays, atRiskDays since the last order
//   slipping           since the last order more than slippingPercent of the own usual gap (of two gaps or more), and at
//                      least slippingLeastDays
//   new                first order less than newDays ago
//   vip                net of the last 365 days above the edge of the shop's top vipPercent, at least vipLeastOrders
//   high-value         order value above the edge of the top highValuePercent, at least highValueLeastOrders
//   frequent           at least frequentOrders within frequentDays
//   loyal              at least loyalLeastOrders over at least loyalLeastDays, and not at risk
//   regular            none of these
// Whoever is churned is at risk as well: all that hold are told, so that each word can be asked for by itself.
import type { CustomerFacts } from "./customer-facts.ts";
import type { CustomerRules } from "./customer-rules.ts";
import { isAbove } from "./population-edge.ts";
import type { PopulationEdges } from "./population-edges.ts";

export const behaviours = [
  "churned",
  "at-risk",
  "slipping",
  "new",
  "vip",
  "high-value",
  "frequent",
  "loyal",
  "regular",
] as const;
export type Behaviour = (typeof behaviours)[number];

type Edges = Pick<PopulationEdges, "vip" | "highValue">;
type Question = (facts: CustomerFacts, rules: CustomerRules, edges: Edges, day: number) => boolean;

const silence = ({ lastDay }: CustomerFacts, day: number) => day - (lastDay ?? day);

const questions: readonly [Behaviour, Question][] = [
  ["churned", (facts, rules, _, day) => silence(facts, day) >= rules.churnedDays],
  ["at-risk", (facts, rules, _, day) => silence(facts, day) >= rules.atRiskDays],
  [
    "slipping",
    (facts, rules, _, day) =>
      facts.gaps >= 2 &&
      silence(facts, day) >= rules.slippingLeastDays &&
      silence(facts, day) * 100 > (facts.usualGapDays ?? 0) * rules.slippingPercent,
  ],
  ["new", (facts, rules, _, day) => day - (facts.firstDay ?? day) < rules.newDays],
  ["vip", (facts, rules, edges) => facts.orders >= rules.vipLeastOrders && isAbove(facts.yearNetCents, edges.vip)],
  [
    "high-value",
    (facts, rules, edges) =>
      facts.orders >= rules.highValueLeastOrders && isAbove(facts.orderValueCents ?? 0, edges.highValue),
  ],
  ["frequent", (facts, rules) => facts.recentOrders >= rules.frequentOrders],
  [
    "loyal",
    (facts, rules, _, day) =>
      facts.orders >= rules.loyalLeastOrders &&
      (facts.lastDay ?? 0) - (facts.firstDay ?? 0) >= rules.loyalLeastDays &&
      silence(facts, day) < rules.atRiskDays,
  ],
];

/** All that hold, the one that is told first in front; empty for who never ordered. */
export function behavioursOf(facts: CustomerFacts, rules: CustomerRules, edges: Edges, day: number): Behaviour[] {
  if (facts.orders === 0) return [];
  const held: Behaviour[] = [];
  for (const [behaviour, holds] of questions) if (holds(facts, rules, edges, day)) held.push(behaviour);
  return held.length > 0 ? held : ["regular"];
}
