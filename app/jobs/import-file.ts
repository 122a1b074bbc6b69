// One noun or window of an import, by a bulk operation: asked for, waited for, read. Every state is in ImportStep, so that
// whoever comes next goes on from there.
import { judgementDay, now } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import { readBulk, startBulk } from "#app/shopify/bulk.ts";
import { readLines, readWholeLines } from "#app/shopify/bulk-file.ts";
import { type BulkNoun, bulkQuery } from "#app/shopify/bulk-query.ts";
import { BulkAccessError, BulkFileError } from "#app/shopify/errors.ts";
import { readPage } from "#app/shopify/history.ts";
import { beginReading, type ImportStep, type StepChange, saveStep } from "#app/store/app/import-plan.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { rebuildRollups } from "#app/store/rollups/rebuild.ts";
import { inTransaction, type Tx } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { importCatalogue } from "./import-catalogue.ts";
import { importLines, importPage, type ListedFile, type ReadLines } from "./import-lines.ts";
import { pourOrders } from "./pour-orders.ts";

export type FileStep = ImportStep & { noun: BulkNoun };

const fileNouns: readonly string[] = ["collections", "products", "inventory", "customers", "orders"];
export const isFileStep = (step: ImportStep): step is FileStep => fileNouns.includes(step.noun);

const mostAtOnce = 5;
const mostAttempts = 3;
const pagesAtOnce = 10;
const progressEveryMs = 500;

export interface Importing {
  shop: ShopRecord;
  run: string;
  context: JobContext;
}

const save = ({ shop, run }: Importing, step: ImportStep, change: StepChange) =>
  saveStep(pool, shop.id, run, step, change);

const windowOf = (step: ImportStep) => ({ from: step.windowFrom, to: step.windowTo });

/** A new file after a while; when that has been tried often enough, page by page. */
async function tryAgain(importing: Importing, step: FileStep, reason: string, change: StepChange = {}): Promise<void> {
  importing.context.log.warn({ noun: step.noun, reason, attempts: step.attempts }, "a bulk operation is of no use");
  const isEnough = step.attempts >= mostAttempts;
  await save(importing, step, {
    status: isEnough ? "ready" : "waiting",
    way: isEnough ? "pages" : "bulk",
    bulkOperationId: null,
    url: null,
    ...change,
  });
}

/** Begins as many of the waiting files as Shopify writes at once. */
export async function beginFiles(importing: Importing, steps: readonly FileStep[]): Promise<void> {
  const { shop, context } = importing;
  let running = steps.filter(({ status }) => status === "preparing").length;
  for (const step of steps.filter(({ status }) => status === "waiting")) {
    if (running >= mostAtOnce) return;
    const startedAt = now();
    try {
      const id = await startBulk(shop.domain, bulkQuery(step.noun, windowOf(step)), context.signal);
      if (id === null) return;
      await save(importing, step, {
        status: "preparing",
        bulkOperationId: id,
        bulkStartedAt: startedAt,
        attempts: step.attempts + 1,
      });
      running++;
    } catch (error) {
      if (!(error instanceof BulkAccessError)) throw error;
      context.log.warn({ err: error }, "bulk operations are denied; reading page by page");
      await save(importing, step, { status: "ready", way: "pages" });
    }
  }
}

/** Sees what has become of the files that Shopify writes. */
export async function lookAfterFiles(importing: Importing, steps: readonly FileStep[]): Promise<void> {
  const { shop, context } = importing;
  for (const step of steps) {
    if (step.status !== "preparing" || !step.bulkOperationId) continue;
    const operation = await readBulk(shop.domain, step.bulkOperationId, context.signal);
    if (operation.state === "finished")
      await save(importing, step, { status: "ready", url: operation.url, expected: operation.roots });
    else if (operation.state === "over") {
      if (operation.isDenied) await save(importing, step, { status: "ready", way: "pages", url: null });
      else if (operation.partialUrl && step.noun === "orders") await takePart(importing, step, operation.partialUrl);
      else await tryAgain(importing, step, operation.reason);
    }
  }
}

const paced = (importing: Importing, step: ImportStep, before = 0) => {
  let last = 0;
  return async (roots: number) => {
    importing.context.signal.throwIfAborted();
    if (performance.now() - last < progressEveryMs) return;
    last = performance.now();
    await save(importing, step, { counted: before + roots });
  };
};

/** What of a broken file was written is used; then the whole is asked for again, and what is known costs little. */
async function takePart(importing: Importing, step: FileStep, url: string): Promise<void> {
  const { shop, context } = importing;
  const lines = readWholeLines(url, context.signal);
  const { poured } = await pourOrders({ shop, window: windowOf(step), lines }, async () => {});
  context.log.info({ orders: poured.orders }, "part of a file was of use");
  await tryAgain(importing, step, "it ended before it was whole", { counted: poured.orders });
}

async function* nothing(): AsyncIterable<never> {}

/** Reads the file of a step that is ready. */
export async function takeFile(importing: Importing, step: FileStep): Promise<void> {
  const { shop, run, context } = importing;
  await beginReading(pool, shop.id, run, step, step.way === "pages" ? "on" : "anew");
  if (step.way === "pages") return takePages(importing, step);
  const { url, noun } = step;
  const check = ({ roots }: { roots: number }) => {
    if (step.expected !== null && roots < step.expected)
      throw new BulkFileError(`the file has ${roots} of ${step.expected} ${noun}`);
  };
  try {
    if (noun === "orders") {
      const progress = paced(importing, step);
      await pourOrders(
        {
          shop,
          window: windowOf(step),
          lines: url ? readWholeLines(url, context.signal) : nothing(),
          onProgress: ({ orders }) => progress(orders),
          check: ({ orders }) => check({ roots: orders }),
        },
        (tx, { orders }) => saveStep(tx, shop.id, run, step, { status: "done", counted: orders }),
      );
      await rebuildRollups(shop.id, judgementDay(shop));
      return;
    }
    const progress = paced(importing, step);
    const counted = { roots: 0 };
    const file: ListedFile = {
      shop,
      lines: url ? readLines(url, context.signal) : nothing(),
      signal: context.signal,
      onProgress: ({ roots }) => progress(roots),
    };
    const checkAndCount = (counts: ReadLines) => {
      check(counts);
      counted.roots = counts.roots;
    };
    const settle = (tx: Tx) => saveStep(tx, shop.id, run, step, { status: "done", counted: counted.roots });
    if (noun === "products") {
      const { bulkOperationId: operationId, bulkStartedAt } = step;
      await importCatalogue({ ...file, run, operationId, readAt: bulkStartedAt ?? now() }, checkAndCount, settle);
    } else await importLines({ ...file, noun }, checkAndCount, settle);
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof BulkFileError)) throw error;
    await tryAgain(importing, step, error.message);
  }
}

/** Some pages; the next call goes on behind them. */
async function takePages(importing: Importing, step: FileStep): Promise<void> {
  const { shop, run, context } = importing;
  const { noun } = step;
  let after = step.cursor;
  let counted = after === null ? 0 : step.counted;
  for (let page = 0; page < pagesAtOnce; page++) {
    const readAt = now();
    const { lines, roots, after: next } = await readPage(shop.domain, noun, windowOf(step), after, context.signal);
    counted += roots;
    const change: StepChange = { counted, cursor: next, ...(next === null && { status: "done" }) };
    if (noun === "orders")
      await pourOrders({ shop, window: spanOf(lines), lines: asLines(lines) }, (tx) =>
        saveStep(tx, shop.id, run, step, change),
      );
    else
      await inTransaction(async (tx) => {
        await importPage(tx, shop, noun, lines, readAt);
        await saveStep(tx, shop.id, run, step, change);
      });
    if (next === null) break;
    after = next;
    context.signal.throwIfAborted();
  }
  if (noun === "orders") await rebuildRollups(shop.id, judgementDay(shop));
}

/** From the earliest to the latest of some orders: what else the window of their step holds is not theirs. */
function spanOf(nodes: readonly object[]): { from: Date; to: Date } {
  const instants = nodes.flatMap((node) => ("createdAt" in node ? [Date.parse(String(node.createdAt))] : []));
  if (instants.length === 0) return { from: new Date(0), to: new Date(0) };
  return { from: new Date(Math.min(...instants)), to: new Date(Math.max(...instants) + 1) };
}

async function* asLines(nodes: readonly object[]): AsyncIterable<Uint8Array> {
  if (nodes.length > 0) yield Buffer.from(`${nodes.map((node) => JSON.stringify(node)).join("\n")}\n`);
}
