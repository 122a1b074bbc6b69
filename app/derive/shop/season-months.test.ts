import { expect, test } from "vitest";
import { historyMonths, monthAfter } from "./season-months.ts";

test("the first and the last month have the days that lie in the history, a leap February included", () => {
  expect(historyMonths("2024-02-20", "2024-04-10")).toEqual([
    { month: "2024-02", monthOfYear: 1, days: 10 },
    { month: "2024-03", monthOfYear: 2, days: 31 },
    { month: "2024-04", monthOfYear: 3, days: 10 },
  ]);
});

test.each([
  ["one day", "2026-12-31", "2026-12-31", [1]],
  ["over the turn of the year", "2025-12-31", "2026-01-01", [1, 1]],
  ["none", "2026-01-02", "2026-01-01", []],
])("%s", (_name, from, to, days) => {
  expect(historyMonths(from, to).map((month) => month.days)).toEqual(days);
});

test("January follows December", () => {
  expect(monthAfter("2025-12")).toBe("2026-01");
});
