// What the judgements of a variant are made of: sums of its sales and what is known of its stock. Days are numbers.
import type { Spell } from "./stock-spells.ts";

export interface VariantFacts {
  variantId: string;
  productId: string;
  /** 1000 × L1 + L2, 0 where its product has none. */
  node: number;
  /** The day it came on sale as far as we know. */
  since: number;
  isGiftCard: boolean;
  /** Null: not told. */
  tracked: boolean | null;
  /** Over all locations that are not set aside; null where nothing is known. */
  available: number | null;
  priceCents: number;
  unitCostCents: number | null;
  /** Orders with it by month of the history, as pairs of month position and orders, in rising order. */
  orders: readonly (readonly [month: number, orders: number])[];
  lastSold: number | null;
  units7: number;
  unitsBefore7: number;
  units30: number;
  units90: number;
  units365: number;
  /** Units by week of the last year, under its Monday; weeks without any are absent. */
  weeks: Readonly<Record<string, number>>;
  netCents90: number;
  netCents365: number;
  /** Of the last 365 days: net sales of lines whose cost at the sale is known, and that cost. */
  costedNetCents365: number;
  costCents365: number;
  /** Out of stock, and unknown, within the history. */
  out: readonly Spell[];
  unknown: readonly Spell[];
  /** The merchant leaves it out, with a reason. */
  leftOut: boolean;
}
