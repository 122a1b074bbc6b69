import { expect, test } from "vitest";
import { monthsBefore } from "./months-before.ts";

test.each([
  ["2026-11-20", 0, "2026-11-01"],
  ["2026-11-20", 11, "2025-12-01"],
  ["2026-01-31", 1, "2025-12-01"],
  ["2024-03-31", 1, "2024-02-01"],
])("%s, %i months before: %s", (day, months, expected) => {
  expect(monthsBefore(day, months)).toBe(expected);
});
