// The calendar as the fields of a form. A season keeps its key while others come and go, so that its fields stay its own.
import type { SeasonCalendar } from "#app/derive/shop/season-calendar.ts";

export interface SeasonFields {
  key: string;
  name: string;
  first: string;
  last: string;
}

export interface Fields {
  seasons: readonly SeasonFields[];
  leadDays: string;
  coverDays: string;
  /** By the number of L1, from 1; empty where the shop's lead days hold. */
  categories: readonly string[];
}

export const asFields = ({ furtherSeasons, leadDays, coverDays, categoryLeadDays }: SeasonCalendar): Fields => ({
  seasons: furtherSeasons.map(({ name, firstMonth, lastMonth }, at) => ({
    key: `saved-${at}`,
    name,
    first: String(firstMonth),
    last: String(lastMonth),
  })),
  leadDays: String(leadDays),
  coverDays: String(coverDays),
  categories: Array.from({ length: 10 }, (_, at) => String(categoryLeadDays[at + 1] ?? "")),
});

export const formOf = ({ seasons, leadDays, coverDays, categories }: Fields): Record<string, string> => ({
  leadDays,
  coverDays,
  ...Object.fromEntries(
    seasons.flatMap(({ name, first, last }, at) => [
      [`name-${at}`, name],
      [`first-${at}`, first],
      [`last-${at}`, last],
    ]),
  ),
  ...Object.fromEntries(categories.flatMap((value, at) => (value.trim() === "" ? [] : [[`lead-${at + 1}`, value]]))),
});

/** Changes the season at a place, or adds one behind the last. */
export function withSeason(fields: Fields, at: number, change: Partial<SeasonFields>): Fields {
  const used = new Set(fields.seasons.map(({ key }) => key));
  let free = fields.seasons.length;
  while (used.has(`new-${free}`)) free += 1;
  const season = fields.seasons[at] ?? { key: `new-${free}`, name: "", first: "11", last: "1" };
  return {
    ...fields,
    seasons: [...fields.seasons.slice(0, at), { ...season, ...change }, ...fields.seasons.slice(at + 1)],
  };
}

export const withoutSeason = (fields: Fields, at: number): Fields => ({
  ...fields,
  seasons: fields.seasons.filter((_, place) => place !== at),
});
