// Which days are compared when a season is held against the last one?
// While it is on: from its first day to yesterday, and the same days a year before. Between seasons: the whole of the
// last run and the whole of the one before. On the first day of a season there is nothing to compare yet.
// Worked example: on 2026-06-10 racing goes from 2026-03-01 to 2026-06-09, against 2025-03-01 to 2025-06-09.
import { addDays, type Season, type SeasonRun, seasonState, yearBefore } from "./season.ts";

export interface SeasonToDate {
  isOn: boolean;
  /** null on the first day of a season. */
  now: SeasonRun | null;
  before: SeasonRun | null;
  next: SeasonRun;
}

export function seasonToDate(season: Season, day: string): SeasonToDate {
  const { isOn, latest, next } = seasonState(season, day);
  const now = { firstDay: latest.firstDay, lastDay: isOn ? addDays(day, -1) : latest.lastDay };
  if (now.lastDay < now.firstDay) return { isOn, now: null, before: null, next };
  // The end of February is the end of February, whatever the year.
  const lastBefore = isOn ? yearBefore(now.lastDay) : seasonState(season, addDays(latest.firstDay, -1)).latest.lastDay;
  return { isOn, now, before: { firstDay: yearBefore(now.firstDay), lastDay: lastBefore }, next };
}
