// When was an item out of stock, over all its locations, and when do we not know?
// It is in stock on a day when any location has some at any time of it. A location counts from the first day it is told
// of; the item is unknown before its first word, and through a gap unless some other location has stock. Spells hold their
// first day and end before their last: [from, to).
// Shopify tells no past: before the first word nothing is known, with one exception. What is out of stock at its first word
// and has sold before was sold out by that last sale, for stock that only sales take away.
// Worked example: 5 on day 10, sold out on day 12, 4 more on day 20: out of stock [13, 20).

import { dayNumber } from "../basics/day-number.ts";
import type { StockDayRow } from "./in-stock-days.ts";

export type Spell = readonly [from: number, to: number];

export interface StockSpells {
  out: Spell[];
  unknown: Spell[];
}

interface Turn {
  at: number;
  /** How the number of locations in stock, and of locations unknown, changes on that day. */
  stocked: number;
  unknown: number;
}

function turnsOf(rows: readonly StockDayRow[], to: number): Turn[] {
  const turns: Turn[] = [];
  const add = (from: number, end: number, kind: "stocked" | "unknown") => {
    if (end <= from) return;
    const [stocked, unknown] = kind === "stocked" ? [1, 0] : [0, 1];
    turns.push({ at: from, stocked, unknown }, { at: end, stocked: -stocked, unknown: -unknown });
  };
  let before: StockDayRow | undefined;
  for (const [index, row] of rows.entries()) {
    const day = dayNumber(row.day);
    const after = rows[index + 1];
    const next = after ? dayNumber(after.day) : to;
    const opening = before && !row.isGap ? before.closing : null;
    if ((opening ?? 0) > 0 || (row.highest ?? 0) > 0) add(day, day + 1, "stocked");
    if (after?.isGap) add(day + 1, next, "unknown");
    else if ((row.closing ?? 0) > 0) add(day + 1, next, "stocked");
    before = row;
  }
  return turns;
}

/** `rows`: of each location, in rising order of days. `to` is the day after the last. */
export function stockSpells(
  rows: readonly (readonly StockDayRow[])[],
  from: number,
  to: number,
  lastSold: number | null = null,
): StockSpells {
  const told = rows.filter((of) => of.length > 0);
  const first = Math.min(to, ...told.map(([row]) => (row ? dayNumber(row.day) : to)));
  const turns = told.flatMap((of) => turnsOf(of, to)).sort((one, other) => one.at - other.at);
  const spells: StockSpells = { out: [], unknown: first > from ? [[from, Math.max(from, first)]] : [] };
  let [stocked, unknown, at] = [0, 0, first];
  const close = (until: number) => {
    const [start, end] = [Math.max(at, from), Math.min(until, to)];
    if (end > start && stocked === 0) (unknown > 0 ? spells.unknown : spells.out).push([start, end]);
    at = until;
  };
  for (const turn of turns) {
    if (turn.at > at) close(turn.at);
    stocked += turn.stocked;
    unknown += turn.unknown;
  }
  if (at < to) close(to);
  return lastSold === null ? joined(spells) : sinceLastSale(joined(spells), lastSold);
}

function joined({ out, unknown }: StockSpells): StockSpells {
  const join = (spells: readonly Spell[]) =>
    spells.reduce<Spell[]>((done, [from, to]) => {
      const last = done.at(-1);
      if (last && last[1] === from) done[done.length - 1] = [last[0], to];
      else done.push([from, to]);
      return done;
    }, []);
  return { out: join(out), unknown: join(unknown) };
}

function sinceLastSale({ out, unknown }: StockSpells, lastSold: number): StockSpells {
  const [first] = unknown;
  const next = out[0];
  if (!first || !next || first[1] !== next[0] || lastSold >= first[1]) return { out, unknown };
  const from = Math.max(first[0], lastSold + 1);
  return {
    out: [[from, next[1]], ...out.slice(1)],
    unknown: from > first[0] ? [[first[0], from], ...unknown.slice(1)] : unknown.slice(1),
  };
}

/** How many days of [from, to) lie in the spells. */
export function daysWithin(spells: readonly Spell[], from: number, to: number): number {
  let days = 0;
  for (const [start, end] of spells) days += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return days;
}
