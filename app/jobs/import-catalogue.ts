// The file of products, their variants, metafields and collections: staged while it is read, and merged as a whole, because
// what it does not name is gone.
import type { CollectionProductRow } from "#app/derive/product/collection-row.ts";
import { collectionProductFromBulk } from "#app/intake/collection.ts";
import { typeOf } from "#app/intake/gid.ts";
import { metafieldReader } from "#app/intake/metafields.ts";
import { productFromBulk, variantFromBulk } from "#app/intake/product.ts";
import { BulkFileError } from "#app/shopify/errors.ts";
import { dropStagedLines, holdStagedLines, type StagedLine, stageLines } from "#app/store/app/staged-lines.ts";
import { saveCollectionsOfProducts } from "#app/store/source/apply-collections.ts";
import { mergeStagedProducts } from "#app/store/source/products.ts";
import { inTransaction, lockShop, type Tx } from "#app/store/transaction.ts";
import { batchesOf, type ListedFile, type Node, type ReadLines } from "./import-lines.ts";

export interface CatalogueFile extends ListedFile {
  run: string;
  operationId: string | null;
  /** When the file was begun, by our clock. */
  readAt: Date;
}

type ReadMetafield = ReturnType<typeof metafieldReader>;

/** A line of the catalogue that is staged; null for a membership in a collection and for what is not kept. */
function stagedLine(line: number, node: Node, currency: string, readMetafield: ReadMetafield): StagedLine | null {
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

/** What an earlier reading has left is of no use: its file may have been another. False: there is nothing to do any more. */
function beginStaging({ shop, run, operationId }: CatalogueFile): Promise<boolean> {
  return inTransaction(async (tx) => {
    if ((await holdStagedLines(tx, shop.id, run, operationId)) === null) return false;
    await dropStagedLines(tx, shop.id, run);
    return true;
  });
}

export async function importCatalogue(
  file: CatalogueFile,
  check: (counts: ReadLines) => void,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { shop, run, operationId, readAt } = file;
  if (!(await beginStaging(file))) return;
  const counts: ReadLines = { lines: 0, roots: 0 };
  const memberships: CollectionProductRow[] = [];
  const products: string[] = [];
  const readMetafield = metafieldReader();
  let stagedCount = 0;
  for await (const nodes of batchesOf(file.lines, counts)) {
    file.signal.throwIfAborted();
    const from = counts.lines - nodes.length;
    const staged = nodes.flatMap((node, at) => stagedLine(from + at, node, shop.currency, readMetafield) ?? []);
    await stageLines(shop.id, run, staged);
    stagedCount += staged.length;
    for (const node of nodes) {
      const type = typeOf(node.id);
      if (type === "Collection") memberships.push(collectionProductFromBulk(node));
      if (type === "Product") products.push(productFromBulk(node).id);
    }
    await file.onProgress(counts);
  }
  check(counts);
  await inTransaction(async (tx) => {
    await lockShop(tx, shop.id);
    const held = await holdStagedLines(tx, shop.id, run, operationId);
    if (held === null) return;
    if (held !== stagedCount)
      throw new BulkFileError(`${held} of ${stagedCount} lines of the catalogue are left; it is read anew`);
    await mergeStagedProducts(tx, shop.id, run, readAt);
    await saveCollectionsOfProducts(tx, shop.id, products, memberships);
    await settle(tx);
  });
}
