// Days as whole numbers, for judging many customers fast: days since 2000-01-01, as PostgreSQL counts them.
// Worked example: 2000-01-01 is 0, 2000-03-01 is 60 (2000 was a leap year), 1999-12-31 is −1.

const epoch = Date.UTC(2000, 0, 1);
const dayMs = 86_400_000;

export const dayNumber = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - epoch) / dayMs;

export const dayText = (day: number): string => new Date(epoch + day * dayMs).toISOString().slice(0, 10);

// Beyond these days months are worked out anew each time; no shop has orders from there.
const first = dayNumber("1990-01-01");
const months = new Uint8Array(dayNumber("2090-01-01") - first);

/** The month, 1 to 12, that a day lies in. */
export function monthOfDay(day: number): number {
  const known = months[day - first];
  if (known) return known;
  const month = new Date(epoch + day * dayMs).getUTCMonth() + 1;
  if (day >= first && day - first < months.length) months[day - first] = month;
  return month;
}
