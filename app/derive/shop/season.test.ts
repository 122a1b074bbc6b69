import { expect, test } from "vitest";
import { addDays, daysBetween, isWholeYear, seasonMonths, seasonState, yearBefore } from "./season.ts";

const racing = { name: "Racing", firstMonth: 3, lastMonth: 9 };
const southern = { name: "Racing", firstMonth: 11, lastMonth: 3 };
const run = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });

test.each([
  ["2026-11-21", racing, false, run("2026-03-01", "2026-09-30"), run("2027-03-01", "2027-09-30")],
  ["2026-03-01", racing, true, run("2026-03-01", "2026-09-30"), run("2027-03-01", "2027-09-30")],
  ["2026-02-28", racing, false, run("2025-03-01", "2025-09-30"), run("2026-03-01", "2026-09-30")],
  ["2026-09-30", racing, true, run("2026-03-01", "2026-09-30"), run("2027-03-01", "2027-09-30")],
  ["2026-10-01", racing, false, run("2026-03-01", "2026-09-30"), run("2027-03-01", "2027-09-30")],
  ["2026-01-15", southern, true, run("2025-11-01", "2026-03-31"), run("2026-11-01", "2027-03-31")],
  ["2026-10-31", southern, false, run("2025-11-01", "2026-03-31"), run("2026-11-01", "2027-03-31")],
  [
    "2024-01-31",
    { name: "", firstMonth: 2, lastMonth: 2 },
    false,
    run("2023-02-01", "2023-02-28"),
    run("2024-02-01", "2024-02-29"),
  ],
])("on %s the season %j is on: %s", (day, season, isOn, latest, next) => {
  expect(seasonState(season, day)).toEqual({ isOn, latest, next });
});

test("a season over the turn of the year has its months in their order", () => {
  expect(seasonMonths(southern)).toEqual([10, 11, 0, 1, 2]);
  expect(seasonMonths(racing)).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test("January to December is a whole year, and so is April to March", () => {
  expect([
    isWholeYear({ name: "", firstMonth: 1, lastMonth: 12 }),
    isWholeYear({ name: "", firstMonth: 4, lastMonth: 3 }),
    isWholeYear(racing),
  ]).toEqual([true, true, false]);
});

test("a year before 29 February is the 28th", () => {
  expect([yearBefore("2024-02-29"), yearBefore("2026-07-31")]).toEqual(["2023-02-28", "2025-07-31"]);
});

test("days are counted over the change of the clock and the turn of the year", () => {
  expect(daysBetween("2025-12-31", "2026-03-31")).toBe(90);
  expect(addDays("2026-03-01", -30)).toBe("2026-01-30");
});
