import { expect, test } from "vitest";
import { centsOf, currencyDigits, decimalOf } from "./money.ts";

// Decimals per currency: ISO 4217.
test.each([
  ["USD", 2],
  ["EUR", 2],
  ["JPY", 0],
  ["KWD", 3],
])("%s has %i decimals", (currency, digits) => {
  expect(currencyDigits(currency)).toBe(digits);
});

test.each([
  ["19.99", "USD", 1999],
  ["12.0", "USD", 1200],
  ["12", "USD", 1200],
  ["0.1", "USD", 10],
  ["12.344", "USD", 1234],
  ["12.345", "USD", 1235],
  ["-12.345", "USD", -1235],
  ["0.999", "USD", 100],
  ["-0.00", "USD", 0],
  ["1200.0", "JPY", 1200],
  ["1200.5", "JPY", 1201],
  ["1.5", "KWD", 1500],
  ["90071992547409.91", "USD", 9007199254740991],
])("%s %s is %i smallest units", (amount, currency, cents) => {
  expect(centsOf(amount, currency)).toBe(cents);
});

test.each(["", "abc", "1,5", "1e3", ".5", "NaN", "90071992547409.92"])("%j is refused", (amount) => {
  expect(() => centsOf(amount, "USD")).toThrow(RangeError);
});

test.each([
  [1999, "USD", "19.99"],
  [5, "USD", "0.05"],
  [-5, "USD", "-0.05"],
  [0, "USD", "0.00"],
  [1200, "JPY", "1200"],
  [1500, "KWD", "1.500"],
])("%i smallest units of %s are written %s", (cents, currency, amount) => {
  expect(decimalOf(cents, currency)).toBe(amount);
});
