// Which months does a history have, and how many of their days?
// A history goes from the first day with a sale to the last whole day. Its first and last month may be cut short; their
// sales are held against the days that were there, not against a whole month.
// Worked example: 2024-02-20 to 2024-04-10 is February with 10 days (a leap year), March with 31 and April with 10.

export interface HistoryMonth {
  /** YYYY-MM */
  month: string;
  /** 0 is January. */
  monthOfYear: number;
  days: number;
}

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayMs = 86_400_000;

export const daysInMonth = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();

export function monthAfter(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)).toISOString().slice(0, 7);
}

/** Both days included; none where the last is before the first. */
export function historyMonths(firstDay: string, lastDay: string): HistoryMonth[] {
  const months: HistoryMonth[] = [];
  for (let month = firstDay.slice(0, 7); month <= lastDay.slice(0, 7); month = monthAfter(month)) {
    const from = Math.max(utc(firstDay), utc(`${month}-01`));
    const to = Math.min(utc(lastDay), utc(`${month}-01`) + (daysInMonth(month) - 1) * dayMs);
    if (to >= from)
      months.push({ month, monthOfYear: Number(month.slice(5, 7)) - 1, days: Math.round((to - from) / dayMs) + 1 });
  }
  return months;
}
