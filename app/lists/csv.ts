// CSV as every list of the app is written: RFC 4180, one header line, UTF-8.
// Several words in a cell are separated by ";", true and false are written so, and what is not known is an empty cell.
// A cell that a spreadsheet would run as a formula gets no mark of its own: a mark would change SKUs such as "-AN8"
// for every other program. Numbers and ids are never touched either.
import type { ShopRecord } from "#app/store/app/shops.ts";
import type { Cell, List } from "./list.ts";

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError(`${cell} cannot be written as a number`);
  return typeof cell === "object" ? cell.join(";") : String(cell);
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line, with the line end RFC 4180 asks for. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(cellText(cell))).join(",")}\r\n`;
}

/** The whole file, line by line, as fast as it is read. */
export async function* csvLines(list: List, shop: ShopRecord): AsyncIterable<string> {
  yield csvLine(list.columns);
  for await (const row of list.rows(shop)) {
    if (row.length !== list.columns.length)
      throw new Error(`a row of ${list.file} has ${row.length} cells for ${list.columns.length} columns`);
    yield csvLine(row);
  }
}
