import { describe, expect, test } from "vitest";
import { createFormat, pageLanguage } from "./format.ts";

const chicago = createFormat({ locale: "en-US", currency: "USD", timeZone: "America/Chicago" });
const berlin = createFormat({ locale: "de-DE", currency: "EUR", timeZone: "Europe/Berlin" });

describe("money comes from minor units of the shop's currency", () => {
  // Digits as ISO 4217 lists them.
  test.each([
    { currency: "USD", minorUnits: 123_456, expected: "$1,234.56" },
    { currency: "USD", minorUnits: -5, expected: "-$0.05" },
    { currency: "JPY", minorUnits: 123_456, expected: "¥123,456" },
    { currency: "KWD", minorUnits: 123_456, expected: "KWD 123.456" },
  ])("$currency $minorUnits is $expected", ({ currency, minorUnits, expected }) => {
    expect(createFormat({ locale: "en-US", currency, timeZone: "UTC" }).money(minorUnits)).toBe(expected);
  });

  test("another language groups and places the sign in its own way", () => {
    expect(berlin.money(123_456)).toBe("1.234,56 €");
  });
});

describe("days and times are the shop's own", () => {
  test("the hour that a clock skips in spring is not shown", () => {
    expect(chicago.moment(new Date("2026-03-08T07:59:00Z"))).toBe("Mar 8, 2026, 1:59 AM");
    expect(chicago.moment(new Date("2026-03-08T08:00:00Z"))).toBe("Mar 8, 2026, 3:00 AM");
  });

  test("an instant belongs to the day it has in the shop", () => {
    expect(chicago.dayOf(new Date("2026-07-01T04:30:00Z"))).toBe("Jun 30, 2026");
    expect(berlin.dayOf(new Date("2026-06-30T22:30:00Z"))).toBe("01.07.2026");
  });

  test("a day that is already local does not move with the time zone", () => {
    expect(chicago.day("2026-06-30")).toBe("Jun 30, 2026");
    expect(createFormat({ locale: "en-GB", currency: "GBP", timeZone: "Pacific/Auckland" }).day("2026-06-30")).toBe(
      "30 Jun 2026",
    );
  });

  test("months have their names", () => {
    expect([1, 3, 12].map(chicago.month)).toEqual(["January", "March", "December"]);
    expect(berlin.month(3)).toBe("März");
  });
});

describe("counts, shares and durations", () => {
  test("a count is grouped and a share has at most one decimal", () => {
    expect(chicago.count(1_234_567)).toBe("1,234,567");
    expect(chicago.share(1, 3)).toBe("33.3%");
    expect(chicago.share(0, 3)).toBe("0%");
    expect(berlin.share(1, 3)).toBe("33,3 %");
  });

  test.each([
    [0, "0 seconds"],
    [40, "1 second"],
    [1_000, "1 second"],
    [125_000, "2 minutes 5 seconds"],
    [3_600_000, "1 hour"],
    [3_725_000, "1 hour 2 minutes"],
  ])("%i ms is %s", (milliseconds, expected) => {
    expect(chicago.duration(milliseconds)).toBe(expected);
  });
});

test("no text holds a space that Node and a browser write differently", () => {
  const paris = createFormat({ locale: "fr-FR", currency: "EUR", timeZone: "Europe/Paris" });
  const texts = [chicago.moment(new Date(0)), paris.money(123_456_789), paris.count(1_234_567), paris.share(1, 3)];
  expect(texts.join("")).not.toMatch(/[^\S ]/);
});

test("the page says it is English unless the shop's own English is known", () => {
  expect(["en-AU", "en", "de-DE", "enm", undefined].map(pageLanguage)).toEqual(["en-AU", "en", "en", "en", "en"]);
});

test("a ratio has two decimals, a change its sign, a month its year, each in the shop's language", () => {
  expect([chicago.ratio(1.136), chicago.change(1.136), chicago.change(0.8), chicago.change(1.001)]).toEqual([
    "1.14",
    "+14%",
    "-20%",
    "0%",
  ]);
  expect([chicago.roughMoney(1_250_000), chicago.roughMoney(0), chicago.roughMoney(50_000)]).toEqual([
    "$12.5K",
    "$0",
    "$500",
  ]);
  expect([chicago.monthOf("2026-03"), chicago.monthShort(12), berlin.ratio(0.5)]).toEqual(["Mar 2026", "Dec", "0,50"]);
});
