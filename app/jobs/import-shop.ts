// Imports a shop's history. Each run of this job goes one step on and rings for the next, so that it can be interrupted
// anywhere: what Shopify prepares, and how far everything is, lies in ImportStep.
import { judgementDay, now } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import { AccessError, BulkFileError, GraphqlError, UserError } from "#app/shopify/errors.ts";
import { type ImportStep, readSteps, savePlan, saveStep } from "#app/store/app/import-plan.ts";
import { failImport, finishImport, readImport } from "#app/store/app/imports.ts";
import { readShop } from "#app/store/app/shops.ts";
import { judgeCatalogue } from "#app/store/derived/judge-products.ts";
import { rebuildRollups } from "#app/store/rollups/rebuild.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { JobContext } from "./context.ts";
import { beginFiles, type FileStep, type Importing, isFileStep, lookAfterFiles, takeFile } from "./import-file.ts";
import { importEdits, importLocations, importRefundLines } from "./import-rest.ts";
import { judgeStockOf } from "./judge-stock.ts";
import { planImport } from "./plan-import.ts";
import { enqueue, type Payload } from "./queue.ts";

const secondsFromNow = (seconds: number) => new Date(now().getTime() + seconds * 1000);
const isOver = ({ status }: ImportStep) => status === "done" || status === "failed" || status === "skipped";

export async function importShop(payload: Payload<"import-shop">, context: JobContext): Promise<void> {
  const shop = await readShop(payload.shop);
  const state = await readImport(payload.shop, payload.run);
  if (!shop || !state || state.status === "done" || state.status === "failed") return;
  const importing: Importing = { shop, run: state.id, context };
  try {
    const steps = await readSteps(shop.id, state.id);
    const pause = steps.length === 0 ? await begin(importing) : await goOn(importing, steps);
    if (pause !== null)
      await inTransaction((tx) =>
        enqueue(tx, "import-shop", payload, pause > 0 ? { runAt: secondsFromNow(pause) } : {}),
      );
  } catch (error) {
    context.signal.throwIfAborted();
    const isTerminal =
      context.isLastAttempt ||
      [AccessError, BulkFileError, GraphqlError, UserError].some((kind) => error instanceof kind);
    if (!isTerminal || !(error instanceof Error)) throw error;
    context.log.error({ err: error }, "the import failed");
    await inTransaction((tx) => failImport(tx, shop.id, state.id, error.message));
  }
}

async function begin({ shop, run, context }: Importing): Promise<number> {
  const steps = await planImport(shop, context.signal);
  await inTransaction((tx) => savePlan(tx, shop.id, run, steps));
  context.log.info({ steps: steps.length }, "the import is planned");
  return 0;
}

/** Orders take the cost of their parts with them: the catalogue comes first. */
function readyStep(steps: readonly ImportStep[]): FileStep | undefined {
  const isCatalogueIn = steps.filter(({ noun }) => noun === "products" || noun === "inventory").every(isOver);
  return steps
    .filter(isFileStep)
    .find(({ status, noun }) => status === "ready" && (noun !== "orders" || isCatalogueIn));
}

/** What the shop does not let us read ends this step alone. */
async function orFail({ shop, run, context }: Importing, step: ImportStep, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof GraphqlError) || !error.codes.includes("ACCESS_DENIED")) throw error;
    context.log.warn({ err: error, noun: step.noun }, "this may not be read");
    await saveStep(pool, shop.id, run, step, { status: "failed", failure: error.message });
  }
}

/** In how many seconds to go on; null: there is nothing left. */
async function goOn(importing: Importing, steps: readonly ImportStep[]): Promise<number | null> {
  const { shop, run, context } = importing;
  const left = steps.filter((step) => !isOver(step));
  const step = (noun: string) => left.find((one) => one.noun === noun);
  const locations = step("locations");
  if (locations) {
    await orFail(importing, locations, () => importLocations(importing, locations));
    return 0;
  }
  const files = left.filter(isFileStep);
  if (files.length > 0) {
    await beginFiles(importing, files);
    const ready = readyStep(steps);
    if (ready) {
      await orFail(importing, ready, () => takeFile(importing, ready));
      return 0;
    }
    await lookAfterFiles(importing, files);
    const again = await readSteps(shop.id, run);
    return readyStep(again) ? 0 : 1;
  }
  const refunds = step("refund-lines");
  if (refunds) {
    await orFail(importing, refunds, () => importRefundLines(importing, refunds));
    return 0;
  }
  const edits = step("edits");
  if (edits) {
    await orFail(importing, edits, () => importEdits(importing, edits));
    return 0;
  }
  await judgeCatalogue(shop.id, now(), context.signal);
  await rebuildRollups(shop.id, judgementDay(shop));
  await judgeStockOf(shop);
  const rollups = step("rollups");
  if (rollups) await saveStep(pool, shop.id, run, rollups, { status: "done" });
  const counted = steps.filter(isFileStep).reduce((sum, { counted: part }) => sum + part, 0);
  await inTransaction(async (tx) => {
    await finishImport(tx, shop.id, run, counted);
    await enqueue(tx, "redact-again", { shop: shop.id });
    await enqueue(tx, "sweep-customers", { shop: shop.id, cause: "import" });
  });
  context.log.info({ counted }, "the history is imported");
  return null;
}
