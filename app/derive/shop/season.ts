// When is a season, and is one on?
// A season runs from the first day of its first month to the last day of its last; it may pass the turn of the year, as
// in the south. It is never the whole year. A day lies in the season or before the next one.
// Worked example: racing is March to September. On 2026-11-21 the last one ran from 2026-03-01 to 2026-09-30, the next
// begins on 2027-03-01. November to March, seen on 2026-01-15, began on 2025-11-01.
import { daysInMonth } from "./season-months.ts";

export interface Season {
  name: string;
  /** 1 to 12, both included. */
  firstMonth: number;
  lastMonth: number;
}

export interface SeasonRun {
  firstDay: string;
  lastDay: string;
}

export const racingSeason = (settings: { seasonFirstMonth: number; seasonLastMonth: number }): Season => ({
  name: "Racing",
  firstMonth: settings.seasonFirstMonth,
  lastMonth: settings.seasonLastMonth,
});

const lengthOf = ({ firstMonth, lastMonth }: Season) => ((lastMonth - firstMonth + 12) % 12) + 1;

/** Months of the year in the season, 0 being January, in their order. */
export const seasonMonths = (season: Season): number[] =>
  Array.from({ length: lengthOf(season) }, (_, at) => (season.firstMonth - 1 + at) % 12);

export const isWholeYear = (season: Season): boolean => lengthOf(season) === 12;

const monthText = (year: number, month: number) => new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);

function runFrom(season: Season, year: number): SeasonRun {
  const last = monthText(year, season.firstMonth + lengthOf(season) - 1);
  return { firstDay: `${monthText(year, season.firstMonth)}-01`, lastDay: `${last}-${daysInMonth(last)}` };
}

export interface SeasonState {
  /** Whether the day lies in the season. */
  isOn: boolean;
  /** The run that the day lies in, or the last one before it. */
  latest: SeasonRun;
  next: SeasonRun;
}

export function seasonState(season: Season, day: string): SeasonState {
  const year = Number(day.slice(0, 4));
  const runs = [year - 1, year, year + 1].map((from) => runFrom(season, from));
  const latest = runs.findLast(({ firstDay }) => firstDay <= day) ?? runFrom(season, year - 2);
  const next = runs.find(({ firstDay }) => firstDay > day) ?? runFrom(season, year + 1);
  return { isOn: day <= latest.lastDay, latest, next };
}

/** The same day a year before; 29 February becomes the 28th. */
export function yearBefore(day: string): string {
  const month = `${Number(day.slice(0, 4)) - 1}${day.slice(4, 7)}`;
  return `${month}-${String(Math.min(Number(day.slice(8)), daysInMonth(month))).padStart(2, "0")}`;
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
