// A bulk query from its start to the last line of its file, waited for in one go.
import { setTimeout as sleep } from "node:timers/promises";
import { readBulk, startBulk } from "./bulk.ts";
import { readLines } from "./bulk-file.ts";
import { BulkAccessError, BulkFileError } from "./errors.ts";

const firstLookMs = 250;
const longestLookMs = 10_000;

async function start(domain: string, query: string, signal: AbortSignal): Promise<string> {
  for (;;) {
    const id = await startBulk(domain, query, signal);
    if (id) return id;
    // As many are running as Shopify allows: an import, most likely.
    await sleep(longestLookMs, undefined, { signal });
  }
}

/** Where the result lies; null when there was nothing to write. */
async function finish(
  domain: string,
  id: string,
  signal: AbortSignal,
): Promise<{ url: string; objects: number } | null> {
  for (let pause = firstLookMs; ; pause = Math.min(longestLookMs, pause * 1.5)) {
    const operation = await readBulk(domain, id, signal);
    if (operation.state === "finished")
      return operation.url ? { url: operation.url, objects: operation.objects } : null;
    if (operation.state === "over")
      throw operation.isDenied ? new BulkAccessError(operation.reason) : new BulkFileError(operation.reason);
    await sleep(pause, undefined, { signal });
  }
}

/** The lines of the result, parsed. Ends with an error when the file has fewer than Shopify counted. */
export async function* runBulk(domain: string, query: string, signal: AbortSignal): AsyncGenerator<unknown> {
  const result = await finish(domain, await start(domain, query, signal), signal);
  if (!result) return;
  let lines = 0;
  for await (const text of readLines(result.url, signal)) {
    lines++;
    yield JSON.parse(text);
  }
  if (lines < result.objects) throw new BulkFileError(`the file has ${lines} of ${result.objects} lines`);
}
