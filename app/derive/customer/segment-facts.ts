// What a custom segment can ask about a customer, and in which words.
import { dimensions } from "./dimensions.ts";

/** How a value is asked for and shown. Money is in smallest units, shares in percent. */
export type FactKind = "count" | "money" | "percent" | "days" | "day" | "choice" | "yes-no";

export interface SegmentFact {
  kind: FactKind;
  /** As it reads inside a sentence: "customers whose … is at least 3". */
  label: string;
  /** What it may be, for choices that the app itself makes. */
  choices?: Readonly<Record<string, string>>;
}

const fact = (kind: FactKind, label: string, choices?: Readonly<Record<string, string>>): SegmentFact => ({
  kind,
  label,
  ...(choices ? { choices } : {}),
});

export const segmentFacts = {
  orders: fact("count", "number of orders"),
  net: fact("money", "net sales"),
  yearNet: fact("money", "net sales of the last 365 days"),
  orderValue: fact("money", "order value"),
  discountShare: fact("percent", "share of discounts"),
  returnShare: fact("percent", "share of returns"),
  seasonShare: fact("percent", "share of orders in the season"),
  performanceShare: fact("percent", "share of performance parts"),
  restorationShare: fact("percent", "share of restoration parts"),
  usualGap: fact("days", "usual gap between orders"),
  firstOrder: fact("day", "first order"),
  lastOrder: fact("day", "last order"),
  archetype: fact("choice", "archetype", dimensions.archetype.values),
  lifecycle: fact("choice", "lifecycle", dimensions.lifecycle.values),
  behaviour: fact("choice", "behaviour", dimensions.behaviour.values),
  valueTier: fact("choice", "value tier", dimensions.valueTier.values),
  rfmGroup: fact("choice", "RFM group", dimensions.rfmGroup.values),
  buildStage: fact("choice", "build stage", dimensions.buildStage.values),
  country: fact("choice", "country"),
  province: fact("choice", "region"),
  taxExempt: fact("yes-no", "tax exempt"),
  company: fact("yes-no", "a company"),
} as const satisfies Record<string, SegmentFact>;

export type SegmentFactName = keyof typeof segmentFacts;

export const isFactName = (name: unknown): name is SegmentFactName =>
  typeof name === "string" && Object.hasOwn(segmentFacts, name);
