// The lines of a file of any size, as bytes with their place, in flat memory.
import { closeSync, openSync, readSync } from "node:fs";

export interface Line {
  /** Counted from 1. */
  number: number;
  /** Byte offset of the line's first byte. */
  offset: number;
  /** Without the line feed. Valid until the next line is asked for. */
  bytes: Buffer;
}

const LINE_FEED = 0x0a;
const CHUNK = 1 << 20;

export function* readLines(path: string): Generator<Line> {
  const file = openSync(path, "r");
  try {
    let buffer = Buffer.allocUnsafe(CHUNK);
    let filled = 0;
    let start = 0;
    let offset = 0;
    let number = 0;
    for (let ended = false; !ended; ) {
      const read = readSync(file, buffer, filled, buffer.length - filled, null);
      ended = read === 0;
      filled += read;
      for (;;) {
        const at = buffer.subarray(start, filled).indexOf(LINE_FEED);
        const length = at < 0 ? filled - start : at;
        if (at < 0 && (!ended || length === 0)) break;
        number += 1;
        yield { number, offset, bytes: buffer.subarray(start, start + length) };
        offset += length + 1;
        start += length + 1;
        if (at < 0) break;
      }
      if (ended) break;
      // What is left of an unfinished line moves to the front; a line longer than the buffer makes it grow.
      if (start > 0) {
        buffer.copyWithin(0, start, filled);
        filled -= start;
        start = 0;
      } else if (filled === buffer.length) {
        const longer = Buffer.allocUnsafe(buffer.length * 2);
        buffer.copy(longer, 0, 0, filled);
        buffer = longer;
      }
    }
  } finally {
    closeSync(file);
  }
}
