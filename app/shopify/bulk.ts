// Bulk operations: Shopify runs a query over everything and leaves the result as a file of JSON lines.
import { z } from "zod";
import { callAdmin } from "./admin.ts";
import { bulkOperationDocument } from "./documents/bulk-operation.ts";
import { bulkRunQueryDocument } from "./documents/bulk-run-query.ts";
import { BulkFileError, UnavailableError, UserError } from "./errors.ts";

const started = z.object({ bulkOperationRunQuery: z.object({ bulkOperation: z.object({ id: z.string() }) }) });

const found = z.object({
  bulkOperation: z
    .object({
      id: z.string(),
      status: z.string(),
      errorCode: z.string().nullish(),
      objectCount: z.string(),
      url: z.string().nullish(),
    })
    .nullable(),
});

export type BulkOperation =
  | { state: "working"; objects: number }
  /** `url` is null when there was nothing to write. */
  | { state: "finished"; objects: number; url: string | null }
  | { state: "over"; reason: string };

// Shopify runs only so many operations at once for an app in a shop; one of them ends in time.
const busyCodes = ["OPERATION_IN_PROGRESS", "LIMIT_REACHED"];

/** Starts a bulk query and returns its id. */
export async function startBulk(domain: string, query: string, signal?: AbortSignal): Promise<string> {
  const data = await callAdmin(domain, bulkRunQueryDocument, { query }, { signal }).catch((error: unknown) => {
    if (error instanceof UserError && error.codes.some((code) => busyCodes.includes(code)))
      throw new UnavailableError(error.message, { cause: error });
    throw error;
  });
  return started.parse(data).bulkOperationRunQuery.bulkOperation.id;
}

export async function readBulk(domain: string, id: string, signal?: AbortSignal): Promise<BulkOperation> {
  const { bulkOperation } = found.parse(await callAdmin(domain, bulkOperationDocument, { id }, { signal }));
  if (!bulkOperation) return { state: "over", reason: "Shopify does not know the bulk operation any more" };
  const objects = Number(bulkOperation.objectCount);
  switch (bulkOperation.status) {
    case "CREATED":
    case "RUNNING":
    case "CANCELING":
      return { state: "working", objects };
    case "COMPLETED":
      return { state: "finished", objects, url: bulkOperation.url ?? null };
    default:
      return {
        state: "over",
        reason: `the bulk operation ended as ${bulkOperation.status}${bulkOperation.errorCode ? ` (${bulkOperation.errorCode})` : ""}`,
      };
  }
}

/** The lines of a result, one at a time, read no faster than they are used. */
export async function* readLines(url: string, signal?: AbortSignal): AsyncIterable<string> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new BulkFileError(`the result of the bulk operation cannot be read (${response.status})`);
  }
  let rest = "";
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line) yield line;
  }
  if (rest) yield rest;
}
