// One file of a shop folder: read once for its numbers, afterwards row by row from disk.
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { ShopFileName } from "#simulator/shop/nodes.ts";
import { readEntry, readNodes } from "#simulator/shop/read.ts";
import type { Place } from "#simulator/shop/strays.ts";
import { type Columns, columnNames, createColumns, pushRow, type TableShape } from "./columns.ts";
import { type Node, typeOfGid } from "./gid.ts";
import { readBytes } from "./journal.ts";

export interface BaseFile {
  columns: Columns;
  fingerprint: string;
  read(offset: number, length: number): Node;
  close(): void;
}

export function openBaseFile(folder: string, shape: TableShape, indexFile: string): BaseFile {
  const path = shape.file ? join(folder, shape.file) : undefined;
  if (!path || !existsSync(path))
    return { columns: createColumns(shape), fingerprint: "", read: noFile, close: () => {} };
  const file = openSync(path, "r");
  const fingerprint = fingerprintOf(file);
  // Children that lie apart from their parent are possible but not usual; a file with any is read anew at each start.
  const strays = new Map<number, readonly Place[]>();
  let columns = readIndex(indexFile, fingerprint, shape);
  if (!columns) {
    columns = scanFile(folder, shape, strays);
    if (strays.size === 0) writeIndex(indexFile, fingerprint, columns);
  }
  return {
    columns,
    fingerprint,
    read(offset, length) {
      const place = { line: 1, offset, length, strays: strays.get(offset) ?? [] };
      return rowOf(readEntry(file, shape.file as ShopFileName, place), shape);
    },
    close: () => closeSync(file),
  };
}

function noFile(): never {
  throw new Error("A table without a file was asked for a row of its file.");
}

function scanFile(folder: string, shape: TableShape, strays: Map<number, readonly Place[]>): Columns {
  const columns = createColumns(shape);
  // The shapes name files of the folder format only.
  for (const entry of readNodes(folder, shape.file as ShopFileName)) {
    if (entry.strays.length > 0) strays.set(entry.offset, entry.strays);
    pushRow(columns, shape, rowOf(entry, shape), entry.offset, entry.length);
  }
  return columns;
}

// A parent with its children in the field a query reads them from. Every file with a table of its own has ids.
function rowOf(entry: { node: unknown; children: readonly unknown[] }, shape: TableShape): Node {
  const node = entry.node as Node;
  const fields = shape.childField;
  if (!fields) return node;
  const lists: Record<string, unknown[]> = {};
  for (const field of Object.values(fields)) lists[field] = [];
  for (const child of entry.children as Node[]) {
    const { __parentId: _, ...own } = child;
    lists[fields[typeOfGid(child.id)] ?? ""]?.push(own);
  }
  return { ...node, ...lists };
}

function fingerprintOf(file: number): string {
  const { size } = fstatSync(file);
  const edge = Math.min(size, 1 << 16);
  const hash = createHash("sha256")
    .update(readBytes(file, 0, edge))
    .update(readBytes(file, size - edge, edge));
  return `${size}-${hash.digest("hex").slice(0, 16)}`;
}

interface IndexHead {
  version: 1;
  fingerprint: string;
  count: number;
  inner: { type: string; count: number }[];
}

function writeIndex(path: string, fingerprint: string, columns: Columns): void {
  const inner = Object.entries(columns.inner).map(([type, held]) => ({ type, count: held.count }));
  const head: IndexHead = { version: 1, fingerprint, count: columns.count, inner };
  const parts = [
    ...columnNames.map((name) => columns.values[name].subarray(0, columns.count)),
    ...Object.values(columns.inner).flatMap((held) => [
      held.ids.subarray(0, held.count),
      held.parents.subarray(0, held.count),
    ]),
  ];
  const text = `${JSON.stringify(head)}\n`;
  const bytes = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, Buffer.concat([Buffer.from(text), ...bytes]));
  renameSync(`${path}.part`, path);
}

function readIndex(path: string, fingerprint: string, shape: TableShape): Columns | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const end = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString("utf8", 0, end)) as IndexHead;
  if (head.version !== 1 || head.fingerprint !== fingerprint) return undefined;
  let at = end + 1;
  const take = (count: number): Float64Array => {
    const values = new Float64Array(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + count * 8));
    at += count * 8;
    return values;
  };
  const columns = createColumns(shape);
  columns.count = head.count;
  for (const name of columnNames) columns.values[name] = take(head.count);
  for (const { type, count } of head.inner) columns.inner[type] = { count, ids: take(count), parents: take(count) };
  return columns;
}
