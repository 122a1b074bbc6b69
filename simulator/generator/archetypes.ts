// Five ways of being a customer, as ranges that overlap. What is drawn from them shows in behaviour only, never as a label.
import { levels1 } from "./season.ts";

export const archetypeNames = [
  "diy-builder",
  "professional-shop",
  "enthusiast-collector",
  "first-time-builder",
  "racing-enthusiast",
] as const;
export type ArchetypeName = (typeof archetypeNames)[number];

export interface Archetype {
  name: ArchetypeName;
  /** Of the customers. */
  share: number;
  /** A customer's usual order, dollars; drawn evenly on the logarithm, then squeezed towards the low end by `skew`. */
  orderValue: readonly [number, number];
  skew: number;
  /** How far single orders stray from the usual one (standard deviation of the logarithm). */
  stray: number;
  /** Lines beyond the first, on average. */
  moreLines: number;
  /** Days between orders while active: a mean drawn from the range, and how regular they come (1: at random). */
  gapDays: readonly [number, number];
  regularity: number;
  /** The chance of never coming back after an order, before calibration to the shop's size. */
  leaves: number;
  /** Days after which a project is done and leaving becomes likely; null: never. */
  projectDays: number | null;
  /** Orders in the racing months against the others. */
  racing: number;
  vehicles: readonly [number, number];
  bulkChance: number;
  bulk: readonly [number, number];
  taxExempt: number;
  company: number;
  discountLove: number;
  pos: number;
  returns: number;
  starterLove: number;
  performanceLove: number;
  restorationLove: number;
  /** Against the shop's usual category mix, in the order of the ten. */
  taste: readonly number[];
}

/** The shop's usual mix of order lines over the ten categories. */
export const usualMix: readonly number[] = [0.075, 0.075, 0.08, 0.06, 0.06, 0.07, 0.065, 0.405, 0.05, 0.06];

export const archetypes: readonly Archetype[] = [
  {
    name: "diy-builder",
    share: 0.35,
    orderValue: [40, 260],
    skew: 1,
    stray: 0.45,
    moreLines: 1.6,
    gapDays: [25, 75],
    regularity: 1,
    leaves: 0.2,
    projectDays: null,
    racing: 1,
    vehicles: [1, 1],
    bulkChance: 0.03,
    bulk: [6, 10],
    taxExempt: 0.02,
    company: 0.015,
    discountLove: 0.22,
    pos: 0.08,
    returns: 0.07,
    starterLove: 1,
    performanceLove: 1,
    restorationLove: 1,
    taste: [1, 1, 1, 0.9, 0.9, 1, 1, 1, 1.2, 0.9],
  },
  {
    name: "professional-shop",
    share: 0.25,
    orderValue: [500, 5000],
    skew: 1.7,
    stray: 0.5,
    moreLines: 3.1,
    gapDays: [22, 45],
    regularity: 4,
    leaves: 0.14,
    projectDays: null,
    racing: 1,
    vehicles: [0, 0],
    bulkChance: 0.3,
    bulk: [6, 24],
    taxExempt: 0.55,
    company: 0.5,
    discountLove: 0.1,
    pos: 0.05,
    returns: 0.05,
    starterLove: 0.5,
    performanceLove: 1,
    restorationLove: 1,
    taste: [1.1, 1.1, 1, 0.9, 0.8, 1, 0.9, 1.15, 0.8, 0.35],
  },
  {
    name: "enthusiast-collector",
    share: 0.2,
    orderValue: [300, 1500],
    skew: 1.1,
    stray: 0.4,
    moreLines: 1.5,
    gapDays: [60, 150],
    regularity: 1.3,
    leaves: 0.15,
    projectDays: null,
    racing: 1,
    vehicles: [2, 4],
    bulkChance: 0.02,
    bulk: [6, 8],
    taxExempt: 0.03,
    company: 0.04,
    discountLove: 0.05,
    pos: 0.1,
    returns: 0.05,
    starterLove: 0.4,
    performanceLove: 0.8,
    restorationLove: 1.9,
    taste: [0.8, 0.9, 1, 2.2, 2.1, 1.1, 0.8, 0.55, 0.6, 2],
  },
  {
    name: "first-time-builder",
    share: 0.15,
    orderValue: [200, 800],
    skew: 1,
    stray: 0.4,
    moreLines: 2.6,
    gapDays: [10, 30],
    regularity: 0.9,
    leaves: 0.24,
    projectDays: 110,
    racing: 1,
    vehicles: [1, 1],
    bulkChance: 0.02,
    bulk: [6, 8],
    taxExempt: 0.01,
    company: 0.01,
    discountLove: 0.18,
    pos: 0.05,
    returns: 0.14,
    starterLove: 9,
    performanceLove: 1,
    restorationLove: 1,
    taste: [1, 0.9, 1, 0.8, 0.8, 1.3, 0.8, 0.95, 2.6, 0.9],
  },
  {
    name: "racing-enthusiast",
    share: 0.05,
    orderValue: [450, 2500],
    skew: 1.2,
    stray: 0.45,
    moreLines: 2,
    gapDays: [20, 50],
    regularity: 1.2,
    leaves: 0.12,
    projectDays: null,
    racing: 5,
    vehicles: [1, 2],
    bulkChance: 0.06,
    bulk: [6, 12],
    taxExempt: 0.04,
    company: 0.04,
    discountLove: 0.06,
    pos: 0.04,
    returns: 0.06,
    starterLove: 0.4,
    performanceLove: 4,
    restorationLove: 0.15,
    taste: [1.7, 1.9, 1.6, 0.25, 0.2, 0.7, 1.9, 1.05, 0.6, 0.4],
  },
];

/** The expected category mix of an archetype's order lines when nothing is in season; sums to 1. */
export function mixOf({ taste }: Archetype): number[] {
  const raw = levels1.map((_, at) => (usualMix[at] ?? 0) * (taste[at] ?? 1));
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
}
