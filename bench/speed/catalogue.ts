// The queries of the catalogue's pages over 20,000 products and 3,000,000 lines: against a round trip that asks nothing,
// against DuckDB, against plain SQL row by row, and against themselves at a tenth of the lines.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { fillCatalogueSql } from "#bench/support/catalogue-words.ts";
import { asOf, fillSql, median, openSalesDatabase } from "#bench/support/sales-database.ts";
import type { Experiment, Figure } from "#commands/figures.ts";
import { measureCategorise } from "./catalogue/categorise.ts";
import { categoryQuestions } from "./catalogue/category-questions.ts";
import { openDuck } from "./catalogue/duck.ts";
import type { PageQuestion } from "./catalogue/page-question.ts";
import { seasonQuestions } from "./catalogue/season-questions.ts";

const products = 20_000;
const rounds = 15;
const duckRounds = 5;

const tables = ["Sale", "Product", "Variant", "ProductJudgement", "ProductVehicle", "StockLevel"];

const text = (cells: unknown[][]) => JSON.stringify(cells.map((row) => row.map((cell) => String(cell ?? "null"))));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The pages PostgreSQL touched for a question: each statement it sends, explained. */
async function buffersOf(pool: pg.Pool, client: pg.Client, ask: () => Promise<unknown>): Promise<number> {
  const sent: { text: string; values: unknown[] }[] = [];
  const query = pool.query.bind(pool);
  pool.query = ((sql: string, values: unknown[] = []) => {
    sent.push({ text: sql, values });
    return query(sql, values);
  }) as typeof pool.query;
  try {
    await ask();
  } finally {
    pool.query = query;
  }
  let buffers = 0;
  for (const { text: sql, values } of sent) {
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Record<string, number> }] }>(
      `explain (analyze, buffers, format json) ${sql}`,
      values,
    );
    const plan = rows[0]?.["QUERY PLAN"][0].Plan ?? {};
    buffers += (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
  }
  return buffers;
}

const fullShop = 1;
const tenthShop = 2;

/** All questions of all pages. */
async function questionsOf(shop: number): Promise<PageQuestion[]> {
  return [...(await categoryQuestions(shop)), ...(await seasonQuestions(shop))];
}

async function fillShop(client: pg.Client, shop: number): Promise<void> {
  for (const sql of fillCatalogueSql(shop, products)) await client.query(sql);
  const { rebuildRollups } = await import("#app/store/rollups/rebuild.ts");
  const { recountCategories } = await import("#app/store/derived/category-counts.ts");
  const { inTransaction } = await import("#app/store/transaction.ts");
  await rebuildRollups(shop, asOf);
  const { judgeSeasons } = await import("#app/jobs/judge-seasons.ts");
  const { log } = await import("#app/log.server.ts");
  await judgeSeasons({ shop }, { log, signal: new AbortController().signal, isLastAttempt: false });
  await inTransaction((tx) => recountCategories(tx, shop, 0.6, new Date()));
}

/** Every question in turn, `select 1` between them; medians. */
async function timeAll(pool: pg.Pool, questions: readonly PageQuestion[]) {
  const times = questions.map((): number[] => []);
  const selects: number[] = [];
  for (const { ask } of questions) for (let round = 0; round < 3; round++) await ask();
  for (let round = 0; round < rounds; round++) {
    for (const [at, { ask }] of questions.entries()) {
      for (let each = 0; each < 3; each++) selects.push(await timed(() => pool.query("select 1")));
      times[at]?.push(await timed(ask));
    }
  }
  return { selectMs: median(selects), times: times.map(median) };
}

interface Duck {
  ms: number;
  cells: string;
}

async function askDuck(client: pg.Client, questions: readonly PageQuestion[]): Promise<Duck[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-duck-"));
  const duck = await openDuck(client, folder, tables);
  try {
    const answers: Duck[] = [];
    for (const { plain } of questions) {
      const ms: number[] = [];
      let answer: unknown[][] = [];
      for (let round = 0; round < duckRounds; round++)
        ms.push(
          await timed(async () => {
            answer = await duck.ask(plain);
          }),
        );
      answers.push({ ms: median(ms), cells: text(answer) });
    }
    return answers;
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const experiment: Experiment = {
  about:
    "queries of the catalogue's pages ÷ `select 1`, × DuckDB, = plain SQL; their buffers at 3,000,000 ÷ 300,000 lines; products categorised a second",
  async measure({ seeds, say, size = "large" }) {
    const orders = size === "large" ? 1_000_000 : 100_000;
    const filling = { orders, customers: Math.round(orders * 0.3), products };
    const database = await openSalesDatabase({ shops: 1, ...filling });
    const { closeDatabase, pool } = await import("#app/db.server.ts");
    try {
      const { client } = database;
      for (const sql of fillSql(tenthShop, orders / 10, filling.customers / 10, products)) await client.query(sql);
      for (const shop of [fullShop, tenthShop]) await fillShop(client, shop);
      await client.query("vacuum analyze");
      const questions = await questionsOf(fullShop);
      const smaller = await questionsOf(tenthShop);
      const { selectMs, times } = await timeAll(pool, questions);
      const ducks = await askDuck(client, questions);
      const asked = [];
      for (const [at, { name, ask, cells, plain }] of questions.entries()) {
        const { rows } = await client.query({ text: plain, rowMode: "array" });
        const ours = text(cells(await ask()));
        const plainly = text(rows as unknown as unknown[][]);
        const buffers = await buffersOf(pool, client, ask);
        const fewer = await buffersOf(pool, client, smaller[at]?.ask ?? ask);
        const one = {
          timesSelect: (times[at] ?? Number.NaN) / selectMs,
          timesFaster: (ducks[at]?.ms ?? Number.NaN) / (times[at] ?? Number.NaN),
          isEqual: ours === plainly && ducks[at]?.cells === plainly,
          growth: buffers / fewer,
        };
        asked.push(one);
        say(
          `${name}: ${times[at]?.toFixed(2)} ms (${one.timesSelect.toFixed(1)} × select 1), DuckDB ${ducks[at]?.ms.toFixed(1)} ms ` +
            `(${one.timesFaster.toFixed(1)} ×), buffers ${buffers} ÷ ${fewer}${one.isEqual ? "" : "; NOT what plain SQL says"}`,
        );
        if (!one.isEqual) say(`  ours ${ours.slice(0, 300)}\n  plain ${plainly.slice(0, 300)}`);
      }
      const figures: Record<string, Figure> = {
        questions: { value: asked.length },
        selectMs: { value: selectMs, unit: "ms" },
        mostTimesSelect: { value: Math.max(...asked.map((one) => one.timesSelect)), goal: { atMost: 30 } },
        leastTimesFasterThanDuck: { value: Math.min(...asked.map((one) => one.timesFaster)), goal: { atLeast: 5 } },
        mostBufferGrowth: { value: Math.max(...asked.map((one) => one.growth)), goal: { atMost: 1.3 } },
        differing: { value: asked.filter((one) => !one.isEqual).length, goal: { equals: 0 } },
        ...(await measureCategorise(seeds[0] ?? 1)),
      };
      return { figures };
    } finally {
      await closeDatabase();
      await database.stop();
    }
  },
};
