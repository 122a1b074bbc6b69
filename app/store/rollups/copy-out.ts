// Reads the answer of a binary COPY, chunk by chunk.
import { to as copyTo } from "pg-copy-streams";
import type { Tx } from "../transaction.ts";

const headerBytes = 19;

/** `take` is given the bytes from the next row on, and gives back where the first row begins that is not whole yet. */
export async function readCopy(tx: Tx, sql: string, take: (bytes: Buffer, from: number) => number): Promise<void> {
  let rest: Buffer | null = null;
  let isBegun = false;
  let failure: unknown = null;
  for await (const chunk of tx.query(copyTo(sql)) as AsyncIterable<Buffer>) {
    // What is sent must be read to its end, or the connection could not even roll back.
    if (failure) continue;
    const bytes: Buffer = rest ? Buffer.concat([rest, chunk]) : chunk;
    rest = bytes;
    if (!isBegun && bytes.length < headerBytes) continue;
    try {
      const at = take(bytes, isBegun ? 0 : headerBytes);
      isBegun = true;
      rest = at < bytes.length ? bytes.subarray(at) : null;
    } catch (error) {
      failure = error;
    }
  }
  if (failure) throw failure;
}
