// The lines of a bulk file, noun by noun, into the store. Orders have a way of their own (pour-orders.ts).
import type { CollectionProductRow } from "#app/derive/product/collection-row.ts";
import { collectionFromBulk, collectionProductFromBulk } from "#app/intake/collection.ts";
import { customerFromBulk } from "#app/intake/customer.ts";
import { parseExactJson } from "#app/intake/exact-json.ts";
import { typeOf } from "#app/intake/gid.ts";
import { itemFromBulk, levelFromBulk } from "#app/intake/inventory.ts";
import { metafieldReader, metafieldsFromNodes } from "#app/intake/metafields.ts";
import { productFromBulk, variantFromBulk } from "#app/intake/product.ts";
import { type StagedLine, stageLines } from "#app/store/app/imports.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { applyCollections, saveCollectionsOfProducts } from "#app/store/source/apply-collections.ts";
import { applyCustomers } from "#app/store/source/apply-customers.ts";
import { applyInventoryItems, applyLevels } from "#app/store/source/apply-stock.ts";
import { mergeStagedProducts, saveReadProduct } from "#app/store/source/products.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";

export type ListedNoun = "collections" | "products" | "inventory" | "customers";
type Node = { id: string; __parentId?: string };
type ReadMetafield = ReturnType<typeof metafieldReader>;

const linesAtOnce = 1000;

export interface ReadLines {
  lines: number;
  roots: number;
}

export interface ListedFile {
  shop: ShopRecord;
  run: string;
  noun: ListedNoun;
  lines: AsyncIterable<string>;
  /** When the file was begun, by our clock. */
  readAt: Date;
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

/** A line of the catalogue that is staged; null for a membership in a collection and for what is not kept. */
function stagedProduct(line: number, node: Node, currency: string, readMetafield: ReadMetafield): StagedLine | null {
  const type = typeOf(node.id);
  if (type === "Product") return { line, kind: "product", row: productFromBulk(node) };
  if (type === "ProductVariant") return { line, kind: "variant", row: variantFromBulk(node, currency) };
  if (type === "Collection") return null;
  if (type === "Metafield") {
    const row = readMetafield(node);
    return row && { line, kind: "metafield", row };
  }
  throw new Error(`line ${line + 1} of the catalogue is a ${type}, which was not asked for`);
}

/** Reads a whole file. What it adds to the store beyond its own rows (`settle`) is of one transaction with the last of them. */
export async function importLines(
  file: ListedFile,
  check: (counts: ReadLines) => void,
  settle: (tx: Tx) => Promise<void>,
) {
  const { shop, run, noun, signal } = file;
  const counts: ReadLines = { lines: 0, roots: 0 };
  const memberships: CollectionProductRow[] = [];
  const products: string[] = [];
  const readMetafield = metafieldReader();
  let batch: Node[] = [];
  const flush = async () => {
    signal.throwIfAborted();
    const from = counts.lines - batch.length;
    if (noun === "products") {
      const staged = batch.map((node, at) => stagedProduct(from + at, node, shop.currency, readMetafield));
      await stageLines(
        shop.id,
        run,
        staged.filter((one) => one !== null),
      );
    } else if (batch.length > 0) {
      const nodes = batch;
      await inTransaction(async (tx) => {
        await lockShop(tx, shop.id);
        await applyNodes(tx, shop, noun, nodes);
      });
    }
    await file.onProgress(counts);
    batch = [];
  };
  for await (const text of file.lines) {
    const node = parseExactJson(text) as Node;
    counts.lines++;
    if (!node.__parentId) counts.roots++;
    batch.push(node);
    if (noun === "products") {
      if (typeOf(node.id) === "Collection") memberships.push(collectionProductFromBulk(node));
      if (typeOf(node.id) === "Product") products.push(productFromBulk(node).id);
    }
    if (batch.length === linesAtOnce) await flush();
  }
  await flush();
  check(counts);
  await inTransaction(async (tx) => {
    await lockShop(tx, shop.id);
    if (noun === "products") {
      await mergeStagedProducts(tx, shop.id, run, file.readAt);
      await saveCollectionsOfProducts(tx, shop.id, products, memberships);
    }
    await settle(tx);
  });
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
