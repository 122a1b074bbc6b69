// Verdicts in the store, of two shops side by side: sums by hand.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { usualLimits } from "#app/derive/product/slow-mover-limits.ts";
import { csvLines } from "#app/lists/csv.ts";
import { variantsList } from "#app/lists/variants.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { leaveOut, saveSlowMoverSettings, setLocationsAside } from "#app/store/app/slow-mover-settings.ts";
import { listSlowMovers, type SlowMoverFilter } from "#app/store/derived/slow-movers.ts";
import { listAlerts } from "#app/store/derived/stock-alerts.ts";
import { readVerdictTotals } from "#app/store/derived/verdict-totals.ts";
import { rebuildRollups } from "#app/store/rollups/rebuild.ts";
import { applyOrders } from "#app/store/source/apply-orders.ts";
import { applyLevels } from "#app/store/source/apply-stock.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { lineRow, orderRow, orderWord } from "#tests/support/order-rows.ts";
import { judgeStockOf } from "./judge-stock.ts";

const shop = { id: 1, domain: "first.myshopify.com", currency: "USD", timeZone: "America/Chicago" } as ShopRecord;
const other = { ...shop, id: 2, domain: "second.myshopify.com" } as ShopRecord;
const today = "2026-10-15";

beforeAll(() => vi.useFakeTimers({ now: new Date("2026-10-15T18:00:00Z"), toFake: ["Date"] }));
afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
});

const month = (at: number) => `${2023 + Math.floor((at + 10) / 12)}-${String(((at + 10) % 12) + 1).padStart(2, "0")}`;

/** Product n has variant n0 and item n00, and costs 60 % of its price of 10. */
async function fill(of: ShopRecord) {
  await pool.query(
    `insert into "Product" (shop, id, handle, title, vendor, "productType", status, "isGiftCard", "hasOnlyDefaultVariant", "createdAt", "updatedAt", "readAt")
     select $1, n, 'p' || n, 'Part ' || n, '', '', 'active', n = 6, true, '2023-11-01', now(), now() from generate_series(1, 6) n`,
    [of.id],
  );
  await pool.query(
    `insert into "Variant" (shop, id, "productId", "inventoryItemId", title, position, "priceCents", "unitCostCents", taxable, tracked, available, "createdAt", "updatedAt", "readAt")
     select $1, n * 10, n, n * 100, 'Default Title', 1, 1000, case when n <> 2 then 600 end, true, n <> 5, 40, '2023-11-01', now(), now()
     from generate_series(1, 6) n`,
    [of.id],
  );
  await pool.query(
    `insert into "Location" (shop, id, name, "isActive", "isFulfillmentService", "updatedAt") values ($1, 1, 'Front', true, false, now()), ($1, 2, 'Back', true, false, now())`,
    [of.id],
  );
  const levels = [1, 2, 3, 4, 5, 6].flatMap((n) => [
    {
      inventoryItemId: String(n * 100),
      locationId: "1",
      available: 30,
      onHand: 30,
      committed: 0,
      incoming: 0,
      updatedAt: "2026-01-01T12:00:00.000Z",
    },
    {
      inventoryItemId: String(n * 100),
      locationId: "2",
      available: 10,
      onHand: 10,
      committed: 0,
      incoming: 0,
      updatedAt: "2026-01-01T12:00:00.000Z",
    },
  ]);
  // Part 1 sells four times every month, part 2 did until the end of 2025, part 3 sells in every January, part 4 never.
  const orders = Array.from({ length: 36 }, (_, at) => at).flatMap((at) =>
    [3, 10, 17, 24].flatMap((day, nth) => {
      const id = of.id * 1000 + at * 4 + nth;
      const on = `${month(at)}-${String(day).padStart(2, "0")}`;
      if (on > today) return [];
      const line = (n: number) =>
        lineRow(id, id * 10 + n, 1, 1000, { productId: String(n), variantId: String(n * 10) });
      const lines = [line(1), ...(on < "2026-01" ? [line(2)] : []), ...(on.slice(5) === "01-03" ? [line(3)] : [])];
      return [orderWord(orderRow(id, on, {}), lines)];
    }),
  );
  await inTransaction(async (tx) => {
    await applyLevels(tx, of.id, of.timeZone, levels, "file");
    await applyOrders(tx, of.id, orders);
  });
  await rebuildRollups(of.id, today);
}

const tables = [
  "Product",
  "Variant",
  "Location",
  "StockLevel",
  "StockChange",
  "StockDay",
  "Order",
  "OrderLine",
  "Sale",
  "DaySales",
  "MonthCategory",
  "MonthVariant",
  "VariantWindow",
  "VariantVerdict",
  "VerdictTotal",
  "DemandFit",
  "StockAlert",
  "SlowMoverSettings",
  "LeftOut",
  "LocationSetAside",
];

beforeEach(async () => {
  for (const table of tables) await pool.query(`delete from "${table}"`);
  await fill(shop);
  await fill(other);
  await judgeStockOf(other);
});

const all: SlowMoverFilter = { verdict: null, node: null, locationId: null, vehicles: null, sort: "capital" };
const verdictsOf = async (of = shop) =>
  (
    await pool.query(
      `select "variantId"::int as id, verdict, "leftOut" from "VariantVerdict" where shop = $1 order by 1`,
      [of.id],
    )
  ).rows;

test("each variant gets its verdict from its sales and its stock; the other shop keeps its own", async () => {
  const before = await verdictsOf(other);
  expect(await judgeStockOf(shop)).toBe(6);
  expect(await verdictsOf()).toEqual([
    { id: 10, verdict: "fine", leftOut: null },
    { id: 20, verdict: "dead", leftOut: null },
    { id: 30, verdict: "slow", leftOut: null },
    { id: 40, verdict: "slow", leftOut: null },
    { id: 50, verdict: null, leftOut: "untracked" },
    { id: 60, verdict: null, leftOut: "gift-card" },
  ]);
  await pool.query(`delete from "VariantVerdict" where shop = 1`);
  expect(await verdictsOf(other)).toEqual(before);
});

test("variants.csv: units, velocity, cover and capital by hand", async () => {
  await judgeStockOf(shop);
  const [header, first, second] = (await Array.fromAsync(csvLines(variantsList, shop))).map((line) =>
    line.trimEnd().split(","),
  );
  const cells = (line: string[] | undefined) =>
    Object.fromEntries((header ?? []).map((name, at) => [name, line?.[at]]));
  // 18 July to 15 October: one in July, four in August and September, two in October; since 16 October 2025: 48.
  expect(cells(first)).toMatchObject({
    variant_id: "10",
    product_id: "1",
    available: "40",
    in_stock_days_90: "90",
    units_90: "11",
    units_365: "48",
    velocity: "0.122222",
    cover_days: "327.3",
    stock_status: "overstock",
    abc_revenue: "A",
    capital: "240.00",
    cost_known: "true",
  });
  // Its cost is not entered: estimated by the 60 % that the others cost.
  expect(cells(second)).toMatchObject({
    verdict: "dead",
    velocity: "0",
    cover_days: "",
    capital: "240.00",
    cost_known: "false",
  });
  expect(Number(cells(second).dead_probability)).toBeGreaterThan(0.95);
});

test("a location set aside is no stock, and a variant left out gets no verdict and keeps its reason", async () => {
  await inTransaction(async (tx) => {
    await setLocationsAside(tx, shop.id, ["1"]);
    expect(await leaveOut(tx, shop.id, "20", "kept for a customer", new Date())).toBe(true);
    expect(await leaveOut(tx, shop.id, "999", "not there", new Date())).toBe(false);
  });
  await judgeStockOf(shop);
  const { rows } = await pool.query(
    `select available, verdict, "leftOut" from "VariantVerdict" where shop = 1 and "variantId" in (10, 20) order by "variantId"`,
  );
  expect(rows).toEqual([
    { available: 10, verdict: "fine", leftOut: null },
    { available: 10, verdict: null, leftOut: "merchant" },
  ]);
});

test("the sums by verdict are those of the variants", async () => {
  await judgeStockOf(shop);
  const totals = await readVerdictTotals(shop.id);
  expect(
    totals.map(({ verdict, skus, units, capitalCents, estimatedCents, neverSold }) => ({
      verdict,
      skus,
      units,
      capitalCents,
      estimatedCents,
      neverSold,
    })),
  ).toEqual([
    { verdict: "dead", skus: 1, units: 40, capitalCents: 24_000, estimatedCents: 24_000, neverSold: 0 },
    { verdict: "fine", skus: 1, units: 40, capitalCents: 24_000, estimatedCents: 0, neverSold: 0 },
    { verdict: "slow", skus: 2, units: 80, capitalCents: 48_000, estimatedCents: 0, neverSold: 1 },
  ]);
});

test.each(["capital", "units", "silence", "probability"] as const)(
  "pages by %s, one row at a time, name every variant at risk once",
  async (sort) => {
    await judgeStockOf(shop);
    const whole = (await listSlowMovers(shop.id, { ...all, sort }, null, 10)).rows.map(({ variantId }) => variantId);
    expect(whole.toSorted()).toEqual(["20", "30", "40"]);
    const found: string[] = [];
    let after: Awaited<ReturnType<typeof listSlowMovers>>["next"] = null;
    do {
      const page = await listSlowMovers(shop.id, { ...all, sort }, after, 1);
      found.push(...page.rows.map(({ variantId }) => variantId));
      after = page.next;
    } while (after);
    expect(found).toEqual(whole);
  },
);

test("filters by verdict, category and location", async () => {
  await judgeStockOf(shop);
  const idsOf = async (filter: Partial<SlowMoverFilter>) =>
    (await listSlowMovers(shop.id, { ...all, ...filter }, null, 10)).rows.map(({ variantId }) => variantId);
  expect(await idsOf({ verdict: "dead" })).toEqual(["20"]);
  expect(await idsOf({ verdict: "slow-mover" })).toEqual(["20", "30", "40"]);
  expect(await idsOf({ node: 2000 })).toEqual([]);
  expect(await idsOf({ node: 0 })).toEqual(["20", "30", "40"]);
  expect(await idsOf({ locationId: "2" })).toEqual(["20", "30", "40"]);
  expect(await idsOf({ locationId: "3" })).toEqual([]);
});

test("what was dead when first judged is no news; what turns dead is told once; capital above its limit too", async () => {
  await judgeStockOf(shop);
  expect((await listAlerts(shop.id, 10)).count).toBe(0);
  await pool.query(`update "VariantVerdict" set verdict = 'slow' where shop = 1 and "variantId" = 20`);
  await inTransaction((tx) => saveSlowMoverSettings(tx, shop.id, { ...usualLimits, capitalLimitCents: 70_000 }));
  for (let again = 0; again < 3; again += 1) await judgeStockOf(shop, { fit: false });
  const { alerts } = await listAlerts(shop.id, 10);
  expect(alerts.map(({ kind, subject, openedOn, title }) => ({ kind, subject, openedOn, title }))).toEqual([
    { kind: "capital", subject: "", openedOn: today, title: null },
    { kind: "turned-dead", subject: "20", openedOn: today, title: "Part 2" },
  ]);
  expect(alerts[0]?.facts).toEqual({ capitalCents: 72_000, limitCents: 70_000 });
  expect((await listAlerts(other.id, 10)).count).toBe(0);
});

test("judging again writes nothing", async () => {
  await judgeStockOf(shop);
  const stamps = async () =>
    (await pool.query(`select xmin::text from "VariantVerdict" where shop = 1 order by "variantId"`)).rows;
  const before = await stamps();
  await judgeStockOf(shop, { fit: false });
  expect(await stamps()).toEqual(before);
});

test("a shop that never sold anything is judged by its stock alone", async () => {
  for (const table of ["DaySales", "MonthVariant", "VariantWindow", "Sale"])
    await pool.query(`delete from "${table}" where shop = 1`);
  expect(await judgeStockOf(shop)).toBe(6);
  expect((await verdictsOf()).slice(0, 2)).toEqual([
    { id: 10, verdict: "slow", leftOut: null },
    { id: 20, verdict: "slow", leftOut: null },
  ]);
});
