import { expect, test } from "vitest";
import { defaultSettings, parseSettings } from "./settings.ts";

test("a racing season is March to September and data is kept 7, 30 and 60 days unless the merchant says otherwise", () => {
  expect(defaultSettings).toEqual({
    seasonFirstMonth: 3,
    seasonLastMonth: 9,
    deliveryDays: 7,
    goneShopDays: 30,
    dataRequestDays: 60,
  });
  expect(parseSettings({})).toEqual({ settings: defaultSettings });
});

test("a season may pass the turn of the year", () => {
  expect(parseSettings({ seasonFirstMonth: "11", seasonLastMonth: "3", deliveryDays: " 14 " })).toEqual({
    settings: { ...defaultSettings, seasonFirstMonth: 11, seasonLastMonth: 3, deliveryDays: 14 },
  });
});

test.each(["1", "90"])("%s delivery days are accepted", (deliveryDays) => {
  expect(parseSettings({ deliveryDays })).toEqual({
    settings: { ...defaultSettings, deliveryDays: Number(deliveryDays) },
  });
});

test.each(["0", "91", "", "seven", "7.5", "-7", "1e1"])("%j delivery days are refused at the field", (deliveryDays) => {
  expect(parseSettings({ deliveryDays })).toEqual({
    errors: { deliveryDays: "Enter a whole number of days from 1 to 90" },
  });
});

test.each(["0", "13", "March"])("month %j is refused, and every wrong field is named", (month) => {
  const result = parseSettings({ seasonFirstMonth: month, seasonLastMonth: month });
  expect("errors" in result && Object.keys(result.errors)).toEqual(["seasonFirstMonth", "seasonLastMonth"]);
});

test.each([
  ["goneShopDays", "2", "3", "90", "91"],
  ["dataRequestDays", "29", "30", "365", "366"],
] as const)("%s: %s is too short, %s and %s are right, %s is too long", (key, below, least, most, above) => {
  for (const days of [below, above, "", "many"])
    expect(parseSettings({ [key]: days })).toEqual({
      errors: { [key]: `Enter a whole number of days from ${least} to ${most}` },
    });
  for (const days of [least, most])
    expect(parseSettings({ [key]: days })).toEqual({ settings: { ...defaultSettings, [key]: Number(days) } });
});
