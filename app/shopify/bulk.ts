// Bulk operations: Shopify runs a query over everything and leaves the result as a file of JSON lines.
import { z } from "zod";
import { callAdmin } from "./admin.ts";
import { bulkOperationDocument } from "./documents/bulk-operation.ts";
import { bulkRunQueryDocument } from "./documents/bulk-run-query.ts";
import { BulkAccessError, GraphqlError, UserError } from "./errors.ts";

const started = z.object({ bulkOperationRunQuery: z.object({ bulkOperation: z.object({ id: z.string() }) }) });

const found = z.object({
  bulkOperation: z
    .object({
      id: z.string(),
      status: z.string(),
      errorCode: z.string().nullish(),
      objectCount: z.string(),
      rootObjectCount: z.string().nullish(),
      url: z.string().nullish(),
      partialDataUrl: z.string().nullish(),
    })
    .nullable(),
});

export type BulkOperation =
  | { state: "working"; objects: number; roots: number }
  /** `url` is null when there was nothing to write. */
  | { state: "finished"; objects: number; roots: number; url: string | null }
  /** `partialUrl`: what was written before it ended, from the first object on. */
  | { state: "over"; reason: string; isDenied: boolean; partialUrl: string | null };

const atOnce = ["LIMIT_REACHED", "OPERATION_IN_PROGRESS"];

/** Starts a bulk query and returns its id; null while as many are running as Shopify allows. */
export async function startBulk(domain: string, query: string, signal?: AbortSignal): Promise<string | null> {
  try {
    const data = await callAdmin(domain, bulkRunQueryDocument, { query }, { signal });
    return started.parse(data).bulkOperationRunQuery.bulkOperation.id;
  } catch (error) {
    if (error instanceof UserError && error.codes.some((code) => atOnce.includes(code))) return null;
    const isDenied =
      (error instanceof GraphqlError || error instanceof UserError) && error.codes.includes("ACCESS_DENIED");
    if (isDenied) throw new BulkAccessError(error.message, { cause: error });
    throw error;
  }
}

export async function readBulk(domain: string, id: string, signal?: AbortSignal): Promise<BulkOperation> {
  const { bulkOperation } = found.parse(await callAdmin(domain, bulkOperationDocument, { id }, { signal }));
  if (!bulkOperation)
    return {
      state: "over",
      reason: "Shopify does not know the bulk operation any more",
      isDenied: false,
      partialUrl: null,
    };
  const { status, errorCode } = bulkOperation;
  const objects = Number(bulkOperation.objectCount);
  const roots = Number(bulkOperation.rootObjectCount ?? 0);
  switch (status) {
    case "CREATED":
    case "RUNNING":
    case "CANCELING":
      return { state: "working", objects, roots };
    case "COMPLETED":
      return { state: "finished", objects, roots, url: bulkOperation.url ?? null };
    default:
      return {
        state: "over",
        reason: `the bulk operation ended as ${status}${errorCode ? ` (${errorCode})` : ""}`,
        isDenied: errorCode === "ACCESS_DENIED",
        partialUrl: bulkOperation.partialDataUrl ?? null,
      };
  }
}
