/** The first day of the month that lies this many months before the one of `day`; 0 is the month of the day itself. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}
