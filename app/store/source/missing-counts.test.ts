import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { lineRow, orderRow, orderWord } from "#tests/support/order-rows.ts";
import { applyOrders } from "./apply-orders.ts";
import { missingCounts } from "./missing-counts.ts";

const window = { lastDay: "2026-03-31", days: 90 };

beforeAll(async () => {
  await pool.query(
    `insert into "Product" (shop, id, handle, title, vendor, "productType", status, "isGiftCard",
                            "hasOnlyDefaultVariant", "updatedAt", "readAt")
     values (1, 1, 'a', 'A', '', 'Hose', 'active', false, true, now(), now()),
            (1, 2, 'b', 'B', '', '', 'active', null, true, now(), now()),
            (1, 3, 'c', 'C', '', 'Gift', 'active', true, true, now(), now()),
            (2, 4, 'd', 'D', '', '', 'active', false, true, now(), now())`,
  );
  await pool.query(
    `insert into "Variant" (shop, id, "productId", title, sku, position, "priceCents", "unitCostCents", taxable, "updatedAt", "readAt")
     values (1, 11, 1, '', 'AN-8', 1, 100, 50, true, now(), now()),
            (1, 12, 1, '', '', 2, 100, null, true, now(), now()),
            (1, 21, 2, '', null, 1, 100, 0, true, now(), now()),
            (1, 31, 3, '', null, 1, 100, null, true, now(), now()),
            (2, 41, 4, '', null, 1, 100, null, true, now(), now())`,
  );
  const order = (id: number, day: string, more: object) =>
    orderWord(orderRow(id, day, more), [lineRow(id, id * 10, 1, 100)]);
  const words = [
    order(1, "2026-03-31", { customerId: null }),
    order(2, "2026-01-01", { customerId: "51" }),
    order(3, "2026-03-01", { customerId: null, test: true }),
    order(4, "2025-12-31", { customerId: null }),
    order(5, "2026-04-01", { customerId: null }),
  ];
  for (const shop of [1, 2]) await inTransaction((tx) => applyOrders(tx, shop, words));
});
afterAll(closeDatabase);

test("each check counts its own whole: gift cards need no cost, a cost of zero is one, tests and other days are no orders", async () => {
  expect(await missingCounts(1, window)).toEqual({
    cost: { missing: 1, whole: 3 },
    sku: { missing: 3, whole: 4 },
    type: { missing: 1, whole: 3 },
    customer: { missing: 1, whole: 2 },
  });
});

test("another shop is counted by itself, and a shop without anything is zeros", async () => {
  expect((await missingCounts(2, window)).cost).toEqual({ missing: 1, whole: 1 });
  expect((await missingCounts(3, window)).customer).toEqual({ missing: 0, whole: 0 });
});
