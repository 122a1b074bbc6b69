// The same tables in DuckDB, in memory, with as many threads as it likes.
import { createWriteStream, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";

export interface Duck {
  ask(sql: string): Promise<unknown[][]>;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  bool: "boolean",
  date: "date",
  float4: "float",
  float8: "double",
  timestamptz: "timestamptz",
};

/** Copies the named tables; columns that plain questions have no use for (arrays, JSON, bytes) become text. */
export async function openDuck(client: pg.Client, folder: string, tables: readonly string[]): Promise<Duck> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const table of tables) {
    const { rows } = await client.query<{ name: string; type: string }>(
      `select attname as name, typname as type from pg_attribute join pg_type t on t.oid = atttypid
       where attrelid = format('%I', $1::text)::regclass and attnum > 0 and not attisdropped order by attnum`,
      [table],
    );
    const file = path.join(folder, `${table}.csv`);
    await pipeline(client.query(copyTo(`copy "${table}" to stdout (format csv)`)), createWriteStream(file));
    const columns = rows.map(({ name, type }) => `"${name}" ${types[type] ?? "varchar"}`);
    await connection.run(`create table "${table}" (${columns.join(", ")})`);
    await connection.run(`copy "${table}" from '${file}' (format csv, header false)`);
    rmSync(file);
  }
  return {
    async ask(sql) {
      return (await connection.runAndReadAll(sql)).getRows();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
