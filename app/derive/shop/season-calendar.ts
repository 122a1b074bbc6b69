// Which seasons does a shop have, and how long ahead must it order for them?
// The racing season stands in the settings; up to five more may follow. Lead days are how long a part takes from the
// order at the supplier to the shelf, for the shop as a whole and apart for single categories; cover days are how much
// of a season's start should lie on the shelf when it begins.
// Worked example: { "name-0": "Swap meets", "first-0": "11", "last-0": "1", leadDays: "30", coverDays: "45", "lead-2":
// "60" } is one more season from November to January, and 60 days for suspension.
import type { Season } from "./season.ts";
import { isWholeYear } from "./season.ts";

export interface SeasonCalendar {
  /** Besides racing. */
  furtherSeasons: readonly Season[];
  leadDays: number;
  coverDays: number;
  /** By the number of L1, where a category differs. */
  categoryLeadDays: Readonly<Record<number, number>>;
}

export const defaultCalendar: SeasonCalendar = {
  furtherSeasons: [],
  leadDays: 30,
  coverDays: 60,
  categoryLeadDays: {},
};

export const mostFurtherSeasons = 5;
const categories = 10;

export const leadDaysOf = ({ leadDays, categoryLeadDays }: SeasonCalendar, node: number): number =>
  categoryLeadDays[Math.floor(node / 1000)] ?? leadDays;

type Form = Record<string, string | undefined>;

export function parseSeasonCalendar(form: Form): { calendar: SeasonCalendar } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const days = (key: string, least: number) => {
    const text = form[key]?.trim() ?? "";
    if (/^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= 365) return Number(text);
    errors[key] = `Enter a whole number of days from ${least} to 365`;
    return least;
  };
  const furtherSeasons = parseSeasons(form, errors);
  const leadDays = days("leadDays", 0);
  const coverDays = days("coverDays", 1);
  const categoryLeadDays: Record<number, number> = {};
  for (let l1 = 1; l1 <= categories; l1++)
    if ((form[`lead-${l1}`] ?? "").trim() !== "") categoryLeadDays[l1] = days(`lead-${l1}`, 0);
  return Object.keys(errors).length > 0
    ? { errors }
    : { calendar: { furtherSeasons, leadDays, coverDays, categoryLeadDays } };
}

function parseSeasons(form: Form, errors: Record<string, string>): Season[] {
  const seasons: Season[] = [];
  const names = new Set(["racing"]);
  for (let at = 0; at < mostFurtherSeasons; at++) {
    if (form[`name-${at}`] === undefined) continue;
    const name = form[`name-${at}`]?.trim() ?? "";
    const month = (key: string) => {
      const text = form[key]?.trim() ?? "";
      if (/^([1-9]|1[0-2])$/.test(text)) return Number(text);
      errors[key] = "Choose a month from 1 to 12";
      return 1;
    };
    const season = { name, firstMonth: month(`first-${at}`), lastMonth: month(`last-${at}`) };
    if (name === "" || name.length > 40) errors[`name-${at}`] = "Enter a name of 1 to 40 characters";
    else if (names.has(name.toLowerCase()))
      errors[`name-${at}`] = `There is a season "${name}" already; choose another name`;
    else if (isWholeYear(season) && !errors[`last-${at}`])
      errors[`last-${at}`] = "A season of twelve months is none: leave out a month at least";
    names.add(name.toLowerCase());
    seasons.push(season);
  }
  return seasons;
}
