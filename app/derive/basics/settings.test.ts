import { expect, test } from "vitest";
import { defaultSettings, parseSettings } from "./settings.ts";

test("a racing season is March to September and delivery takes a week unless the merchant says otherwise", () => {
  expect(defaultSettings).toEqual({ seasonFirstMonth: 3, seasonLastMonth: 9, deliveryDays: 7 });
  expect(parseSettings({})).toEqual({ settings: defaultSettings });
});

test("a season may pass the turn of the year", () => {
  expect(parseSettings({ seasonFirstMonth: "11", seasonLastMonth: "3", deliveryDays: " 14 " })).toEqual({
    settings: { seasonFirstMonth: 11, seasonLastMonth: 3, deliveryDays: 14 },
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
