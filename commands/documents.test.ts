import { expect, test } from "vitest";
import { adminSchema } from "#simulator/schema.ts";
import { faultsOf } from "./documents.ts";

const all = new Set(["read_products", "read_customers", "read_orders"]);

test.each([
  { name: "a valid document has no fault", text: "{ products(first: 1) { nodes { id } } }", scopes: all, expected: [] },
  {
    name: "a field that does not exist is a fault",
    text: "{ products(first: 1) { nodes { colour } } }",
    scopes: all,
    expected: [expect.stringContaining('Cannot query field "colour"')],
  },
  {
    name: "a deprecated field is a fault",
    text: "{ products(first: 1) { nodes { totalVariants } } }",
    scopes: all,
    expected: [expect.stringContaining("totalVariants is deprecated")],
  },
  {
    name: "a customer's name is protected",
    text: "{ customers(first: 1) { nodes { firstName } } }",
    scopes: all,
    expected: [expect.stringContaining("Customer.firstName is protected")],
  },
  {
    name: "a scope that is not asked for is a fault",
    text: "{ orders(first: 1) { nodes { id } } }",
    scopes: new Set(["read_products"]),
    expected: expect.arrayContaining([expect.stringContaining("read_orders")]),
  },
])("$name", async ({ text, scopes, expected }) => {
  expect(faultsOf(text, await adminSchema(), scopes)).toEqual(expected);
});
