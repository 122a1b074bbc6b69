// The job over sales that were made by hand: one order a day and category, so that every figure is known.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { seasonUplift } from "#app/derive/shop/season-index.ts";
import { csvLines } from "#app/lists/csv.ts";
import { seasonsList } from "#app/lists/seasons.ts";
import { stockUpList } from "#app/lists/stock-up.ts";
import { log } from "#app/log.server.ts";
import { readShop } from "#app/store/app/shops.ts";
import { readCategorySeasons } from "#app/store/derived/category-seasons.ts";
import { listStockUp, readStockUpCategories } from "#app/store/derived/stock-up.ts";
import { judgeSeasons } from "./judge-seasons.ts";

const context = { signal: new AbortController().signal, log, isLastAttempt: false };
const racing = [2, 3, 4, 5, 6, 7, 8];

beforeAll(async () => {
  vi.useFakeTimers({ now: new Date("2026-11-21T18:00:00Z"), toFake: ["Date"] });
  await pool.query(
    `insert into "Shop" (id, gid, domain, name, currency, "timeZone", locale, scopes, "scopesAt", "detailsAt", "installedAt")
     select n, 'gid://shopify/Shop/' || n, 'shop-' || n || '.myshopify.com', 'Shop', 'USD', 'America/Chicago', 'en', '{}',
            now(), now(), now() from generate_series(1, 2) n`,
  );
});
afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
});
beforeEach(async () => {
  for (const table of [
    "Sale",
    "Order",
    "DaySales",
    "ProductNode",
    "Product",
    "Variant",
    "VariantWindow",
    "CategorySeason",
    "StockUpCategory",
    "StockUpPart",
  ])
    await pool.query(`delete from "${table}"`);
});

/** Product 2 (suspension) sells 14 a day from March to September and 10 otherwise, product 1 (engine) always 12. */
async function sell(shop: number, firstDay: string): Promise<void> {
  await pool.query(`insert into "ProductNode" values ($1, 1, 1002), ($1, 2, 2001)`, [shop]);
  await pool.query(
    `insert into "Sale" (shop, "orderId", "lineId", kind, day, counts, "customerId", "productId", "variantId", units, "grossCents", "discountCents", "returnCents")
     select $1, (day::date - '2020-01-01'::date) * 10 + product, product, 0, day, true, null, product, product * 10,
            case when product = 1 then 12 when extract(month from day) between 3 and 9 then 14 else 10 end, 1000, 0, 0
     from generate_series($2::date, '2026-11-21'::date, '1 day') day, generate_series(1, 2) product`,
    [shop, firstDay],
  );
  await pool.query(
    `insert into "DaySales" (shop, day, orders, units, "grossCents", "discountCents", "returnCents", "newCustomers")
     select shop, day, 2, sum(units), 0, 0, 0, 0 from "Sale" where shop = $1 group by 1, 2`,
    [shop],
  );
  await pool.query(
    `insert into "Product" (shop, id, handle, title, vendor, "productType", status, "hasOnlyDefaultVariant", "updatedAt", "readAt")
     select $1, n, 'p', 'Part ' || n, '', '', 'active', true, now(), now() from generate_series(1, 2) n`,
    [shop],
  );
  await pool.query(
    `insert into "Variant" (shop, id, "productId", title, sku, position, "priceCents", "unitCostCents", taxable, tracked, available, "updatedAt", "readAt")
     select $1, n * 10, n, 'Default Title', '-AN' || n, 1, 5000, 3000, true, true, 100, now(), now() from generate_series(1, 2) n`,
    [shop],
  );
  await pool.query(
    `insert into "VariantWindow" (shop, "variantId", day, units7, units30, units90, units365, "netCents30", "netCents90", "netCents365", "lastSoldOn")
     select $1, n * 10, '2026-11-21', 0, 0, 0, 4500, 0, 0, 0, '2026-11-20' from generate_series(1, 2) n`,
    [shop],
  );
}

test("three years show the season of the category that has one, and what to buy for it, of one shop alone", async () => {
  await sell(1, "2023-11-21");
  await judgeSeasons({ shop: 1 }, context);
  const seasons = await readCategorySeasons(1);
  expect(seasons.map(({ node, months }) => [node, months])).toEqual([
    [1000, 36],
    [2000, 36],
  ]);
  expect(seasonUplift(seasons[1]!, racing).value).toBeCloseTo(1.4, 1);
  expect(seasonUplift(seasons[0]!, racing).value).toBeCloseTo(1, 1);
  expect(await readStockUpCategories(1)).toMatchObject([
    { season: "Racing", node: 2000, parts: 1, orderBy: "2027-01-30", seasonStarts: "2027-03-01" },
  ]);
  const [part] = await listStockUp(1, "Racing", 0, 10);
  // 12.33 a day for 100 quiet days and 60 in season, by hand: about 1,839 wanted, 100 there.
  expect(part).toMatchObject({ variantId: "20", title: "Part 2", sku: "-AN2", available: 100 });
  expect(part!.toBuy / 1739).toBeCloseTo(1, 1);
  expect(part!.worthCents).toBe(part!.toBuy * 5000);
  expect([await readCategorySeasons(2), await readStockUpCategories(2), await listStockUp(2, "Racing", 0, 10)]).toEqual(
    [[], [], []],
  );
  const shop = (await readShop(1))!;
  const lines = (await Array.fromAsync(csvLines(seasonsList, shop))).map((line) => line.trimEnd());
  expect(lines).toHaveLength(25);
  expect(lines[0]).toBe("l1,month,index,low,high,months_seen");
  expect(lines[14]).toMatch(/^Suspension & Steering,2,0\.8\d*,0\.\d+,\d\.\d+,36$/);
  const [header, first] = await Array.fromAsync(csvLines(stockUpList, shop));
  expect(header?.split(",")).toHaveLength(11);
  expect(first).toMatch(/^Racing,2027-01-30,Suspension & Steering,20,-AN2,Part 2,Default Title,100,/);
});

test("ten months show no season, and what was shown before is gone", async () => {
  await sell(1, "2023-11-21");
  await judgeSeasons({ shop: 1 }, context);
  await pool.query(`delete from "Sale" where day < '2026-01-21'`);
  await pool.query(`delete from "DaySales" where day < '2026-01-21'`);
  await judgeSeasons({ shop: 1 }, context);
  expect([await readCategorySeasons(1), await readStockUpCategories(1)]).toEqual([[], []]);
});

test("twenty months show a season with a wide interval", async () => {
  await sell(1, "2025-03-21");
  await sell(2, "2023-11-21");
  await judgeSeasons({ shop: 1 }, context);
  await judgeSeasons({ shop: 2 }, context);
  const [short, long] = [(await readCategorySeasons(1))[1]!, (await readCategorySeasons(2))[1]!];
  expect([short.months, long.months]).toEqual([20, 36]);
  const width = (season: typeof short) => seasonUplift(season, racing).high - seasonUplift(season, racing).low;
  expect(width(short)).toBeGreaterThan(width(long));
});

test("a second run changes nothing but the time, and today, which is not over, does not count", async () => {
  await sell(1, "2023-11-21");
  await judgeSeasons({ shop: 1 }, context);
  const before = await readCategorySeasons(1);
  await pool.query(`update "Sale" set units = 100000 where day = '2026-11-21'`);
  await judgeSeasons({ shop: 1 }, context);
  const after = await readCategorySeasons(1);
  expect(after.map((one) => ({ ...one, judgedAt: null }))).toEqual(before.map((one) => ({ ...one, judgedAt: null })));
});

test("a shop without orders or that is gone is left alone", async () => {
  await judgeSeasons({ shop: 1 }, context);
  await judgeSeasons({ shop: 99 }, context);
  expect(await readCategorySeasons(1)).toEqual([]);
});
