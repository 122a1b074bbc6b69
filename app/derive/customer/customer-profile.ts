// Everything that is concluded of one customer: the same function for one customer after an order and for all at night.
import { dollarCents } from "../basics/rough-rates.ts";
import { type Archetype, archetypeOf, explainArchetype } from "./archetype.ts";
import { type Behaviour, behavioursOf } from "./behaviour.ts";
import { type BuildStage, buildStageOf } from "./build-stage.ts";
import { type CustomerFacts, customerFacts, type Season } from "./customer-facts.ts";
import type { CustomerHistory } from "./customer-history.ts";
import type { CustomerRules } from "./customer-rules.ts";
import { type FittedPurchase, type Garage, garageOf, type OwnedVehicle } from "./garage.ts";
import { type Lifecycle, lifecycleOf } from "./lifecycle.ts";
import { type PopulationEdges, popularityIn } from "./population-edges.ts";
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
  /** The car they own; null where none can be told. */
  vehicle: OwnedVehicle | null;
}

export interface CustomerProfile {
  facts: CustomerFacts;
  garage: Garage;
  judgement: CustomerJudgement;
}

const archetypeInput = (
  facts: CustomerFacts,
  { fittedParts, vehicles }: Garage,
  { person }: CustomerHistory,
  { edges, currency }: Judging,
) => ({
  facts,
  garage: { fittedParts, cars: vehicles.length },
  person,
  usual: edges.usual,
  dollarCents: dollarCents(currency),
});

const nothingParked: Garage = { vehicles: [], primary: null, fittedParts: 0, evidence: [] };

/** The cars of a customer, told from all they bought. */
export function garageOfCustomer({ lines }: CustomerHistory, { edges }: Judging): Garage {
  const fitted: FittedPurchase[] = [];
  for (const { day, units, product } of lines)
    if (product?.fitmentClass === "specific") {
      const { productId, fitmentClass, vehicles } = product;
      fitted.push({ productId, day, units, fitmentClass, vehicles });
    }
  return fitted.length === 0 ? nothingParked : garageOf(fitted, popularityIn(edges));
}

function judge(history: CustomerHistory, facts: CustomerFacts, garage: Garage, judging: Judging): CustomerJudgement {
  const { rules, edges, day } = judging;
  const rfm = rfmOf(facts, edges);
  const { archetype, confidence } = history.pinned
    ? { archetype: history.pinned, confidence: 1 }
    : archetypeOf(archetypeInput(facts, garage, history, judging), rules.unclassifiedPercent);
  const soldLines = history.lines;
  return {
    lifecycle: lifecycleOf(facts, rules, day),
    behaviours: behavioursOf(facts, rules, edges, day),
    valueTier: valueTierOf(facts, rules, edges, day),
    rfm,
    rfmGroup: rfmGroupOf(rfm),
    archetype,
    archetypeConfidence: confidence,
    buildStage: buildStageOf({ ...facts, soldLines, shopLines: edges.usual.categoryLines }, day),
    vehicle: garage.primary,
  };
}

export function customerProfile(history: CustomerHistory, judging: Judging): CustomerProfile {
  const facts = customerFacts(history, judging.rules, judging.season, judging.day);
  const garage = garageOfCustomer(history, judging);
  return { facts, garage, judgement: judge(history, facts, garage, judging) };
}

export const explainKind = (
  history: CustomerHistory,
  { facts, garage, judgement }: CustomerProfile,
  judging: Judging,
) => explainArchetype(archetypeInput(facts, garage, history, judging), judgement.archetype);
