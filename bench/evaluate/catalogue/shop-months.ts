// What each category of a generated shop sold in each month: net units by the day of the order, in the shop's time zone,
// read from its orders file. The category of a product is the true one, so that only the season is judged here.
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { dayIn } from "#app/derive/basics/day.ts";
import type { CategoryMonths } from "#app/derive/shop/season-fit.ts";
import { type HistoryMonth, historyMonths } from "#app/derive/shop/season-months.ts";
import { truthFile } from "#simulator/generator/truth.ts";

export interface SeasonTruth {
  l1: string;
  uplift: number;
  /** By month of the year; their mean is 1. */
  months: readonly number[];
  racing: readonly boolean[];
}

export interface ShopMonths {
  truths: readonly SeasonTruth[];
  /** Net units by day and category. */
  days: ReadonlyMap<string, readonly number[]>;
}

function readTruth(dir: string) {
  const truths: SeasonTruth[] = [];
  const l1Of = new Map<string, string>();
  for (const line of readFileSync(truthFile(dir), "utf8").split("\n")) {
    if (line.startsWith('{"kind":"season"')) truths.push(JSON.parse(line));
    if (!line.startsWith('{"kind":"product"')) continue;
    const { productId, l1 } = JSON.parse(line) as { productId: string; l1: string };
    l1Of.set(productId, l1);
  }
  return { truths, placeOf: new Map([...l1Of].map(([id, l1]) => [id, truths.findIndex((one) => one.l1 === l1)])) };
}

export async function readShopMonths(dir: string): Promise<ShopMonths> {
  const { truths, placeOf } = readTruth(dir);
  const { ianaTimezone } = JSON.parse(readFileSync(`${dir}/shop.json`, "utf8")) as { ianaTimezone: string };
  const days = new Map<string, number[]>();
  let sold: number[] | null = null;
  for await (const line of createInterface({ input: createReadStream(`${dir}/orders.jsonl`) })) {
    const node = JSON.parse(line);
    if (node.id.startsWith("gid://shopify/Order/")) {
      const day = dayIn(ianaTimezone, new Date(node.processedAt));
      sold = node.test || node.cancelledAt ? null : (days.get(day) ?? truths.map(() => 0));
      if (sold) days.set(day, sold);
      continue;
    }
    const place = placeOf.get(String(node.product?.id).split("/").at(-1) ?? "") ?? -1;
    if (sold && place >= 0) sold[place] = (sold[place] ?? 0) + node.currentQuantity;
  }
  return { truths, days };
}

/** The last so many months, as the app would have them. */
export function lastMonths(
  { days, truths }: ShopMonths,
  count: number,
): { months: HistoryMonth[]; sold: CategoryMonths[] } {
  const known = [...days.keys()].sort();
  const last = known.at(-1) ?? "";
  const from = new Date(`${last}T00:00:00Z`);
  from.setUTCMonth(from.getUTCMonth() - count);
  const first = [new Date(from.getTime() + 86_400_000).toISOString().slice(0, 10), known[0] ?? ""].sort().at(-1) ?? "";
  const months = historyMonths(first, last);
  const place = new Map(months.map(({ month }, at) => [month, at]));
  const sold = truths.map((_, at) => ({ node: 1000 * (at + 1), units: months.map(() => 0) }));
  for (const [day, units] of days)
    if (day >= first)
      for (const [at, category] of sold.entries()) {
        const month = place.get(day.slice(0, 7)) ?? 0;
        category.units[month] = (category.units[month] ?? 0) + (units[at] ?? 0);
      }
  return { months, sold };
}
