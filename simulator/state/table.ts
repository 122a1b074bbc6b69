// One kind of thing of a shop: the immutable rows of its folder, under the rows that changed since.
import {
  type Columns,
  comparePair,
  lowerBound,
  orderBy,
  type RowValues,
  rowValues,
  type SortColumn,
  type TableShape,
} from "./columns.ts";
import { type Node, numberOfGid } from "./gid.ts";
import type { Entry } from "./journal.ts";

export interface Row extends RowValues {
  node(): Node;
}

export interface Scan {
  by: SortColumn;
  reverse?: boolean;
  after?: { value: number; id: number } | undefined; // start beyond this row, in the direction of the scan
  low?: number; // inclusive bounds of the sorted value
  high?: number;
}

export interface Table {
  shape: TableShape;
  count(): number;
  has(id: number): boolean;
  get(id: number): Node | undefined;
  put(node: Node): void;
  remove(id: number): void;
  scan(scan: Scan): Generator<Row>;
  linkedTo(id: number): number[];
  parentOf(type: string, innerId: number): number | undefined;
  restore(entry: Entry, at: { offset: number; length: number }): void; // a journal line, at start
  liveEntries(): Generator<Entry>;
  changedCount(): number;
  version(): number; // grows with every change
  highestId(): number;
  latestChange(upTo: number): number;
}

export interface TableFiles {
  base: Columns;
  readBase(offset: number, length: number): Node;
  append(entry: Entry): { offset: number; length: number };
  readEntry(offset: number, length: number): Entry;
}

interface Changed extends RowValues {
  offset: number;
  length: number;
}

const cached = 4000;

export function createTable(shape: TableShape, files: TableFiles): Table {
  const { base } = files;
  const changed = new Map<number, Changed | null>(); // null: deleted
  const links = new Map<number, Set<number>>();
  const inner = new Map<string, Map<number, number>>();
  const recent = new Map<number, Node>();
  const orders = new Map<string, Uint32Array>();
  let changedOrder: { by: SortColumn; rows: Changed[] } | undefined;
  let highest = 0;
  let added = 0;
  let version = 0;
  for (let at = 0; at < base.count; at++) highest = Math.max(highest, base.values.id[at] ?? 0);
  for (const held of Object.values(base.inner))
    for (let at = 0; at < held.count; at++) highest = Math.max(highest, held.ids[at] ?? 0);

  function baseOrder(by: SortColumn | "link"): Uint32Array {
    let order = orders.get(by);
    if (!order) {
      order = orderBy(base.values[by], base.values.id, base.count);
      orders.set(by, order);
    }
    return order;
  }

  function basePosition(id: number): number {
    const order = baseOrder("id");
    const found = order[lowerBound(order, base.values.id, base.values.id, id, id)];
    return found !== undefined && base.values.id[found] === id ? found : -1;
  }

  function remember(id: number, node: Node): Node {
    recent.delete(id);
    recent.set(id, node);
    if (recent.size > cached) recent.delete(recent.keys().next().value ?? id);
    return node;
  }

  function read(id: number): Node | undefined {
    const known = recent.get(id);
    if (known) return known;
    const row = changed.get(id);
    if (row === null) return undefined;
    if (row) return remember(id, files.readEntry(row.offset, row.length).n as Node);
    const at = basePosition(id);
    return at < 0 ? undefined : remember(id, readPosition(at));
  }

  function readPosition(at: number): Node {
    return files.readBase(base.values.offset[at] ?? 0, base.values.length[at] ?? 0);
  }

  function has(id: number): boolean {
    const row = changed.get(id);
    return row === undefined ? basePosition(id) >= 0 : row !== null;
  }

  function note(id: number, row: Changed | null): void {
    const before = changed.get(id);
    if (before && !Number.isNaN(before.link)) links.get(before.link)?.delete(id);
    const lived = before === undefined ? basePosition(id) >= 0 : before !== null;
    added += Number(row !== null) - Number(lived);
    changed.set(id, row);
    version += 1;
    highest = Math.max(highest, id);
    changedOrder = undefined;
    if (row && !Number.isNaN(row.link)) {
      const ids = links.get(row.link) ?? new Set<number>();
      links.set(row.link, ids.add(id));
    }
  }

  function noteInner(node: Node): void {
    for (const [type, idsOf] of Object.entries(shape.inner ?? {})) {
      const parents = inner.get(type) ?? new Map<number, number>();
      inner.set(type, parents);
      for (const gid of idsOf(node)) {
        const id = numberOfGid(gid);
        highest = Math.max(highest, id);
        parents.set(id, numberOfGid(node.id));
      }
    }
  }

  function changedRows(by: SortColumn): Changed[] {
    if (changedOrder?.by !== by) {
      const rows = [...changed.values()].filter((row) => row !== null);
      rows.sort((a, b) => comparePair(a[by], a.id, b[by], b.id));
      changedOrder = { by, rows };
    }
    return changedOrder.rows;
  }

  return {
    shape,
    count: () => base.count + added,
    has,
    get: read,
    put(node) {
      const at = files.append({ t: shape.name, n: node });
      const values = rowValues(shape, node);
      note(values.id, { ...values, ...at });
      noteInner(node);
      remember(values.id, node);
    },
    remove(id) {
      files.append({ t: shape.name, gone: id });
      recent.delete(id);
      note(id, null);
    },
    restore(entry, at) {
      if (entry.gone !== undefined) return note(entry.gone, null);
      const node = entry.n as Node;
      const values = rowValues(shape, node);
      note(values.id, { ...values, ...at });
      noteInner(node);
    },
    *liveEntries() {
      for (const [id, row] of changed)
        yield row ? files.readEntry(row.offset, row.length) : { t: shape.name, gone: id };
    },
    *scan({ by, reverse = false, after, low = -Infinity, high = Infinity }) {
      const values = base.values[by];
      const ids = base.values.id;
      const order = baseOrder(by);
      const rows = changedRows(by);
      const step = reverse ? -1 : 1;
      const edge = reverse ? high : low;
      let value = edge;
      let id = reverse ? Infinity : -Infinity;
      if (after && comparePair(after.value, after.id, value, id) * step > 0) ({ value, id } = after);
      let i = lowerBound(order, values, ids, value, id);
      let j = lowerRow(rows, by, value, id);
      if (reverse) {
        i -= 1;
        j -= 1;
      } else {
        // The row "after" names is itself excluded.
        if (i < order.length && values[order[i] ?? 0] === value && ids[order[i] ?? 0] === id) i += 1;
        if (j < rows.length && rows[j]?.[by] === value && rows[j]?.id === id) j += 1;
      }
      for (;;) {
        const at = order[i];
        const row = rows[j];
        if (at === undefined && row === undefined) return;
        const takeBase =
          at !== undefined &&
          (row === undefined || comparePair(values[at] ?? 0, ids[at] ?? 0, row[by], row.id) * step <= 0);
        if (takeBase) {
          i += step;
          const rowId = ids[at] ?? 0;
          if (changed.has(rowId)) continue;
          if (outside(values[at] ?? 0, low, high, reverse)) return;
          yield {
            id: rowId,
            createdAt: base.values.createdAt[at] ?? 0,
            updatedAt: base.values.updatedAt[at] ?? 0,
            processedAt: base.values.processedAt[at] ?? 0,
            link: base.values.link[at] ?? 0,
            node: () => recent.get(rowId) ?? readPosition(at),
          };
        } else if (row) {
          j += step;
          if (outside(row[by], low, high, reverse)) return;
          yield { ...row, node: () => read(row.id) ?? missing(shape.name, row.id) };
        }
      }
    },
    linkedTo(id) {
      const found: number[] = [];
      const order = baseOrder("link");
      for (let i = lowerBound(order, base.values.link, base.values.id, id, -Infinity); i < order.length; i++) {
        const at = order[i] ?? 0;
        if (base.values.link[at] !== id) break;
        const rowId = base.values.id[at] ?? 0;
        if (!changed.has(rowId)) found.push(rowId);
      }
      return found.concat([...(links.get(id) ?? [])]).sort((a, b) => a - b);
    },
    parentOf(type, innerId) {
      const parent = inner.get(type)?.get(innerId) ?? baseParent(base, type, innerId);
      return parent !== undefined && has(parent) ? parent : undefined;
    },
    changedCount: () => changed.size,
    version: () => version,
    highestId: () => highest,
    latestChange(upTo) {
      let latest = 0;
      for (const name of ["createdAt", "updatedAt"] as const) {
        const column = base.values[name];
        for (let at = 0; at < base.count; at++) {
          const value = column[at] ?? 0;
          if (value > latest && value <= upTo) latest = value;
        }
        for (const row of changed.values()) if (row && row[name] > latest) latest = row[name];
      }
      return latest;
    },
  };
}

function outside(value: number, low: number, high: number, reverse: boolean): boolean {
  return reverse ? value < low : value > high;
}

function lowerRow(rows: readonly Changed[], by: SortColumn, value: number, id: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && comparePair(row[by], row.id, value, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const innerOrders = new WeakMap<object, Uint32Array>();

function baseParent(base: Columns, type: string, innerId: number): number | undefined {
  const held = base.inner[type];
  if (!held) return undefined;
  let order = innerOrders.get(held);
  if (!order) {
    order = orderBy(held.ids, held.ids, held.count);
    innerOrders.set(held, order);
  }
  const at = order[lowerBound(order, held.ids, held.ids, innerId, innerId)];
  return at !== undefined && held.ids[at] === innerId ? held.parents[at] : undefined;
}

function missing(table: string, id: number): never {
  throw new Error(`${table} ${id} is listed but can no longer be read; the state folder was changed while in use.`);
}
