// The shop's day of a moment, for a million moments: a time zone keeps its distance to UTC for months, so it is asked
// only where it may have changed. Answers what dayIn answers, as a number of days since 1970.
import { dayIn } from "#app/derive/basics/day.ts";

const daySeconds = 86_400;
// Until 1972 some zones were apart from UTC by odd seconds.
const firstSecond = 63_072_000;

export const dayOfNumber = (number: number) => new Date(number * daySeconds * 1000).toISOString().slice(0, 10);
export const dayNumberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000 / daySeconds;

function offsetReader(timeZone: string): (second: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (second) => {
    const parts = Object.fromEntries(
      format.formatToParts(new Date(second * 1000)).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: tick = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, tick) / 1000 - second;
  };
}

/** The day of a second since 1970; NaN: too long ago to be told this way. */
export type LocalDays = (second: number) => number;

export function createLocalDays(timeZone: string): LocalDays {
  const offsetAt = offsetReader(timeZone);
  /** The distance to UTC on a whole UTC day; NaN where it changes within. */
  const offsets = new Map<number, number>();
  return (second) => {
    if (second < firstSecond) return Number.NaN;
    const utcDay = Math.floor(second / daySeconds);
    let offset = offsets.get(utcDay);
    if (offset === undefined) {
      const atStart = offsetAt(utcDay * daySeconds);
      offset = atStart === offsetAt((utcDay + 1) * daySeconds) ? atStart : Number.NaN;
      offsets.set(utcDay, offset);
    }
    if (Number.isNaN(offset)) return dayNumberOf(dayIn(timeZone, new Date(second * 1000)));
    return Math.floor((second + offset) / daySeconds);
  };
}
