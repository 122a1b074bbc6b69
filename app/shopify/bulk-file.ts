// The file a bulk operation leaves, read from where Shopify put it, no faster than it is used and never as a whole.
import { BulkFileError } from "./errors.ts";

const lineEnd = 0x0a;
const chunkSize = 1 << 19;

async function open(url: string, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(url, signal ? { signal } : {});
  if (response.ok && response.body) return response.body;
  await response.body?.cancel();
  throw new BulkFileError(`the result of the bulk operation cannot be read (${response.status})`);
}

/** Whole lines, many at a time. The bytes are good until the next are asked for. */
export async function* readWholeLines(url: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  let waiting = Buffer.allocUnsafeSlow(chunkSize * 2);
  let filled = 0;
  for await (const bytes of await open(url, signal)) {
    if (filled + bytes.length > waiting.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(waiting.length * 2, filled + bytes.length));
      waiting.copy(larger, 0, 0, filled);
      waiting = larger;
    }
    waiting.set(bytes, filled);
    filled += bytes.length;
    if (filled < chunkSize) continue;
    const end = waiting.lastIndexOf(lineEnd, filled - 1) + 1;
    if (end === 0) continue;
    yield waiting.subarray(0, end);
    waiting.copyWithin(0, end, filled);
    filled -= end;
  }
  if (filled > 0) yield waiting.subarray(0, filled);
}

/** The lines one at a time, as text. */
export async function* readLines(url: string, signal?: AbortSignal): AsyncIterable<string> {
  for await (const bytes of readWholeLines(url, signal)) {
    for (let from = 0; from < bytes.length; ) {
      const found = bytes.indexOf(lineEnd, from);
      const end = found < 0 ? bytes.length : found;
      if (end > from) yield Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString("utf8");
      from = end + 1;
    }
  }
}
