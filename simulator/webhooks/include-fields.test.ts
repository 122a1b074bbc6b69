import { expect, test } from "vitest";
import { projectFields } from "./include-fields.ts";

const order = {
  id: 1,
  email: "ann@example.com",
  customer: { id: 7, email: "ann@example.com", default_address: { city: "Reno", address1: "1 Main St" } },
  line_items: [
    { id: 11, sku: "AN6", properties: [{ name: "note", value: "for Ann" }] },
    { id: 12, sku: null },
  ],
  note: null,
};

test("no include_fields leaves the payload whole", () => {
  expect(projectFields(order, [])).toBe(order);
});

test("dotted paths reach into objects and into every item of a list", () => {
  expect(
    projectFields(order, ["id", "customer.id", "customer.default_address.city", "line_items.id", "line_items.sku"]),
  ).toEqual({
    id: 1,
    customer: { id: 7, default_address: { city: "Reno" } },
    line_items: [
      { id: 11, sku: "AN6" },
      { id: 12, sku: null },
    ],
  });
});

test("a field that is null stays, a field that is not there is not made up", () => {
  expect(projectFields(order, ["note", "phone"])).toEqual({ note: null });
});

test("naming the whole wins over naming a part", () => {
  expect(projectFields(order, ["customer.id", "customer"])).toEqual({ customer: order.customer });
});
