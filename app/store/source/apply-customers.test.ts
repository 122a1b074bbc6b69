import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import type { CustomerRow } from "#app/derive/customer/customer-row.ts";
import type { OrderWord } from "#app/derive/shop/merge-order.ts";
import { inTransaction, type Tx } from "#app/store/transaction.ts";
import { dice, lineRow, orderHistory, orderRow, orderWord, shuffle } from "#tests/support/order-rows.ts";
import { verifyShop } from "../rollups/verify.ts";
import {
  applyConsent,
  applyCustomers,
  applyPurchases,
  applyTags,
  deleteCustomers,
  saveTags,
} from "./apply-customers.ts";
import { applyOrders } from "./apply-orders.ts";
import { detachCustomer, mergeCustomers } from "./merge-customers.ts";

const shop = 1;
const other = 2;
const at = (time: string) => `2026-03-02T${time}:00.000Z`;

const told = (id: number, updatedAt: string, more: Partial<CustomerRow> = {}): CustomerRow => ({
  id: String(id),
  createdAt: at("00:00"),
  updatedAt,
  state: "enabled",
  taxExempt: false,
  locale: null,
  country: "US",
  province: null,
  companyId: null,
  ordersShopify: null,
  spentCents: null,
  rfmGroup: null,
  emailConsent: null,
  smsConsent: null,
  tags: null,
  ...more,
});
const read = (id: number, updatedAt: string, more: Partial<CustomerRow> = {}) =>
  told(id, updatedAt, {
    locale: "en",
    ordersShopify: 3,
    spentCents: 900,
    emailConsent: "subscribed",
    tags: ["a", "b"],
    ...more,
  });

const inTx = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(work);
const save = (of: number, rows: CustomerRow[]) => inTx((tx) => applyCustomers(tx, of, rows));

beforeEach(async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'shop' and table_schema = 'public'`,
  );
  for (const { name } of rows) await pool.query(`delete from "${name}"`);
});
afterAll(closeDatabase);

async function customers(of: number) {
  const { rows } = await pool.query(
    `select id::int, "updatedAt" = '2026-03-02T13:00:00Z' as "isLater", locale, country, "emailConsent", "ordersShopify", tags
     from "Customer" where shop = $1 order by id`,
    [of],
  );
  return rows.map((row) => Object.values(row));
}

const differing = async (of: number) => (await verifyShop(of)).filter((one) => one.differing > 0);

describe("a customer told by bulk and by webhook", () => {
  const earlier = read(1, at("12:00"));
  const later = told(1, at("13:00"), { country: "CA" });

  test.each([
    ["in order", [earlier, later]],
    ["out of order", [later, earlier]],
  ])("%s: the newer wins, and what it cannot know stays", async (_name, rows) => {
    for (const row of rows) await save(shop, [row]);
    expect(await customers(shop)).toEqual([[1, true, "en", "CA", "subscribed", 3, ["a", "b"]]]);
    expect(await customers(other)).toEqual([]);
  });

  test("both in one batch", async () => {
    await save(shop, [later, earlier]);
    await save(other, [earlier]);
    expect(await customers(shop)).toEqual([[1, true, "en", "CA", "subscribed", 3, ["a", "b"]]]);
    expect(await customers(other)).toEqual([[1, false, "en", "US", "subscribed", 3, ["a", "b"]]]);
  });

  test("a newer reading that has nothing empties what was known", async () => {
    await save(shop, [earlier]);
    await save(shop, [read(1, at("13:00"), { locale: null, emailConsent: null, tags: [] })]);
    expect(await customers(shop)).toEqual([[1, true, null, "US", null, 3, []]]);
  });
});

test("consent and purchases have a time of their own, and the newer word wins", async () => {
  await save(shop, [read(1, at("12:00"))]);
  await save(other, [read(1, at("12:00"))]);
  const consent = (word: string, time: string) =>
    inTx((tx) => applyConsent(tx, shop, "email", [{ customerId: "1", consent: word, at: time }]));
  await consent("unsubscribed", at("13:00"));
  await consent("subscribed", at("12:30"));
  await inTx((tx) => applyPurchases(tx, shop, [{ customerId: "1", ordersShopify: 5, spentCents: 1, at: at("13:00") }]));
  await inTx((tx) => applyPurchases(tx, shop, [{ customerId: "1", ordersShopify: 4, spentCents: 1, at: at("12:30") }]));
  await save(shop, [read(1, at("12:45"))]);
  expect(await customers(shop)).toEqual([[1, false, "en", "US", "unsubscribed", 5, ["a", "b"]]]);
  expect(await customers(other)).toEqual([[1, false, "en", "US", "subscribed", 3, ["a", "b"]]]);
});

test("tags come and go; a word that came late or is the first must be read up", async () => {
  await save(shop, [read(1, at("12:00")), told(2, at("12:00"))]);
  const change = (what: "added" | "removed", customerId: string, tags: string[], time: string) =>
    inTx((tx) => applyTags(tx, shop, what, [{ customerId, tags, at: time }]));
  expect(await change("added", "1", ["c"], at("13:00"))).toEqual([]);
  expect(await change("removed", "1", ["a"], at("13:01"))).toEqual([]);
  expect(await change("added", "1", ["d"], at("12:30"))).toEqual(["1"]);
  expect(await change("added", "2", ["x"], at("13:00"))).toEqual(["2"]);
  await inTx((tx) => saveTags(tx, shop, [{ customerId: "2", tags: ['with "quotes", and {braces}'], at: at("13:00") }]));
  await inTx((tx) => saveTags(tx, other, [{ customerId: "1", tags: ["none"], at: at("13:00") }]));
  const tags = (await customers(shop)).map((row) => row.at(-1));
  expect(tags).toEqual([["b", "c"], ['with "quotes", and {braces}']]);
});

test("a deleted customer stays gone, in this shop alone", async () => {
  await save(shop, [read(1, at("12:00"))]);
  await save(other, [read(1, at("12:00"))]);
  await inTx((tx) => deleteCustomers(tx, shop, ["1"], new Date(at("13:00"))));
  await save(shop, [read(1, at("14:00"))]);
  expect([(await customers(shop)).length, (await customers(other)).length]).toEqual([0, 1]);
});

describe("merged customers", () => {
  const order = (id: number, day: string, customerId: string): OrderWord =>
    orderWord(orderRow(id, day, { customerId }), [lineRow(id, id * 10, 1, 1000)]);
  const apply = (of: number, words: OrderWord[]) => inTx((tx) => applyOrders(tx, of, words));
  const merge = (of: number, goneId: string, keptId: string) =>
    inTx((tx) => mergeCustomers(tx, of, [{ goneId, keptId, at: new Date(at("13:00")) }]));
  const totals = async (of: number) => {
    const { rows } = await pool.query(
      `select "customerId"::int, orders, units, "firstDay"::text from "CustomerTotals" where shop = $1 order by 1`,
      [of],
    );
    return rows.map((row) => Object.values(row));
  };

  test("are one in every row and sum, before and after", async () => {
    await apply(shop, [order(1, "2026-01-05", "7"), order(2, "2026-02-05", "8")]);
    await apply(other, [order(1, "2026-01-05", "7"), order(2, "2026-02-05", "8")]);
    await merge(shop, "7", "8");
    await apply(shop, [order(3, "2026-03-05", "7")]);
    expect(await totals(shop)).toEqual([[8, 3, 3, "2026-01-05"]]);
    expect(await totals(other)).toEqual([
      [7, 1, 1, "2026-01-05"],
      [8, 1, 1, "2026-02-05"],
    ]);
    expect([await differing(shop), await differing(other)]).toEqual([[], []]);
  });

  test("in a chain lead to the last, told in any order", async () => {
    await apply(shop, [order(1, "2026-01-05", "7")]);
    await merge(shop, "8", "9");
    await merge(shop, "7", "8");
    await apply(other, [order(1, "2026-01-05", "7")]);
    await merge(other, "7", "8");
    await merge(other, "8", "9");
    expect(await totals(shop)).toEqual([[9, 1, 1, "2026-01-05"]]);
    expect(await totals(other)).toEqual([[9, 1, 1, "2026-01-05"]]);
    expect([await differing(shop), await differing(other)]).toEqual([[], []]);
  });

  test("among random histories keep every rollup exact, whenever they come", async () => {
    const random = dice(11);
    const days = Array.from({ length: 90 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const words = shuffle(
      Array.from({ length: 80 }, (_, index) =>
        orderHistory(index + 1, random, { customers: 9, products: 9, days }),
      ).flat(),
      random,
    );
    const merges: [string, string][] = [
      ["1", "2"],
      ["3", "2"],
      ["2", "5"],
    ];
    for (const [index, start] of [0, 60, 120, 180].entries()) {
      await apply(shop, words.slice(start, index === 3 ? undefined : start + 60));
      const pair = merges[index];
      if (pair) await merge(shop, ...pair);
      expect(await differing(shop)).toEqual([]);
    }
    for (const pair of merges) await merge(other, ...pair);
    await apply(other, words);
    expect(await totals(shop)).toEqual(await totals(other));
  });

  test("a customer that must be forgotten leaves orders of a guest", async () => {
    await apply(shop, [order(1, "2026-01-05", "7"), order(2, "2026-02-05", "8")]);
    await apply(other, [order(1, "2026-01-05", "7")]);
    await inTx((tx) => detachCustomer(tx, shop, "7"));
    expect(await totals(shop)).toEqual([[8, 1, 1, "2026-02-05"]]);
    expect(await totals(other)).toEqual([[7, 1, 1, "2026-01-05"]]);
    const { rows } = await pool.query(
      `select count(*)::int as rows from "Order" where shop = $1 and "customerId" = 7
       union all select count(*)::int from "Sale" where shop = $1 and "customerId" = 7`,
      [shop],
    );
    expect(rows).toEqual([{ rows: 0 }, { rows: 0 }]);
    expect(await differing(shop)).toEqual([]);
  });
});
