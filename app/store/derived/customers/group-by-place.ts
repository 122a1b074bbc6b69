// Rows of whole numbers that come in any order, afterwards asked for by the place they belong to. No object per row.
import { grown } from "#app/store/rollups/id-places.ts";

export interface Grouped {
  /** The rows of a place lie from here… */
  from(place: number): number;
  /** …to before here, in the order in which they came. */
  to(place: number): number;
  value(column: number, at: number): number;
  /** Puts the rows of a place in the order of a number for each. */
  sort(place: number, by: (at: number) => number): void;
}

export interface Groups {
  add(place: number, values: readonly number[]): void;
  group(): Grouped;
}

export function createGroups(columns: number): Groups {
  let count = 0;
  let most = -1;
  let places = new Int32Array(1024);
  const values = Array.from({ length: columns }, () => new Int32Array(1024));
  return {
    add(place, row) {
      if (count === places.length) {
        places = grown(places, count);
        for (let column = 0; column < columns; column++)
          values[column] = grown(values[column] ?? new Int32Array(0), count);
      }
      places[count] = place;
      for (let column = 0; column < columns; column++) (values[column] as Int32Array)[count] = row[column] ?? 0;
      if (place > most) most = place;
      count++;
    },
    group() {
      // Sorted by counting: the rows of place p lie from starts[p] to starts[p + 1].
      const starts = new Int32Array(most + 3);
      for (let at = 0; at < count; at++) {
        const slot = (places[at] ?? 0) + 2;
        starts[slot] = (starts[slot] ?? 0) + 1;
      }
      for (let slot = 2; slot < starts.length; slot++) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
      const sorted = new Int32Array(count);
      for (let at = 0; at < count; at++) {
        const slot = (places[at] ?? 0) + 1;
        const free = starts[slot] ?? 0;
        sorted[free] = at;
        starts[slot] = free + 1;
      }
      const from = (place: number) => (place > most ? 0 : (starts[place] ?? 0));
      const to = (place: number) => (place > most ? 0 : (starts[place + 1] ?? 0));
      return {
        from,
        to,
        value: (column, at) => values[column]?.[sorted[at] ?? 0] ?? 0,
        // Rows come nearly sorted: each is moved down as far as it must.
        sort(place, by) {
          const first = from(place);
          for (let at = first + 1; at < to(place); at++) {
            const row = sorted[at] ?? 0;
            const rank = by(at);
            let free = at;
            while (free > first && by(free - 1) > rank) {
              sorted[free] = sorted[free - 1] ?? 0;
              free--;
            }
            sorted[free] = row;
          }
        },
      };
    },
  };
}
