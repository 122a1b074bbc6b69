// Recency, frequency, monetary: three scores from 1 to 5. A score is the share of the shop's customers who lie strictly
// below, × 5, rounded down, + 1. Equal figures have equal scores and no order of rows can matter (NTILE has neither). One
// order per customer and day counts once. Customers who never ordered have no score.
// Worked example: of four customers with 1, 1, 2 and 9 shopping days, F is 1, 1, floor(2/4 × 5) + 1 = 3 and
// floor(3/4 × 5) + 1 = 4.
//
// The group comes from R and FM = (F + M) / 2 on a grid of our own; the names are those that merchants know from Shopify,
// which publishes its names and not its grid.
import type { CustomerFacts } from "./customer-facts.ts";
import { isAbove } from "./population-edge.ts";
import type { PopulationEdges } from "./population-edges.ts";

export const rfmGroups = [
  "champions",
  "loyal",
  "active",
  "new",
  "promising",
  "needs-attention",
  "almost-lost",
  "at-risk",
  "previously-loyal",
  "dormant",
  "prospects",
] as const;
export type RfmGroup = (typeof rfmGroups)[number];

export interface Rfm {
  r: number;
  f: number;
  m: number;
}

type Edge = number | null;

function scoreOf(value: number, edges: readonly Edge[]): number {
  let score = 1;
  for (const edge of edges) if (isAbove(value, edge)) score++;
  return score;
}

export function rfmOf(
  { lastDay, shoppingDays, netCents }: Pick<CustomerFacts, "lastDay" | "shoppingDays" | "netCents">,
  edges: Pick<PopulationEdges, "recency" | "frequency" | "monetary">,
): Rfm | null {
  if (lastDay === null) return null;
  return {
    r: scoreOf(lastDay, edges.recency),
    f: scoreOf(shoppingDays, edges.frequency),
    m: scoreOf(netCents, edges.monetary),
  };
}

// By R from 1 to 5: up to which FM which group.
const grid: readonly (readonly [most: number, group: RfmGroup][])[] = [
  [
    [2, "dormant"],
    [3.5, "at-risk"],
    [5, "previously-loyal"],
  ],
  [
    [2, "dormant"],
    [3.5, "at-risk"],
    [5, "previously-loyal"],
  ],
  [
    [2, "almost-lost"],
    [3.5, "needs-attention"],
    [5, "loyal"],
  ],
  [
    [2, "promising"],
    [3.5, "active"],
    [5, "loyal"],
  ],
  [
    [2, "new"],
    [3.5, "active"],
    [4, "loyal"],
    [5, "champions"],
  ],
];

export function rfmGroupOf(rfm: Rfm | null): RfmGroup {
  if (!rfm) return "prospects";
  const together = (rfm.f + rfm.m) / 2;
  return grid[rfm.r - 1]?.find(([most]) => together <= most)?.[1] ?? "dormant";
}
