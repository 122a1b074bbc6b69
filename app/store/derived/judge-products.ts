// Reads the words of products, judges them, keeps what changed.

import { judgeProduct } from "#app/derive/product/judge-product.ts";
import type { JudgedProduct, ProductDecision } from "#app/derive/product/judged-product.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { readCatalogue, type ShopCatalogue } from "#app/store/app/catalogue.ts";
import { type CatalogueChange, logChanges } from "#app/store/app/catalogue-changes.ts";
import { noDecision, readDecisions, saveDecisions } from "#app/store/app/product-decisions.ts";
import { allProductWords, readProductWords, type WordedProduct } from "#app/store/source/product-words.ts";
import { inTransaction, type Tx } from "#app/store/transaction.ts";
import { recountCategories } from "./category-counts.ts";
import { areNodesBehind, dropStaleJudgements, forgetJudgements, saveJudgedProducts } from "./judged-products.ts";

const rebuildAfterMs = 10_000;

function judgeAll(
  products: readonly WordedProduct[],
  catalogue: ShopCatalogue,
  decisions: ReadonlyMap<string, ProductDecision>,
): JudgedProduct[] {
  return products.map(({ id, ...words }) => ({
    productId: id,
    ...judgeProduct(words, catalogue, decisions.get(id) ?? null),
  }));
}

/** After judgements changed: the counts of the pages, and history, which follows by a rebuild. */
async function settle(tx: Tx, shop: number, { reviewThreshold }: ShopCatalogue, at: Date): Promise<void> {
  await recountCategories(tx, shop, reviewThreshold, at);
  if (await areNodesBehind(tx, shop))
    await enqueue(
      tx,
      "rebuild-rollups",
      { shop },
      { runAt: new Date(at.getTime() + rebuildAfterMs), mode: "preserve_run_at" },
    );
}

/** Judges these products, and forgets those that are gone; how many judgements changed. */
export async function judgeProducts(tx: Tx, shop: number, ids: readonly string[], at: Date): Promise<number> {
  if (ids.length === 0) return 0;
  const catalogue = await readCatalogue(shop, tx);
  const judged = judgeAll(await readProductWords(shop, ids, tx), catalogue, await readDecisions(shop, ids, tx));
  const there = new Set(judged.map(({ productId }) => productId));
  const gone = ids.filter((id) => !there.has(id));
  const changed = (await saveJudgedProducts(tx, shop, judged, at)) + (await forgetJudgements(tx, shop, gone));
  if (changed > 0) await settle(tx, shop, catalogue, at);
  return changed;
}

/** Judges every product of the shop; how many there are, and how many judgements changed. */
export async function judgeCatalogue(shop: number, at: Date, signal?: AbortSignal) {
  const catalogue = await readCatalogue(shop);
  const decisions = await readDecisions(shop, "all");
  const counts = { products: 0, changed: 0 };
  for await (const products of allProductWords(shop)) {
    signal?.throwIfAborted();
    counts.products += products.length;
    const judged = judgeAll(products, catalogue, decisions);
    counts.changed += await inTransaction((tx) => saveJudgedProducts(tx, shop, judged, at));
  }
  await inTransaction(async (tx) => {
    await dropStaleJudgements(tx, shop);
    await settle(tx, shop, catalogue, at);
  });
  return counts;
}

export interface DecisionChange {
  productId: string;
  change: Partial<ProductDecision>;
  what: CatalogueChange["what"];
}

/** The merchant says something about products: kept, logged and in force at once. */
export async function decideProducts(
  shop: number,
  staff: string,
  changes: readonly DecisionChange[],
  at: Date,
): Promise<void> {
  const ids = changes.map(({ productId }) => productId);
  await inTransaction(async (tx) => {
    const before = await readDecisions(shop, ids, tx);
    const decided = changes.map(({ productId, change }) => ({
      productId,
      decision: { ...(before.get(productId) ?? noDecision), ...change },
    }));
    await saveDecisions(tx, shop, decided, at);
    await logChanges(
      tx,
      shop,
      staff,
      changes.map(({ productId, change, what }) => {
        const was = before.get(productId) ?? noDecision;
        const keys = Object.keys(change) as (keyof ProductDecision)[];
        return { what, productId, before: Object.fromEntries(keys.map((key) => [key, was[key]])), after: change };
      }),
      at,
    );
    await judgeProducts(tx, shop, ids, at);
  });
}
