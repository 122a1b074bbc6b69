// Imports a shop's history as the worker does, one step after another, without its pauses.
import { importShop } from "#app/jobs/import-shop.ts";
import { log } from "#app/log.server.ts";
import { latestImport } from "#app/store/app/imports.ts";

export async function importHistory(shop: number): Promise<void> {
  const context = { signal: new AbortController().signal, log, isLastAttempt: false };
  for (let turn = 0; turn < 2000; turn++) {
    const run = await latestImport(shop);
    if (!run) throw new Error(`no import of shop ${shop} was begun`);
    if (run.status === "done") return;
    if (run.status === "failed") throw new Error(`the import failed: ${run.failure}`);
    await importShop({ shop, run: run.id }, context);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the import does not come to an end");
}
