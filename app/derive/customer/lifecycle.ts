// Where does a customer stand in the life of customers? The first that holds:
//   churned      at least churnedDays since the last order
//   at-risk      at least atRiskDays
//   reactivated  the latest return (an order after a gap of at least returnGapDays) is less than returnFreshDays ago
//   new          the first order is less than newDays ago
//   active       everybody else who ever ordered
// Nobody who never ordered stands anywhere. Worked example with the usual rules: an only order 90 days ago is at risk,
// 89 days ago active, 29 days ago new.
import type { CustomerFacts } from "./customer-facts.ts";
import type { CustomerRules } from "./customer-rules.ts";

export const lifecycles = ["new", "active", "reactivated", "at-risk", "churned"] as const;
export type Lifecycle = (typeof lifecycles)[number];

type Timing = Pick<CustomerFacts, "firstDay" | "lastDay" | "returnDay">;

export function lifecycleOf(
  { firstDay, lastDay, returnDay }: Timing,
  rules: CustomerRules,
  day: number,
): Lifecycle | null {
  if (firstDay === null || lastDay === null) return null;
  if (day - lastDay >= rules.churnedDays) return "churned";
  if (day - lastDay >= rules.atRiskDays) return "at-risk";
  if (returnDay !== null && day - returnDay < rules.returnFreshDays) return "reactivated";
  return day - firstDay < rules.newDays ? "new" : "active";
}

export interface LifecycleMove {
  day: number;
  from: Lifecycle | null;
  to: Lifecycle;
}

/** Every move a customer made up to a day, had these rules been the rules all the time. */
export function lifecycleMoves(orderDays: readonly number[], rules: CustomerRules, until: number): LifecycleMove[] {
  const moves: LifecycleMove[] = [];
  const firstDay = orderDays[0];
  if (firstDay === undefined) return moves;
  let from: Lifecycle | null = null;
  let returnDay: number | null = null;
  const look = (day: number, lastDay: number) => {
    const to = lifecycleOf({ firstDay, lastDay, returnDay }, rules, day);
    if (to === null || to === from) return;
    moves.push({ day, from, to });
    from = to;
  };
  for (const [at, lastDay] of orderDays.entries()) {
    const before = orderDays[at - 1];
    if (before !== undefined && lastDay - before >= rules.returnGapDays) returnDay = lastDay;
    look(lastDay, lastDay);
    const next = orderDays[at + 1] ?? Number.POSITIVE_INFINITY;
    // Days on which time alone may change something, before the next order does.
    const turns = [firstDay + rules.newDays, lastDay + rules.atRiskDays, lastDay + rules.churnedDays];
    if (returnDay !== null) turns.push(returnDay + rules.returnFreshDays);
    for (const day of turns.sort((a, b) => a - b)) if (day > lastDay && day < next && day <= until) look(day, lastDay);
  }
  return moves;
}
