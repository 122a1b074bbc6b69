// What can be said about seasons from so many months?
// Twelve months show every month once, but a summer that sold more may as well be growth. From the thirteenth month on
// some months are seen twice, and growth begins to come apart from season; with two whole years it does for all months.
// Worked example: from 2024-11-21 to 2026-07-20 are 20 months: every month of the year was seen, growth is known from
// eight of them, so there are first signs, with wide intervals.
import type { HistoryMonth } from "./season-months.ts";

export type SeasonKnowledge = "nothing" | "part-of-a-year" | "first-signs" | "seasons";

/** Whole months, counting what the cut ends make up together. */
export function monthsSeen(months: readonly HistoryMonth[]): number {
  const days = months.reduce((sum, month) => sum + month.days, 0);
  return Math.floor((days + 1) / (365.25 / 12));
}

export function seasonKnowledge(seen: number): SeasonKnowledge {
  if (seen === 0) return "nothing";
  if (seen < 13) return "part-of-a-year";
  return seen < 24 ? "first-signs" : "seasons";
}
