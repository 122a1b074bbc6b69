// The lines of a bulk file, noun by noun, into the store. The catalogue and orders have ways of their own
// (import-catalogue.ts, pour-orders.ts).
import { collectionFromBulk, collectionProductFromBulk } from "#app/intake/collection.ts";
import { customerFromBulk } from "#app/intake/customer.ts";
import { parseExactJson } from "#app/intake/exact-json.ts";
import { typeOf } from "#app/intake/gid.ts";
import { itemFromBulk, levelFromBulk } from "#app/intake/inventory.ts";
import { metafieldsFromNodes } from "#app/intake/metafields.ts";
import { productFromBulk, variantFromBulk } from "#app/intake/product.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { applyCollections, saveCollectionsOfProducts } from "#app/store/source/apply-collections.ts";
import { applyCustomers } from "#app/store/source/apply-customers.ts";
import { applyInventoryItems, applyLevels } from "#app/store/source/apply-stock.ts";
import { saveReadProduct } from "#app/store/source/products.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";

export type ListedNoun = "collections" | "products" | "inventory" | "customers";
export type Node = { id: string; __parentId?: string };

const linesAtOnce = 1000;

export interface ReadLines {
  lines: number;
  roots: number;
}

export interface ListedFile {
  shop: ShopRecord;
  lines: AsyncIterable<string>;
  signal: AbortSignal;
  onProgress(counts: ReadLines): Promise<void>;
}

async function applyNodes(tx: Tx, shop: ShopRecord, noun: Exclude<ListedNoun, "products">, nodes: readonly Node[]) {
  if (noun === "collections") await applyCollections(tx, shop.id, nodes.map(collectionFromBulk));
  else if (noun === "customers")
    await applyCustomers(
      tx,
      shop.id,
      nodes.map((node) => customerFromBulk(node, shop.currency)),
    );
  else {
    const isItem = ({ id }: Node) => typeOf(id) === "InventoryItem";
    await applyInventoryItems(
      tx,
      shop.id,
      nodes.filter(isItem).map((node) => itemFromBulk(node, shop.currency)),
    );
    const levels = nodes.filter((node) => !isItem(node)).map(levelFromBulk);
    await applyLevels(tx, shop.id, shop.timeZone, levels, "import");
  }
}

/** The lines of a file, some at a time, counted as they come. */
export async function* batchesOf(lines: AsyncIterable<string>, counts: ReadLines): AsyncGenerator<Node[]> {
  let batch: Node[] = [];
  for await (const text of lines) {
    const node = parseExactJson(text) as Node;
    counts.lines++;
    if (!node.__parentId) counts.roots++;
    batch.push(node);
    if (batch.length < linesAtOnce) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Reads a whole file. `settle` records it once the last line is in. */
export async function importLines(
  { shop, noun, lines, signal, onProgress }: ListedFile & { noun: Exclude<ListedNoun, "products"> },
  check: (counts: ReadLines) => void,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  const counts: ReadLines = { lines: 0, roots: 0 };
  for await (const nodes of batchesOf(lines, counts)) {
    signal.throwIfAborted();
    if (nodes.length > 0)
      await inTransaction(async (tx) => {
        await lockShop(tx, shop.id);
        await applyNodes(tx, shop, noun, nodes);
      });
    await onProgress(counts);
  }
  check(counts);
  await inTransaction(settle);
}

/** The lines of a page, which add to what is there. */
export async function importPage(tx: Tx, shop: ShopRecord, noun: ListedNoun, lines: readonly object[], readAt: Date) {
  const nodes = lines as readonly Node[];
  await lockShop(tx, shop.id);
  if (noun !== "products") return applyNodes(tx, shop, noun, nodes);
  for (const node of nodes.filter(({ __parentId }) => !__parentId)) {
    const own = nodes.filter(({ __parentId }) => __parentId === node.id);
    const metafields = metafieldsFromNodes(own.filter(({ id }) => typeOf(id) === "Metafield"));
    const product = productFromBulk(node, metafields);
    const variants = own.filter(({ id }) => typeOf(id) === "ProductVariant");
    const collections = own.filter(({ id }) => typeOf(id) === "Collection");
    await saveReadProduct(
      tx,
      shop.id,
      { product, variants: variants.map((variant) => variantFromBulk(variant, shop.currency)) },
      readAt,
    );
    await saveCollectionsOfProducts(tx, shop.id, [product.id], collections.map(collectionProductFromBulk));
  }
}
