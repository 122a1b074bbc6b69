import { expect, test } from "vitest";
import { grantedScopes } from "./scopes.ts";

test.each([
  ["write_customers,read_orders", ["read_customers", "read_orders", "write_customers"]],
  [
    ["read_customers", "write_customers"],
    ["read_customers", "write_customers"],
  ],
  [" read_orders , read_orders,", ["read_orders"]],
  ["unauthenticated_write_checkouts", ["unauthenticated_read_checkouts", "unauthenticated_write_checkouts"]],
  ["", []],
])("%j grants %j", (told, granted) => {
  expect(grantedScopes(told)).toEqual(granted);
});
