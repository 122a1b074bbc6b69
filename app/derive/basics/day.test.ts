import { expect, test } from "vitest";
import { dayIn, sameTimeOn } from "./day.ts";

// Days as printed by GNU date: TZ=America/New_York date -d 2026-03-08T04:30:00Z +%F
test.each([
  ["an evening in New York is the next day in London", "America/New_York", "2026-03-08T04:30:00Z", "2026-03-07"],
  ["the same instant in Berlin", "Europe/Berlin", "2026-03-08T04:30:00Z", "2026-03-08"],
  ["the last second before midnight in summer time", "America/New_York", "2026-07-01T03:59:59Z", "2026-06-30"],
  ["midnight in summer time", "America/New_York", "2026-07-01T04:00:00Z", "2026-07-01"],
  ["midnight in winter time", "America/New_York", "2026-12-01T05:00:00Z", "2026-12-01"],
  ["a zone fourteen hours ahead", "Pacific/Kiritimati", "2026-01-01T10:00:00Z", "2026-01-02"],
])("%s", (_name, zone, instant, day) => {
  expect(dayIn(zone, new Date(instant))).toBe(day);
});

test("an unknown time zone is an error", () => {
  expect(() => dayIn("Mars/Olympus", new Date(0))).toThrow(/Mars\/Olympus/);
});

// GNU date: TZ=America/New_York date -u -d 'TZ="America/New_York" 2026-07-01 09:15:30' +%FT%TZ
test.each([
  ["a winter morning on a summer's day", "America/New_York", "2026-12-01T14:15:30.250Z", "2026-07-01T13:15:30.250Z"],
  ["a summer evening, the next day in UTC", "America/New_York", "2026-08-02T02:30:00.000Z", "2026-07-02T02:30:00.000Z"],
  ["ahead of UTC", "Pacific/Kiritimati", "2026-01-01T10:00:00.000Z", "2026-06-30T10:00:00.000Z"],
])("the same time of day on 1 July: %s", (_name, zone, now, then) => {
  expect(sameTimeOn("2026-07-01", zone, new Date(now)).toISOString()).toBe(then);
});
