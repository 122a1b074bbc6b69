// A house whose processes are killed, and started again as whoever runs them does.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { control } from "#commands/control.ts";
import type { House } from "#commands/house.ts";
import { storeDifferences } from "#tests/support/store-differences.ts";

/** A query that is asked again while the database is away. */
export async function ask<Row extends pg.QueryResultRow>(
  house: House,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client(house.databaseUrl);
    client.on("error", () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(text, values)).rows;
    } catch (error) {
      if (attempt === 60) throw error;
      await sleep(500);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Waits until a question about the database is answered with nothing. */
export async function waitUntilNone(house: House, what: string, text: string, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const [row] = await ask<{ left: number }>(house, text);
    if (row?.left === 0) return;
    if (Date.now() > end) throw new Error(`after ${patienceMs / 1000} s there are still ${row?.left} ${what}`);
    await sleep(300);
  }
}

/** A job that was replaced by a newer one while it ran is none that anybody waits for. */
export async function runJob(house: House, task: string, shop: number, patienceMs: number): Promise<void> {
  const left = `
    select count(*)::int as left from graphile_worker.jobs
    where task_identifier = '${task}' and (key is not null or attempts < max_attempts)`;
  await ask(house, `select graphile_worker.add_job($1, json_build_object('shop', $2::int), job_key => $1)`, [
    task,
    shop,
  ]);
  await waitUntilNone(house, `jobs ${task}`, left, patienceMs);
}

/** Starts web and worker again whenever they have ended; how often, once it is stopped. */
export function keepAlive(house: House) {
  let isStopping = false;
  let restarts = 0;
  const keep = async (name: "web" | "worker") => {
    let hasEnded = false;
    const watch = () => {
      hasEnded = false;
      house.processes[name].ended.then(() => {
        hasEnded = true;
      });
    };
    watch();
    while (!isStopping) {
      await sleep(200);
      if (!hasEnded || isStopping) continue;
      try {
        house.processes[name] = await (name === "web" ? house.startWeb() : house.startWorker());
        restarts++;
        watch();
      } catch {
        // The database may be away: it ended again, and is started again.
        await sleep(300);
      }
    }
  };
  const keeping = Promise.all([keep("web"), keep("worker")]);
  return {
    restarts: () => restarts,
    async stop(): Promise<void> {
      isStopping = true;
      await keeping;
    },
  };
}

export type Victim = "web" | "worker" | "postgres";

/** False: it had ended already and is being started again, so that there was nothing to kill. */
export async function kill(house: House, victim: Victim, pauseMs: number): Promise<boolean> {
  if (victim === "postgres") {
    await house.restartPostgres(pauseMs);
    return true;
  }
  try {
    process.kill(house.processes[victim].pid, "SIGKILL");
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}

/** How many rows of rollups differ from what they sum; -1 where that was not found out. */
export async function verifyRollups(house: House, shop: number, patienceMs: number): Promise<number> {
  await runJob(house, "verify-shop", shop, patienceMs);
  const [row] = await ask<{ differing: number; failure: string | null }>(
    house,
    `select differing, failure from "ReconcileRun" where shop = $1 and noun = 'rollups' order by "startedAt" desc limit 1`,
    [shop],
  );
  return row && row.failure === null ? row.differing : -1;
}

async function readTable<Node>(house: House, domain: string, table: string): Promise<Node[]> {
  const all: Node[] = [];
  for (let after = 0; ; ) {
    const { nodes, next } = await control<{ nodes: Node[]; next: number | null }>(
      house.admin,
      `shops/${domain}/nodes/${table}?after=${after}&limit=5000`,
    );
    all.push(...nodes);
    if (next === null) return all;
    after = next;
  }
}

/** Every row of the store against the shop's own state, for a currency with cents. */
export async function compareStore(house: House, domain: string, shop: number) {
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: 2 });
  return storeDifferences(pool, { shop, digits: 2 }, (table) => readTable(house, domain, table)).finally(() =>
    pool.end(),
  );
}
