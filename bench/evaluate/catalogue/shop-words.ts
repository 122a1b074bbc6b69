// A generated shop's products as the app would know them (Shopify's fields alone), beside what is really so.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ProductWords } from "#app/derive/product/product-words.ts";
import { plainText } from "#app/intake/plain-text.ts";
import { generateShop, type Size } from "#commands/shop.ts";
import { truthFile } from "#simulator/generator/truth.ts";

export interface TrueVehicle {
  make: string;
  model: string;
  yearFrom: number;
  yearTo: number;
}

export interface TrueProduct {
  productId: string;
  isDeleted: boolean;
  l1: string;
  l2: string;
  l3: string;
  fitmentClass: string;
  fitmentToldIn: string | null;
  yearFrom: number | null;
  yearTo: number | null;
  makes: readonly string[];
  models: readonly string[];
  fits: readonly TrueVehicle[];
  performance: boolean;
  restoration: boolean;
  custom: boolean;
}

export interface KnownProduct {
  id: string;
  words: ProductWords;
  truth: TrueProduct;
}

interface Line {
  id: string;
  __parentId?: string;
  title: string;
  handle: string;
  vendor: string;
  productType: string;
  tags: string[];
  category: { id: string } | null;
  descriptionHtml?: string;
  sku?: string | null;
  namespace: string;
  key: string;
  jsonValue: unknown;
}

function linesOf<Row>(file: string): Row[] {
  const rows: Row[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) if (line) rows.push(JSON.parse(line) as Row);
  return rows;
}

const lastPart = (gid: string) => gid.slice(gid.lastIndexOf("/") + 1);

type Growing = { -readonly [Key in keyof ProductWords]: ProductWords[Key] } & {
  collections: string[];
  metafields: { namespace: string; key: string; value: string }[];
  variants: { title: string; sku: string | null }[];
};

/** The words of every product of a shop folder, by its number. */
export function readWords(folder: string): Map<string, ProductWords> {
  const products = new Map<string, Growing>();
  for (const line of linesOf<Line>(path.join(folder, "products.jsonl"))) {
    const parent = line.__parentId === undefined ? undefined : products.get(lastPart(line.__parentId));
    if (!parent) {
      const { handle, title, vendor, productType, tags } = line;
      products.set(lastPart(line.id), {
        ...{ handle, title, vendor, productType, tags },
        categoryId: line.category && lastPart(line.category.id),
        description: plainText(line.descriptionHtml ?? "", 4000),
        collections: [],
        metafields: [],
        variants: [],
      });
    } else if (line.id.includes("/Metafield/")) {
      const { namespace, key, jsonValue } = line;
      const value = typeof jsonValue === "string" ? jsonValue : JSON.stringify(jsonValue);
      parent.metafields.push({ namespace, key, value });
    } else if (line.id.includes("/Collection/")) parent.collections.push(line.title);
    else if (line.id.includes("/ProductVariant/")) parent.variants.push({ title: line.title, sku: line.sku ?? null });
  }
  return products;
}

/** Makes the shop in a folder of its own, which is gone afterwards. */
export async function knownProducts(seed: number, size: Size): Promise<KnownProduct[]> {
  const home = mkdtempSync(path.join(tmpdir(), "evaluate-"));
  try {
    const folder = path.join(home, "shop");
    await generateShop({ out: folder, seed, size, levels: false });
    const words = readWords(folder);
    return linesOf<TrueProduct & { kind: string }>(truthFile(folder))
      .filter(({ kind }) => kind === "product")
      .flatMap((truth) => {
        const known = words.get(truth.productId);
        return known ? [{ id: truth.productId, words: known, truth }] : [];
      });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
