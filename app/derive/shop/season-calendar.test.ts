import { expect, test } from "vitest";
import { defaultCalendar, leadDaysOf, parseSeasonCalendar } from "./season-calendar.ts";

const plain = { leadDays: "30", coverDays: "60" };

test("the plain form is the default calendar: no further season, a month to deliver, two months to lie ready", () => {
  expect(parseSeasonCalendar(plain)).toEqual({ calendar: defaultCalendar });
});

test("a further season may pass the turn of the year, and a category may take longer", () => {
  const form = { ...plain, "name-0": " Swap meets ", "first-0": "11", "last-0": "1", "lead-2": "60", "lead-3": "" };
  const parsed = parseSeasonCalendar(form);
  expect(parsed).toEqual({
    calendar: {
      ...defaultCalendar,
      furtherSeasons: [{ name: "Swap meets", firstMonth: 11, lastMonth: 1 }],
      categoryLeadDays: { 2: 60 },
    },
  });
  if ("calendar" in parsed)
    expect([
      leadDaysOf(parsed.calendar, 2000),
      leadDaysOf(parsed.calendar, 2007),
      leadDaysOf(parsed.calendar, 3000),
    ]).toEqual([60, 60, 30]);
});

test.each([
  ["no name", { "name-0": " ", "first-0": "1", "last-0": "2" }, "name-0"],
  ["a name of 41 characters", { "name-0": "x".repeat(41), "first-0": "1", "last-0": "2" }, "name-0"],
  ["racing twice", { "name-0": "racing", "first-0": "1", "last-0": "2" }, "name-0"],
  ["a month that is none", { "name-0": "A", "first-0": "13", "last-0": "2" }, "first-0"],
  ["the whole year", { "name-0": "A", "first-0": "5", "last-0": "4" }, "last-0"],
  ["lead days that are no number", { leadDays: "soon" }, "leadDays"],
  ["366 lead days", { leadDays: "366" }, "leadDays"],
  ["0 cover days", { coverDays: "0" }, "coverDays"],
  ["a category's lead days below 0", { "lead-10": "-1" }, "lead-10"],
])("%s is refused at its field alone", (_name, more, field) => {
  const parsed = parseSeasonCalendar({ ...plain, ...more });
  expect("errors" in parsed && Object.keys(parsed.errors)).toEqual([field]);
});

test("the boundaries 0 and 365 lead days and 1 cover day are accepted", () => {
  for (const form of [
    { leadDays: "0", coverDays: "1" },
    { leadDays: "365", coverDays: "365" },
  ])
    expect(parseSeasonCalendar(form)).toHaveProperty("calendar");
});
