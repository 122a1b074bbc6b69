// Puts new rows of a rollup in place of the old, touching only those that differ: old and new are read side by side in the
// order of the key. A rebuild that finds everything right writes nothing.
import { once } from "node:events";
import { from as copyFrom } from "pg-copy-streams";
import type { Tx } from "../transaction.ts";
import { readCopy } from "./copy-out.ts";
import { compareKeys, createRowBytes, isSameBytes, type Rows, rowEnd, viewOf } from "./row-bytes.ts";

export interface RollupTable {
  name: string;
  /** Without the shop, which comes first; the key before the figures. */
  columns: readonly string[];
  key: readonly { name: string; type: "date" | "smallint" | "bigint" }[];
}

// Beyond this many wrong rows, removing all and writing all is less work than picking them out.
const mostPicked = 100_000;
const chunkBytes = 1 << 18;
const header = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
const end = Buffer.from([0xff, 0xff]);

const listOf = ({ columns }: RollupTable) => ["shop", ...columns].map((name) => `"${name}"`).join(", ");

function openCopyIn(tx: Tx, table: RollupTable) {
  const stream = tx.query(copyFrom(`copy "${table.name}" (${listOf(table)}) from stdin (format binary)`));
  stream.write(header);
  return {
    async write(bytes: Buffer) {
      if (!stream.write(bytes)) await once(stream, "drain");
    },
    async end() {
      const finished = once(stream, "finish");
      stream.end(end);
      await finished;
    },
    stop(reason: Error) {
      stream.destroy(reason);
    },
  };
}

/** Into a table that holds nothing of the shop. */
async function copyAll(tx: Tx, table: RollupTable, rows: Rows): Promise<void> {
  const copy = openCopyIn(tx, table);
  const written = createRowBytes(chunkBytes);
  const flush = async () => {
    await copy.write(Buffer.from(written.bytes.subarray(0, written.length)));
    written.length = 0;
  };
  try {
    for (const _ of rows(written)) if (written.length > chunkBytes - 4096) await flush();
  } catch (error) {
    copy.stop(error as Error);
    throw error;
  }
  await flush();
  await copy.end();
}

interface Differences {
  /** Rows to be written, as bytes. */
  written: Buffer[];
  /** Rows to be removed, as bytes. */
  removed: Buffer[];
  /** Too many to be picked out: neither list is whole. */
  isMany: boolean;
}

async function compareAll(tx: Tx, shop: number, table: RollupTable, rows: Rows): Promise<Differences> {
  const order = ["shop", ...table.key.map(({ name }) => name)].map((name) => `"${name}"`).join(", ");
  const sql = `copy (select ${listOf(table)} from "${table.name}" where shop = ${Math.trunc(shop)} order by ${order})
    to stdout (format binary)`;
  const keyColumns = 1 + table.key.length;
  const differences: Differences = { written: [], removed: [], isMany: false };
  const now = createRowBytes(4096);
  const source = rows(now)[Symbol.iterator]();
  const advance = () => {
    now.length = 0;
    return !source.next().done;
  };
  let isMore = advance();
  let changed = createRowBytes(chunkBytes);
  const keepNow = () => {
    if (changed.length + now.length > chunkBytes) {
      differences.written.push(changed.bytes.subarray(0, changed.length));
      changed = createRowBytes(Math.max(chunkBytes, now.length));
    }
    changed.length += now.bytes.copy(changed.bytes, changed.length, 0, now.length);
  };
  await readCopy(tx, sql, (bytes, from) => {
    if (differences.isMany) return bytes.length;
    differences.isMany = differences.removed.length > mostPicked;
    let at = from;
    const view = viewOf(bytes);
    while (at + 2 <= bytes.length && view.getInt16(at) !== -1) {
      // Nearly every row is as it should be.
      if (isMore && isSameBytes(view, at, now.view, 0, now.length)) {
        at += now.length;
        isMore = advance();
        continue;
      }
      const next = rowEnd(bytes, at);
      if (next < 0) break;
      for (; isMore && compareKeys(now.bytes, 0, bytes, at, keyColumns) < 0; isMore = advance()) keepNow();
      if (isMore && isSameBytes(view, at, now.view, 0, now.length)) continue;
      differences.removed.push(Buffer.from(bytes.subarray(at, next)));
      if (isMore && compareKeys(now.bytes, 0, bytes, at, keyColumns) === 0) {
        keepNow();
        isMore = advance();
      }
      at = next;
    }
    return at;
  });
  if (differences.isMany) return differences;
  for (; isMore; isMore = advance()) keepNow();
  differences.written.push(changed.bytes.subarray(0, changed.length));
  return differences;
}

const epoch = Date.UTC(2000, 0, 1);

/** The key of a row in bytes, as text. */
function keyOf(row: Buffer, { key }: RollupTable): string[] {
  let at = 2 + 4 + 4;
  return key.map(({ type }) => {
    const length = row.readInt32BE(at);
    at += 4 + length;
    if (type === "bigint") return row.readBigInt64BE(at - 8).toString();
    if (type === "smallint") return String(row.readInt16BE(at - 2));
    return new Date(epoch + row.readInt32BE(at - 4) * 86_400_000).toISOString().slice(0, 10);
  });
}

async function removeRows(tx: Tx, shop: number, table: RollupTable, removed: readonly Buffer[]): Promise<void> {
  if (removed.length === 0) return;
  const keys = removed.map((row) => keyOf(row, table));
  const names = table.key.map(({ name }) => `"${name}"`);
  await tx.query(
    `delete from "${table.name}" row
     using unnest(${table.key.map(({ type }, at) => `$${at + 2}::${type}[]`).join(", ")}) as gone(${names.join(", ")})
     where row.shop = $1 and ${names.map((name) => `row.${name} = gone.${name}`).join(" and ")}`,
    [shop, ...table.key.map((_, at) => `{${keys.map((key) => key[at]).join(",")}}`)],
  );
}

export async function replaceRows(tx: Tx, shop: number, table: RollupTable, rows: Rows): Promise<void> {
  const { rowCount } = await tx.query(`select 1 from "${table.name}" where shop = $1 limit 1`, [shop]);
  if (!rowCount) return copyAll(tx, table, rows);
  const { written, removed, isMany } = await compareAll(tx, shop, table, rows);
  if (isMany) {
    await tx.query(`delete from "${table.name}" where shop = $1`, [shop]);
    return copyAll(tx, table, rows);
  }
  await removeRows(tx, shop, table, removed);
  if (written.every((bytes) => bytes.length === 0)) return;
  const copy = openCopyIn(tx, table);
  for (const bytes of written) await copy.write(bytes);
  await copy.end();
}
