// Takes a file of orders into the store, while the shop's lock is held. Orders that are new go straight into their tables
// by COPY, on two connections at once; orders that are known are folded in afterwards. The connection that holds the lock
// commits last, and with it what `settle` records: whatever is cut off is done again, and doing it again changes nothing.
import type { PoolClient } from "pg";
import { pool } from "#app/db.server.ts";
import { lockShop, type Tx } from "../transaction.ts";
import { type Copy, openCopy, openLane } from "./copy.ts";
import { createStaged, foldStaged } from "./fold-staged.ts";
import { type KnownIds, readKnownIds } from "./known-ids.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type LoadedPart, loadedTables, type PartColumns } from "./order-tables.ts";
import { listOrdersWithoutSales, recountSales } from "./recount-sales.ts";

export interface OrderLoad {
  shop: number;
  window: { from: Date; to: Date | null };
  columns: PartColumns;
}

export type WriteRows = (route: "fresh" | "known", part: LoadedPart, rows: Buffer) => Promise<void>;

export interface Poured {
  /** Orders whose sales are to be worked out from the stored facts. */
  strays: Iterable<string>;
}

/** Writes all rows of the file. */
export type Pour<T extends Poured> = (known: KnownIds, write: WriteRows) => Promise<T>;
export type Settle<T> = (tx: Tx, poured: T) => Promise<void>;

/** The large ones stream, each on a connection of its own; the others take turns on one. */
const streamed = ["order", "line", "sale"] as const satisfies readonly LoadedPart[];
type Streamed = (typeof streamed)[number];
const isStreamed = (part: LoadedPart): part is Streamed => (streamed as readonly LoadedPart[]).includes(part);

interface Connections {
  keeper: PoolClient;
  order: PoolClient;
  line: PoolClient;
  sale: PoolClient;
  rest: PoolClient;
}

async function withConnections<T>(work: (connections: Connections) => Promise<T>): Promise<T> {
  const taken: PoolClient[] = [];
  let isBroken = true;
  try {
    const take = async () => {
      const client = await pool.connect();
      taken.push(client);
      return client;
    };
    const result = await work({
      keeper: await take(),
      order: await take(),
      line: await take(),
      sale: await take(),
      rest: await take(),
    });
    isBroken = false;
    return result;
  } finally {
    // A connection in the middle of a COPY is of no further use; closing it undoes what it did.
    for (const client of taken) client.release(isBroken);
  }
}

export interface LoadedOrders<T> {
  poured: T;
  /** Orders that were known and are something else now. */
  changed: number;
}

/** Loads the orders of a window; `settle` records, in the last transaction, that it is done. */
export async function loadOrders<T extends Poured>(
  load: OrderLoad,
  pour: Pour<T>,
  settle: Settle<T>,
): Promise<LoadedOrders<T>> {
  return oneAtATime(() => withConnections((connections) => loadWith(connections, load, pour, settle)));
}

async function loadWith<T extends Poured>(
  connections: Connections,
  { shop, window, columns }: OrderLoad,
  pour: Pour<T>,
  settle: Settle<T>,
): Promise<LoadedOrders<T>> {
  const { keeper, rest } = connections;
  await keeper.query("begin");
  await lockShop(keeper, shop);
  const known = await readKnownIds(keeper, shop, window, columns);
  const into = (schema: string, part: LoadedPart) =>
    `${schema}."${loadedTables[part]}" (${columns[part].map((name) => `"${name}"`).join(", ")})`;
  for (const client of [connections.order, connections.line, connections.sale, rest]) await client.query("begin");
  const copies = Object.fromEntries(
    streamed.map((part) => [part, openCopy(connections[part], into("public", part))]),
  ) as Record<Streamed, Copy>;
  const lanes = { rest: openLane(rest), keeper: openLane(keeper) };
  let isStaged = false;
  const poured = await pour(known, async (route, part, rows) => {
    if (route === "known") {
      if (!isStaged) await createStaged(keeper);
      isStaged = true;
      await lanes.keeper.write(into("pg_temp", part), rows);
    } else if (isStreamed(part)) await copies[part].write(rows);
    else await lanes.rest.write(into("public", part), rows);
  });
  await Promise.all([...Object.values(copies), ...Object.values(lanes)].map((copy) => copy.end()));
  // An order that is found without what belongs to it is made whole; what is found without its order would be in the way.
  for (const client of [connections.order, connections.line, connections.sale, rest]) await client.query("commit");
  const changed = isStaged ? await foldStaged(keeper, shop, columns) : 0;
  const cutOff = known.isAny ? await listOrdersWithoutSales(keeper, shop, window) : [];
  await recountSales(keeper, shop, new Set([...poured.strays, ...cutOff]));
  await settle(keeper, poured);
  await keeper.query("commit");
  return { poured, changed };
}
