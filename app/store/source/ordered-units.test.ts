import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { lineRow, orderRow, orderWord, refundLineRow, refundRow } from "#tests/support/order-rows.ts";
import { applyOrders } from "./apply-orders.ts";
import { orderedUnits } from "./ordered-units.ts";

afterAll(closeDatabase);

test("what comes back is taken off the month of the order; tests, cancelled orders, other shops and other days are out", async () => {
  const sold = (id: number, day: string, productId: string, quantity: number, more = {}) =>
    orderWord(orderRow(id, day, more), [lineRow(id, id * 10, quantity, 1000, { productId })]);
  for (const shop of [1, 2]) await pool.query(`insert into "ProductNode" values ($1, 5, 2007), ($1, 6, 3000)`, [shop]);
  await inTransaction(async (tx) => {
    await applyOrders(tx, 1, [
      sold(1, "2026-01-31", "5", 5),
      { kind: "refund", refund: refundRow(1, 31, "2026-02-10"), lines: [refundLineRow(1, 31, 10, 2, 2000)] },
      sold(2, "2026-02-01", "6", 4),
      sold(3, "2026-02-02", "7", 1),
      sold(4, "2026-02-03", "5", 9, { test: true }),
      sold(5, "2026-02-03", "5", 8, { cancelledAt: "2026-02-04T12:00:00.000Z", cancelledOn: "2026-02-04" }),
      sold(6, "2026-02-20", "6", 16),
      sold(7, "2026-01-01", "6", 32),
    ]);
    await applyOrders(tx, 2, [sold(1, "2026-01-31", "5", 100)]);
  });
  const rows = await orderedUnits(1, "2026-01-02", "2026-02-19");
  expect(rows.filter(({ units }) => units !== 0)).toEqual([
    { month: "2026-01", node: 2000, units: 3 },
    { month: "2026-02", node: 0, units: 1 },
    { month: "2026-02", node: 3000, units: 4 },
  ]);
});
