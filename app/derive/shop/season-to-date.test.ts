import { expect, test } from "vitest";
import { seasonToDate } from "./season-to-date.ts";

const racing = { name: "Racing", firstMonth: 3, lastMonth: 9 };
const winter = { name: "Winter", firstMonth: 12, lastMonth: 2 };
const run = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });

test.each([
  [
    "in the season, up to yesterday",
    racing,
    "2026-06-10",
    true,
    run("2026-03-01", "2026-06-09"),
    run("2025-03-01", "2025-06-09"),
  ],
  ["on its second day", racing, "2026-03-02", true, run("2026-03-01", "2026-03-01"), run("2025-03-01", "2025-03-01")],
  [
    "after it, the whole of it",
    racing,
    "2026-11-21",
    false,
    run("2026-03-01", "2026-09-30"),
    run("2025-03-01", "2025-09-30"),
  ],
  [
    "a season that ends in a leap February",
    winter,
    "2024-04-01",
    false,
    run("2023-12-01", "2024-02-29"),
    run("2022-12-01", "2023-02-28"),
  ],
  [
    "29 February against the 28th",
    winter,
    "2024-03-01",
    false,
    run("2023-12-01", "2024-02-29"),
    run("2022-12-01", "2023-02-28"),
  ],
])("%s", (_name, season, day, isOn, now, before) => {
  expect(seasonToDate(season, day)).toMatchObject({ isOn, now, before });
});

test("on the first day there is nothing to compare", () => {
  expect(seasonToDate(racing, "2026-03-01")).toMatchObject({ isOn: true, now: null, before: null });
});
