// npm run trouble -- intake: things happen in a shop by the thousand while deliveries are doubled, shuffled and lost and
// web, worker and PostgreSQL are killed. After an hourly and a nightly comparison the store is the shop, row by row.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { control } from "#commands/control.ts";
import type { Experiment, ExperimentOptions, Measured } from "#commands/figures.ts";
import { type House, openHouse } from "#commands/house.ts";
import { finishImport, installApp } from "#commands/install.ts";
import { removePostgres } from "#commands/postgres.ts";
import { generateShop } from "#commands/shop.ts";
import { rollDice } from "#simulator/webhooks/trouble.ts";
import { storeDifferences } from "#tests/support/store-differences.ts";

const domain = "trouble.myshopify.com";
const eventsAtOnce = 250;
const duplicatePercent = 10;
const lossPercent = 5;

/** A query that is asked again while the database is away. */
async function ask<Row extends pg.QueryResultRow>(house: House, text: string, values: unknown[] = []): Promise<Row[]> {
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

/** Starts web and worker again whenever they have ended, as whoever runs them does; how often, once it is stopped. */
function keepAlive(house: House) {
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
    async stop(): Promise<number> {
      isStopping = true;
      await keeping;
      return restarts;
    },
  };
}

/** Whoever has ended already is being started again: there is nothing to kill. */
async function kill(house: House, victim: "web" | "worker" | "postgres", pauseMs: number): Promise<boolean> {
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

/** Waits until a question about the database is answered with nothing. */
async function waitUntilNone(house: House, what: string, text: string, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const [row] = await ask<{ left: number }>(house, text);
    if (row?.left === 0) return;
    if (Date.now() > end) throw new Error(`after ${patienceMs / 1000} s there are still ${row?.left} ${what}`);
    await sleep(300);
  }
}

const jobsLeft = (tasks: string) => `
  select count(*)::int as left from graphile_worker.jobs
  where task_identifier in (${tasks}) and (key is not null or attempts < max_attempts)`;

async function settle(house: House, patienceMs: number): Promise<void> {
  await control(house.admin, "flush", {});
  for (let round = 0; round < 100; round++) {
    const { unfinished } = await control<{ unfinished: number }>(house.admin, "settle", { milliseconds: 3000 });
    if (unfinished === 0) break;
    await control(house.admin, "retry", {});
  }
  const waiting = `select count(*)::int as left from "InboxTodo" where "deadAt" is null`;
  await waitUntilNone(house, "deliveries not applied", waiting, patienceMs);
  const unread = `select count(*)::int as left from "Missing" where "deadAt" is null`;
  await waitUntilNone(house, "things not fetched", unread, patienceMs);
}

async function runJob(house: House, task: string, shop: number, patienceMs: number): Promise<void> {
  await ask(house, `select graphile_worker.add_job($1, json_build_object('shop', $2::int), job_key => $1)`, [
    task,
    shop,
  ]);
  await waitUntilNone(house, `jobs ${task}`, jobsLeft(`'${task}'`), patienceMs);
}

interface Found {
  differing: number;
  failure: string | null;
}

async function lastRuns(house: House, shop: number, kind: string): Promise<Found> {
  const [row] = await ask<Found>(
    house,
    `select coalesce(sum(differing), 0)::int as differing, string_agg(noun || ': ' || failure, '; ') as failure
     from (select distinct on (noun) * from "ReconcileRun" where shop = $1 and kind = $2 and noun <> 'rollups'
           order by noun, "startedAt" desc) run`,
    [shop, kind],
  );
  return row ?? { differing: 0, failure: "it never ran" };
}

async function readTable<Node>(house: House, table: string): Promise<Node[]> {
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

const victims = ["web", "worker", "postgres"] as const;

/** Things happen, and now and then a process is killed in their midst; how often each. */
async function makeTrouble(house: House, events: number, seed: number, say: (line: string) => void) {
  const dice = rollDice(seed);
  const rounds = Math.ceil(events / eventsAtOnce);
  const killEvery = Math.max(1, Math.floor(rounds / Math.max(3, Math.min(30, rounds / 2))));
  const kills = { web: 0, worker: 0, postgres: 0 };
  let turn = 0;
  let killing: Promise<void> = Promise.resolve();
  for (let round = 0; round < rounds; round++) {
    await control(house.admin, `shops/${domain}/do/mix`, {
      count: Math.min(eventsAtOnce, events - round * eventsAtOnce),
      seed: seed * 1000 + round,
    });
    if (round % killEvery !== 0) continue;
    await killing;
    const victim = victims[turn++ % victims.length] ?? "web";
    await sleep(dice() * 300);
    killing = kill(house, victim, dice() * 1000).then((isKilled) => {
      if (isKilled) kills[victim]++;
    });
    // Whoever fails is heard where it is waited for.
    killing.catch(() => undefined);
    if (round % (killEvery * 10) === 0) say(`${round * eventsAtOnce} events`);
  }
  await killing;
  return kills;
}

async function measure({ seeds, events = 10_000, say }: ExperimentOptions): Promise<Measured> {
  const seed = seeds[0] ?? 1;
  const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-trouble-"));
  const patience = 120_000 + events * 20;
  let house: House | undefined;
  try {
    const shopFolder = path.join(folder, "shop");
    await generateShop({ out: shopFolder, size: "small", seed, domain, plan: "Plus", months: 12, levels: false });
    house = await openHouse({ folder, shops: [shopFolder], progress: say });
    await installApp(house, domain);
    await finishImport(house, domain);
    const [row] = await ask<{ id: number }>(house, `select id from "Shop" where domain = $1`, [domain]);
    const shop = row?.id ?? 0;
    await runJob(house, "reconcile-shop-all", shop, patience);
    await control(house.admin, "trouble", {
      duplicatePercent,
      lossPercent,
      reorderWindow: 100,
      concurrency: 16,
      timeScale: 500,
      seed,
    });
    say("Making trouble");
    const begun = Date.now();
    const alive = keepAlive(house);
    const troubled = house;
    let restarts = 0;
    const troubleAndSettle = async () => {
      const made = await makeTrouble(troubled, events, seed, say);
      await settle(troubled, patience);
      return made;
    };
    const kills = await troubleAndSettle().finally(async () => {
      restarts = await alive.stop();
    });
    const troubledSeconds = (Date.now() - begun) / 1000;
    say("Comparing with the shop");
    const [inbox] = await ask<{ deliveries: number; dead: number }>(
      house,
      `select (select count(*)::int from "Inbox") as deliveries,
              (select count(*)::int from "InboxTodo" where "deadAt" is not null) as dead`,
    );
    await runJob(house, "reconcile-shop-recent", shop, patience);
    const hourly = await lastRuns(house, shop, "recent");
    await runJob(house, "reconcile-shop-all", shop, patience);
    const nightly = await lastRuns(house, shop, "nightly");
    await settle(house, patience);
    await runJob(house, "verify-shop", shop, patience);
    const [rollups] = await ask<Found>(
      house,
      `select differing, failure from "ReconcileRun" where shop = $1 and noun = 'rollups' order by "startedAt" desc limit 1`,
      [shop],
    );
    const pool = new pg.Pool({ connectionString: house.databaseUrl, max: 2 });
    const here = house;
    const compared = await storeDifferences(pool, { shop, digits: 2 }, (table) => readTable(here, table)).finally(() =>
      pool.end(),
    );
    for (const line of compared.wrong.slice(0, 20)) say(line);
    if (hourly.failure) say(hourly.failure);
    if (nightly.failure) say(nightly.failure);
    return {
      figures: {
        events: { value: events },
        "stored deliveries": { value: inbox?.deliveries ?? 0 },
        "sent twice": { value: duplicatePercent, unit: "%" },
        lost: { value: lossPercent, unit: "%" },
        "kills of web": { value: kills.web, goal: { atLeast: 1 } },
        "kills of worker": { value: kills.worker, goal: { atLeast: 1 } },
        "kills of PostgreSQL": { value: kills.postgres, goal: { atLeast: 1 } },
        "restarts of web and worker": { value: restarts },
        "dead deliveries": { value: inbox?.dead ?? -1, goal: { equals: 0 } },
        "differences found by the hour": { value: hourly.differing },
        "differences found by night": { value: nightly.differing },
        "comparisons that failed": {
          value: [hourly, nightly].filter(({ failure }) => failure !== null).length,
          goal: { equals: 0 },
        },
        "rows compared": { value: compared.rows, goal: { atLeast: 1000 } },
        "rows that differ": { value: compared.wrong.length, goal: { equals: 0 } },
        "rollup rows that differ": { value: rollups?.differing ?? -1, goal: { equals: 0 } },
        "time of trouble": { value: Math.round(troubledSeconds), unit: "s" },
      },
    };
  } finally {
    await house?.stop();
    removePostgres(path.join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
}

export const experiment: Experiment = {
  about: "messages doubled, shuffled and lost, processes killed: in the end the store is the shop",
  measure,
};
