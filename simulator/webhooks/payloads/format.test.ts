import { expect, test } from "vitest";
import { decimal, localTime, moneySet, numberOf, prorate, toDecimal, toMinor } from "./format.ts";

test("ids are the number at the end of a gid", () => {
  expect(numberOf("gid://shopify/Order/5512345678901")).toBe(5_512_345_678_901);
  expect(numberOf("gid://shopify/InventoryLevel/7?inventory_item_id=9")).toBe(7);
  expect(() => numberOf("gid://shopify/Order/x")).toThrow();
});

test.each([
  ["1200.0", "USD", "1200.00"],
  ["12.5", "USD", "12.50"],
  ["0.005", "USD", "0.01"],
  ["-3.2", "EUR", "-3.20"],
  ["1200.0", "JPY", "1200"],
  ["1.2345", "KWD", "1.235"],
])("%s %s is written %s", (amount, currency, expected) => {
  expect(decimal({ amount }, currency)).toBe(expected);
  expect(toDecimal(toMinor(expected, currency), currency)).toBe(expected);
});

test("a money set shows the buyer's currency at the order's rate", () => {
  expect(moneySet(1000, { shop: "USD", presentment: "JPY", rate: 150 })).toEqual({
    shop_money: { amount: "10.00", currency_code: "USD" },
    presentment_money: { amount: "1500", currency_code: "JPY" },
  });
});

test.each([
  ["2026-03-08T08:59:59Z", "America/Denver", "2026-03-08T01:59:59-07:00"],
  ["2026-03-08T09:00:00Z", "America/Denver", "2026-03-08T03:00:00-06:00"],
  ["2026-06-15T22:30:00Z", "Asia/Kolkata", "2026-06-16T04:00:00+05:30"],
  ["2026-01-01T00:00:00Z", "UTC", "2026-01-01T00:00:00+00:00"],
])("%s in %s is %s", (instant, zone, expected) => {
  expect(localTime(instant, zone)).toBe(expected);
});

test("shares sum to the whole", () => {
  expect(prorate(100, [1, 1, 1])).toEqual([34, 33, 33]);
  for (const whole of [0, 1, 7, 9999]) expect(prorate(whole, [3, 5, 11]).reduce((a, b) => a + b, 0)).toBe(whole);
});
