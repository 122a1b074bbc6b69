// The stock history of a shop folder, from its file to the days on which something was in stock.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { dayIn } from "#app/derive/basics/day.ts";
import { inStockDays, type StockDayRow } from "#app/derive/product/in-stock-days.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { verifyShop } from "#app/store/rollups/verify.ts";
import { loadLevels } from "#commands/load-levels.ts";
import { generateShop } from "#commands/shop.ts";
import { importHistory } from "#tests/support/import-history.ts";
import { type StandInHere, standInHere } from "#tests/support/stand-in.ts";

const timeZone = "America/Chicago";
const domains = ["with-past.myshopify.com", "without.myshopify.com"] as const;
const [from, to] = ["2026-08-01", "2026-10-31"];

interface Level {
  inventoryItem: { id: string };
  location: { id: string };
  available: number;
  updatedAt: string;
}

const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-levels-"));
const file = path.join(folder, domains[0], "levels.jsonl");
let standIn: StandInHere;
let shop: ShopRecord;
let other: ShopRecord;

beforeAll(async () => {
  for (const [at, domain] of domains.entries())
    await generateShop({
      out: path.join(folder, domain),
      size: "small",
      seed: 41 + at,
      asOf: "2026-11-20",
      months: 6,
      plan: "Shopify Plus",
      domain,
      timeZone,
    });
  standIn = await standInHere(domains.map((domain) => path.join(folder, domain)));
  shop = await standIn.install(domains[0]);
  other = await standIn.install(domains[1]);
  for (const { id } of [shop, other]) await importHistory(id);
});
afterAll(async () => {
  await standIn?.stop();
  rmSync(folder, { recursive: true, force: true });
  await closeDatabase();
});

const number = (gid: string) => gid.split("/").at(-1);
const told = () =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Level);
const rowsOf = async (of: ShopRecord, table: string) =>
  (await pool.query(`select to_jsonb(t) as row from "${table}" t where shop = $1 order by 1`, [of.id])).rows;

/** Days of a stretch on which anything was there at their beginning or in them, second by second as the file has it. */
function daysInStock(levels: readonly Level[]): number {
  const told = levels.map(({ available, updatedAt }) => ({ available, day: dayIn(timeZone, new Date(updatedAt)) }));
  let days = 0;
  for (let at = Date.parse(`${from}T12:00:00Z`); at <= Date.parse(`${to}T12:00:00Z`); at += 86_400_000) {
    const day = dayIn(timeZone, new Date(at));
    const before = told.filter((level) => level.day < day).at(-1)?.available ?? 0;
    if (before > 0 || told.some((level) => level.day === day && level.available > 0)) days++;
  }
  return days;
}

test("every change of the file is history, its last is the level, days follow from it; loaded again nothing changes", async () => {
  const levels = told();
  expect(levels.length).toBeGreaterThan(1000);
  const stockBefore = await rowsOf(shop, "StockLevel");
  const otherBefore = await rowsOf(other, "StockChange");
  expect(await loadLevels(shop.domain, file)).toBe(levels.length);

  const places = Map.groupBy(
    levels.toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)),
    ({ inventoryItem, location }) => `${number(inventoryItem.id)}/${number(location.id)}`,
  );
  const { rows } = await pool.query<StockDayRow & { place: string }>(
    `select "inventoryItemId" || '/' || "locationId" as place, day::text, highest, closing, "isGap"
     from "StockDay" where shop = $1 order by place, day`,
    [shop.id],
  );
  const stored = Map.groupBy(rows, ({ place }) => place);
  let compared = 0;
  for (const [place, changes] of [...places].slice(0, 200)) {
    const days = stored.get(place) ?? [];
    expect(days.some(({ isGap }) => isGap)).toBe(false);
    expect(inStockDays(days, from, to).inStock, place).toBe(daysInStock(changes));
    compared++;
  }
  expect(compared).toBe(200);
  // The past does not touch what is there now.
  expect(await rowsOf(shop, "StockLevel")).toEqual(stockBefore);
  expect((await verifyShop(shop.id)).filter(({ differing }) => differing > 0)).toEqual([]);

  const changes = await rowsOf(shop, "StockChange");
  const days = await rowsOf(shop, "StockDay");
  await loadLevels(shop.domain, file);
  expect(await rowsOf(shop, "StockChange")).toEqual(changes);
  expect(await rowsOf(shop, "StockDay")).toEqual(days);
  expect(await rowsOf(other, "StockChange")).toEqual(otherBefore);
});

test("a wrong line is named with its file and number, and a shop without the app is refused", async () => {
  const broken = path.join(folder, "broken.jsonl");
  const [first] = told();
  writeFileSync(broken, `${JSON.stringify(first)}\n\n${JSON.stringify({ ...first, available: "many" })}\n`);
  await expect(loadLevels(shop.domain, broken)).rejects.toThrow(/broken\.jsonl, line 3: .*available/);
  await expect(loadLevels("nobody.myshopify.com", file)).rejects.toThrow("has not installed the app");
});
