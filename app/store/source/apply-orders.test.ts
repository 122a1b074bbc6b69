import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { inTransaction } from "#app/store/transaction.ts";
import {
  dice,
  lineRow,
  orderHistory,
  orderRow,
  orderWord,
  refundLineRow,
  refundRow,
  shuffle,
} from "#tests/support/order-rows.ts";
import { verifyShop } from "../rollups/verify.ts";
import { applyOrders } from "./apply-orders.ts";

const shop = 1;
const other = 2;

const apply = (of: number, words: OrderWord[]) => inTransaction((tx) => applyOrders(tx, of, words));

const sourceTables = ["Order", "OrderLine", "Refund", "RefundLine", "OrderEdit", "Fulfilment", "Sale", "Tombstone"];
const rollupTables = ["DaySales", "DayCategory", "MonthCategory", "MonthVariant", "CustomerTotals", "CohortMonth"];

beforeEach(async () => {
  for (const table of [...sourceTables, ...rollupTables, "ProductNode", "CustomerMerge", "Watermark"])
    await pool.query(`delete from "${table}"`);
  await pool.query(
    `insert into "ProductNode" (shop, "productId", node)
     select s, p, case p % 4 when 0 then 0 when 1 then 3000 when 2 then 3002 else 7001 end
     from generate_series(1, 2) s, generate_series(1, 30) p where p % 7 <> 0`,
  );
});
afterAll(closeDatabase);

const differing = async (of: number) =>
  (await verifyShop(of)).filter((one) => one.differing > 0).map(({ rollup, first }) => ({ rollup, first }));

/** Everything that a shop has, without what depends on when it was told. */
async function contents(of: number, tables = [...sourceTables, ...rollupTables]) {
  const all: Record<string, unknown[]> = {};
  for (const table of tables) {
    const isRollup = table.startsWith("Day") || table.startsWith("Month") || table === "CohortMonth";
    const { rows } = await pool.query(`select to_jsonb(t) - 'shop' as row from "${table}" t where shop = $1`, [of]);
    all[table] = rows
      .map(({ row }) => row as Record<string, number | string>)
      .filter(
        (row) =>
          !isRollup ||
          Object.entries(row).some(
            ([name, value]) => name !== "node" && name !== "variantId" && typeof value === "number" && value !== 0,
          ),
      )
      .map((row) => JSON.stringify(row))
      .sort();
  }
  return all;
}

const days = async (of: number) => {
  const { rows } = await pool.query(
    `select day::text, orders, units, "grossCents"::int as gross, "discountCents"::int as discount,
            "returnCents"::int as returned, "newCustomers" as newcomers
     from "DaySales" where shop = $1 order by day`,
    [of],
  );
  return rows.map((row) => Object.values(row));
};
const cohorts = async (of: number) => {
  const { rows } = await pool.query(
    `select cohort::text, month::text, customers, orders, "netCents"::int from "CohortMonth"
     where shop = $1 order by cohort, month`,
    [of],
  );
  return rows.map((row) => Object.values(row));
};
const totals = async (of: number) => {
  const { rows } = await pool.query(
    `select "customerId"::int, orders, units, ("grossCents" - "discountCents" - "returnCents")::int as net,
            "firstDay"::text, "lastDay"::text from "CustomerTotals" where shop = $1 order by "customerId"`,
    [of],
  );
  return rows.map((row) => Object.values(row));
};

describe("summed by hand", () => {
  const first = orderWord(orderRow(1, "2026-03-30", { customerId: "7" }), [
    lineRow(1, 11, 2, 5000, { discountCents: 1000, productId: "2" }),
    lineRow(1, 12, 1, 1500, { productId: "6" }),
  ]);
  const second = orderWord(orderRow(2, "2026-04-02", { customerId: "7" }), [
    lineRow(2, 21, 1, 700, { productId: "3" }),
  ]);

  test("two orders of one customer", async () => {
    await apply(shop, [second]);
    await apply(shop, [first]);
    expect(await days(shop)).toEqual([
      ["2026-03-30", 1, 3, 11_500, 1000, 0, 1],
      ["2026-04-02", 1, 1, 700, 0, 0, 0],
    ]);
    expect(await totals(shop)).toEqual([[7, 2, 4, 11_200, "2026-03-30", "2026-04-02"]]);
    expect(await cohorts(shop)).toEqual([
      ["2026-03-01", "2026-03-01", 1, 1, 10_500],
      ["2026-03-01", "2026-04-01", 1, 1, 700],
    ]);
    const { rows } = await pool.query(
      `select node, orders, units, "grossCents"::int from "MonthCategory" where shop = $1 and month = '2026-03-01' order by node`,
      [shop],
    );
    // Products 2 and 6 are both in node 3002: one order in it, and one in the L1 node above.
    expect(rows.map((row) => Object.values(row))).toEqual([
      [3000, 1, 3, 11_500],
      [3002, 1, 3, 11_500],
    ]);
    expect(await days(other)).toEqual([]);
  });

  test("the first order is cancelled: its sale stays, a reversal comes, the cohort moves", async () => {
    await apply(shop, [first, second]);
    const cancelled = {
      cancelledAt: "2026-04-03T12:00:00.000Z",
      cancelledOn: "2026-04-03",
      updatedAt: "2026-04-03T12:00:00.000Z",
    };
    await apply(shop, [
      orderWord(orderRow(1, "2026-03-30", { customerId: "7", ...cancelled }), [
        lineRow(1, 11, 2, 5000, { discountCents: 1000, productId: "2" }),
        lineRow(1, 12, 1, 1500, { productId: "6" }),
      ]),
    ]);
    expect(await days(shop)).toEqual([
      ["2026-03-30", 0, 3, 11_500, 1000, 0, 0],
      ["2026-04-02", 1, 1, 700, 0, 0, 1],
      ["2026-04-03", 0, -3, 0, 0, 10_500, 0],
    ]);
    expect(await totals(shop)).toEqual([[7, 1, 1, 700, "2026-04-02", "2026-04-02"]]);
    expect(await cohorts(shop)).toEqual([["2026-04-01", "2026-04-01", 1, 1, 700]]);
  });

  test("a refund told before its order waits for it, and counts on its own day", async () => {
    const refund = refundRow(1, 90, "2026-04-05");
    await apply(shop, [{ kind: "refund", refund, lines: [refundLineRow(1, 90, 12, 1, 1500)] }]);
    expect(await days(shop)).toEqual([]);
    await apply(shop, [first]);
    expect(await days(shop)).toEqual([
      ["2026-03-30", 1, 3, 11_500, 1000, 0, 1],
      ["2026-04-05", 0, -1, 0, 0, 1500, 0],
    ]);
  });

  test("a deleted order leaves nothing, and what comes late about it is dropped", async () => {
    await apply(shop, [first]);
    await apply(other, [first]);
    await apply(shop, [{ kind: "deleted", orderId: "1", at: new Date("2026-04-01T00:00:00Z") }]);
    await apply(shop, [first]);
    const left = await contents(shop);
    expect(Object.keys(left).filter((table) => left[table]?.length)).toEqual(["Tombstone"]);
    expect(await days(other)).toEqual([["2026-03-30", 1, 3, 11_500, 1000, 0, 1]]);
  });

  test("an older word changes nothing, and gives what the newer could not know", async () => {
    const newer = orderRow(1, "2026-03-30", { customerId: "7", updatedAt: "2026-04-01T00:00:00.000Z", tags: ["new"] });
    await apply(shop, [orderWord(newer, [lineRow(1, 11, 1, 100)])]);
    await apply(shop, [orderWord(orderRow(1, "2026-03-29", { customerId: "8", channel: "web-store" }), [])]);
    const { rows } = await pool.query(
      `select day::text, channel, tags, "customerId"::int from "Order" where shop = $1`,
      [shop],
    );
    expect(rows).toEqual([{ day: "2026-03-30", channel: "web-store", tags: ["new"], customerId: 7 }]);
  });

  test("the cost of a line is that of the day it was first told", async () => {
    const cost = (cents: number) =>
      pool.query(
        `insert into "Variant" (shop, id, "productId", title, position, "priceCents", "unitCostCents", taxable, "updatedAt", "readAt")
         values ($1, 6, 5, '', 1, 0, $2, true, now(), now())
         on conflict (shop, id) do update set "unitCostCents" = excluded."unitCostCents"`,
        [shop, cents],
      );
    await cost(300);
    await apply(shop, [orderWord(orderRow(1, "2026-03-30"), [lineRow(1, 11, 1, 1000)])]);
    await cost(500);
    const later = orderRow(1, "2026-03-30", { updatedAt: "2026-04-01T00:00:00.000Z" });
    await apply(shop, [orderWord(later, [lineRow(1, 11, 2, 1000)])]);
    const { rows } = await pool.query(
      `select quantity, "unitCostCents"::int as cost from "OrderLine" where shop = $1`,
      [shop],
    );
    expect(rows).toEqual([{ quantity: 2, cost: 300 }]);
  });
});

const world = {
  customers: 12,
  products: 30,
  days: Array.from({ length: 120 }, (_, day) => new Date(Date.UTC(2026, 0, 15 + day)).toISOString().slice(0, 10)),
};

describe.each([1, 2, 3])(
  "random histories told in random order with duplicates, seed %i",
  { timeout: 30_000 },
  (seed) => {
    const random = dice(seed);
    const histories = Array.from({ length: 120 }, (_, index) => orderHistory(index + 1, random, world));

    test("after every batch each rollup equals its recompute, and the order of telling makes no difference", async () => {
      const words = histories.flat();
      const told = shuffle([...words, ...words.filter(() => random(10) === 0)], random);
      for (let from = 0; from < told.length; ) {
        const size = 1 + random(60);
        await apply(shop, told.slice(from, from + size));
        from += size;
        expect(await differing(shop)).toEqual([]);
      }
      for (const history of histories) await apply(other, history);
      expect(await differing(other)).toEqual([]);
      expect(await contents(shop)).toEqual(await contents(other));
      expect((await contents(shop)).Sale?.length).toBeGreaterThan(200);
    });
  },
);

test("the same words twice change nothing the second time", async () => {
  const words = orderHistory(1, dice(5), world).filter((word) => word.kind !== "deleted");
  const once = await apply(shop, words);
  expect(once.changed).toEqual(["1"]);
  expect((await apply(shop, words.slice(-1))).changed).toEqual([]);
});

test("two writers at once add up to the same", { timeout: 20_000 }, async () => {
  const random = dice(9);
  const words = shuffle(
    Array.from({ length: 60 }, (_, index) => orderHistory(index + 1, random, world)).flat(),
    random,
  );
  const batches = Array.from({ length: 8 }, (_, part) => words.filter((_, index) => index % 8 === part));
  await Promise.all(batches.map((batch) => apply(shop, batch)));
  expect(await differing(shop)).toEqual([]);
});
