// Everything that is concluded of one customer: the same function for one customer after an order and for all at night.
import { dollarCents } from "../basics/rough-rates.ts";
import { type Archetype, archetypeOf, explainArchetype } from "./archetype.ts";
import { type Behaviour, behavioursOf } from "./behaviour.ts";
import { type BuildStage, buildStageOf } from "./build-stage.ts";
import { type CustomerFacts, customerFacts, type Season } from "./customer-facts.ts";
import type { CustomerHistory } from "./customer-history.ts";
import type { CustomerRules } from "./customer-rules.ts";
import { type Lifecycle, lifecycleOf } from "./lifecycle.ts";
import type { PopulationEdges } from "./population-edges.ts";
import { type Rfm, type RfmGroup, rfmGroupOf, rfmOf } from "./rfm.ts";
import { type ValueTier, valueTierOf } from "./value-tier.ts";

/** By what the customers of a shop are judged on a day. */
export interface Judging {
  /** A day number. */
  day: number;
  rules: CustomerRules;
  season: Season;
  edges: PopulationEdges;
  currency: string;
}

export interface CustomerJudgement {
  lifecycle: Lifecycle | null;
  /** The first of them is the one that is told. */
  behaviours: readonly Behaviour[];
  valueTier: ValueTier | null;
  rfm: Rfm | null;
  rfmGroup: RfmGroup;
  archetype: Archetype;
  archetypeConfidence: number;
  buildStage: BuildStage;
}

export interface CustomerProfile {
  facts: CustomerFacts;
  judgement: CustomerJudgement;
}

const archetypeInput = (facts: CustomerFacts, { person }: CustomerHistory, { edges, currency }: Judging) => ({
  facts,
  person,
  usual: edges.usual,
  dollarCents: dollarCents(currency),
});

/** What is concluded from facts that are known already. */
export function judgeCustomer(history: CustomerHistory, facts: CustomerFacts, judging: Judging): CustomerJudgement {
  const { rules, edges, day } = judging;
  const rfm = rfmOf(facts, edges);
  const { archetype, confidence } = history.pinned
    ? { archetype: history.pinned, confidence: 1 }
    : archetypeOf(archetypeInput(facts, history, judging), rules.unclassifiedPercent);
  return {
    lifecycle: lifecycleOf(facts, rules, day),
    behaviours: behavioursOf(facts, rules, edges, day),
    valueTier: valueTierOf(facts, rules, edges, day),
    rfm,
    rfmGroup: rfmGroupOf(rfm),
    archetype,
    archetypeConfidence: confidence,
    buildStage: buildStageOf(
      {
        soldLines: history.lines,
        orders: facts.orders,
        firstDay: facts.firstDay,
        lastDay: facts.lastDay,
        shopLines: edges.usual.categoryLines,
      },
      day,
    ),
  };
}

export function customerProfile(history: CustomerHistory, judging: Judging): CustomerProfile {
  const facts = customerFacts(history, judging.rules, judging.season, judging.day);
  return { facts, judgement: judgeCustomer(history, facts, judging) };
}

export const explainKind = (history: CustomerHistory, { facts, judgement }: CustomerProfile, judging: Judging) =>
  explainArchetype(archetypeInput(facts, history, judging), judgement.archetype);
