import { expect, test } from "vitest";
import { createFormat } from "./format.ts";
import { describeOrderHistory } from "./order-history.ts";

const format = createFormat({ locale: "en-US", currency: "USD", timeZone: "America/Chicago" });

test("a shop without orders is told that they come with the import, and no number", () => {
  const words = describeOrderHistory({ orders: 0, firstDay: null }, format);
  expect(words).toMatch(/No orders .* import/);
  expect(words).not.toMatch(/\d/);
});

test("a history is its number of orders and its first day", () => {
  expect(describeOrderHistory({ orders: 12345, firstDay: "2024-01-03" }, format)).toBe(
    "Orders read so far: 12,345, the first from Jan 3, 2024.",
  );
});
