import { expect, test } from "vitest";
import { compileFilter } from "./filter.ts";

const order = {
  total_price: "120.50",
  currency: "USD",
  tags: "vip, build",
  test: false,
  created_at: "2026-03-01T10:00:00-07:00",
  cancelled_at: null,
  line_items: [{ sku: "AN6-10" }, { sku: "HOSE" }],
};

test.each([
  ["total_price:>=100", true],
  ["total_price:>=120.50 AND currency:USD", true],
  ["total_price:>200 OR line_items.sku:hose", true],
  ["total_price:<100", false],
  ["-currency:EUR", true],
  ["NOT currency:USD", false],
  ["(total_price:>200 OR currency:USD) AND test:false", true],
  ["line_items.sku:AN6*", true],
  ["cancelled_at:*", false],
  ["created_at:>2026-03-01T16:00:00Z", true],
  ['tags:"vip, build"', true],
])("%s is %s of this order", (filter, expected) => {
  expect(compileFilter(filter)(order)).toBe(expected);
});

test.each(["total_price", "(total_price:1", "total_price:1 )", "AND"])("%s is refused", (filter) => {
  expect(() => compileFilter(filter)).toThrow(/cannot be read/);
});
