import { expect, test } from "vitest";
import { firstOrdered, untoldByRefunds } from "./edited-line.ts";
import type { EditRow, LineRow, RefundLineRow } from "./order-row.ts";

const line = (more: Partial<LineRow> = {}): LineRow => ({
  orderId: "1",
  id: "11",
  productId: "5",
  variantId: "6",
  title: "AN-6 hose",
  variantTitle: null,
  sku: null,
  vendor: null,
  quantity: 5,
  currentQuantity: 5,
  unitCents: 1000,
  grossCents: 5000,
  discountCents: 500,
  taxCents: null,
  isGiftCard: false,
  requiresShipping: true,
  taxable: true,
  ...more,
});
const edit = (units: number, grossCents: number, discountCents = 0, id = "31"): EditRow => ({
  orderId: "1",
  id,
  lineId: "11",
  happenedAt: "2026-03-05T12:00:00.000Z",
  day: "2026-03-05",
  kind: units > 0 ? "added" : units < 0 ? "removed" : "changed",
  units,
  grossCents,
  discountCents,
});
const refunded = (quantity: number): RefundLineRow => ({
  orderId: "1",
  refundId: "21",
  id: "41",
  lineId: "11",
  quantity,
  subtotalCents: 900 * quantity,
  taxCents: 0,
  restockType: "no_restock",
  locationId: null,
});

test("a line without edits was ordered as it is", () => {
  expect(firstOrdered(line(), [])).toMatchObject({ units: 5, grossCents: 5000, discountCents: 500 });
});

test("units that an edit added, and their discount, were not ordered first", () => {
  expect(firstOrdered(line(), [edit(2, 2000, 200)])).toMatchObject({ units: 3, grossCents: 3000, discountCents: 300 });
});

test("a line that an edit added as a whole has no first sale", () => {
  expect(firstOrdered(line(), [edit(5, 5000, 500)])).toMatchObject({ units: 0, grossCents: 0, discountCents: 0 });
});

test("a discount that an edit gave later was not given first, units taken off were ordered", () => {
  expect(firstOrdered(line(), [edit(0, 0, 150), edit(-2, -2000, -200, "32")])).toMatchObject({
    units: 5,
    grossCents: 5000,
    discountCents: 350,
  });
});

test("told tax lies on all units alike: 3 of 5 have 0.60 of 1.00", () => {
  expect(firstOrdered(line({ taxCents: 100 }), [edit(2, 2000)]).taxCents).toBe(60);
});

test("one unit is missing and both a refund and an edit tell of one: the edit is left out", () => {
  expect(untoldByRefunds(line({ currentQuantity: 4 }), [edit(-1, -1000, -100)], [refunded(1)])).toEqual([]);
});

test("two units are missing, one refunded and one taken off: both count", () => {
  const edits = [edit(-1, -1000, -100)];
  expect(untoldByRefunds(line({ currentQuantity: 3 }), edits, [refunded(1)])).toEqual(edits);
});

test("three taken off of which a refund tells one: two thirds of the edit remain", () => {
  expect(untoldByRefunds(line({ currentQuantity: 2 }), [edit(-3, -3000, -301)], [refunded(1)])).toEqual([
    edit(-2, -2000, -201),
  ]);
});

test("what was added is never left out", () => {
  const edits = [edit(2, 2000)];
  expect(untoldByRefunds(line(), edits, [refunded(5)])).toEqual(edits);
});
