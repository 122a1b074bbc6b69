// A variant's facts for tests: on sale for long, in stock, never sold, until told otherwise.
import type { VariantFacts } from "./variant-facts.ts";

export const variantFacts = (facts: Partial<VariantFacts> = {}): VariantFacts => ({
  variantId: "1",
  productId: "1",
  node: 0,
  since: 0,
  isGiftCard: false,
  tracked: true,
  available: 10,
  priceCents: 1000,
  unitCostCents: 600,
  orders: [],
  lastSold: null,
  units7: 0,
  unitsBefore7: 0,
  units30: 0,
  units90: 0,
  units365: 0,
  netCents90: 0,
  netCents365: 0,
  costedNetCents365: 0,
  costCents365: 0,
  out: [],
  unknown: [],
  leftOut: false,
  ...facts,
});
