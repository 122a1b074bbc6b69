import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import type { LevelRow } from "#app/derive/product/stock-row.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { dice, shuffle } from "#tests/support/order-rows.ts";
import { verifyShop } from "../rollups/verify.ts";
import { applyInventoryItems, applyLevels, disconnectLevels, type StockSource } from "./apply-stock.ts";

const shop = 1;
const other = 2;
const zone = "America/New_York";

const level = (instant: string, available: number | null, more: Partial<LevelRow> = {}): LevelRow => ({
  inventoryItemId: "1",
  locationId: "9",
  available,
  onHand: null,
  committed: null,
  incoming: null,
  updatedAt: `2026-03-${instant}:00.000Z`,
  ...more,
});
const tell = (of: number, rows: LevelRow[], source: StockSource = "webhook") =>
  inTransaction((tx) => applyLevels(tx, of, zone, rows, source));

beforeEach(async () => {
  for (const table of ["StockLevel", "StockChange", "StockDay", "Variant"]) await pool.query(`delete from "${table}"`);
});
afterAll(closeDatabase);

const days = async (of: number) => {
  const { rows } = await pool.query(
    `select day::text, highest, closing, "isGap" from "StockDay" where shop = $1 order by "locationId", day`,
    [of],
  );
  return rows.map((row) => Object.values(row));
};
const levels = async (of: number) => {
  const { rows } = await pool.query(
    `select "inventoryItemId"::int, "locationId"::int, available, "onHand", "isActive" from "StockLevel"
     where shop = $1 order by 1, 2`,
    [of],
  );
  return rows.map((row) => Object.values(row));
};

test("levels told in any order and twice give the same level, history and days", async () => {
  // 04:30 UTC is still the day before in New York.
  const told = [
    level("02T15:00", 5),
    level("03T04:30", 2),
    level("04T12:00", 0),
    level("04T13:00", 3),
    level("04T14:00", 1),
  ];
  await tell(shop, shuffle([...told, ...told], dice(3)).slice(0, 4));
  await tell(shop, shuffle([...told, ...told], dice(4)));
  expect(await levels(shop)).toEqual([[1, 9, 1, null, true]]);
  expect(await days(shop)).toEqual([
    ["2026-03-02", 5, 2, false],
    ["2026-03-04", 3, 1, false],
  ]);
  expect([await levels(other), await days(other)]).toEqual([[], []]);
  await pool.query(
    `insert into "Shop" (id, gid, domain, name, currency, "timeZone", locale, "scopesAt", "detailsAt", "installedAt")
     values ($1, 'gid', 'a.myshopify.com', '', 'USD', $2, 'en', now(), now(), now())`,
    [shop, zone],
  );
  const wrongDays = async () => (await verifyShop(shop)).find(({ rollup }) => rollup === "StockDay")?.differing;
  expect(await wrongDays()).toBe(0);
  await pool.query(`update "StockDay" set highest = 9 where shop = $1 and day = '2026-03-04'`, [shop]);
  expect(await wrongDays()).toBe(2);
});

test("what no webhook tells stays as the last reading had it", async () => {
  await tell(shop, [level("02T15:00", 5, { onHand: 7 })], "import");
  await tell(shop, [level("02T16:00", 4)]);
  expect(await levels(shop)).toEqual([[1, 9, 4, 7, true]]);
});

test("a reading that brings what no webhook told marks a gap; the first reading does not", async () => {
  await tell(shop, [level("02T15:00", 5)], "import");
  await tell(shop, [level("04T15:00", 2)], "reconcile");
  await tell(other, [level("02T15:00", 5)]);
  await tell(other, [level("04T15:00", 2)]);
  await tell(other, [level("04T15:00", 2)], "reconcile");
  expect(await days(shop)).toEqual([
    ["2026-03-02", 5, 5, false],
    ["2026-03-04", 2, 2, true],
  ]);
  expect((await days(other)).map((row) => row[3])).toEqual([false, false]);
});

test("an item that is not kept at a location any more has no level there", async () => {
  await tell(shop, [level("02T15:00", 5), level("02T15:00", 8, { locationId: "10" })]);
  await tell(other, [level("02T15:00", 5)]);
  await inTransaction((tx) =>
    disconnectLevels(
      tx,
      shop,
      zone,
      [{ inventoryItemId: "1", locationId: "9", at: "2026-03-03T15:00:00.000Z" }],
      "webhook",
    ),
  );
  await tell(shop, [level("02T18:00", 4)]);
  expect(await levels(shop)).toEqual([
    [1, 9, null, null, false],
    [1, 10, 8, null, true],
  ]);
  expect(await levels(other)).toEqual([[1, 9, 5, null, true]]);
  expect((await days(shop)).slice(0, 2)).toEqual([
    ["2026-03-02", 5, 4, false],
    ["2026-03-03", null, null, false],
  ]);
});

test("a level that a comparison finds gone went nobody knows when: a gap", async () => {
  await tell(shop, [level("02T15:00", 5)]);
  await tell(other, [level("02T15:00", 5)]);
  const gone = [{ inventoryItemId: "1", locationId: "9", at: "2026-03-06T15:00:00.000Z" }];
  await inTransaction((tx) => disconnectLevels(tx, shop, zone, gone, "reconcile"));
  expect(await days(shop)).toEqual([
    ["2026-03-02", 5, 5, false],
    ["2026-03-06", null, null, true],
  ]);
  const { rows } = await pool.query(`select source, "isGap" from "StockChange" where shop = $1 order by at`, [shop]);
  expect(rows).toEqual([
    { source: "webhook", isGap: false },
    { source: "reconcile", isGap: true },
  ]);
  expect(await days(other)).toEqual([["2026-03-02", 5, 5, false]]);
});

test("cost and tracking reach the item's variant; the newer word wins", async () => {
  for (const of of [shop, other])
    await pool.query(
      `insert into "Variant" (shop, id, "productId", "inventoryItemId", title, position, "priceCents", taxable, "updatedAt", "readAt")
       values ($1, 6, 5, 1, '', 1, 0, true, now(), now())`,
      [of],
    );
  const item = (time: string, unitCostCents: number | null) => ({
    id: "1",
    tracked: true,
    unitCostCents,
    updatedAt: `2026-03-02T${time}:00.000Z`,
  });
  await inTransaction((tx) => applyInventoryItems(tx, shop, [item("13:00", 900), item("12:00", 700)]));
  await inTransaction((tx) => applyInventoryItems(tx, shop, [item("12:30", 800)]));
  const { rows } = await pool.query(`select shop, "unitCostCents"::int as cost, tracked from "Variant" order by shop`);
  expect(rows).toEqual([
    { shop, cost: 900, tracked: true },
    { shop: other, cost: null, tracked: null },
  ]);
});
