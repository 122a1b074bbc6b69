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
import { applyOrders } from "../source/apply-orders.ts";
import { rebuildRollups } from "./rebuild.ts";
import { refreshWindows } from "./refresh-windows.ts";
import { verifyShop } from "./verify.ts";

const shop = 1;
const other = 2;
const judgementDay = "2026-05-01";

const apply = (of: number, words: readonly OrderWord[]) => inTransaction((tx) => applyOrders(tx, of, words));

beforeEach(async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where column_name = 'shop' and table_schema = 'public'`,
  );
  for (const { name } of rows) await pool.query(`delete from "${name}"`);
});
afterAll(closeDatabase);

const differing = async (of: number) =>
  (await verifyShop(of)).filter((one) => one.differing > 0).map(({ rollup, first }) => ({ rollup, first }));

async function rowsOf(table: string, of: number) {
  const { rows } = await pool.query(`select to_jsonb(t) - 'shop' as row from "${table}" t where shop = $1`, [of]);
  return rows.map(({ row }) => JSON.stringify(row)).sort();
}

const world = {
  customers: 15,
  products: 30,
  days: Array.from({ length: 120 }, (_, day) => new Date(Date.UTC(2026, 0, 15 + day)).toISOString().slice(0, 10)),
};

/** Every product is judged to belong somewhere, or nowhere. */
const judge = (of: number) =>
  pool.query(
    `insert into "ProductJudgement" (shop, "productId", node, confidence, by, "fitmentClass", "fitmentConfidence",
       "fitmentBy", performance, restoration, custom, evidence, "isReviewed", "judgedAt")
     select $1, product, (array[0, 3000, 3002, 7001])[product % 4 + 1], 1, 'words', 'universal', 1, 'kind', false, false,
            false, '{}', false, now()
     from generate_series(1, 30) product`,
    [of],
  );

describe.each([4, 5])("random histories, seed %i", (seed) => {
  const random = dice(seed);
  const histories = Array.from({ length: 150 }, (_, index) => orderHistory(index + 1, random, world));

  test("a rebuild equals the recompute, from nothing and over what is there", async () => {
    await apply(shop, shuffle(histories.flat(), random));
    await apply(other, histories.slice(0, 40).flat());
    const others = await rowsOf("DaySales", other);
    for (const table of ["DaySales", "DayCategory", "MonthVariant", "CustomerTotals", "CohortMonth"])
      await pool.query(`delete from "${table}" where shop = $1`, [shop]);
    await rebuildRollups(shop, judgementDay);
    expect(await differing(shop)).toEqual([]);
    await judge(shop);
    await rebuildRollups(shop, judgementDay);
    expect(await differing(shop)).toEqual([]);
    expect((await rowsOf("DayCategory", shop)).some((row) => row.includes('"node":7001'))).toBe(true);
    expect(await rowsOf("DaySales", other)).toEqual(others);
    expect(await differing(other)).toEqual([]);
    // Differences go on from there.
    await apply(shop, orderHistory(900, random, world));
    expect(await differing(shop)).toEqual([]);
  });

  test("the windows of a rebuild are those of a refresh", async () => {
    await apply(shop, histories.flat());
    await rebuildRollups(shop, judgementDay);
    const rebuilt = await rowsOf("VariantWindow", shop);
    expect(rebuilt.length).toBeGreaterThan(20);
    await inTransaction((tx) => refreshWindows(tx, shop, judgementDay));
    expect(await rowsOf("VariantWindow", shop)).toEqual(rebuilt);
  });

  test("pairs are those of a count by hand: every two products of an order that counts, three orders at least", async () => {
    const few = Array.from({ length: 150 }, (_, index) => orderHistory(index + 1, random, { ...world, products: 8 }));
    await apply(shop, few.flat());
    await rebuildRollups(shop, judgementDay);
    const { rows: baskets } = await pool.query<{ products: string[] }>(
      `select array_agg(distinct "productId"::text) as products from "Sale"
       where shop = $1 and counts and kind in (0, 1) and units > 0 and "productId" is not null group by "orderId"`,
      [shop],
    );
    const together = new Map<string, number>();
    const alone = new Map<string, number>();
    for (const { products } of baskets) {
      for (const a of products) {
        alone.set(a, (alone.get(a) ?? 0) + 1);
        for (const b of products)
          if (Number(a) < Number(b)) together.set(`${a}/${b}`, (together.get(`${a}/${b}`) ?? 0) + 1);
      }
    }
    const expected = [...together]
      .filter(([, orders]) => orders >= 3)
      .map(([pair, orders]) => {
        const [a = "", b = ""] = pair.split("/");
        return [Number(a), Number(b), orders, alone.get(a), alone.get(b)];
      })
      .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    const { rows } = await pool.query(
      `select a::int, b::int, orders, "ordersA", "ordersB" from "ProductPair" where shop = $1 order by a, b`,
      [shop],
    );
    expect(rows.map((row) => Object.values(row))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(5);
  });
});

test("thousands of products, variants, customers and orders", async () => {
  await pool.query(
    `insert into "ProductNode" select $1, p, 1000 * (p % 11) + (p % 3) * (p % 11 > 0)::int from generate_series(1, 5000) p`,
    [shop],
  );
  const words = Array.from({ length: 3000 }, (_, index) => {
    const id = 100_000 + index;
    const product = String(1 + ((index * 7) % 5000));
    const lines = [1, 2].map((number) =>
      lineRow(id, id * 10 + number, 1, 100 + number, { productId: product, variantId: `${product}${number}` }),
    );
    return orderWord(
      orderRow(id, world.days[index % 120] as string, { customerId: String(1 + (index % 2500)) }),
      lines,
    );
  });
  await apply(shop, words);
  await rebuildRollups(shop, judgementDay);
  expect(await differing(shop)).toEqual([]);
});

test("ids of more digits than a number holds keep apart", async () => {
  const [a, b] = ["9223372036854775807", "9223372036854775806"];
  const line = (order: string, variant: string) =>
    lineRow(order, `${order}`, 1, 100, { productId: variant, variantId: variant });
  await apply(shop, [
    orderWord(orderRow(a, "2026-03-01", { customerId: a }), [line(a, a)]),
    orderWord(orderRow(b, "2026-03-01", { customerId: b }), [line(b, b)]),
  ]);
  await rebuildRollups(shop, judgementDay);
  expect(await differing(shop)).toEqual([]);
  expect((await rowsOf("CustomerTotals", shop)).length).toBe(2);
});

test("days of another time zone: every order, refund and cancellation moves, and the sums with them", async () => {
  const cancelled = { cancelledAt: "2026-03-03T12:00:00.000Z", cancelledOn: "2026-03-03" };
  const words = [
    orderWord(orderRow(1, "2026-02-28", { customerId: "7" }), [lineRow(1, 11, 2, 5000)], {
      refunds: [refundRow(1, 21, "2026-03-31")],
      refundLines: [refundLineRow(1, 21, 11, 1, 5000)],
    }),
    orderWord(orderRow(2, "2026-03-02", { customerId: "8", ...cancelled }), [lineRow(2, 22, 1, 700)]),
  ];
  await apply(shop, words);
  await apply(other, words);
  // Noon in UTC is the next day in Auckland.
  await rebuildRollups(shop, judgementDay, { timeZone: "Pacific/Auckland" });
  expect(await differing(shop)).toEqual([]);
  const days = async (of: number) => {
    const { rows } = await pool.query(
      `select day::text, orders, "grossCents"::int as gross, "returnCents"::int as returned from "DaySales"
       where shop = $1 order by day`,
      [of],
    );
    return rows.map((row) => Object.values(row));
  };
  expect(await days(shop)).toEqual([
    ["2026-03-01", 1, 10_000, 0],
    ["2026-03-03", 0, 700, 0],
    ["2026-03-04", 0, 0, 700],
    ["2026-04-01", 0, 0, 5000],
  ]);
  expect((await days(other))[0]).toEqual(["2026-02-28", 1, 10_000, 0]);
});

test("orders that no sale tells of are counted all the same", async () => {
  await apply(shop, [
    orderWord(orderRow(1, "2026-03-01", { customerId: "7" }), [lineRow(1, 11, 1, 5000, { isGiftCard: true })]),
    orderWord(orderRow(2, "2026-03-02", { customerId: "8", test: true }), [lineRow(2, 21, 1, 5000)]),
  ]);
  await rebuildRollups(shop, judgementDay);
  expect(await differing(shop)).toEqual([]);
  expect((await rowsOf("CustomerTotals", shop)).length).toBe(2);
  expect((await rowsOf("DaySales", shop)).length).toBe(1);
});

test("what is wrong is found: a figure, a row too many, a row missing", async () => {
  await apply(shop, [orderWord(orderRow(1, "2026-03-01", { customerId: "7" }), [lineRow(1, 11, 2, 5000)])]);
  await pool.query(`update "DaySales" set units = units + 1 where shop = $1`, [shop]);
  await pool.query(`delete from "MonthVariant" where shop = $1`, [shop]);
  await pool.query(`insert into "CohortMonth" values ($1, '2025-01-01', '2025-01-01', 1, 1, 1)`, [shop]);
  const found = (await verifyShop(shop)).filter((one) => one.differing > 0);
  expect(found.map(({ rollup, differing: rows }) => [rollup, rows])).toEqual([
    ["DaySales", 2],
    ["MonthVariant", 1],
    ["CohortMonth", 1],
  ]);
});

describe("windows and pairs", () => {
  const three = [1, 2, 3].map((id) =>
    orderWord(orderRow(id, "2026-03-01"), [
      lineRow(id, id * 10 + 1, 1, 100, { productId: "5", variantId: "51" }),
      lineRow(id, id * 10 + 2, 2, 100, { productId: "6", variantId: "61" }),
    ]),
  );
  const refreshed = async (day: string | null = null) =>
    (await verifyShop(shop, day))
      .filter(({ rollup }) => rollup === "VariantWindow" || rollup === "ProductPair")
      .map(({ rollup, rows, differing: wrong, isStale }) => [rollup, isStale ? "stale" : rows, wrong]);

  test("are compared while no order has come since, and refreshed first where a day is given", async () => {
    for (const of of [shop, other]) await apply(of, three);
    expect(await refreshed()).toEqual([
      ["VariantWindow", "stale", 0],
      ["ProductPair", "stale", 0],
    ]);
    const right = [
      ["VariantWindow", 2, 0],
      ["ProductPair", 1, 0],
    ];
    expect(await refreshed(judgementDay)).toEqual(right);
    expect(await refreshed()).toEqual(right);
    expect(await rowsOf("ProductPair", other)).toEqual([]);
    await apply(shop, [orderWord(orderRow(4, "2026-03-02"), [lineRow(4, 41, 1, 100)])]);
    expect(await refreshed()).toContainEqual(["ProductPair", "stale", 0]);
  });

  test("that are wrong are found: a figure, another day, a pair too many, one missing", async () => {
    await apply(shop, three);
    await rebuildRollups(shop, judgementDay);
    await pool.query(`update "VariantWindow" set units90 = units90 + 1 where shop = $1 and "variantId" = 51`, [shop]);
    await pool.query(`update "VariantWindow" set day = day - 1 where shop = $1 and "variantId" = 61`, [shop]);
    await pool.query(`update "ProductPair" set b = 7 where shop = $1`, [shop]);
    expect(await refreshed()).toEqual([
      ["VariantWindow", 2, 4],
      ["ProductPair", 1, 2],
    ]);
  });
});
