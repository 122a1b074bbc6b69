// The catalogue as a file that a merchant takes out, changes and brings back. A row's cells are compared with what we hold
// the product to be now: only a cell that says something else is the merchant's word, so an unchanged file changes nothing.
import { fitmentFromCells, vehiclesText } from "./fitment-text.ts";
import type { JudgedProduct, ProductDecision } from "./judged-product.ts";
import { findNode, nodeName, pathOf, type Taxonomy } from "./taxonomy.ts";

export const catalogueColumns = [
  "product_id",
  "handle",
  "title",
  "l1",
  "l2",
  "l3",
  "confidence",
  "fitment_class",
  "vehicles",
  "performance",
  "restoration",
  "custom",
] as const;
export type CatalogueColumn = (typeof catalogueColumns)[number];

export type CatalogueCells = Readonly<Record<CatalogueColumn, string>>;
/** A row of a file that came back: a column that the file does not have is absent. */
export type ToldCells = Readonly<Partial<Record<CatalogueColumn, string>>>;

interface Named {
  handle: string;
  title: string;
}

/** What a file says of a product. */
export function cellsOf(product: JudgedProduct & Named, taxonomy: Taxonomy): CatalogueCells {
  return {
    product_id: product.productId,
    handle: product.handle,
    title: product.title,
    l1: nodeName(taxonomy, product.l1) ?? "",
    l2: nodeName(taxonomy, product.l2) ?? "",
    l3: nodeName(taxonomy, product.l3) ?? "",
    confidence: product.confidence.toFixed(2),
    fitment_class: product.fitmentClass,
    vehicles: vehiclesText(product.vehicles),
    performance: String(product.performance),
    restoration: String(product.restoration),
    custom: String(product.custom),
  };
}

type Change = Partial<ProductDecision>;
type Read = { change: Change } | { error: string };

const differs = (told: ToldCells, now: CatalogueCells, columns: readonly CatalogueColumn[]) =>
  columns.some((column) => told[column] !== undefined && told[column].trim() !== now[column]);
const cellIn = (told: ToldCells, now: CatalogueCells, column: CatalogueColumn) => (told[column] ?? now[column]).trim();

function readCategory(told: ToldCells, now: CatalogueCells, taxonomy: Taxonomy): Read {
  const names = (["l1", "l2", "l3"] as const).map((level) => cellIn(told, now, level));
  if (names.every((name) => name === "")) return { change: { category: null } };
  const gap = names.findIndex((name, at) => name === "" && names.slice(at).some((below) => below !== ""));
  if (gap >= 0) return { error: `l${gap + 1} is empty but a level below it is not` };
  const path = names.filter((name) => name !== "").join(" > ");
  const node = findNode(taxonomy, path);
  return node
    ? { change: { category: pathOf(node.code), isReviewed: true } }
    : { error: `there is no category "${path}"` };
}

function readFitment(told: ToldCells, now: CatalogueCells): Read {
  const read = fitmentFromCells(0, {
    fitmentClass: cellIn(told, now, "fitment_class"),
    vehicles: cellIn(told, now, "vehicles"),
  });
  return read.ok ? { change: { fitment: read.value } } : { error: read.reason };
}

function readFlags(told: ToldCells, now: CatalogueCells): Read {
  const change: Change = {};
  for (const flag of ["performance", "restoration", "custom"] as const) {
    const said = told[flag]?.trim().toLowerCase();
    if (said === undefined || said === now[flag]) continue;
    if (said !== "true" && said !== "false") return { error: `${flag} "${said}" is neither true nor false` };
    change[flag] = said === "true";
  }
  return { change };
}

export interface ReadRow {
  /** What the merchant says with this row; empty where it says what we hold already. */
  change: Change;
  errors: string[];
}

/** What a row that came back says that `product` does not. */
export function readCells(told: ToldCells, product: JudgedProduct & Named, taxonomy: Taxonomy): ReadRow {
  const now = cellsOf(product, taxonomy);
  const reads: Read[] = [
    differs(told, now, ["l1", "l2", "l3"]) ? readCategory(told, now, taxonomy) : { change: {} },
    differs(told, now, ["fitment_class", "vehicles"]) ? readFitment(told, now) : { change: {} },
    readFlags(told, now),
  ];
  return {
    change: Object.assign({}, ...reads.map((read) => ("change" in read ? read.change : {}))) as Change,
    errors: reads.flatMap((read) => ("error" in read ? [read.error] : [])),
  };
}
