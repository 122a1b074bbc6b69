// One question of a page: what the app asks and how, the same asked of the bare tables, and what both come to.
export interface PageQuestion {
  /** Page and question. */
  name: string;
  /** What the page does. */
  ask(): Promise<unknown>;
  /** The cells that count, in the order of `plain`. */
  cells(answer: unknown): unknown[][];
  /** The same answer in plain SQL that PostgreSQL and DuckDB both understand, from source tables and judgements. */
  plain: string;
}

export const question = <Answer>(made: {
  name: string;
  ask(): Promise<Answer>;
  cells(answer: Answer): unknown[][];
  plain: string;
}): PageQuestion => ({ ...made, cells: (answer) => made.cells(answer as Answer) });
