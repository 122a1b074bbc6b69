// Many rows as one array per column, and the statements that take them so: one round trip, whatever their number.

export type ColumnType =
  | "bigint"
  | "int"
  | "smallint"
  | "boolean"
  | "date"
  | "timestamptz"
  | "text"
  | "text[]"
  | "uuid"
  | "jsonb"
  | "float8";

/** The columns of a table that a row brings, in the order of their parameters. */
export type Columns<Row> = Readonly<Partial<Record<keyof Row & string, ColumnType>>>;

type Value = string | number | boolean | null | readonly string[];

// What PostgreSQL cannot hold in text is nothing a person typed.
const quoted = (text: string) =>
  `"${text.includes("\0") || text.includes('"') || text.includes("\\") ? text.replaceAll("\0", "").replaceAll(/["\\]/g, "\\$&") : text}"`;
const textLiteral = (texts: readonly (string | null)[]) =>
  `{${texts.map((text) => (text === null ? "NULL" : quoted(text))).join(",")}}`;

/** PostgreSQL's own way of writing an array of one type. */
export function arrayOf(type: ColumnType, values: readonly Value[]): string {
  if (type === "text[]") return textLiteral((values as (readonly string[])[]).map((texts) => textLiteral(texts)));
  if (type === "text" || type === "jsonb") return textLiteral(values as (string | null)[]);
  return `{${values.map((value) => value ?? "NULL").join(",")}}`;
}

/** One parameter per column. */
export function parametersOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string[] {
  return Object.entries(columns).map(([name, type]) =>
    arrayOf(
      type as ColumnType,
      rows.map((row) => row[name as keyof Row] as Value),
    ),
  );
}

/** Those parameters as rows again, the first of them being $`from`. */
export function rowsFrom<Row>(columns: Columns<Row>, from: number): string {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const types = Object.values(columns) as ColumnType[];
  const arrays = types.map((type, at) => `$${from + at}::${type === "text[]" ? "text" : type}[]`);
  const picked = names.map((name, at) => (types[at] === "text[]" ? `${name}::text[] as ${name}` : name));
  return `select ${picked.join(", ")} from unnest(${arrays.join(", ")}) as told(${names.join(", ")})`;
}

export interface Upsert<Row> {
  table: string;
  columns: Columns<Row>;
  /** After the shop. */
  key: readonly (keyof Row & string)[];
  /** A condition under which the told row wins over the stored one. */
  wins?: string;
  /** Columns where null is "not told": what is stored stays. */
  keep?: readonly (keyof Row & string)[];
}

/** Writes rows ($1 shop, then the columns) over those of the same key. Locks by key, so that two writers wait in turn. */
export function upsertSql<Row>({ table, columns, key, wins, keep = [] }: Upsert<Row>): string {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const set = names
    .filter((name) => !key.includes(name))
    .map((name) =>
      keep.includes(name)
        ? `"${name}" = coalesce(excluded."${name}", "${table}"."${name}")`
        : `"${name}" = excluded."${name}"`,
    );
  const list = (of: readonly string[]) => of.map((name) => `"${name}"`).join(", ");
  return `
    insert into "${table}" (shop, ${list(names)})
    select $1, row.* from (${rowsFrom(columns, 2)}) row
    order by ${list(key)}
    on conflict (shop, ${list(key)}) do ${set.length > 0 ? `update set ${set.join(", ")}` : "nothing"}
    ${wins && set.length > 0 ? `where ${wins}` : ""}`;
}
