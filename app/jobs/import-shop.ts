// Imports a shop's catalogue. Each run of this job takes one step and rings for the next, so that it can be
// interrupted anywhere: what Shopify prepares, and where we are, is in ImportRun.
import { now } from "#app/clock.server.ts";
import { typeOf } from "#app/intake/gid.ts";
import { productFromBulk, variantFromBulk } from "#app/intake/product.ts";
import { metrics } from "#app/metrics.server.ts";
import { type BulkOperation, readBulk, readLines, startBulk } from "#app/shopify/bulk.ts";
import { productsBulkDocument } from "#app/shopify/documents/products-bulk.ts";
import { AccessError, BulkFileError, GraphqlError, UserError } from "#app/shopify/errors.ts";
import { countProducts } from "#app/shopify/products.ts";
import {
  failImport,
  finishImport,
  forgetBulk,
  holdStagedLines,
  type ImportState,
  readImport,
  type StagedLine,
  saveBulkStart,
  saveImportProgress,
  stageLines,
} from "#app/store/app/imports.ts";
import { readShop, type ShopRecord } from "#app/store/app/shops.ts";
import { mergeStagedProducts } from "#app/store/source/products.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { enqueue, type Payload } from "./queue.ts";

const mostBulkRuns = 5;
const linesAtOnce = 1000;

export async function importShop(payload: Payload<"import-shop">, context: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  const state = await readImport(payload.shop, payload.run);
  if (!shop || !state || state.status === "done" || state.status === "failed") return;
  try {
    if (!state.bulkOperationId || !state.bulkStartedAt) return await beginFile(shop, state, context);
    const operation = await readBulk(shop.domain, state.bulkOperationId, context.signal);
    if (operation.state === "working") return await lookAgain(shop, state, operation);
    if (operation.state === "over") throw new BulkFileError(operation.reason);
    const { id, bulkOperationId, bulkStartedAt } = state;
    await takeFile(shop, { id, bulkOperationId, bulkStartedAt }, operation, context);
  } catch (error) {
    if (error instanceof BulkFileError && state.bulkRuns < mostBulkRuns) return beginAnew(shop, state, error, context);
    const isTerminal =
      context.isLastAttempt ||
      [AccessError, BulkFileError, GraphqlError, UserError].some((kind) => error instanceof kind);
    if (!isTerminal || !(error instanceof Error)) throw error;
    context.log.error({ err: error }, "the import failed");
    await inTransaction((tx) => failImport(tx, shop.id, state.id, error.message));
  }
}

async function beginFile(shop: ShopRecord, state: ImportState, { signal, log }: JobContext) {
  const expected = await countProducts(shop.domain, signal);
  const startedAt = now();
  const operationId = await startBulk(shop.domain, productsBulkDocument, signal);
  log.info({ operationId, expected }, "Shopify prepares the catalogue");
  await inTransaction(async (tx) => {
    await saveBulkStart(tx, shop.id, state.id, { operationId, startedAt, expected });
    await enqueue(tx, "import-shop", { shop: shop.id, run: state.id }, { runAt: secondsFromNow(1) });
  });
}

/** Shopify rings when the file is ready (bulk_operations/finish); we look from time to time all the same. */
async function lookAgain(shop: ShopRecord, state: ImportState, operation: BulkOperation & { state: "working" }) {
  await saveImportProgress(shop.id, state.id, "preparing", 0);
  const pause = operation.objects < 20_000 ? 1 : 10;
  await inTransaction((tx) =>
    enqueue(tx, "import-shop", { shop: shop.id, run: state.id }, { runAt: secondsFromNow(pause) }),
  );
}

async function beginAnew(shop: ShopRecord, state: ImportState, error: BulkFileError, { log }: JobContext) {
  log.warn({ err: error, bulkRuns: state.bulkRuns }, "the catalogue's file is lost; asking for a new one");
  await inTransaction(async (tx) => {
    await forgetBulk(tx, shop.id, state.id);
    await enqueue(tx, "import-shop", { shop: shop.id, run: state.id }, { runAt: secondsFromNow(5 * state.bulkRuns) });
  });
}

async function takeFile(
  shop: ShopRecord,
  run: { id: string; bulkOperationId: string; bulkStartedAt: Date },
  operation: BulkOperation & { state: "finished" },
  { signal, log }: JobContext,
) {
  const counts = operation.url ? await stageFile(shop, run.id, operation.url, signal) : { lines: 0, products: 0 };
  if (counts.lines < operation.objects)
    throw new BulkFileError(`the file has ${counts.lines} of ${operation.objects} lines`);
  signal.throwIfAborted();
  const merged = await inTransaction(async (tx) => {
    const staged = await holdStagedLines(tx, shop.id, run.id, run.bulkOperationId);
    if (staged === null) return null;
    // A crash of PostgreSQL empties the table of staged lines; what is missing there is not gone from the shop.
    if (staged !== counts.lines) throw new BulkFileError(`${staged} of ${counts.lines} staged lines are left`);
    const result = await mergeStagedProducts(tx, shop.id, run.id, run.bulkStartedAt);
    await finishImport(tx, shop.id, run.id, counts.products);
    return result;
  });
  if (!merged) return log.info("the import was ended by another; nothing is merged");
  metrics.importRows.inc({ kind: "product" }, merged.products);
  metrics.importRows.inc({ kind: "variant" }, merged.variants);
  log.info({ ...merged }, "the catalogue is imported");
}

async function stageFile(shop: ShopRecord, run: string, url: string, signal: AbortSignal) {
  const counts = { lines: 0, products: 0 };
  let batch: StagedLine[] = [];
  const flush = async () => {
    signal.throwIfAborted();
    await stageLines(shop.id, run, batch);
    await saveImportProgress(shop.id, run, "reading", counts.products);
    batch = [];
  };
  for await (const text of readLines(url, signal)) {
    const staged = stagedLine(counts.lines++, JSON.parse(text), shop.currency);
    if (staged.kind === "product") counts.products++;
    batch.push(staged);
    if (batch.length === linesAtOnce) await flush();
  }
  await flush();
  return counts;
}

function stagedLine(line: number, node: { id: string }, currency: string): StagedLine {
  const type = typeOf(node.id);
  if (type === "Product") return { line, kind: "product", row: productFromBulk(node) };
  if (type === "ProductVariant") return { line, kind: "variant", row: variantFromBulk(node, currency) };
  throw new Error(`line ${line + 1} of the catalogue is a ${type}, which was not asked for`);
}

const secondsFromNow = (seconds: number) => new Date(now().getTime() + seconds * 1000);
