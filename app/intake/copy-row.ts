// Rows as PostgreSQL's binary COPY takes them: how many values, then each with its length before it.

export interface Sink {
  bytes: Uint8Array;
  view: DataView;
  at: number;
}

export type ColumnType = "int2" | "int4" | "int8" | "bool" | "text" | "text[]" | "date" | "timestamptz";
export type Value = string | number | boolean | null | readonly string[];

const word = 2 ** 32;
const textType = 25;
/** The day and the second from which PostgreSQL counts. */
const firstDay = 10_957;
const firstSecond = firstDay * 86_400;

export function createSink(size: number): Sink {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer), at: 0 };
}

/** Makes sure that so many more bytes fit. */
export function reserve(sink: Sink, size: number): void {
  if (sink.at + size <= sink.bytes.length) return;
  const larger = new Uint8Array(Math.max(sink.bytes.length * 2, sink.at + size));
  larger.set(sink.bytes.subarray(0, sink.at));
  sink.bytes = larger;
  sink.view = new DataView(larger.buffer);
}

/** The first so many bytes, as bytes of their own; the rest moves up. */
export function takeBytes(sink: Sink, size = sink.at): Buffer {
  const taken = Buffer.from(sink.bytes.subarray(0, size));
  sink.bytes.copyWithin(0, size, sink.at);
  sink.at -= size;
  return taken;
}

export function startRow(sink: Sink, columns: number): void {
  sink.view.setInt16(sink.at, columns);
  sink.at += 2;
}

export function writeNull(sink: Sink): void {
  sink.view.setInt32(sink.at, -1);
  sink.at += 4;
}

export function writeBoolean(sink: Sink, value: boolean): void {
  sink.view.setInt32(sink.at, 1);
  sink.bytes[sink.at + 4] = value ? 1 : 0;
  sink.at += 5;
}

export function writeSmall(sink: Sink, value: number): void {
  sink.view.setInt32(sink.at, 2);
  sink.view.setInt16(sink.at + 4, value);
  sink.at += 6;
}

export function writeInteger(sink: Sink, value: number): void {
  if (value !== (value | 0)) throw new RangeError(`${value} is out of range for an integer`);
  sink.view.setInt32(sink.at, 4);
  sink.view.setInt32(sink.at + 4, value);
  sink.at += 8;
}

/** A number of 64 bits, as far as a JavaScript number is exact. */
export function writeLong(sink: Sink, value: number): void {
  const high = Math.floor(value / word);
  sink.view.setInt32(sink.at, 8);
  sink.view.setInt32(sink.at + 4, high);
  sink.view.setUint32(sink.at + 8, value - high * word);
  sink.at += 12;
}

/** A day, counted from 1970. */
export function writeDay(sink: Sink, day: number): void {
  writeInteger(sink, day - firstDay);
}

/** An instant of a whole second, counted from 1970. */
export function writeSecond(sink: Sink, second: number): void {
  writeLong(sink, (second - firstSecond) * 1_000_000);
}

function writeText(sink: Sink, text: string): void {
  // PostgreSQL has no place for the character NUL in a text.
  const bytes = Buffer.from(text.replaceAll("\0", ""));
  reserve(sink, bytes.length + 4);
  sink.view.setInt32(sink.at, bytes.length);
  sink.bytes.set(bytes, sink.at + 4);
  sink.at += 4 + bytes.length;
}

export function writeList(sink: Sink, texts: readonly string[]): void {
  reserve(sink, 32);
  const start = sink.at;
  const isEmpty = texts.length === 0;
  const head = isEmpty ? [0, 0, textType] : [1, 0, textType, texts.length, 1];
  sink.at += 4;
  for (const number of head) {
    sink.view.setInt32(sink.at, number);
    sink.at += 4;
  }
  for (const text of texts) writeText(sink, text);
  sink.view.setInt32(start, sink.at - start - 4);
}

const writers: Readonly<Record<ColumnType, (sink: Sink, value: Exclude<Value, null>) => void>> = {
  text: (sink, value) => writeText(sink, String(value)),
  "text[]": (sink, value) => writeList(sink, value as readonly string[]),
  bool: (sink, value) => writeBoolean(sink, value === true),
  int2: (sink, value) => writeSmall(sink, Number(value)),
  int4: (sink, value) => writeInteger(sink, Number(value)),
  int8: (sink, value) => writeBig(sink, BigInt(value as string | number)),
  date: (sink, value) => writeDay(sink, Date.parse(`${value}T00:00:00Z`) / 86_400_000),
  timestamptz: (sink, value) => writeBig(sink, BigInt(Date.parse(String(value)) - firstSecond * 1000) * 1000n),
};

function writeBig(sink: Sink, value: bigint): void {
  sink.view.setInt32(sink.at, 8);
  sink.view.setBigInt64(sink.at + 4, value);
  sink.at += 12;
}

/** A value from a row of the translators. */
export function writePlainly(sink: Sink, type: ColumnType, value: Value): void {
  reserve(sink, 32);
  if (value === null) writeNull(sink);
  else writers[type](sink, value);
}
