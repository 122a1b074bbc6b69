// Rows as PostgreSQL's binary COPY has them: written one after another, and compared by key and as a whole.

const dateType = 1082;
const intType = 23;

export interface RowWriter {
  /** Begins a row of so many columns. */
  row(columns: number): void;
  int(value: number): void;
  small(value: number): void;
  /** A whole number that a JavaScript number holds exactly. */
  big(value: number): void;
  id(high: number, low: number): void;
  none(): void;
  /** At most 4 bytes of precision, as PostgreSQL's real. */
  real(value: number): void;
  flag(value: boolean): void;
  text(value: string): void;
  /** As jsonb, from its text. */
  json(text: string): void;
  ints(values: Int32Array, from: number, to: number): void;
  days(values: Int32Array, from: number, to: number): void;
}

/** Rows of a table in the order of its key. It yields after each row, so that what is written can be taken. */
export type Rows = (writer: RowWriter) => Iterable<void>;

export interface RowBytes extends RowWriter {
  bytes: Buffer;
  view: DataView;
  /** How many of them are written. */
  length: number;
}

// What a row of plain columns needs at most; lists make their own room.
const plainRoom = 1024;

export const viewOf = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function createRowBytes(size: number): RowBytes {
  const first = Buffer.allocUnsafe(size);
  const to: RowBytes = {
    bytes: first,
    view: viewOf(first),
    length: 0,
    row(columns) {
      need(plainRoom);
      to.view.setInt16(to.length, columns);
      to.length += 2;
    },
    int(value) {
      to.view.setInt32(to.length, 4);
      to.view.setInt32(to.length + 4, value);
      to.length += 8;
    },
    small(value) {
      to.view.setInt32(to.length, 2);
      to.view.setInt16(to.length + 4, value);
      to.length += 6;
    },
    big(value) {
      const high = Math.floor(value / 4_294_967_296);
      to.id(high, value - high * 4_294_967_296);
    },
    id(high, low) {
      to.view.setInt32(to.length, 8);
      to.view.setInt32(to.length + 4, high);
      to.view.setInt32(to.length + 8, low);
      to.length += 12;
    },
    none() {
      to.view.setInt32(to.length, -1);
      to.length += 4;
    },
    real(value) {
      to.view.setInt32(to.length, 4);
      to.view.setFloat32(to.length + 4, value);
      to.length += 8;
    },
    flag(value) {
      to.view.setInt32(to.length, 1);
      to.view.setUint8(to.length + 4, value ? 1 : 0);
      to.length += 5;
    },
    text(value) {
      // A character is three bytes at most, or two of them four.
      need(value.length * 3 + plainRoom);
      const size = to.bytes.write(value, to.length + 4);
      to.view.setInt32(to.length, size);
      to.length += 4 + size;
    },
    json(text) {
      need(text.length * 3 + plainRoom);
      // The version of jsonb comes first.
      const size = 1 + to.bytes.write(text, to.length + 5);
      to.view.setInt32(to.length, size);
      to.view.setUint8(to.length + 4, 1);
      to.length += 4 + size;
    },
    ints: (values, from, end) => list(intType, values, from, end),
    days: (values, from, end) => list(dateType, values, from, end),
  };
  const need = (more: number) => {
    if (to.length + more <= to.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(to.bytes.length * 2, to.length + more));
    to.bytes.copy(larger, 0, 0, to.length);
    to.bytes = larger;
    to.view = viewOf(larger);
  };
  // A list: its length in bytes, dimensions, whether any is null, type; then count and first place; then the values.
  const list = (type: number, values: Int32Array, from: number, end: number) => {
    const count = end - from;
    need(24 + count * 8 + plainRoom);
    to.view.setInt32(to.length, count === 0 ? 12 : 20 + count * 8);
    to.view.setInt32(to.length + 4, count === 0 ? 0 : 1);
    to.view.setInt32(to.length + 8, 0);
    to.view.setInt32(to.length + 12, type);
    to.length += 16;
    if (count === 0) return;
    to.view.setInt32(to.length, count);
    to.view.setInt32(to.length + 4, 1);
    to.length += 8;
    for (let index = from; index < end; index++) to.int(values[index] ?? 0);
  };
  return to;
}

/** Whether the same bytes lie at both places; false as well where there are not that many. */
export function isSameBytes(a: DataView, aStart: number, b: DataView, bStart: number, length: number): boolean {
  if (aStart + length > a.byteLength || bStart + length > b.byteLength) return false;
  let at = 0;
  for (; at + 4 <= length; at += 4) if (a.getInt32(aStart + at) !== b.getInt32(bStart + at)) return false;
  for (; at < length; at++) if (a.getInt8(aStart + at) !== b.getInt8(bStart + at)) return false;
  return true;
}

/** Where the row that begins at `start` ends; -1 when its end is not there yet. */
export function rowEnd(bytes: Buffer, start: number): number {
  if (start + 2 > bytes.length) return -1;
  let at = start + 2;
  for (let columns = bytes.readInt16BE(start); columns > 0; columns--) {
    if (at + 4 > bytes.length) return -1;
    at += 4 + Math.max(0, bytes.readInt32BE(at));
  }
  return at <= bytes.length ? at : -1;
}

/** Compares the first `columns` columns, whole numbers that are not null, of two rows. */
export function compareKeys(a: Buffer, aStart: number, b: Buffer, bStart: number, columns: number): number {
  let [atA, atB] = [aStart + 2, bStart + 2];
  for (let column = 0; column < columns; column++) {
    const length = a.readInt32BE(atA);
    atA += 4;
    atB += 4;
    // The first byte has the sign.
    const first = a.readInt8(atA) - b.readInt8(atB);
    if (first !== 0) return first;
    const rest = a.compare(b, atB + 1, atB + length, atA + 1, atA + length);
    if (rest !== 0) return rest;
    atA += length;
    atB += length;
  }
  return 0;
}
