import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { compareWeeks, orderHistory } from "./day-sales.ts";

beforeAll(async () => {
  await pool.query(
    `insert into "DaySales" (shop, day, orders, units, "grossCents", "discountCents", "returnCents", "newCustomers")
     values (1, '2026-03-15', 9, 9, 99900, 0, 0, 9),
            (1, '2026-03-14', 1, 3, 10000, 500, 200, 1),
            (1, '2026-03-08', 2, 1, 2000, 0, 0, 0),
            (1, '2026-03-07', 4, 5, 7000, 0, 1000, 2),
            (1, '2026-03-01', 1, 1, 100, 0, 0, 1),
            (1, '2026-02-28', 8, 8, 88800, 0, 0, 8),
            (1, '2026-01-01', 0, 0, 0, 0, 0, 0),
            (2, '2026-03-14', 7, 7, 77700, 0, 0, 7)`,
  );
});
afterAll(closeDatabase);

test("the last week is the judgement day and the six before it, and the other week is the seven before those", async () => {
  expect(await compareWeeks(1, "2026-03-14")).toEqual({
    last: { orders: 3, units: 4, netCents: 11300, newCustomers: 1 },
    before: { orders: 5, units: 6, netCents: 6100, newCustomers: 3 },
  });
});

test("a shop without sales has weeks of zeros and no first day", async () => {
  const zeros = { orders: 0, units: 0, netCents: 0, newCustomers: 0 };
  expect(await compareWeeks(3, "2026-03-14")).toEqual({ last: zeros, before: zeros });
  expect(await orderHistory(3)).toEqual({ orders: 0, firstDay: null });
});

test("a history begins on the first day with an order", async () => {
  expect(await orderHistory(1)).toEqual({ orders: 25, firstDay: "2026-02-28" });
});
