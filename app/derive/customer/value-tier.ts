// What is a customer worth to the shop so far? New while their only order is less than newDays old; else by lifetime net
// against the nightly edges: the top share is VIP, the next Premium, the next Loyal, the rest Regular.
import type { CustomerFacts } from "./customer-facts.ts";
import type { CustomerRules } from "./customer-rules.ts";
import { isAbove } from "./population-edge.ts";
import type { PopulationEdges } from "./population-edges.ts";

export const valueTiers = ["vip", "premium", "loyal", "regular", "new"] as const;
export type ValueTier = (typeof valueTiers)[number];

export function valueTierOf(
  { orders, firstDay, netCents }: Pick<CustomerFacts, "orders" | "firstDay" | "netCents">,
  rules: CustomerRules,
  edges: Pick<PopulationEdges, "tierVip" | "tierPremium" | "tierLoyal">,
  day: number,
): ValueTier | null {
  if (orders === 0 || firstDay === null) return null;
  if (orders === 1 && day - firstDay < rules.newDays) return "new";
  if (isAbove(netCents, edges.tierVip)) return "vip";
  if (isAbove(netCents, edges.tierPremium)) return "premium";
  return isAbove(netCents, edges.tierLoyal) ? "loyal" : "regular";
}
