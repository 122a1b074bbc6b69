// Tells a worker that died from one that is busy. The queue itself would wait four hours before it gives a dead
// worker's job to another. Here every worker holds a named lock for as long as its connection lives; whoever finds
// a job whose worker holds none sets it free.
import type { PoolClient } from "pg";
import { pool } from "#app/db.server.ts";

const lockFamily = 7_261_001;
const defaultGraceSeconds = 10;

/** Sets free the jobs of workers that are gone and returns how many workers that were. */
export async function freeAbandonedJobs(graceSeconds = defaultGraceSeconds): Promise<number> {
  // A worker takes its lock just after its first job, hence the grace.
  const { rows } = await pool.query<{ workers: number }>(
    `with holder as (
       select distinct locked_by
       from graphile_worker.jobs
       where locked_by is not null and locked_at < now() - make_interval(secs => $2)
     ),
     dead as materialized (
       select locked_by from holder where pg_try_advisory_xact_lock($1, hashtext(locked_by))
     ),
     freed as materialized (
       select graphile_worker.force_unlock_workers(array_agg(locked_by)) from dead having count(*) > 0
     )
     select (select count(*)::int from dead) as workers, (select count(*) from freed)`,
    [lockFamily, graceSeconds],
  );
  return rows[0]?.workers ?? 0;
}

/**
 * Removes jobs that gave their key to a newer one while they ran, and whose worker died or failed: the newer one does
 * what they should have done, and the queue would keep them for ever.
 */
export async function forgetReplacedJobs(): Promise<void> {
  await pool.query(
    `delete from graphile_worker._private_jobs where key is null and attempts >= max_attempts and locked_at is null`,
  );
}

/** How many jobs a worker still holds, those included whose end is not written yet. */
export async function countHeldJobs(workerId: string): Promise<number> {
  const { rows } = await pool.query<{ jobs: number }>(
    `select count(*)::int as jobs from graphile_worker.jobs where locked_by = $1`,
    [workerId],
  );
  return rows[0]?.jobs ?? 0;
}

export interface WorkerLease {
  /** Takes the lock where it is not held yet, on a new connection where the last one broke. */
  hold(workerId: string): Promise<void>;
  release(): void;
}

export function createWorkerLease(): WorkerLease {
  let client: PoolClient | undefined;
  let holds = false;
  const drop = () => {
    // Destroyed, not given back: the lock lives as long as the connection.
    client?.release(true);
    client = undefined;
    holds = false;
  };
  return {
    async hold(workerId) {
      try {
        client ??= await pool.connect();
        // Also where the lock is held: this is how a broken connection is noticed.
        await client.query(holds ? "select $1::int, $2::text" : "select pg_advisory_lock($1, hashtext($2))", [
          lockFamily,
          workerId,
        ]);
        holds = true;
      } catch (error) {
        drop();
        throw error;
      }
    },
    release: drop,
  };
}
