// How much demand passes by on each day, for the shop, for a category, for one item?
// A day's worth of demand is not the same all year. The clock counts it: it runs as fast as the shop's orders do, and each
// level below bends the season of the level above it as far as its own orders support. Time on this clock is what an item
// had to sell in; a quiet winter is a short time.
// The bend of a level in a group of months is (orders + belief) ÷ (orders expected + belief): belief is how many orders it
// takes before the level's own word weighs as much as its parent's.
// Worked example: a category expected to have 40 orders in Januaries had 10; with a belief of 20 it bends by 30 ÷ 60 = 0.5.

export interface DayCount {
  /** YYYY-MM, in rising order. */
  month: string;
  /** How many of its days lie in the history. */
  days: number;
  orders: number;
}

/** 0 for January to 11. */
export const monthOfYear = (month: string): number => Number(month.slice(5, 7)) - 1;

/** The shop's own speed by month: orders a day against the mean day of the history. No orders at all is no time at all. */
export function shopSpeeds(months: readonly DayCount[]): Float64Array {
  const orders = months.reduce((sum, month) => sum + month.orders, 0);
  const days = months.reduce((sum, month) => sum + month.days, 0);
  return Float64Array.from(months, (month) =>
    orders === 0 || month.days === 0 ? 0 : (month.orders / month.days) * (days / orders),
  );
}

/** A category's season against the shop's, an item's against its category's: orders before they weigh as much. */
export const categoryBelief = 100;
export const itemBelief = 10;

/** The bend of each of `groups` groups of periods; `groupOf` says which group a period belongs to. */
export function bends(
  orders: ArrayLike<number>,
  time: ArrayLike<number>,
  groupOf: ArrayLike<number>,
  groups: number,
  belief: number,
): Float64Array {
  const own = new Float64Array(groups);
  const expected = new Float64Array(groups);
  let sumOrders = 0;
  let sumTime = 0;
  for (let at = 0; at < time.length; at += 1) {
    const group = groupOf[at] ?? 0;
    own[group] = (own[group] ?? 0) + (orders[at] ?? 0);
    expected[group] = (expected[group] ?? 0) + (time[at] ?? 0);
    sumOrders += orders[at] ?? 0;
    sumTime += time[at] ?? 0;
  }
  return own.map((count, group) => {
    const share = sumTime === 0 ? 0 : ((expected[group] ?? 0) / sumTime) * sumOrders;
    return (count + belief) / (share + belief);
  });
}
