import { expect, test } from "vitest";
import { defaultRules, parseRules } from "./customer-rules.ts";

test("an empty form is the defaults", () => {
  expect(parseRules({})).toEqual({ rules: defaultRules });
});

test("what is given changes, what is not given keeps what it was", () => {
  const base = { ...defaultRules, newDays: 20 };
  expect(parseRules({ atRiskDays: " 120 " }, base)).toEqual({ rules: { ...base, atRiskDays: 120 } });
});

test.each([
  ["atRiskDays", "", "Enter a whole number of days from 1 to 3650"],
  ["atRiskDays", "0", "Enter a whole number of days from 1 to 3650"],
  ["atRiskDays", "12.5", "Enter a whole number of days from 1 to 3650"],
  ["atRiskDays", "3651", "Enter a whole number of days from 1 to 3650"],
  ["vipPercent", "100", "Enter a whole percentage from 1 to 99"],
  ["loyalLeastOrders", "many", "Enter a whole number of orders from 1 to 1000"],
  ["slippingPercent", "100", "Enter a whole percentage from 101 to 1000"],
  ["churnedDays", "90", "Enter more than 90 days: before that a customer is at risk"],
  ["newDays", "91", "Enter at most 90 days: from then on a customer is at risk"],
  ["tierLoyalPercent", "81", "Enter at most 80: VIP, Premium and Loyal are more than all customers together"],
] as const)("%s %j is refused at its field", (name, value, message) => {
  expect(parseRules({ [name]: value })).toEqual({ errors: { [name]: message } });
});
