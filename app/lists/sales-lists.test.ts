// The lists of sales over a few orders, with sums made by hand.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { rebuildRollups } from "#app/store/rollups/rebuild.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { lineRow, orderRow, orderWord, refundLineRow, refundRow } from "#tests/support/order-rows.ts";
import { cohortsList } from "./cohorts.ts";
import { csvLines } from "./csv.ts";
import { dailySalesList } from "./daily-sales.ts";
import type { List } from "./list.ts";
import { pairsList } from "./pairs.ts";

const shop = { id: 1, domain: "first.myshopify.com", currency: "USD", timeZone: "America/Chicago" } as ShopRecord;
const other = 2;

beforeAll(() => vi.useFakeTimers({ now: new Date("2026-04-10T12:00:00Z"), toFake: ["Date"] }));
afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
});
beforeEach(async () => {
  for (const table of ["Order", "OrderLine", "Refund", "RefundLine", "Sale", "DaySales", "CohortMonth", "ProductPair"])
    await pool.query(`delete from "${table}"`);
  for (const table of ["CustomerTotals", "Tombstone"]) await pool.query(`delete from "${table}"`);
  await apply(other, [sold(901, "2026-01-05", "71"), sold(902, "2026-03-05", "71")]);
});

const apply = (of: number, words: OrderWord[]) => inTransaction((tx) => applyOrders(tx, of, words));
const linesOf = async (list: List, of = shop) =>
  (await Array.fromAsync(csvLines(list, of))).map((line) => line.trimEnd());

function sold(id: number, day: string, customerId: string | null, more: Parameters<typeof orderRow>[2] = {}) {
  return orderWord(orderRow(id, day, { customerId, ...more }), [
    lineRow(id, id * 10, 2, 5000, { productId: "8", variantId: "80", discountCents: 1000 }),
    lineRow(id, id * 10 + 1, 1, 2550, { productId: "12", variantId: "120" }),
  ]);
}

const history: OrderWord[] = [
  sold(1, "2026-01-05", "51"),
  sold(2, "2026-01-05", null),
  // One of the two units of the first order comes back in February.
  { kind: "refund", refund: refundRow(1, 31, "2026-02-03"), lines: [refundLineRow(1, 31, 10, 1, 4500)] },
  sold(3, "2026-02-03", "52"),
  sold(4, "2026-03-20", "51"),
  sold(5, "2026-03-21", "52", { test: true }),
  sold(6, "2026-03-21", "53", { cancelledAt: "2026-03-22T12:00:00.000Z", cancelledOn: "2026-03-22" }),
];

test("daily-sales.csv has a line for each day with sales, returns on their own day, tests out, cancelled ones taken back", async () => {
  await apply(shop.id, history);
  expect(await linesOf(dailySalesList)).toEqual([
    "day,orders,units,gross,discounts,returns,net,new_customers",
    "2026-01-05,2,6,251.00,20.00,0.00,231.00,1",
    "2026-02-03,1,2,125.50,10.00,45.00,70.50,1",
    "2026-03-20,1,3,125.50,10.00,0.00,115.50,0",
    "2026-03-21,0,3,125.50,10.00,0.00,115.50,0",
    "2026-03-22,0,-3,0.00,0.00,115.50,-115.50,0",
  ]);
});

test("a day whose only order is gone is no line any more", async () => {
  await apply(shop.id, [sold(1, "2026-01-05", "51")]);
  await apply(shop.id, [{ kind: "deleted", orderId: "1", at: new Date("2026-02-01T00:00:00Z") }]);
  expect(await linesOf(dailySalesList)).toHaveLength(1);
});

test("a currency without cents has whole amounts", async () => {
  await apply(shop.id, [sold(1, "2026-01-05", "51")]);
  const [, line] = await linesOf(dailySalesList, { ...shop, currency: "JPY" });
  expect(line).toBe("2026-01-05,1,3,12550,1000,0,11550,1");
});

test("cohorts.csv: months that passed without an order are zeros, months to come are absent, guests are nowhere", async () => {
  await apply(shop.id, history);
  expect(await linesOf(cohortsList)).toEqual([
    "cohort_month,month_index,customers,orders,net",
    "2026-01,0,1,1,115.50",
    "2026-01,1,0,0,-45.00",
    "2026-01,2,1,1,115.50",
    "2026-01,3,0,0,0.00",
    "2026-02,0,1,1,115.50",
    "2026-02,1,0,0,0.00",
    "2026-02,2,0,0,0.00",
  ]);
});

test("a cohort that lost its last customer to an earlier order is gone", async () => {
  await apply(shop.id, [sold(1, "2026-03-05", "51")]);
  await apply(shop.id, [sold(2, "2025-12-31", "51")]);
  expect((await linesOf(cohortsList)).map((line) => line.split(",").slice(0, 3).join(","))).toEqual([
    "cohort_month,month_index,customers",
    "2025-12,0,1",
    "2025-12,1,0",
    "2025-12,2,0",
    "2025-12,3,1",
    "2025-12,4,0",
  ]);
});

test("pairs.csv has the pairs of three orders or more, the smaller id first by number and not by letter", async () => {
  const alone = (id: number, productId: string) =>
    orderWord(orderRow(id, "2026-02-01"), [lineRow(id, id * 10, 1, 100, { productId, variantId: `${productId}0` })]);
  await apply(shop.id, [
    ...[1, 2, 3].map((id) => sold(id, "2026-01-05", "51")),
    sold(4, "2026-01-06", "52", { test: true }),
    alone(5, "8"),
    // 12 and 9 meet twice only.
    ...[6, 7].map((id) =>
      orderWord(orderRow(id, "2026-02-01"), [
        lineRow(id, id * 10, 1, 100, { productId: "12", variantId: "120" }),
        lineRow(id, id * 10 + 1, 1, 100, { productId: "9", variantId: "90" }),
      ]),
    ),
  ]);
  await rebuildRollups(shop.id, "2026-04-10");
  expect(await linesOf(pairsList)).toEqual(["product_a,product_b,orders_together,orders_a,orders_b", "8,12,3,4,5"]);
});

test("more pairs than are read at once are written whole, and none of another shop", async () => {
  await pool.query(
    `insert into "ProductPair" (shop, a, b, orders, "ordersA", "ordersB")
     select s, 1 + n / 50, 1000 + n % 50, 3, 4, 5 from generate_series(0, 2499) n, generate_series(1, 2) s`,
  );
  const lines = await linesOf(pairsList);
  expect(lines).toHaveLength(2501);
  expect(new Set(lines).size).toBe(2501);
});
