// Of the customers who fell silent for so long, what share came back in this shop? A silence is a gap between two shopping
// days, or the time since the last; those that are over ended with an order.
// Worked example: gaps of 100 and 20 days and 95 days since the last order: two silences of at least 90 days, one came back.

export interface ReturnBaseline {
  silences: number;
  cameBack: number;
}

export function countSilences(
  baseline: ReturnBaseline,
  orderDays: readonly number[],
  leastDays: number,
  day: number,
): void {
  for (const [at, orderDay] of orderDays.entries()) {
    const next = orderDays[at + 1];
    if ((next ?? day) - orderDay < leastDays) continue;
    baseline.silences++;
    if (next !== undefined) baseline.cameBack++;
  }
}
