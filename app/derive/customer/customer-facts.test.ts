import { expect, test } from "vitest";
import { dayNumber } from "../basics/day-number.ts";
import { customerFacts, isInSeason } from "./customer-facts.ts";
import { noSums, type ProductTraits, type SoldLine, unknownPerson } from "./customer-history.ts";
import { defaultRules } from "./customer-rules.ts";

const racing = { seasonFirstMonth: 3, seasonLastMonth: 9 };
const product = (more: Partial<ProductTraits> = {}): ProductTraits => ({
  productId: "1",
  node: 3002,
  performance: false,
  restoration: false,
  starter: false,
  fitmentClass: "universal",
  vehicles: [],
  ...more,
});
const sold = (day: number, units: number, of: ProductTraits | null = product()): SoldLine => ({
  day,
  isSale: true,
  units,
  product: of,
});
const facts = (orderDays: readonly number[], lines: readonly SoldLine[], day: number, sums = noSums) =>
  customerFacts(
    { orderDays, counterOrders: 1, sums, lines, person: unknownPerson, pinned: null },
    defaultRules,
    racing,
    day,
  );

test("summed by hand", () => {
  const told = facts(
    [0, 10, 10, 200],
    [
      sold(0, 6, product({ performance: true, node: 1004 })),
      sold(10, 1),
      sold(10, 2, product({ starter: true, restoration: true })),
      sold(200, 7, null),
      { ...sold(205, -1), isSale: false },
    ],
    370,
    { grossCents: 19_700, discountCents: 1000, returnCents: 5000, yearNetCents: 4700 },
  );
  expect(told).toEqual({
    orders: 4,
    shoppingDays: 3,
    netCents: 13_700,
    yearNetCents: 4700,
    orderValueCents: 3425,
    firstDay: 0,
    lastDay: 200,
    returnDay: 200,
    usualGapDays: 100,
    gaps: 2,
    gapSpread: null,
    recentOrders: 0,
    // January 1st and 11th of 2000 are out of season, July 19th is in it.
    seasonOrders: 1,
    counterOrders: 1,
    grossCents: 19_700,
    discountCents: 1000,
    returnCents: 5000,
    lines: 4,
    bulkLines: 2,
    mostUnits: 7,
    categoryLines: [1, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0],
    topNode: 3002,
    performanceLines: 1,
    restorationLines: 1,
    starterLines: 1,
  });
});

test("who never ordered has nothing", () => {
  const told = facts([], [], 100);
  expect([told.orders, told.orderValueCents, told.firstDay, told.usualGapDays, told.topNode]).toEqual([
    0,
    null,
    null,
    null,
    0,
  ]);
});

test("a gap of 179 days is no return, one of 180 is", () => {
  expect(facts([0, 179], [], 200).returnDay).toBe(null);
  expect(facts([0, 180], [], 200).returnDay).toBe(180);
  expect(facts([0, 180, 400], [], 500).returnDay).toBe(400);
});

test.each([
  ["2026-02-28", racing, false],
  ["2026-03-01", racing, true],
  ["2026-09-30", racing, true],
  ["2026-10-01", racing, false],
  ["2026-12-31", { seasonFirstMonth: 11, seasonLastMonth: 2 }, true],
  ["2026-03-01", { seasonFirstMonth: 11, seasonLastMonth: 2 }, false],
] as const)("%s in season %j: %s", (day, season, expected) => {
  expect(isInSeason(dayNumber(day), season)).toBe(expected);
});
