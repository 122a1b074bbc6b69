// What is kept in memory of every row of a shop folder: numbers only. The row itself stays on disk.
import type { Node } from "./gid.ts";
import { linkedNumber, numberOfGid } from "./gid.ts";

export const columnNames = ["id", "offset", "length", "createdAt", "updatedAt", "processedAt", "link"] as const;
export type ColumnName = (typeof columnNames)[number];
export type SortColumn = "id" | "createdAt" | "updatedAt" | "processedAt";

export interface RowValues {
  id: number;
  createdAt: number;
  updatedAt: number;
  processedAt: number;
  link: number;
}

// How a table reads its numbers out of a node.
export interface TableShape {
  name: string;
  type: string;
  file?: string;
  childField?: Readonly<Record<string /* gid type */, string /* field */>>;
  link?: (node: Node) => unknown; // { id } of the row this one belongs to
  inner?: Readonly<Record<string /* gid type */, (node: Node) => readonly string[]>>; // ids found inside a row
}

export function rowValues(shape: TableShape, node: Node): RowValues {
  return {
    id: numberOfGid(node.id),
    createdAt: instant(node.createdAt),
    updatedAt: instant(node.updatedAt),
    processedAt: instant(node.processedAt ?? node.createdAt),
    link: shape.link ? linkedNumber(shape.link(node)) : Number.NaN,
  };
}

function instant(value: unknown): number {
  return typeof value === "string" ? Date.parse(value) : Number.NaN;
}

export interface Columns {
  count: number;
  values: Record<ColumnName, Float64Array>;
  inner: Record<string, { ids: Float64Array; parents: Float64Array; count: number }>;
}

export function createColumns(shape: TableShape): Columns {
  const values = Object.fromEntries(columnNames.map((name) => [name, new Float64Array(1024)]));
  const inner = Object.fromEntries(
    Object.keys(shape.inner ?? {}).map((type) => [
      type,
      { ids: new Float64Array(1024), parents: new Float64Array(1024), count: 0 },
    ]),
  );
  return { count: 0, values: values as Columns["values"], inner };
}

export function pushRow(columns: Columns, shape: TableShape, node: Node, offset: number, length: number): void {
  const row = { ...rowValues(shape, node), offset, length };
  const at = columns.count++;
  for (const name of columnNames) {
    columns.values[name] = grown(columns.values[name], at);
    columns.values[name][at] = row[name];
  }
  for (const [type, idsOf] of Object.entries(shape.inner ?? {})) {
    const held = columns.inner[type];
    if (!held) continue;
    for (const id of idsOf(node)) {
      held.ids = grown(held.ids, held.count);
      held.parents = grown(held.parents, held.count);
      held.ids[held.count] = numberOfGid(id);
      held.parents[held.count++] = row.id;
    }
  }
}

function grown(array: Float64Array, index: number): Float64Array {
  if (index < array.length) return array;
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}

// Positions in ascending order of a column, ties by id.
export function orderBy(values: Float64Array, ids: Float64Array, count: number): Uint32Array {
  const positions = new Uint32Array(count);
  let sorted = true;
  for (let at = 0; at < count; at++) {
    positions[at] = at;
    if (at > 0 && sorted) sorted = compareAt(values, ids, at - 1, at) <= 0;
  }
  return sorted ? positions : positions.sort((a, b) => compareAt(values, ids, a, b));
}

function compareAt(values: Float64Array, ids: Float64Array, a: number, b: number): number {
  return comparePair(values[a] ?? 0, ids[a] ?? 0, values[b] ?? 0, ids[b] ?? 0);
}

// A missing value sorts before every other.
export function comparePair(valueA: number, idA: number, valueB: number, idB: number): number {
  const a = Number.isNaN(valueA) ? -Infinity : valueA;
  const b = Number.isNaN(valueB) ? -Infinity : valueB;
  return a < b ? -1 : a > b ? 1 : idA - idB;
}

// The first position in an ordered list that is not before (value, id).
export function lowerBound(
  order: Uint32Array,
  values: Float64Array,
  ids: Float64Array,
  value: number,
  id: number,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = order[middle] ?? 0;
    if (comparePair(values[at] ?? 0, ids[at] ?? 0, value, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
