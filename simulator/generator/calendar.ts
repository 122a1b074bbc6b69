// Days of the shop: numbered from the first day of its history, in its own time zone.

const DAY = 86_400_000;

export interface Day {
  /** Position from the first day on. */
  index: number;
  /** YYYY-MM-DD. */
  text: string;
  year: number;
  /** 1 to 12. */
  month: number;
  dayOfMonth: number;
  /** 0 is Sunday. */
  weekday: number;
  /** The instant of local midnight, milliseconds. */
  startsAt: number;
}

export interface Calendar {
  days: readonly Day[];
  /** The day the shop lives on: the day after the last day of its history. */
  asOf: string;
  timeZone: string;
  /** No instant in the folder reaches this one. */
  endsAt: number;
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

/** Today in a time zone, YYYY-MM-DD. */
export function dayOf(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(zoneFormat(timeZone), instant)).toISOString().slice(0, 10);
}

/** The whole months before asOf; history ends with the day before it. */
export function calendar(asOf: string, months: number, timeZone: string): Calendar {
  const format = zoneFormat(timeZone);
  const end = Date.parse(`${asOf}T00:00:00Z`);
  const begin = new Date(end);
  begin.setUTCMonth(begin.getUTCMonth() - months);
  const midnight = (utc: number) => {
    const guess = utc - offsetAt(format, utc);
    return utc - offsetAt(format, guess);
  };
  const days: Day[] = [];
  for (let at = begin.getTime(); at < end; at += DAY) {
    const date = new Date(at);
    days.push({
      index: days.length,
      text: date.toISOString().slice(0, 10),
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      dayOfMonth: date.getUTCDate(),
      weekday: date.getUTCDay(),
      startsAt: midnight(at),
    });
  }
  return { days, asOf, timeZone, endsAt: midnight(end) };
}

/** As Shopify writes an instant. */
export const instantText = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

const nthWeekday = (day: Day, weekday: number, nth: number) =>
  day.weekday === weekday && Math.ceil(day.dayOfMonth / 7) === nth;

/** How much busier than usual a day of this kind is: weekend lulls, holidays, sales. */
export function bustle(day: Day): number {
  const week = [0.82, 1.18, 1.12, 1.05, 1.02, 0.98, 0.83][day.weekday] ?? 1;
  return week * holiday(day);
}

function holiday(day: Day): number {
  const { month, dayOfMonth } = day;
  if (month === 12 && dayOfMonth === 25) return 0.3;
  if (month === 12 && dayOfMonth === 24) return 0.55;
  if (month === 1 && dayOfMonth === 1) return 0.6;
  if (month === 7 && dayOfMonth === 4) return 0.6;
  if (month === 5 && day.weekday === 1 && dayOfMonth >= 25) return 1.3;
  if (month === 9 && nthWeekday(day, 1, 1)) return 1.2;
  if (month === 6 && dayOfMonth >= 8 && dayOfMonth <= 18) return 1.12;
  if (month !== 11) return 1;
  if (nthWeekday(day, 4, 4)) return 0.7;
  // The Friday and Monday after the fourth Thursday.
  if (day.weekday === 5 && dayOfMonth >= 23 && dayOfMonth <= 29) return 2.6;
  if (day.weekday === 1 && dayOfMonth >= 26) return 1.9;
  return 1;
}
