// Days as PostgreSQL counts them, in whole days since 2000-01-01, and the month a day lies in.

const epoch = Date.UTC(2000, 0, 1);
const dayMs = 86_400_000;

export const dayNumber = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - epoch) / dayMs;

const firstOfMonths = new Map<number, number>();

/** The first day of the month that a day lies in. */
export function firstOfMonth(day: number): number {
  const known = firstOfMonths.get(day);
  if (known !== undefined) return known;
  const date = new Date(epoch + day * dayMs);
  const first = (Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) - epoch) / dayMs;
  firstOfMonths.set(day, first);
  return first;
}
