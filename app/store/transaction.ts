// Work that happens wholly or not at all.
import type { Pool, PoolClient, QueryResult, QueryResultRow } from "pg";
import { pool } from "#app/db.server.ts";

export type Tx = PoolClient;

/** Whatever a single statement can be sent to: the pool, or a transaction in progress. */
export interface Queryable {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>>;
}

export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, connections: Pool = pool): Promise<T> {
  const tx = await connections.connect();
  let broken: Error | undefined;
  try {
    await tx.query("begin");
    const result = await work(tx);
    await tx.query("commit");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away with whatever it held.
    await tx.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    tx.release(broken);
  }
}

/** Does `work` inside a transaction in progress; when it fails, only its own changes are undone. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.query("savepoint work");
  try {
    const result = await work();
    await tx.query("release savepoint work");
    return result;
  } catch (error) {
    await tx.query("rollback to savepoint work");
    throw error;
  }
}

/** Waits until nobody else holds this name, in any process; held until the transaction ends. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
}

/**
 * One writer of a shop's source and rollups at a time; held until the transaction ends.
 * The statements that follow have arrays for parameters: their plans must not depend on how long those happen to be.
 */
export async function lockShop(tx: Tx, shop: number): Promise<void> {
  await tx.query(
    `select set_config('plan_cache_mode', 'force_generic_plan', true), pg_advisory_xact_lock(hashtextextended($1, 0))`,
    [`apply:${shop}`],
  );
}
