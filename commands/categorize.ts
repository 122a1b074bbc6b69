// npm run --silent categorize -- products.csv: what the app would say about the products of Shopify's CSV export, as CSV,
// without installing anything. Nothing is sent anywhere.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { categoriseProduct } from "#app/derive/product/category.ts";
import { evidenceText } from "#app/derive/product/evidence-text.ts";
import { fitmentOf } from "#app/derive/product/fitment.ts";
import { fitmentColumns } from "#app/derive/product/fitment-text.ts";
import { flagsOf } from "#app/derive/product/flags.ts";
import type { ProductWords } from "#app/derive/product/product-words.ts";
import { nodeName, standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { csvLine } from "#app/lists/csv.ts";
import type { Cell } from "#app/lists/list.ts";
import { Explained, runCommand } from "./explain.ts";
import { fromCaller } from "./from-caller.ts";
import { readProductCsv } from "./product-csv.ts";

const columns = [
  ...["handle", "title", "l1", "l2", "l3", "confidence", "fitment_class", "years", "makes", "models"],
  ...["performance", "restoration", "custom", "evidence"],
];

function judgedLine(words: ProductWords): readonly Cell[] {
  const category = categoriseProduct(words, standardTaxonomy, []);
  const fitment = fitmentOf(words, category);
  const { years, makes, models } = fitmentColumns(fitment.vehicles);
  const flags = flagsOf(words, category);
  return [
    words.handle,
    words.title,
    nodeName(standardTaxonomy, category.l1),
    nodeName(standardTaxonomy, category.l2),
    nodeName(standardTaxonomy, category.l3),
    Math.round(category.confidence * 1000) / 1000,
    fitment.fitmentClass,
    years,
    makes,
    models,
    flags.performance,
    flags.restoration,
    flags.custom,
    evidenceText([...category.evidence, ...fitment.evidence, ...flags.evidence]),
  ];
}

function fileOf(args: readonly string[]): string {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Explained("npm run --silent categorize -- products.csv > judged.csv");
  return file;
}

await runCommand(async () => {
  const file = fileOf(process.argv.slice(2));
  let bytes: Buffer;
  try {
    bytes = readFileSync(fromCaller(file));
  } catch (error) {
    throw new Explained(`${file} cannot be read (${(error as Error).message}). Give the path of a CSV file.`);
  }
  const products = readProductCsv(file, bytes);
  process.stdout.write([columns, ...products.map(judgedLine)].map(csvLine).join(""));
});
