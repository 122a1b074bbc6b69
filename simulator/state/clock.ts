// The shop's clock. A shop with an asOf day stays on that day, at the time of day it is now in the shop; time never runs back.
const dayParts = new Map<string, Intl.DateTimeFormat>();

export interface Clock {
  now(): Date;
  // Makes sure that later readings are after this instant.
  passed(instant: number): void;
}

export function createClock(
  asOf: string | null | undefined,
  timeZone: string,
  machine: () => number = Date.now,
): Clock {
  let last = 0;
  return {
    now() {
      last = Math.max(last + 1, asOf ? sameTimeOn(asOf, timeZone, machine()) : machine());
      return new Date(last);
    },
    passed(instant) {
      last = Math.max(last, instant);
    },
  };
}

// The last instant of the asOf day, in the shop's time zone.
export function endOfDay(asOf: string, timeZone: string): number {
  return zonedInstant(asOf, 24 * 3_600_000 - 1, timeZone);
}

function sameTimeOn(day: string, timeZone: string, at: number): number {
  const parts = local(timeZone, at);
  const timeOfDay = ((parts.hour * 60 + parts.minute) * 60 + parts.second) * 1000 + (at % 1000);
  return zonedInstant(day, timeOfDay, timeZone);
}

function zonedInstant(day: string, timeOfDay: number, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + timeOfDay;
  let instant = wanted;
  for (let round = 0; round < 2; round++) {
    const parts = local(timeZone, instant);
    const shown =
      Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) + (instant % 1000);
    instant += wanted - shown;
  }
  return instant;
}

function local(timeZone: string, at: number): Record<"year" | "month" | "day" | "hour" | "minute" | "second", number> {
  let format = dayParts.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    dayParts.set(timeZone, format);
  }
  const found = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(at))
    if (type in found) found[type as keyof typeof found] = Number(value);
  return found;
}

// An instant as Shopify writes it: to the second, in UTC.
export function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
