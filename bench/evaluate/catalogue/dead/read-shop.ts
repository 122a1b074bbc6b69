// A shop folder as the judgement of variants wants it, and beside it what the generator knows.
import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { dayIn } from "#app/derive/basics/day.ts";
import { dayNumber, dayText } from "#app/derive/basics/day-number.ts";
import type { ShopMonths } from "#app/derive/product/category-clocks.ts";
import { demandGrid } from "#app/derive/product/demand-grid.ts";
import type { StockDayRow } from "#app/derive/product/in-stock-days.ts";
import { stockSpells } from "#app/derive/product/stock-spells.ts";
import type { VariantFacts } from "#app/derive/product/variant-facts.ts";
import { truthFile } from "#simulator/generator/truth.ts";

export interface TrueVariant {
  /** Days since demand ended; null where it lives. */
  endedFor: number | null;
  /** Units a day while it lived. */
  rate: number;
  endedOn: number | null;
}

export interface ReadShop {
  today: number;
  from: number;
  products: VariantFacts[][];
  months: ShopMonths;
  truth: ReadonlyMap<string, TrueVariant>;
  /** Demand by category and month of the year, as generated; the mean of the twelve is 1. */
  seasons: ReadonlyMap<number, readonly number[]>;
  growth: number;
  unitsPerOrder: ReadonlyMap<string, number>;
}

const lastPart = (gid: string) => gid.slice(gid.lastIndexOf("/") + 1);
const lines = (folder: string, file: string) => createInterface({ input: createReadStream(path.join(folder, file)) });

interface Item {
  facts: VariantFacts;
  item: string;
  months: Map<number, number>;
  sold: number;
}

export async function readShop(
  folder: string,
  { stockHistory, deadDays }: { stockHistory: boolean; deadDays: number },
): Promise<ReadShop> {
  const { asOf, ianaTimezone } = JSON.parse(readFileSync(path.join(folder, "shop.json"), "utf8"));
  const to = dayNumber(asOf);
  const { truth, categories, seasons, growth, firstDay } = await readTruth(folder, to);
  const from = dayNumber(firstDay);
  const grid = demandGrid(from, to, to - deadDays);
  const items = new Map<string, Item>();
  const products = new Map<string, { since: number; isGiftCard: boolean }>();
  for await (const line of lines(folder, "products.jsonl")) {
    const node = JSON.parse(line);
    const id = lastPart(node.id);
    if (node.id.includes("/Product/"))
      products.set(id, {
        since: dayNumber((node.publishedAt ?? node.createdAt).slice(0, 10)),
        isGiftCard: node.isGiftCard,
      });
    if (!node.id.includes("/ProductVariant/")) continue;
    const productId = lastPart(node.__parentId);
    const product = products.get(productId);
    items.set(id, {
      item: lastPart(node.inventoryItem.id),
      months: new Map(),
      sold: 0,
      facts: {
        ...none,
        variantId: id,
        productId,
        node: 1000 * (categories.get(productId) ?? 0),
        since: product?.since ?? from,
        isGiftCard: product?.isGiftCard ?? false,
        tracked: node.inventoryItem.tracked,
        available: node.inventoryQuantity,
        priceCents: Math.round(Number(node.price) * 100),
      },
    });
  }
  const months = await readOrders(folder, ianaTimezone, {
    items,
    categories,
    to,
    monthAt: (month) => grid.months.indexOf(month),
  });
  const levels = stockHistory ? await readLevels(folder, ianaTimezone) : new Map<string, StockDayRow[][]>();
  const byProduct = new Map<string, VariantFacts[]>();
  const unitsPerOrder = new Map<string, number>();
  for (const [id, { facts, item, months: orders, sold }] of items) {
    const rows = levels.get(item) ?? [
      [{ day: dayText(to - 1), highest: facts.available, closing: facts.available, isGap: false }],
    ];
    const count = [...orders.values()].reduce((sum, value) => sum + value, 0);
    unitsPerOrder.set(id, count === 0 ? 1 : sold / count);
    const whole: VariantFacts = {
      ...facts,
      orders: [...orders].sort(([one], [other]) => one - other),
      ...stockSpells(rows, from, to, facts.lastSold),
    };
    const siblings = byProduct.get(facts.productId);
    if (siblings) siblings.push(whole);
    else byProduct.set(facts.productId, [whole]);
  }
  return { today: to - 1, from, products: [...byProduct.values()], months, truth, seasons, growth, unitsPerOrder };
}

const none = {
  unitCostCents: null,
  orders: [],
  lastSold: null,
  units7: 0,
  unitsBefore7: 0,
  units30: 0,
  units90: 0,
  units365: 0,
  weeks: {},
  netCents90: 0,
  netCents365: 0,
  costedNetCents365: 0,
  costCents365: 0,
  out: [],
  unknown: [],
  leftOut: false,
};

async function readTruth(folder: string, to: number) {
  const truth = new Map<string, TrueVariant>();
  const categories = new Map<string, number>();
  const seasons = new Map<number, readonly number[]>();
  let [levels, growth, firstDay] = [[] as string[], 0, ""];
  for await (const line of createInterface({ input: createReadStream(truthFile(folder)) })) {
    if (line.includes('"kind":"customer"')) continue;
    const row = JSON.parse(line);
    if (row.kind === "parameters") [levels, growth, firstDay] = [row.categories, row.growth, row.firstDay];
    if (row.kind === "season") seasons.set(levels.indexOf(row.l1) + 1, row.months);
    if (row.kind === "product") categories.set(row.productId, levels.indexOf(row.l1) + 1);
    if (row.kind !== "variant") continue;
    const endedOn = row.demandEndedOn === null ? null : dayNumber(row.demandEndedOn);
    truth.set(row.variantId, { endedOn, endedFor: endedOn === null ? null : to - endedOn, rate: row.rate });
  }
  return { truth, categories, seasons, growth, firstDay };
}

interface Reading {
  items: Map<string, Item>;
  categories: ReadonlyMap<string, number>;
  to: number;
  monthAt(month: string): number;
}

async function readOrders(
  folder: string,
  timeZone: string,
  { items, categories, to, monthAt }: Reading,
): Promise<ShopMonths> {
  const shop = new Map<string, number>();
  const byCategory = new Map<number, Map<string, number>>();
  const add = (to: Map<string, number>, month: string) => to.set(month, (to.get(month) ?? 0) + 1);
  let day = "";
  let counts = false;
  let seen = new Set<number>();
  for await (const line of lines(folder, "orders.jsonl")) {
    const node = JSON.parse(line);
    if (node.id.includes("/Order/")) {
      day = dayIn(timeZone, new Date(node.processedAt));
      counts = !node.test && node.cancelledAt === null;
      seen = new Set();
      if (counts) add(shop, day.slice(0, 7));
    }
    if (!counts || !node.id.includes("/LineItem/") || !node.variant) continue;
    const category = categories.get(lastPart(node.product?.id ?? "")) ?? 0;
    const months = byCategory.get(category) ?? new Map<string, number>();
    byCategory.set(category, months);
    if (!seen.has(category)) add(months, day.slice(0, 7));
    seen.add(category);
    const item = items.get(lastPart(node.variant.id));
    if (!item || node.quantity <= 0) continue;
    const month = monthAt(day.slice(0, 7));
    item.months.set(month, (item.months.get(month) ?? 0) + 1);
    item.sold += node.quantity;
    const { facts } = item;
    const ago = to - dayNumber(day);
    facts.lastSold = Math.max(facts.lastSold ?? 0, dayNumber(day));
    if (ago <= 90) facts.units90 += node.quantity;
    if (ago <= 365) facts.units365 += node.quantity;
  }
  return { shop, categories: byCategory };
}

/** The levels of each item by location: a row for each day on which one was told. */
async function readLevels(folder: string, timeZone: string): Promise<Map<string, StockDayRow[][]>> {
  const byItem = new Map<string, Map<string, StockDayRow[]>>();
  for await (const line of lines(folder, "levels.jsonl")) {
    const { inventoryItem, location, available, updatedAt } = JSON.parse(line);
    const item = lastPart(inventoryItem.id);
    const places = byItem.get(item) ?? new Map<string, StockDayRow[]>();
    byItem.set(item, places);
    const rows = places.get(location.id) ?? [];
    places.set(location.id, rows);
    const day = dayIn(timeZone, new Date(updatedAt));
    const last = rows.at(-1);
    if (last?.day === day) {
      last.highest = Math.max(last.highest ?? 0, available);
      last.closing = available;
    } else rows.push({ day, highest: available, closing: available, isGap: false });
  }
  return new Map([...byItem].map(([item, places]) => [item, [...places.values()]]));
}
