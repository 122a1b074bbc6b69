import { expect, test } from "vitest";
import { type BridgeDay, bridgeOf } from "./bridge.ts";

const emptyDay: BridgeDay = {
  day: "2026-03-02",
  createdOrders: 0,
  createdCents: 0,
  placedOrders: 0,
  placedCents: 0,
  testOrders: 0,
  testCents: 0,
  cancelledOrders: 0,
  taxCents: 0,
  shippingCents: 0,
  giftCardCents: 0,
  laterEditCents: 0,
  soldCents: 0,
  editCents: 0,
  returnCents: 0,
  reversalCents: 0,
  orders: 0,
  netCents: 0,
};

test("a day without anything needs no steps", () => {
  expect(bridgeOf(emptyDay)).toEqual([]);
});

// By hand: created 3 orders, 300.00. One of 50.00 was processed the day before, one of 20.00 created the day before is
// processed today: placed 3, 270.00. One test, 30.00; one cancelled since. Of 240.00: tax 20.00, shipping 10.00, a gift
// card 25.00, an edited order whose total holds 15.00 added later, a tip of 5.00: 165.00 sold. Edits of today +12.00,
// returns 40.00, reversals 7.00: net 130.00.
const fullDay: BridgeDay = {
  day: "2026-03-02",
  createdOrders: 3,
  createdCents: 30000,
  placedOrders: 3,
  placedCents: 27000,
  testOrders: 1,
  testCents: 3000,
  cancelledOrders: 1,
  taxCents: 2000,
  shippingCents: 1000,
  giftCardCents: 2500,
  laterEditCents: -1500,
  soldCents: 16500,
  editCents: 1200,
  returnCents: 4000,
  reversalCents: 700,
  orders: 1,
  netCents: 13000,
};

test("each difference has its own step, in the order in which one would explain them", () => {
  expect(bridgeOf(fullDay)).toEqual([
    { step: "time-basis", orders: 0, cents: -3000 },
    { step: "tests", orders: -1, cents: -3000 },
    { step: "tax", orders: 0, cents: -2000 },
    { step: "shipping", orders: 0, cents: -1000 },
    { step: "gift-cards", orders: 0, cents: -2500 },
    { step: "later-edits", orders: 0, cents: -1500 },
    { step: "rest", orders: 0, cents: -500 },
    { step: "edits", orders: 0, cents: 1200 },
    { step: "returns", orders: 0, cents: -4000 },
    { step: "cancellations", orders: -1, cents: -700 },
  ]);
});

test.each([fullDay, { ...fullDay, netCents: 999, orders: 7 }, { ...fullDay, createdCents: 1, soldCents: -5 }])(
  "the steps sum to the difference between the two figures",
  (day) => {
    const steps = bridgeOf(day);
    expect(day.createdCents + steps.reduce((sum, { cents }) => sum + cents, 0)).toBe(day.netCents);
    expect(day.createdOrders + steps.reduce((sum, { orders }) => sum + orders, 0)).toBe(day.orders);
  },
);

test("a rollup that is not the sum of its sales is unexplained", () => {
  expect(bridgeOf({ ...fullDay, netCents: 13001 }).at(-1)).toEqual({ step: "unexplained", orders: 0, cents: 1 });
});
