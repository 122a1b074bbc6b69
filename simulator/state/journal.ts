// Everything that changed since the shop folder was written, one JSON line each, appended before the change is visible.
// A killed process loses at most the line it was writing; that torn line is cut off at the next start.
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, renameSync, writeSync } from "node:fs";

export interface Entry {
  t: string; // table
  n?: unknown; // the row as it is now
  gone?: number; // or the id of the row that was deleted
}

export interface Journal {
  append(entry: Entry): { offset: number; length: number };
  read(offset: number, length: number): Entry;
  entries(): Iterable<{ entry: Entry; offset: number; length: number }>;
  size(): number;
  save(): void;
  close(): void;
}

const newline = 10;

export function openJournal(path: string): Journal {
  let file = openSync(path, "a+");
  let size = fstatSync(file).size;
  return {
    append(entry) {
      const bytes = Buffer.from(`${JSON.stringify(entry)}\n`);
      let written = 0;
      while (written < bytes.length) written += writeSync(file, bytes, written);
      const at = { offset: size, length: bytes.length };
      size += bytes.length;
      return at;
    },
    read: (offset, length) => JSON.parse(readBytes(file, offset, length).toString("utf8")) as Entry,
    *entries() {
      for (const { text, offset, length } of wholeLines(file, size))
        yield { entry: JSON.parse(text) as Entry, offset, length };
      const end = lastWholeByte(file, size);
      if (end < size) {
        ftruncateSync(file, end);
        size = end;
      }
    },
    size: () => size,
    save: () => fsyncSync(file),
    close() {
      if (file >= 0) closeSync(file);
      file = -1;
    },
  };
}

// Replaces a journal by one that holds only the given entries.
export function rewriteJournal(path: string, entries: Iterable<Entry>): void {
  const aside = `${path}.part`;
  const file = openSync(aside, "w");
  for (const entry of entries) writeSync(file, `${JSON.stringify(entry)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(aside, path);
}

export function readBytes(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, offset + read);
    if (more === 0)
      throw new Error(
        `Expected ${length} bytes at ${offset} of a state file but it ended; it was changed while in use.`,
      );
    read += more;
  }
  return bytes;
}

function* wholeLines(file: number, size: number): Generator<{ text: string; offset: number; length: number }> {
  const chunkSize = 4 << 20;
  let carry: Buffer = Buffer.alloc(0);
  let carryAt = 0;
  for (let at = 0; at < size; at += chunkSize) {
    const chunk = readBytes(file, at, Math.min(chunkSize, size - at));
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      yield { text: bytes.toString("utf8", start, end), offset: carryAt + start, length: end + 1 - start };
      start = end + 1;
    }
    carryAt += start;
    carry = bytes.subarray(start);
  }
}

function lastWholeByte(file: number, size: number): number {
  const step = 1 << 16;
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - step);
    const at = readBytes(file, start, end - start).lastIndexOf(newline);
    if (at !== -1) return start + at + 1;
    end = start;
  }
  return 0;
}
