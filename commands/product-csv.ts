// Shopify's own export of products as CSV, as the words that judgements read. A product has one row per variant and image;
// the first of its rows tells everything, the others only what is theirs. Old and new names of columns are known.
import { CsvError, parse } from "csv-parse/sync";
import type { ProductWords } from "#app/derive/product/product-words.ts";
import { plainText } from "#app/intake/plain-text.ts";
import { Explained } from "./explain.ts";

interface Row {
  record: string[];
  info: { lines: number };
}

// The first name that the file has is taken.
const names = {
  handle: ["handle", "url handle"],
  title: ["title"],
  description: ["body (html)", "body html", "description"],
  vendor: ["vendor"],
  category: ["product category", "standard product type", "standardized product type"],
  productType: ["type", "custom product type", "product type"],
  tags: ["tags"],
  collection: ["collection"],
  sku: ["variant sku", "sku"],
  options: ["option1 value"],
} as const;
type Column = keyof typeof names;
const required: readonly Column[] = ["handle", "title"];

const descriptionLength = 4000;
const metafieldName = /\((?:product\.)?metafields?\.([^.]+)\.([^)]+)\)$/i;
const taxonomyId = /^(?:gid:\/\/shopify\/TaxonomyCategory\/)?([a-z]{2}(?:-\d+)*)$/;

type Growing = { -readonly [Key in keyof ProductWords]: ProductWords[Key] } & {
  variants: { title: string; sku: string | null }[];
};

function readRows(file: string, bytes: Buffer | string): Row[] {
  try {
    return parse(bytes, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Explained(
      `${file}, line ${String(error.lines ?? "?")}: this is no CSV (${error.message}). Export it from Shopify once more.`,
    );
  }
}

function columnsOf(file: string, header: readonly string[]): (column: Column) => number {
  const found = header.map((name) => name.trim().toLowerCase());
  const places = new Map(
    Object.entries(names).map(([column, spellings]) => [
      column,
      (spellings as readonly string[]).map((name) => found.indexOf(name)).find((at) => at >= 0) ?? -1,
    ]),
  );
  const missing = required.filter((column) => places.get(column) === -1).map((column) => `"${names[column][0]}"`);
  if (missing.length > 0)
    throw new Explained(
      `${file}, line 1: there is no column ${missing.join(" and no ")}. The first line must name the columns as Shopify's product export does; it has ${header.slice(0, 8).join(", ") || "nothing"}.`,
    );
  return (column) => places.get(column) ?? -1;
}

/** Shopify's category comes as an id or as its names from the top. */
function categoryOf(text: string): Pick<Growing, "categoryId" | "metafields"> {
  const id = taxonomyId.exec(text.trim())?.[1];
  if (id) return { categoryId: id, metafields: [] };
  const named = text.trim() === "" ? [] : [{ namespace: "shopify", key: "product_category", value: text.trim() }];
  return { categoryId: null, metafields: named };
}

const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** The products of a file, in its order. */
export function readProductCsv(file: string, bytes: Buffer | string): ProductWords[] {
  const [header, ...rows] = readRows(file, bytes);
  if (!header) throw new Explained(`${file} is empty: export the products from Shopify once more.`);
  const placeOf = columnsOf(file, header.record);
  const metafields = header.record.flatMap((name, at) => {
    const [, namespace, key] = metafieldName.exec(name.trim()) ?? [];
    return namespace && key ? [{ at, namespace, key }] : [];
  });
  const products = new Map<string, Growing>();
  for (const { record, info } of rows) {
    const cell = (column: Column) => record[placeOf(column)] ?? "";
    const handle = cell("handle").trim();
    const title = cell("title").trim();
    if (handle === "" && record.every((text) => text.trim() === "")) continue;
    if (handle === "") throw new Explained(`${file}, line ${info.lines}: this row has no ${names.handle[0]}.`);
    let product = products.get(handle);
    if (!product) {
      if (title === "")
        throw new Explained(`${file}, line ${info.lines}: the first row of "${handle}" has no title. Fill it in.`);
      const category = categoryOf(cell("category"));
      const told = metafields.map(({ at, namespace, key }) => ({ namespace, key, value: record[at]?.trim() ?? "" }));
      product = {
        ...{ handle, title, vendor: cell("vendor").trim(), productType: cell("productType").trim() },
        tags: listOf(cell("tags")),
        collections: listOf(cell("collection")),
        categoryId: category.categoryId,
        description: plainText(cell("description"), descriptionLength),
        metafields: [...category.metafields, ...told.filter(({ value }) => value !== "")],
        variants: [],
      };
      products.set(handle, product);
    }
    const [sku, option] = [cell("sku").trim(), cell("options").trim()];
    if (sku !== "" || option !== "") product.variants.push({ title: option, sku: sku || null });
  }
  return [...products.values()];
}
