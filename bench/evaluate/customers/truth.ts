// What the generator knew of a shop: read by evaluation alone.
import type { ProductTraits } from "#app/derive/customer/customer-history.ts";
import type { FitmentClass } from "#app/derive/product/fitment-judgement.ts";
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
export interface TrueProduct {
  kind: "product";
  productId: string;
  l1: string;
  l2: string;
  fitmentClass: string;
  performance: boolean;
  restoration: boolean;
  starter: boolean;
  fits: { make: string; model: string; yearFrom: number; yearTo: number }[];
  yearFrom: number | null;
  yearTo: number | null;
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
  products: TrueProduct[];
  customers: TrueCustomer[];
}

export async function readTruth(file: string): Promise<Truth> {
  const truth: Truth = {
    parameters: { kind: "parameters", archetypes: [], categories: [] },
    products: [],
    customers: [],
  };
  for await (const line of nodesOf<Parameters | TrueProduct | TrueCustomer>(file)) {
    if (line.kind === "parameters") truth.parameters = line;
    if (line.kind === "product") truth.products.push(line);
    if (line.kind === "customer") truth.customers.push(line);
  }
  return truth;
}

/** What the app would conclude of the products if it were never wrong. */
export function trueTraits({ products, parameters }: Truth): Map<string, ProductTraits> {
  return new Map(
    products.map((product) => [
      product.productId,
      {
        productId: product.productId,
        node: 1000 * (parameters.categories.indexOf(product.l1) + 1),
        performance: product.performance,
        restoration: product.restoration,
        starter: product.starter,
        fitmentClass: product.fitmentClass as FitmentClass,
        vehicles: product.fits.map((car) => ({
          make: car.make,
          model: car.model,
          yearFrom: Math.max(car.yearFrom, product.yearFrom ?? 0),
          yearTo: Math.min(car.yearTo, product.yearTo ?? 9999),
        })),
      },
    ]),
  );
}
