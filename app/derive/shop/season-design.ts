// What can make one month sell more than another? The columns of the regression that season-fit.ts solves.
// Growth: a steady part, in years from the middle of the history.
// Drift: the level wanders from month to month (a product comes, a large customer goes), as a random walk does. It is
// written as cosines, which make the steps of a walk independent (the discrete cosine transform diagonalises it): the
// slow ones may be large and the quick ones are small. A wander that happens to last a summer looks like a season, and
// by knowing how much the level wanders the regression knows how far to trust the season.
// Season: a step up or down for each season of the shop's calendar, because that is where one is expected; and the year
// as a wave of 12 months and its overtones (of 6, 4, 3, 2.4 and 2 months), which can take any shape that twelve months
// can, so that a season the calendar does not know is found too. What belongs together (the two columns of one wave, all
// of drift) is a group.
import type { HistoryMonth } from "./season-months.ts";

export interface Design {
  /** A row for each month of the history: growth, drift, waves. The level is not in it. */
  rows: number[][];
  columns: readonly Column[];
  /** For each month of the year its steps and waves; they begin at column `firstOfYear`. */
  year: number[][];
  firstOfYear: number;
}

export type ColumnGroup = "growth" | "drift" | "season" | `wave-${number}`;

export interface Column {
  group: ColumnGroup;
  /** How large the column's effect is likely to be, against others of its group: a standard deviation. */
  scale: number;
}

/** Quicker wandering than this is left to chance. */
const quickestDriftMonths = 6;

const wavesOf = (monthOfYear: number): number[] => {
  const angle = (2 * Math.PI * (monthOfYear + 0.5)) / 12;
  const waves: number[] = [];
  for (let overtone = 1; overtone <= 5; overtone++) waves.push(Math.cos(overtone * angle), Math.sin(overtone * angle));
  // The sixth has one column: twelve months tell no more. It is up one month and down the next.
  return [...waves, monthOfYear % 2 === 0 ? Math.SQRT1_2 : -Math.SQRT1_2];
};

const waveColumns: readonly Column[] = Array.from({ length: 11 }, (_, at) => ({
  group: `wave-${Math.floor(at / 2) + 1}` as const,
  scale: 1,
}));

/** `seasons`: the months of each season of the calendar, 0 being January. */
export function seasonDesign(months: readonly HistoryMonth[], seasons: readonly (readonly number[])[]): Design {
  const year = Array.from({ length: 12 }, (_, month) => [
    ...seasons.map((season) => (season.includes(month) ? 1 : 0) - season.length / 12),
    ...wavesOf(month),
  ]);
  const count = months.length;
  const drifts = Array.from({ length: Math.floor((2 * count) / quickestDriftMonths) }, (_, at) => at + 1).filter(
    (j) => j < count,
  );
  const rows = months.map(({ monthOfYear }, at) => [
    (at - (count - 1) / 2) / 12,
    ...drifts.map((j) => Math.sqrt(2 / count) * Math.cos((Math.PI * j * (at + 0.5)) / count)),
    ...(year[monthOfYear] ?? []),
  ]);
  return {
    rows,
    columns: [
      { group: "growth", scale: 1 },
      // A walk with steps of 1 has this spread in its j-th cosine.
      ...drifts.map(
        (j) => ({ group: "drift", scale: 1 / Math.sqrt(2 - 2 * Math.cos((Math.PI * j) / count)) }) as const,
      ),
      ...seasons.map(() => ({ group: "season", scale: 1 }) as const),
      ...waveColumns,
    ],
    year,
    firstOfYear: 1 + drifts.length,
  };
}
