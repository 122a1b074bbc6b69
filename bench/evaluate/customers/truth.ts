// What the generator knew of a shop: read by evaluation alone.
import { nodesOf } from "./shop-history.ts";

export interface TrueArchetype {
  name: string;
  share: number;
  orderValue: [number, number];
  skew: number;
  stray: number;
  moreLines: number;
  gapDays: [number, number];
  regularity: number;
  racing: number;
  vehicles: [number, number];
  bulkChance: number;
  taxExempt: number;
  company: number;
  returns: number;
  discountLove: number;
  pos: number;
  starterLove: number;
  performanceLove: number;
  restorationLove: number;
  mix: number[];
}
export interface Parameters {
  kind: "parameters";
  archetypes: TrueArchetype[];
  categories: string[];
}
export interface TrueCustomer {
  kind: "customer";
  customerId: string;
  archetype: string;
  /** Dollars. */
  usualOrder: number;
  vehicles: { year: number; make: string; model: string; names: string[]; yearFrom: number; yearTo: number }[];
}

export interface Truth {
  parameters: Parameters;
  customers: TrueCustomer[];
}

export async function readTruth(file: string): Promise<Truth> {
  const truth: Truth = {
    parameters: { kind: "parameters", archetypes: [], categories: [] },
    customers: [],
  };
  for await (const line of nodesOf<Parameters | TrueCustomer>(file)) {
    if (line.kind === "parameters") truth.parameters = line;
    if (line.kind === "customer") truth.customers.push(line);
  }
  return truth;
}
