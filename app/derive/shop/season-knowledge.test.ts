import { expect, test } from "vitest";
import { monthsSeen, seasonKnowledge } from "./season-knowledge.ts";
import { historyMonths } from "./season-months.ts";

test.each([
  ["2025-11-21", "2026-11-20", 12],
  ["2024-11-21", "2026-11-20", 24],
  ["2023-11-21", "2026-11-20", 36],
  ["2026-01-21", "2026-11-20", 10],
  ["2026-11-20", "2026-11-20", 0],
])("%s to %s are %i whole months", (first, last, months) => {
  expect(monthsSeen(historyMonths(first, last))).toBe(months);
});

test.each([
  [0, "nothing"],
  [12, "part-of-a-year"],
  [13, "first-signs"],
  [23, "first-signs"],
  [24, "seasons"],
] as const)("of %i months is known: %s", (months, known) => {
  expect(seasonKnowledge(months)).toBe(known);
});
