// How single values of a bulk file become columns: each is the byte-wise twin of what the translators do, and refuses
// (so that the translator is asked) where the value is not of the common kind.
import {
  copySmallWord,
  copyString,
  endOfList,
  expect,
  literalOf,
  passNull,
  readBoolean,
  readCents,
  readInstant,
  readInteger,
  type Source,
  textUpTo,
} from "./byte-line.ts";
import type { Reader } from "./compile-line.ts";
import {
  type ColumnType,
  type Sink,
  writeBoolean,
  writeDay,
  writeInteger,
  writeList,
  writeLong,
  writeNull,
  writeSecond,
} from "./copy-row.ts";
import type { LocalDays } from "./local-day.ts";

const column = (name: string, type: ColumnType) => ({ [name]: type });
const quoteMark = literalOf('"');

/** Reads the number of a gid of this type; NaN where it is none, or too long for a number. */
export function gidReader(type: string): (source: Source) => number {
  const escaped = literalOf(`"gid:\\/\\/shopify\\/${type}\\/`);
  const plain = literalOf(`"gid://shopify/${type}/`);
  return (source) => {
    if (!expect(source, escaped) && !expect(source, plain)) return Number.NaN;
    const id = readInteger(source);
    return id > 0 && expect(source, quoteMark) ? id : Number.NaN;
  };
}

/** Ids of which `mayStand` says no are not written as they stand. */
export function idColumn(
  name: string,
  type: string,
  seen?: (id: number) => void,
  mayStand: (id: number) => boolean = () => true,
): Reader {
  const readGid = gidReader(type);
  return {
    columns: column(name, "int8"),
    absent: writeNull,
    read: (source, sink) => {
      const id = readGid(source);
      if (Number.isNaN(id)) return false;
      writeLong(sink, id);
      seen?.(id);
      return mayStand(id);
    },
  };
}

export function textColumn(name: string): Reader {
  return { columns: column(name, "text"), read: (source, sink) => copyString(source, sink, false) };
}

function wordReader(name: string, copy: (source: Source, sink: Sink) => boolean): Reader {
  return {
    columns: column(name, "text"),
    absent: writeNull,
    read: (source, sink) => {
      if (!passNull(source)) return copy(source, sink);
      writeNull(sink);
      return true;
    },
  };
}

/** A word that may be absent. */
export const wordColumn = (name: string) => wordReader(name, (source, sink) => copyString(source, sink, true));
export const smallWordColumn = (name: string) => wordReader(name, copySmallWord);

/** A word that may be absent; where it is this one, it is. */
export function wordColumnBut(name: string, absentWord: string): Reader {
  const without = literalOf(JSON.stringify(absentWord));
  return wordReader(name, (source, sink) => {
    if (!expect(source, without)) return copyString(source, sink, true);
    writeNull(sink);
    return true;
  });
}

/** One of these words, as another. */
export function knownWordColumn(name: string, words: readonly string[], map: (word: string) => string): Reader {
  const known = words.map((word) => ({ literal: literalOf(JSON.stringify(word)), mapped: Buffer.from(map(word)) }));
  return {
    columns: column(name, "text"),
    read: (source, sink) => {
      for (const { literal, mapped } of known) {
        if (!expect(source, literal)) continue;
        sink.view.setInt32(sink.at, mapped.length);
        sink.bytes.set(mapped, sink.at + 4);
        sink.at += 4 + mapped.length;
        return true;
      }
      return false;
    },
  };
}

export function booleanColumn(name: string, seen?: (value: boolean) => void): Reader {
  return {
    columns: column(name, "bool"),
    read: (source, sink) => {
      const value = readBoolean(source);
      if (value === null) return false;
      writeBoolean(sink, value);
      seen?.(value);
      return true;
    },
  };
}

export function instantColumn(name: string, { mayBeAbsent = true } = {}): Reader {
  return {
    columns: column(name, "timestamptz"),
    ...(mayBeAbsent && { absent: writeNull }),
    read: (source, sink) => {
      if (passNull(source)) {
        writeNull(sink);
        return mayBeAbsent;
      }
      const second = readInstant(source);
      if (Number.isNaN(second)) return false;
      writeSecond(sink, second);
      return true;
    },
  };
}

/** An instant and the shop's day of it; `seen` hears NaN where there is none. */
export function dayColumns(instant: string, day: string, days: LocalDays, seen?: (day: number) => void): Reader {
  const absent = (sink: Sink) => {
    writeNull(sink);
    writeNull(sink);
    seen?.(Number.NaN);
  };
  return {
    columns: { [instant]: "timestamptz", [day]: "date" },
    absent,
    read: (source, sink) => {
      if (passNull(source)) {
        absent(sink);
        return true;
      }
      const second = readInstant(source);
      const number = days(second);
      if (Number.isNaN(second) || Number.isNaN(number)) return false;
      writeSecond(sink, second);
      writeDay(sink, number);
      seen?.(number);
      return true;
    },
  };
}

export function integerColumn(name: string, seen?: (value: number) => void): Reader {
  return {
    columns: column(name, "int4"),
    read: (source, sink) => {
      const value = readInteger(source);
      if (Number.isNaN(value)) return false;
      writeInteger(sink, value);
      seen?.(value);
      return true;
    },
  };
}

interface CentsOptions {
  /** What a missing amount is written as. */
  whenAbsent?: number;
  seen?: (cents: number) => void;
}

export function centsColumn(name: string, digits: number, { whenAbsent, seen }: CentsOptions = {}): Reader {
  return {
    columns: column(name, "int8"),
    ...(whenAbsent !== undefined && {
      absent: (sink: Sink) => {
        writeLong(sink, whenAbsent);
        seen?.(whenAbsent);
      },
    }),
    read: (source, sink) => {
      const cents = readCents(source, digits);
      if (Number.isNaN(cents)) return false;
      writeLong(sink, cents);
      seen?.(cents);
      return true;
    },
  };
}

const emptyList = literalOf("[]");
const openBracket = literalOf("[");
const lastBracket = literalOf("]");
const comma = literalOf(",");

/** Reads a list of objects that hold nothing but one amount each, at this path within; NaN where it is none. */
export function amountsReader(path: readonly string[], digits: number): (source: Source) => number {
  const before = literalOf(path.map((name) => `{${JSON.stringify(name)}:`).join(""));
  const after = literalOf("}".repeat(path.length));
  return (source) => {
    if (expect(source, emptyList)) return 0;
    if (!expect(source, openBracket)) return Number.NaN;
    let sum = 0;
    do {
      if (!expect(source, before)) return Number.NaN;
      sum += readCents(source, digits);
      if (!expect(source, after)) return Number.NaN;
    } while (expect(source, comma));
    return expect(source, lastBracket) ? sum : Number.NaN;
  };
}

interface SumOptions extends CentsOptions {
  path: readonly string[];
}

/** Their sum. */
export function sumColumn(name: string, digits: number, { path, whenAbsent, seen }: SumOptions): Reader {
  const read = amountsReader(path, digits);
  const write = (sink: Sink, cents: number) => {
    writeLong(sink, cents);
    seen?.(cents);
  };
  return {
    columns: column(name, "int8"),
    ...(whenAbsent !== undefined && { absent: (sink: Sink) => write(sink, whenAbsent) }),
    read: (source, sink) => {
      const cents = read(source);
      if (Number.isNaN(cents)) return false;
      write(sink, cents);
      return true;
    },
  };
}

/** A list of words, put in order by the translator's own rule. */
export function listColumn(name: string, order: (words: readonly string[]) => string[]): Reader {
  return {
    columns: column(name, "text[]"),
    read: (source, sink) => {
      if (expect(source, emptyList)) {
        writeList(sink, []);
        return true;
      }
      const end = endOfList(source);
      if (end < 0) return false;
      const words: unknown[] = JSON.parse(textUpTo(source, end));
      if (!words.every((word) => typeof word === "string")) return false;
      writeList(sink, order(words));
      source.at = end;
      return true;
    },
  };
}
