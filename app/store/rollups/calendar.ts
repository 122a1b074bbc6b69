// The month a day lies in; days are counted as PostgreSQL counts them.
import { dayNumber, dayText } from "#app/derive/basics/day-number.ts";

const firstOfMonths = new Map<number, number>();

/** The first day of the month that a day lies in. */
export function firstOfMonth(day: number): number {
  const known = firstOfMonths.get(day);
  if (known !== undefined) return known;
  const first = dayNumber(`${dayText(day).slice(0, 7)}-01`);
  firstOfMonths.set(day, first);
  return first;
}
