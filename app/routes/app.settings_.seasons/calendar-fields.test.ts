import { expect, test } from "vitest";
import { defaultCalendar, parseSeasonCalendar } from "#app/derive/shop/season-calendar.ts";
import { asFields, formOf, withoutSeason, withSeason } from "./calendar-fields.ts";

const calendar = {
  ...defaultCalendar,
  furtherSeasons: [
    { name: "Swap meets", firstMonth: 11, lastMonth: 1 },
    { name: "Shows", firstMonth: 5, lastMonth: 6 },
  ],
  categoryLeadDays: { 2: 60, 10: 0 },
};

test("a calendar comes back from its own form as it was", () => {
  expect(parseSeasonCalendar(formOf(asFields(calendar)))).toEqual({ calendar });
});

test("a season that is taken away leaves the fields and keys of the others", () => {
  const fields = withoutSeason(asFields(calendar), 0);
  expect(fields.seasons).toEqual([{ key: "saved-1", name: "Shows", first: "5", last: "6" }]);
  expect(formOf(fields)).not.toHaveProperty("name-1");
});

test("seasons that are added have keys of their own, also after one went", () => {
  let fields = withSeason(withSeason(asFields(calendar), 2, {}), 3, { name: "Fourth" });
  fields = withSeason(withoutSeason(fields, 2), 3, {});
  expect(new Set(fields.seasons.map(({ key }) => key)).size).toBe(4);
  expect(fields.seasons[2]?.name).toBe("Fourth");
});
