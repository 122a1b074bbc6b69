import { expect, test } from "vitest";
import { dayText } from "../basics/day-number.ts";
import type { StockDayRow } from "./in-stock-days.ts";
import { daysWithin, stockSpells } from "./stock-spells.ts";

const row = (day: number, highest: number | null, closing = highest, isGap = false): StockDayRow => ({
  day: dayText(day),
  highest,
  closing,
  isGap,
});

test.each<[string, StockDayRow[][], { out: number[][]; unknown: number[][] }]>([
  ["nothing told is nothing known", [], { out: [], unknown: [[0, 30]] }],
  [
    "the day it sells out is in stock, the day it comes back too",
    [[row(0, 5), row(12, 5, 0), row(20, 4)]],
    { out: [[13, 20]], unknown: [] },
  ],
  [
    "out at one location and in at another is in stock",
    [[row(0, 5), row(12, 0)], [row(0, 1)]],
    { out: [], unknown: [] },
  ],
  [
    "a location counts from the day it is told of",
    [[row(0, 5), row(12, 0)], [row(20, 3)]],
    { out: [[13, 20]], unknown: [] },
  ],
  ["before the first word it is unknown", [[row(10, 5)]], { out: [], unknown: [[0, 10]] }],
  ["a gap is unknown", [[row(0, 5), row(10, 0, 0, true)]], { out: [[10, 30]], unknown: [[1, 10]] }],
  [
    "a gap at one location is no doubt while another has stock",
    [[row(0, 5), row(10, 0, 0, true)], [row(0, 2)]],
    { out: [], unknown: [] },
  ],
  ["oversold and removed is not stock", [[row(0, -1), row(5, null)]], { out: [[0, 30]], unknown: [] }],
])("%s", (_name, rows, expected) => {
  expect(stockSpells(rows, 0, 30)).toEqual(expected);
});

test("what is out of stock at its first word was sold out by its last sale", () => {
  expect(stockSpells([[row(25, 0)]], 0, 30, 7)).toEqual({ out: [[8, 30]], unknown: [[0, 8]] });
});

test("what is in stock at its first word leaves the time before unknown", () => {
  expect(stockSpells([[row(25, 2)]], 0, 30, 7)).toEqual({ out: [], unknown: [[0, 25]] });
});

test("days within a stretch are counted with its first day and without its last", () => {
  expect(
    daysWithin(
      [
        [3, 6],
        [8, 20],
      ],
      5,
      10,
    ),
  ).toBe(3);
});
