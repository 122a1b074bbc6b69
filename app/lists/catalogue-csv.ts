// A catalogue file as a merchant brings it back: from whatever spreadsheet, with a byte order mark or without.
import { type CsvError, parse } from "csv-parse/sync";
import { type CatalogueColumn, catalogueColumns, type ToldCells } from "#app/derive/product/catalogue-file.ts";

export interface CatalogueRow {
  /** The line of the file on which it ends, the heading being line 1. */
  line: number;
  cells: ToldCells;
}

export type ReadCatalogue = { rows: CatalogueRow[] } | { error: string };

export const mostFileBytes = 20 * 2 ** 20;

const isColumn = (name: string): name is CatalogueColumn => catalogueColumns.some((column) => column === name);

/** Excel in half of Europe writes semicolons. */
const delimiterOf = (text: string) => {
  const [heading = ""] = text.split("\n", 1);
  return heading.split(";").length > heading.split(",").length ? ";" : ",";
};

export function readCatalogueCsv(text: string): ReadCatalogue {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    // A line end is one sign, so that lines are counted as a person counts them.
    records = parse(text.replaceAll("\r\n", "\n"), {
      bom: true,
      info: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
    }) as unknown as typeof records;
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    return { error: `The file is broken${lines ? ` on line ${lines}` : ""}: ${message}. Nothing was changed.` };
  }
  const [heading, ...others] = records;
  const names = (heading?.record ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes("product_id"))
    return {
      error: `The first line has no column "product_id". Download the file here, change it, and bring it back with its headings.`,
    };
  const unknown = names.filter((name) => name !== "" && !isColumn(name));
  if (unknown.length > 0)
    return { error: `There is no column "${unknown[0]}". The columns are: ${catalogueColumns.join(", ")}.` };
  const double = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  if (double) return { error: `The column "${double}" stands in the file twice.` };
  return {
    rows: others.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(
        names.flatMap((name, at) => (isColumn(name) ? [[name, record[at] ?? ""]] : [])),
      ) as ToldCells,
    })),
  };
}
