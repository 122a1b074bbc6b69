// npm run trouble -- intake: things happen in a shop by the thousand while deliveries are doubled, shuffled and lost and
// web, worker and PostgreSQL are killed. After an hourly and a nightly comparison the store is the shop, row by row.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { control } from "#commands/control.ts";
import type { Experiment, ExperimentOptions, Measured } from "#commands/figures.ts";
import { type House, openHouse } from "#commands/house.ts";
import { finishImport, installApp } from "#commands/install.ts";
import { removePostgres } from "#commands/postgres.ts";
import { generateShop } from "#commands/shop.ts";
import { rollDice } from "#simulator/webhooks/trouble.ts";
import {
  ask,
  compareStore,
  keepAlive,
  kill,
  runJob,
  type Victim,
  verifyRollups,
  waitUntilNone,
} from "./intake/troubled-house.ts";

const domain = "trouble.myshopify.com";
const eventsAtOnce = 250;
const duplicatePercent = 10;
const lossPercent = 5;
const mostUnsent = 2000;
const mostWaiting = 4000;

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

const victims: readonly Victim[] = ["web", "worker", "postgres"];

/** What happens waits for what happened: the queues stay short, and whoever is killed is killed in the midst of work. */
async function keepPace(house: House): Promise<void> {
  for (;;) {
    const { unfinished } = await control<{ unfinished: number }>(house.admin, "settle", { milliseconds: 0 });
    const [row] = await ask<{ waiting: number }>(
      house,
      `select count(*)::int as waiting from "InboxTodo" where "deadAt" is null and "notBefore" is null`,
    );
    if (unfinished < mostUnsent && (row?.waiting ?? 0) < mostWaiting) return;
    await sleep(100);
  }
}

/** Things happen, and now and then a process is killed in their midst: how many came about, and how often each. */
async function makeTrouble(house: House, events: number, seed: number, phase: (what: string) => void) {
  const dice = rollDice(seed);
  const rounds = Math.ceil(events / eventsAtOnce);
  const killEvery = Math.max(1, Math.floor(rounds / Math.max(3, Math.min(30, rounds / 2))));
  const kills = { web: 0, worker: 0, postgres: 0 };
  let turn = 0;
  let happened = 0;
  let killing: Promise<void> = Promise.resolve();
  for (let round = 0; round < rounds; round++) {
    await keepPace(house);
    const { ids } = await control<{ ids: string[] }>(house.admin, `shops/${domain}/do/mix`, {
      count: Math.min(eventsAtOnce, events - round * eventsAtOnce),
      seed: seed * 1000 + round,
    });
    happened += ids.length;
    if (round % killEvery !== 0) continue;
    await killing;
    const victim = victims[turn++ % victims.length] ?? "web";
    await sleep(dice() * 300);
    killing = kill(house, victim, dice() * 1000).then((isKilled) => {
      if (isKilled) kills[victim]++;
    });
    // Whoever fails is heard where it is waited for.
    killing.catch(() => undefined);
    if (round % (killEvery * 5) === 0) phase(`${round * eventsAtOnce} events`);
  }
  await killing;
  return { kills, happened };
}

async function measure({ seeds, events = 10_000, say }: ExperimentOptions): Promise<Measured> {
  const seed = seeds[0] ?? 1;
  const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-trouble-"));
  const patience = 120_000 + events * 20;
  let house: House | undefined;
  let alive: ReturnType<typeof keepAlive> | undefined;
  try {
    const shopFolder = path.join(folder, "shop");
    await generateShop({ out: shopFolder, size: "small", seed, domain, plan: "Plus", months: 12, levels: false });
    house = await openHouse({ folder, shops: [shopFolder], progress: say });
    // A run of the full size is about 5,000 orders, of which the shop folder has 3,000.
    if (events >= 10_000) await control(house.admin, `shops/${domain}/do/orders`, { count: 2000, seed });
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
    const begun = Date.now();
    const phase = (what: string) => say(`${Math.round((Date.now() - begun) / 1000)} s: ${what}`);
    phase("making trouble");
    alive = keepAlive(house);
    const made = await makeTrouble(house, events, seed, phase);
    phase("nothing more happens; the inbox is worked off");
    await settle(house, patience);
    const troubledSeconds = (Date.now() - begun) / 1000;
    const [inbox] = await ask<{ deliveries: number; dead: number; orders: number }>(
      house,
      `select (select count(*)::int from "Inbox") as deliveries,
              (select count(*)::int from "Order") as orders,
              (select count(*)::int from "InboxTodo" where "deadAt" is not null)
              + (select count(*)::int from "Missing" where "deadAt" is not null) as dead`,
    );
    phase("the comparison of the hour");
    await runJob(house, "reconcile-shop-recent", shop, patience);
    const hourly = await lastRuns(house, shop, "recent");
    phase("the comparison of the night");
    await runJob(house, "reconcile-shop-all", shop, patience);
    const nightly = await lastRuns(house, shop, "nightly");
    await settle(house, patience);
    phase("rollups against what they sum");
    const wrongRollups = await verifyRollups(house, shop, patience);
    phase("the store against the shop, row by row");
    const compared = await compareStore(house, domain, shop);
    phase("done");
    for (const line of compared.wrong.slice(0, 20)) say(line);
    if (hourly.failure) say(hourly.failure);
    if (nightly.failure) say(nightly.failure);
    return {
      figures: {
        events: { value: events },
        "of which something came": { value: made.happened, goal: { atLeast: events * 0.8 } },
        "orders in the end": { value: inbox?.orders ?? 0 },
        "stored deliveries": { value: inbox?.deliveries ?? 0 },
        "sent twice": { value: duplicatePercent, unit: "%" },
        lost: { value: lossPercent, unit: "%" },
        "kills of web": { value: made.kills.web, goal: { atLeast: 1 } },
        "kills of worker": { value: made.kills.worker, goal: { atLeast: 1 } },
        "kills of PostgreSQL": { value: made.kills.postgres, goal: { atLeast: 1 } },
        "restarts of web and worker": { value: alive.restarts() },
        "dead deliveries": { value: inbox?.dead ?? -1, goal: { equals: 0 } },
        "differences found by the hour": { value: hourly.differing },
        "differences found by night": { value: nightly.differing },
        "comparisons that failed": {
          value: [hourly, nightly].filter(({ failure }) => failure !== null).length,
          goal: { equals: 0 },
        },
        "rows compared": { value: compared.rows, goal: { atLeast: 1000 } },
        "rows that differ": { value: compared.wrong.length, goal: { equals: 0 } },
        "rollup rows that differ": { value: wrongRollups, goal: { equals: 0 } },
        "time of trouble": { value: Math.round(troubledSeconds), unit: "s" },
      },
    };
  } finally {
    await alive?.stop();
    await house?.stop();
    removePostgres(path.join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
}

export const experiment: Experiment = {
  about: "messages doubled, shuffled and lost, processes killed: in the end the store is the shop",
  measure,
};
