// Pages of lists: Shopify's arguments, its limits, and cursors that stay good while the list changes.
import type { SortColumn } from "#simulator/state/columns.ts";
import { type Node, numberOfGid } from "#simulator/state/gid.ts";
import type { Row, Table } from "#simulator/state/table.ts";
import type { Arguments } from "./context.ts";
import { badRequest } from "./refusal.ts";
import type { Sought } from "./search.ts";

export interface Connection {
  edges: { cursor: string; node: unknown }[];
  nodes: unknown[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  stream?: Iterable<Row>; // instead of edges where a bulk run asked for everything
}

// What a bulk run asks for instead of a page. No request can: GraphQL's Int is finite.
export const everything = Number.POSITIVE_INFINITY;

export interface Page {
  size: number;
  backwards: boolean;
  cursor: Cursor | undefined;
}

interface Cursor {
  id: number;
  value: number;
}

export function pageOf(args: Arguments, largest = 250): Page {
  const { first, last, after, before } = args as { first?: number; last?: number; after?: string; before?: string };
  if (typeof first !== "number" && typeof last !== "number") throw badRequest("you must provide one of first or last");
  if (typeof first === "number" && typeof last === "number")
    throw badRequest("providing both first and last is not supported");
  const size = first ?? last ?? 0;
  const name = typeof first === "number" ? "first" : "last";
  if (size < 0) throw badRequest(`${name} must be a non-negative integer`);
  if (size > largest && size !== everything) throw badRequest(`${name} cannot exceed ${largest}`);
  const backwards = typeof last === "number";
  const text = backwards ? before : after;
  return { size, backwards, cursor: typeof text === "string" ? readCursor(text) : undefined };
}

function writeCursor(id: number, value: number): string {
  return Buffer.from(JSON.stringify({ last_id: id, last_value: Number.isNaN(value) ? null : value })).toString(
    "base64",
  );
}

function readCursor(text: string): Cursor {
  try {
    const { last_id, last_value } = JSON.parse(Buffer.from(text, "base64").toString("utf8"));
    if (typeof last_id === "number")
      return { id: last_id, value: typeof last_value === "number" ? last_value : Number.NaN };
  } catch {
    // Falls through to Shopify's answer for anything that is not one of its cursors.
  }
  throw badRequest("Invalid cursor for current pagination sort.");
}

interface Entry {
  id: number;
  value: number;
  node: unknown;
}

function connectionOf(found: Entry[], page: Page): Connection {
  const more = found.length > page.size;
  const kept = found.slice(0, page.size);
  if (page.backwards) kept.reverse();
  const edges = kept.map(({ id, value, node }) => ({
    get cursor() {
      return writeCursor(id, value);
    },
    node,
  }));
  const started = page.cursor !== undefined;
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.backwards ? started : more,
      hasPreviousPage: page.backwards ? more : started,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

// A page of a table, searched and sorted.
export function pageOfTable(
  table: Table,
  args: Arguments,
  by: SortColumn,
  sought: Sought,
  keep: (row: Row) => boolean = () => true,
): Connection {
  const page = pageOf(args);
  const reverse = (args.reverse === true) !== page.backwards;
  if (page.size === everything) {
    const scan = table.scan({ by, reverse, low: sought.low, high: sought.high });
    return { ...connectionOf([], page), stream: filtered(scan, (row) => keep(row) && sought.matches(row)) };
  }
  const after = page.cursor && { id: page.cursor.id, value: by === "id" ? page.cursor.id : page.cursor.value };
  const found: Entry[] = [];
  for (const row of table.scan({ by, reverse, after, low: sought.low, high: sought.high })) {
    if (!keep(row) || !sought.matches(row)) continue;
    found.push({ id: row.id, value: row[by], node: row.node() });
    if (found.length > page.size) break;
  }
  return connectionOf(found, page);
}

function* filtered(rows: Iterable<Row>, keep: (row: Row) => boolean): Generator<Row> {
  for (const row of rows) if (keep(row)) yield row;
}

// A page of a list that is at hand. A cursor names the row; if that row is gone, its old place.
export function pageOfList(items: readonly Node[], args: Arguments, largest?: number): Connection {
  const page = pageOf(args, largest);
  const entries = items.map((node, index) => ({ id: idOf(node, index), value: index, node }));
  const turned = (args.reverse === true) !== page.backwards;
  if (turned) entries.reverse();
  let start = 0;
  if (page.cursor) {
    const { id, value } = page.cursor;
    const at = entries.findIndex((entry) => entry.id === id);
    start = at >= 0 ? at + 1 : entries.findIndex((entry) => (turned ? entry.value < value : entry.value >= value));
    if (start < 0) start = entries.length;
  }
  return connectionOf(entries.slice(start, start + page.size + 1), page);
}

function idOf(node: Node, index: number): number {
  return typeof node.id === "string" && /\/\d+/.test(node.id) ? Number(/\/(\d+)/.exec(node.id)?.[1]) : index;
}

// Sorting by a word: every row is read, so only for tables of moderate size.
export function sortedByWord(table: Table, word: (node: Node) => string, sought: Sought): Node[] {
  const nodes: Node[] = [];
  for (const row of table.scan({ by: "id" })) if (sought.matches(row)) nodes.push(row.node());
  return nodes.sort((a, b) => word(a).localeCompare(word(b)) || numberOfGid(a.id) - numberOfGid(b.id));
}

// What Shopify counts exactly up to 10,000 unless told otherwise.
export function countUpTo(
  rows: Iterable<unknown>,
  limit: number | null,
): { count: number; precision: "EXACT" | "AT_LEAST" } {
  let count = 0;
  for (const _ of rows) {
    if (limit !== null && count >= limit) return { count, precision: "AT_LEAST" };
    count += 1;
  }
  return { count, precision: "EXACT" };
}
