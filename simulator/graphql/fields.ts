// Small pieces several nouns share: the number in an id, lists under a row, sort keys, searches of a table.
import type { SortColumn } from "#simulator/state/columns.ts";
import { type Node, numberOfGid } from "#simulator/state/gid.ts";
import type { Row, Table } from "#simulator/state/table.ts";
import { type Connection, countUpTo, pageOfList, pageOfTable, sortedByWord } from "./connection.ts";
import type { Arguments, Context, Place, Resolve, Source } from "./context.ts";
import { notServed } from "./refusal.ts";
import { type SearchFields, seek } from "./search.ts";

export const legacyResourceId: Resolve = (source) => String(numberOfGid(String(source.id)));

export function nodesOf(source: Source, field: string): readonly Node[] {
  const value = source[field];
  return Array.isArray(value) ? value : [];
}

export const listOf =
  (field: string): Resolve =>
  (source, args) =>
    pageOfList(nodesOf(source, field), args);

type SortKeys = Readonly<Record<string, SortColumn | ((node: Node) => string)>>;

export function searchTable(
  table: Table,
  fields: SearchFields,
  sortKeys: SortKeys,
  args: Arguments,
  context: Context,
  place: Place,
  keep?: (row: Row) => boolean,
): Connection {
  const key = String(args.sortKey ?? "ID");
  const by = sortKeys[key];
  if (!by) throw notServed(`sortKey ${key} of ${place.fieldName}`);
  if (args.savedSearchId !== undefined && args.savedSearchId !== null) throw notServed("saved searches");
  if (typeof by === "string") return pageOfTable(table, args, by, seek(args.query, fields, by, context, place), keep);
  const sought = seek(args.query, fields, undefined, context, place);
  return pageOfList(sortedByWord(table, by, sought), args);
}

export function countTable(
  table: Table,
  fields: SearchFields,
  args: Arguments,
  context: Context,
  place: Place,
  keep: (row: Row) => boolean = () => true,
): { count: number; precision: string } {
  const sought = seek(args.query, fields, "id", context, place);
  const limit = args.limit === null ? null : Number(args.limit ?? 10_000);
  return countUpTo(
    matching(table, (row) => keep(row) && sought.matches(row)),
    limit,
  );
}

function* matching(table: Table, keep: (row: Row) => boolean): Generator<Row> {
  for (const row of table.scan({ by: "id" })) if (keep(row)) yield row;
}

export const words = (...fields: string[]) => ({
  words: (node: Node) => fields.flatMap((field) => node[field] as string | string[] | null | undefined),
});
