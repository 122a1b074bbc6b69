// A line of a bulk file read as bytes: no strings and no objects in between. Every reader answers whether it found what it
// expects; a line that holds something else is read the plain way.
import type { Sink } from "./copy-row.ts";

export interface Source {
  bytes: Uint8Array;
  view: DataView;
  at: number;
  /** Where the line ends. */
  end: number;
}

const quote = 0x22;
const backslash = 0x5c;
const slash = 0x2f;
const zero = 0x30;
const nine = 0x39;
const letterN = 0x6e;

/** Bytes to compare with, four at a time; the last four may overlap those before. */
export interface Literal {
  length: number;
  words: Uint32Array;
  offsets: Uint8Array;
  /** Where there are fewer than four. */
  bytes: Uint8Array;
}

export function literalOf(text: string): Literal {
  const bytes = new Uint8Array(Buffer.from(text));
  const { length } = bytes;
  const view = new DataView(bytes.buffer);
  const offsets = length < 4 ? [] : [...Array(length >> 2).keys()].map((at) => at * 4);
  if (length > 4 && length % 4 !== 0) offsets.push(length - 4);
  return {
    length,
    words: Uint32Array.from(offsets, (at) => view.getUint32(at, true)),
    offsets: Uint8Array.from(offsets),
    bytes: length < 4 ? bytes : new Uint8Array(),
  };
}

export function expect(source: Source, literal: Literal): boolean {
  const { at, view } = source;
  const { words, offsets, bytes, length } = literal;
  if (at + length > source.end) return false;
  for (let i = 0; i < words.length; i++)
    if (view.getUint32(at + (offsets[i] as number), true) !== words[i]) return false;
  for (let i = 0; i < bytes.length; i++) if (source.bytes[at + i] !== bytes[i]) return false;
  source.at = at + length;
  return true;
}

const nullWord = literalOf("null");
const trueWord = literalOf("true");
const falseWord = literalOf("false");

/** Whether null stands here; then it is passed over. */
export function passNull(source: Source): boolean {
  return source.bytes[source.at] === letterN && expect(source, nullWord);
}

/** True, false, or null where neither stands. */
export function readBoolean(source: Source): boolean | null {
  if (expect(source, falseWord)) return false;
  return expect(source, trueWord) ? true : null;
}

/** An integer of up to 15 digits; NaN where there is none. */
export function readInteger(source: Source): number {
  const { bytes } = source;
  let at = source.at;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  const first = at;
  let value = 0;
  for (;;) {
    const digit = (bytes[at] as number) - zero;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
    at++;
  }
  const digits = at - first;
  if (digits === 0 || digits > 15 || (digits > 1 && bytes[first] === zero)) return Number.NaN;
  source.at = at;
  return isNegative ? 0 - value : value;
}

/** A decimal in quotes as whole smallest units; NaN where it is none, or finer than the currency. */
export function readCents(source: Source, digits: number): number {
  const { bytes } = source;
  let at = source.at;
  if (bytes[at++] !== quote) return Number.NaN;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at++;
  const first = at;
  let value = 0;
  for (;;) {
    const digit = (bytes[at] as number) - zero;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
    at++;
  }
  if (at === first || at - first > 12) return Number.NaN;
  let places = 0;
  if (bytes[at] === 0x2e) {
    const point = ++at;
    for (;;) {
      const digit = (bytes[at] as number) - zero;
      if (!(digit >= 0 && digit <= 9)) break;
      if (places < digits) {
        value = value * 10 + digit;
        places++;
      } else if (digit !== 0) return Number.NaN;
      at++;
    }
    if (at === point) return Number.NaN;
  }
  for (; places < digits; places++) value *= 10;
  if (bytes[at] !== quote) return Number.NaN;
  source.at = at + 1;
  return isNegative ? 0 - value : value;
}

/** A text in quotes with its length before it. With `isWord`, blanks around it or nothing in it are not as expected. */
export function copyString(source: Source, sink: Sink, isWord: boolean): boolean {
  const { bytes } = source;
  const out = sink.bytes;
  let at = source.at;
  const start = sink.at + 4;
  let to = start;
  if (bytes[at++] !== quote) return false;
  const first = at;
  for (;;) {
    const byte = bytes[at] as number;
    if (byte === backslash) {
      const next = bytes[at + 1] as number;
      if (next === quote || next === slash || next === backslash) out[to++] = next;
      else if (isWord) return false;
      else if (next === letterN) out[to++] = 0x0a;
      else if (next === 0x74) out[to++] = 0x09;
      else if (next === 0x72) out[to++] = 0x0d;
      else return false;
      at += 2;
      continue;
    }
    if (byte === quote) break;
    // A line end too: the text never ends.
    if (!(byte >= 0x20)) return false;
    out[to++] = byte;
    at++;
  }
  if (isWord) {
    if (at === first) return false;
    const opening = bytes[first] as number;
    const closing = bytes[at - 1] as number;
    // What lies beyond ASCII may be one of the many blanks of Unicode.
    if (opening <= 0x20 || opening >= 0x7f || closing <= 0x20 || closing >= 0x7f) return false;
  }
  sink.view.setInt32(sink.at, to - start);
  sink.at = to;
  source.at = at + 1;
  return true;
}

/** A word in quotes, in small letters. */
export function copySmallWord(source: Source, sink: Sink): boolean {
  const from = sink.at + 4;
  if (!copyString(source, sink, true)) return false;
  for (let i = from; i < sink.at; i++) {
    const byte = sink.bytes[i] as number;
    if (byte >= 0x80) return false;
    if (byte >= 0x41 && byte <= 0x5a) sink.bytes[i] = byte + 32;
  }
  return true;
}

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "2026-03-01T08:15:00Z" in quotes, as its second since 1970; NaN where something else stands. */
export function readInstant(source: Source): number {
  const { bytes, at } = source;
  if (at + 22 > source.end || bytes[at] !== quote || bytes[at + 20] !== 0x5a || bytes[at + 21] !== quote)
    return Number.NaN;
  if (bytes[at + 5] !== 0x2d || bytes[at + 8] !== 0x2d || bytes[at + 11] !== 0x54) return Number.NaN;
  if (bytes[at + 14] !== 0x3a || bytes[at + 17] !== 0x3a) return Number.NaN;
  let isNumber = true;
  const two = (from: number) => {
    const tens = bytes[from] as number;
    const ones = bytes[from + 1] as number;
    if (tens < zero || tens > nine || ones < zero || ones > nine) isNumber = false;
    return tens * 10 + ones - zero * 11;
  };
  const year = two(at + 1) * 100 + two(at + 3);
  const month = two(at + 6);
  const day = two(at + 9);
  const hour = two(at + 12);
  const minute = two(at + 15);
  const second = two(at + 18);
  if (!isNumber || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  if (day > (days[month - 1] as number) && !(month === 2 && day === 29 && year % 4 === 0 && year % 100 !== 0))
    return Number.NaN;
  source.at = at + 22;
  // Days since 1970 in the calendar of Gregory, counted from March.
  const shifted = month > 2 ? year : year - 1;
  const century = Math.floor(shifted / 100);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayNumber = 365 * shifted + Math.floor(shifted / 4) - century + Math.floor(century / 4) + dayOfYear - 719_468;
  return dayNumber * 86_400 + hour * 3600 + minute * 60 + second;
}

/** Where the list that stands here ends (behind its bracket), or -1. */
export function endOfList(source: Source): number {
  const { bytes, end } = source;
  let at = source.at;
  if (bytes[at] !== 0x5b) return -1;
  let depth = 0;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === quote) {
      for (at++; at < end && bytes[at] !== quote; at++) if (bytes[at] === backslash) at++;
    } else if (byte === 0x5b) depth++;
    else if (byte === 0x5d && --depth === 0) return at + 1;
  }
  return -1;
}

/** What stands up to `end`, as text. */
export function textUpTo(source: Source, end: number): string {
  return Buffer.from(source.bytes.buffer, source.bytes.byteOffset + source.at, end - source.at).toString("utf8");
}
