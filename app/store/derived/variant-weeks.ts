// A variant's sales by week against what was to be expected, and when it was out of stock: what its page draws.
import { pool } from "#app/db.server.ts";
import { dayNumber, dayText, monthOfDay } from "#app/derive/basics/day-number.ts";
import { daysWithin, stockSpells } from "#app/derive/product/stock-spells.ts";
import { readStockTurns } from "./stock-turns.ts";

export interface VariantWeek {
  /** Its Monday. */
  day: string;
  units: number;
  /** While demand lives, and had it been in stock all week. */
  expected: number;
  /** Of its days, those known to be out of stock, and those of which nothing is known. */
  outDays: number;
  unknownDays: number;
}

const weeks = 52;
const monthWeeks = 365.25 / 12 / 7;

interface Kept {
  day: string;
  item: string | null;
  lastSold: string | null;
  weeks: Record<string, number>;
  expectedMonthly: number[];
}

/** The 52 weeks up to the one of the last judgement; null where the variant was not judged. */
export async function readVariantWeeks(shop: number, variantId: string): Promise<VariantWeek[] | null> {
  const { rows } = await pool.query<Kept>(
    `select d.day::text, v."inventoryItemId"::text as item, d."lastSoldOn"::text as "lastSold", d.weeks, d."expectedMonthly"
     from "VariantVerdict" d join "Variant" v on v.shop = d.shop and v.id = d."variantId"
     where d.shop = $1 and d."variantId" = $2`,
    [shop, variantId],
  );
  const [kept] = rows;
  if (!kept) return null;
  const today = dayNumber(kept.day);
  // 2000-01-03, day 2, was a Monday.
  const monday = today - ((((today - 2) % 7) + 7) % 7);
  const begin = monday - (weeks - 1) * 7;
  const turns = kept.item ? ((await readStockTurns(pool, shop, kept.day, kept.item)).get(kept.item) ?? []) : [];
  const { out, unknown } = stockSpells(
    turns,
    begin,
    today + 1,
    kept.lastSold === null ? null : dayNumber(kept.lastSold),
  );
  return Array.from({ length: weeks }, (_, at) => {
    const from = begin + at * 7;
    return {
      day: dayText(from),
      units: kept.weeks[dayText(from)] ?? 0,
      expected: (kept.expectedMonthly[monthOfDay(from + 3) - 1] ?? 0) / monthWeeks,
      outDays: daysWithin(out, from, from + 7),
      unknownDays: daysWithin(unknown, from, from + 7),
    };
  });
}
