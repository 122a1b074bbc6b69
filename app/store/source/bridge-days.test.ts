import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { bridgeOf } from "#app/derive/shop/bridge.ts";
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { lineRow, orderRow, orderWord, refundLineRow, refundRow } from "#tests/support/order-rows.ts";
import { applyOrders } from "./apply-orders.ts";
import { readBridgeDays } from "./bridge-days.ts";

const shop = 1;
const other = 2;
const apply = (of: number, words: OrderWord[]) => inTransaction((tx) => applyOrders(tx, of, words));
const window = { timeZone: "America/Chicago", lastDay: "2026-03-08", days: 7 };

beforeEach(async () => {
  for (const table of ["Order", "OrderLine", "Refund", "RefundLine", "OrderEdit", "Sale", "DaySales"])
    await pool.query(`delete from "${table}"`);
});
afterAll(closeDatabase);

const plain = (id: number, day: string, totalCents: number, more: Parameters<typeof orderRow>[2] = {}) =>
  orderWord(orderRow(id, day, { totalCents, ...more }), [lineRow(id, id * 10, 1, totalCents)]);

async function dayOf(day: string) {
  const found = (await readBridgeDays(shop, window)).find((one) => one.day === day);
  if (!found) throw new Error(`${day} is not among the days`);
  return found;
}

test("a week without orders is seven days of zeros, the latest first", async () => {
  const days = await readBridgeDays(shop, window);
  expect(days.map(({ day }) => day)).toEqual([
    "2026-03-08",
    "2026-03-07",
    "2026-03-06",
    "2026-03-05",
    "2026-03-04",
    "2026-03-03",
    "2026-03-02",
  ]);
  expect(days.every((day) => bridgeOf(day).length === 0)).toBe(true);
});

test("an order that was created late in one shop day and processed on the next is time basis on both", async () => {
  // 05:59 UTC on 6 March is 23:59 of the 5th in Chicago.
  await apply(shop, [plain(1, "2026-03-06", 5000, { createdAt: "2026-03-06T05:59:00.000Z" })]);
  expect(await dayOf("2026-03-05")).toMatchObject({ createdOrders: 1, createdCents: 5000, orders: 0, netCents: 0 });
  expect(bridgeOf(await dayOf("2026-03-05"))).toEqual([{ step: "time-basis", orders: -1, cents: -5000 }]);
  expect(bridgeOf(await dayOf("2026-03-06"))).toEqual([{ step: "time-basis", orders: 1, cents: 5000 }]);
});

test("days are the shop's on the day on which the clocks change", async () => {
  // 8 March 2026 has 23 hours in Chicago: 05:30 UTC is still the 7th, 04:30 UTC of the 9th is still the 8th.
  await apply(shop, [
    plain(1, "2026-03-07", 100, { createdAt: "2026-03-08T05:30:00.000Z" }),
    plain(2, "2026-03-08", 200, { createdAt: "2026-03-09T04:30:00.000Z" }),
  ]);
  expect(await dayOf("2026-03-07")).toMatchObject({ createdCents: 100, netCents: 100 });
  expect(await dayOf("2026-03-08")).toMatchObject({ createdCents: 200, netCents: 200 });
});

// By hand, all on 4 March: a plain order of 100.00 with 8.00 tax, 5.00 shipping and a tip of 2.00 on top (115.00); a test
// of 30.00; an order of 60.00 of which 25.00 is a gift card; one of 40.00, cancelled on the 5th; one of 20.00 sold on the
// 2nd and refunded today. Shopify: 4 orders, 245.00. Ours: 2 orders (the plain one and the one with the gift card); sold 100.00 + 35.00 + 40.00, less
// 20.00 returned: 155.00.
test("every kind of difference has its own amount, and the rest is a tip", async () => {
  await apply(shop, [
    orderWord(orderRow(1, "2026-03-04", { totalCents: 11500, taxCents: 800, shippingCents: 500 }), [
      lineRow(1, 10, 1, 10000),
    ]),
    plain(2, "2026-03-04", 3000, { test: true }),
    orderWord(orderRow(3, "2026-03-04", { totalCents: 6000 }), [
      lineRow(3, 30, 1, 3500),
      lineRow(3, 31, 1, 2500, { isGiftCard: true }),
    ]),
    plain(4, "2026-03-04", 4000, { cancelledAt: "2026-03-05T12:00:00.000Z", cancelledOn: "2026-03-05" }),
    plain(5, "2026-03-02", 2000),
    { kind: "refund", refund: refundRow(5, 51, "2026-03-04"), lines: [refundLineRow(5, 51, 50, 1, 2000)] },
  ]);
  await apply(other, [plain(6, "2026-03-04", 77700)]);
  const day = await dayOf("2026-03-04");
  expect(day).toMatchObject({ createdOrders: 4, createdCents: 24500, orders: 2, netCents: 15500 });
  expect(bridgeOf(day)).toEqual([
    { step: "tests", orders: -1, cents: -3000 },
    { step: "tax", orders: 0, cents: -800 },
    { step: "shipping", orders: 0, cents: -500 },
    { step: "gift-cards", orders: 0, cents: -2500 },
    { step: "rest", orders: 0, cents: -200 },
    { step: "returns", orders: 0, cents: -2000 },
    { step: "cancellations", orders: -1, cents: 0 },
  ]);
  expect(bridgeOf(await dayOf("2026-03-05"))).toEqual([{ step: "cancellations", orders: 0, cents: -4000 }]);
});

test("an edit lies on its own day, and what Shopify adds to the order's total is no part of the first sale", async () => {
  // 50.00 on the 3rd, a second unit added on the 6th; the total has become 100.00.
  const edited = orderRow(1, "2026-03-03", { totalCents: 10000, edited: true });
  await apply(shop, [
    orderWord(edited, [lineRow(1, 10, 2, 5000)]),
    {
      kind: "edits",
      orderId: "1",
      edits: [
        {
          orderId: "1",
          id: "11",
          lineId: "10",
          happenedAt: "2026-03-06T12:00:00.000Z",
          day: "2026-03-06",
          kind: "added",
          units: 1,
          grossCents: 5000,
          discountCents: 0,
        },
      ],
    },
  ]);
  expect(bridgeOf(await dayOf("2026-03-03"))).toEqual([{ step: "later-edits", orders: 0, cents: -5000 }]);
  expect(bridgeOf(await dayOf("2026-03-06"))).toEqual([{ step: "edits", orders: 0, cents: 5000 }]);
});

test("a rollup that is wrong shows as unexplained", async () => {
  await apply(shop, [plain(1, "2026-03-04", 5000)]);
  await pool.query(`update "DaySales" set orders = orders + 1, "grossCents" = "grossCents" + 1 where shop = $1`, [
    shop,
  ]);
  expect(bridgeOf(await dayOf("2026-03-04"))).toEqual([{ step: "unexplained", orders: 1, cents: 1 }]);
});
