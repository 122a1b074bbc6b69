import { expect, test } from "vitest";
import { importWindows } from "./import-windows.ts";

const today = new Date("2026-11-20T00:00:00Z");

test("a shop without orders, or with young ones alone, is one window without an end", () => {
  const whole = [{ from: new Date(0), to: null }];
  expect(importWindows(null, 0, today)).toEqual(whole);
  expect(importWindows(new Date("2026-08-22T00:00:00Z"), 500, today)).toEqual(whole);
});

test("one order older than 90 days makes a second window, which begins with time itself", () => {
  expect(importWindows(new Date("2026-08-21T23:59:59Z"), 500, today)).toEqual([
    { from: new Date("2026-08-22T00:00:00Z"), to: null },
    { from: new Date(0), to: new Date("2026-08-22T00:00:00Z") },
  ]);
});

test.each([
  { orders: 50_000, windows: 2 },
  { orders: 50_001, windows: 3 },
  { orders: 1_000_000, windows: 21 },
  { orders: 90_000_000, windows: 41 },
])("$orders orders are read in $windows windows, newest first, without a gap", ({ orders, windows }) => {
  const made = importWindows(new Date("2023-11-20T10:00:00Z"), orders, today);
  expect(made).toHaveLength(windows);
  for (const [at, window] of made.entries()) if (at > 0) expect(window.to).toEqual(made[at - 1]!.from);
  expect(made.at(-1)!.from).toEqual(new Date(0));
  expect(new Set(made.map(({ from }) => from.getTime())).size).toBe(windows);
});
