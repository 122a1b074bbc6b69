// Lets Prisma's schema engine (migrate, db pull) work through adapter-pg 6.19, which by itself
// - cannot read the catalogue types "char" and name,
// - cuts a script at every semicolon, so a function body breaks,
// - makes its shadow database on the main one.
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Parsers = { getTypeParser(type: number, format: string): unknown };
type Query = (query: unknown, values?: unknown) => Promise<pg.QueryArrayResult | pg.QueryArrayResult[]>;

const charType = 18;
/** "char", name and their arrays are read as text and text[]. */
const readAs = new Map([
  [charType, 25],
  [19, 25],
  [1002, 1009],
  [1003, 1009],
]);
/** ColumnTypeEnum.Character: what the schema engine expects for a "char" column. */
const characterColumn = 6;

function hasParsers(query: unknown): query is { types: Parsers } {
  return typeof query === "object" && query !== null && "types" in query && query.types !== undefined;
}

/** A pool that reads catalogue types as text and remembers which columns of a result were "char". */
function catalogueReader(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true });
  const charColumns = new WeakMap<object, number[]>();
  const ask = pool.query.bind(pool) as unknown as Query;
  const read: Query = async (query, values) => {
    const asked = hasParsers(query)
      ? {
          ...query,
          types: {
            getTypeParser: (type: number, format: string) =>
              query.types.getTypeParser(readAs.get(type) ?? type, format),
          },
        }
      : query;
    const result = await ask(asked, values);
    if (Array.isArray(result)) return result;
    charColumns.set(
      result.rows,
      result.fields.flatMap((field, index) => (field.dataTypeID === charType ? [index] : [])),
    );
    for (const field of result.fields) field.dataTypeID = readAs.get(field.dataTypeID) ?? field.dataTypeID;
    return result;
  };
  pool.query = read as unknown as typeof pool.query;
  return { pool, charColumnsOf: (rows: object) => charColumns.get(rows) ?? [] };
}

async function connectTo(url: string, afterDispose?: () => Promise<void>): Promise<Adapter> {
  const { pool, charColumnsOf } = catalogueReader(url);
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumnsOf(result.rows)) result.columnTypes[index] = characterColumn;
    return result;
  };
  adapter.executeScript = async (script) => void (await pool.query(script));
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await afterDispose?.();
  };
  return adapter;
}

async function runOn(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

// A class, because Prisma's command line asks for a subclass of its own adapter factory.
export class MigrationPg extends PrismaPg {
  readonly #url: string;

  constructor(url: string) {
    super({ connectionString: url });
    this.#url = url;
  }

  override async connect(): Promise<Adapter> {
    return connectTo(this.#url);
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const name = `shadow_${crypto.randomUUID()}`;
    const shadow = new URL(this.#url);
    shadow.pathname = `/${name}`;
    await runOn(this.#url, `create database "${name}"`);
    return connectTo(shadow.href, () => runOn(this.#url, `drop database if exists "${name}" with (force)`));
  }
}
