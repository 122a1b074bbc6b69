// What the ledger of segments is made of.
import type { DimensionName } from "./dimensions.ts";

/** Where a customer stands in each dimension; null is nowhere. */
export type Standing = Readonly<Record<DimensionName, string | null>>;

/** What made a customer move. `import` opens the ledger, `reconstructed` is what happened before it began. */
export type MoveCause =
  | "import"
  | "reconstructed"
  | "order"
  | "refund"
  | "customer"
  | "merge"
  | "merchant"
  | "products"
  | "time"
  | "rules";
