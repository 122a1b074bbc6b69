// A catalogue file that came back, row by row against what we hold now: what it says, and which rows are refused.
import { type ReadRow, readCells, type ToldCells } from "#app/derive/product/catalogue-file.ts";
import type { ProductDecision } from "#app/derive/product/judged-product.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { readListedProducts } from "./listed-products.ts";

export interface FileRow {
  /** The line of the file, the heading being line 1. */
  line: number;
  cells: ToldCells;
}

export interface RefusedRow {
  line: number;
  reason: string;
}

export interface CheckedFile {
  rows: number;
  changes: { productId: string; title: string; change: Partial<ProductDecision> }[];
  refused: RefusedRow[];
}

const productsAtOnce = 500;

export async function checkCatalogueFile(shop: number, rows: readonly FileRow[]): Promise<CheckedFile> {
  const { taxonomy } = await readCatalogue(shop);
  const checked: CheckedFile = { rows: rows.length, changes: [], refused: [] };
  const seen = new Map<string, number>();
  for (let at = 0; at < rows.length; at += productsAtOnce) {
    const some = rows.slice(at, at + productsAtOnce);
    const ids = some.map(({ cells }) => cells.product_id?.trim() ?? "");
    const found = await readListedProducts(
      shop,
      ids.filter((id) => /^\d{1,18}$/.test(id)),
    );
    const products = new Map(found.map((product) => [product.productId, product]));
    for (const { line, cells } of some) {
      const id = cells.product_id?.trim() ?? "";
      const product = products.get(id);
      const before = seen.get(id);
      const refuse = (reason: string) => checked.refused.push({ line, reason });
      if (!product) refuse(id === "" ? "product_id is empty" : `there is no product ${id}`);
      else if (before !== undefined) refuse(`product ${id} stands in line ${before} already`);
      else {
        seen.set(id, line);
        const { change, errors }: ReadRow = readCells(cells, product, taxonomy);
        if (errors.length > 0) refuse(errors.join("; "));
        else if (Object.keys(change).length > 0) checked.changes.push({ productId: id, title: product.title, change });
      }
    }
  }
  return checked;
}
