import { expect, test } from "vitest";
import { inStockDays, type StockDayRow } from "./in-stock-days.ts";

const row = (day: string, highest: number | null, closing = highest, isGap = false): StockDayRow => ({
  day,
  highest,
  closing,
  isGap,
});

test.each<[string, StockDayRow[], string, string, { known: number; inStock: number }]>([
  ["nothing told is nothing known", [], "2026-03-02", "2026-03-06", { known: 0, inStock: 0 }],
  [
    "the day it sells out is in stock, the next is not",
    [row("2026-03-02", 5), row("2026-03-04", 0), row("2026-03-06", 4)],
    "2026-03-02",
    "2026-03-06",
    { known: 5, inStock: 4 },
  ],
  [
    "days before the first word are unknown",
    [row("2026-03-05", 1)],
    "2026-03-02",
    "2026-03-06",
    { known: 2, inStock: 2 },
  ],
  [
    "a level told before the stretch holds in it",
    [row("2026-01-01", 3)],
    "2026-03-02",
    "2026-03-06",
    { known: 5, inStock: 5 },
  ],
  [
    "days before a gap's end are unknown",
    [row("2026-03-01", 3), row("2026-03-05", 0, 0, true)],
    "2026-03-01",
    "2026-03-06",
    { known: 3, inStock: 1 },
  ],
  [
    "what came and went within a day was in stock on it",
    [row("2026-03-02", 0), row("2026-03-04", 2, 0)],
    "2026-03-02",
    "2026-03-06",
    { known: 5, inStock: 1 },
  ],
  [
    "an oversold or removed level is not stock",
    [row("2026-03-02", -2), row("2026-03-04", null)],
    "2026-03-02",
    "2026-03-06",
    { known: 5, inStock: 0 },
  ],
])("%s", (_name, rows, from, to, expected) => {
  expect(inStockDays(rows, from, to)).toEqual(expected);
});
