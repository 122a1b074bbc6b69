import { expect, test } from "vitest";
import { dayNumber, dayText, monthOfDay } from "./day-number.ts";

test.each([
  ["2000-01-01", 0, 1],
  ["2000-03-01", 60, 3],
  ["1999-12-31", -1, 12],
  ["2026-11-20", 9820, 11],
  ["2095-02-28", 34_757, 2],
])("%s is day %i, and lies in month %i", (text, day, month) => {
  expect(dayNumber(text)).toBe(day);
  expect(dayText(day)).toBe(text);
  expect(monthOfDay(day)).toBe(month);
  expect(monthOfDay(day)).toBe(month);
});
