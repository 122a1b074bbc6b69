// Rows of a binary COPY, one after another, each handed over as the places where its values begin.
import { readCopy } from "#app/store/rollups/copy-out.ts";
import { viewOf } from "#app/store/rollups/row-bytes.ts";
import type { Tx } from "#app/store/transaction.ts";

export interface Cells {
  bytes: Buffer;
  view: DataView;
  /** Where the row itself begins and ends. */
  start: number;
  end: number;
  /** By column: where its value begins; −1 where it is null. */
  at: Int32Array;
}

export const two32 = 4_294_967_296;

export const bigAt = ({ view, at }: Cells, column: number): number => {
  const place = at[column] ?? -1;
  return view.getInt32(place) * two32 + view.getUint32(place + 4);
};
export const intAt = ({ view, at }: Cells, column: number): number => view.getInt32(at[column] ?? -1);
export const smallAt = ({ view, at }: Cells, column: number): number => view.getInt16(at[column] ?? -1);
export const flagAt = ({ view, at }: Cells, column: number): boolean => view.getUint8(at[column] ?? -1) === 1;
export const realAt = ({ view, at }: Cells, column: number): number => view.getFloat32(at[column] ?? -1);
export const isNull = ({ at }: Cells, column: number): boolean => (at[column] ?? -1) < 0;
export const textAt = ({ bytes, view, at }: Cells, column: number): string | null => {
  const place = at[column] ?? -1;
  return place < 0 ? null : bytes.toString("utf8", place, place + view.getInt32(place - 4));
};

/** Finds the values of the row that begins at `start`; false while it is not all there. */
export function findCells(cells: Cells, start: number): boolean {
  const { bytes, view, at } = cells;
  if (start + 2 > bytes.length) return false;
  const columns = view.getInt16(start);
  let place = start + 2;
  for (let column = 0; column < columns; column++) {
    if (place + 4 > bytes.length) return false;
    const size = view.getInt32(place);
    at[column] = size < 0 ? -1 : place + 4;
    place += 4 + Math.max(0, size);
  }
  if (place > bytes.length) return false;
  cells.start = start;
  cells.end = place;
  return true;
}

export const cellsOf = (bytes: Buffer, columns: number): Cells => ({
  bytes,
  view: viewOf(bytes),
  start: 0,
  end: 0,
  at: new Int32Array(columns),
});

/** The cells are only good during the call. */
export async function readRows(tx: Tx, query: string, columns: number, take: (cells: Cells) => void): Promise<void> {
  await readCopy(tx, `copy (${query}) to stdout (format binary)`, (bytes, from) => {
    const cells = cellsOf(bytes, columns);
    let at = from;
    while (at + 2 <= bytes.length && cells.view.getInt16(at) !== -1 && findCells(cells, at)) {
      take(cells);
      at = cells.end;
    }
    return at;
  });
}
