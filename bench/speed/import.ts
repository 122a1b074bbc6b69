// How long a file of orders takes from HTTP into the tables, beside what PostgreSQL itself needs to COPY the same rows from
// files of its own, all indexes kept; and beside Prisma's createMany.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startChild } from "#commands/children.ts";
import type { Experiment } from "#commands/figures.ts";
import { removePostgres, startPostgres } from "#commands/postgres.ts";
import { generateClient } from "#commands/prepare.ts";
import { mustRun } from "#commands/run-program.ts";
import { writeOrderFile } from "./import/order-file.ts";

const rounds = 5;
const tables = ["Order", "OrderLine", "Fulfilment", "Refund", "Sale"];
const ordersOf = (size: string | undefined) => (size === "large" ? 1_000_000 : size === "small" ? 20_000 : 200_000);

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

interface Loaded {
  seconds: number;
  memoryMiB: number;
  changed: number;
  orders: number;
  lines: number;
}

async function empty(client: pg.Client): Promise<void> {
  await client.query(`truncate ${tables.map((name) => `"${name}"`).join(", ")}`);
  await client.query("checkpoint");
}

const isMigration = (entry: { isDirectory(): boolean }) => entry.isDirectory();

async function migrate(client: pg.Client): Promise<void> {
  const migrations = readdirSync("prisma/migrations", { withFileTypes: true }).filter(isMigration);
  for (const { name } of migrations.sort((a, b) => a.name.localeCompare(b.name)))
    await client.query(readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"));
}

export const experiment: Experiment = {
  about:
    "a file of orders over HTTP into the tables ÷ PostgreSQL's own COPY of the same rows; into an empty shop, and merged",
  async measure({ seeds, size, say }) {
    const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-bench-"));
    const shared = path.join(folder, "rows");
    const opened: (() => Promise<unknown>)[] = [];
    try {
      await generateClient();
      // PostgreSQL may run as another user: it writes its files here and reads them again.
      chmodSync(folder, 0o755);
      mkdirSync(shared);
      chmodSync(shared, 0o777);
      const postgres = await startPostgres(path.join(folder, "postgres"), {
        settings: { shared_buffers: "1GB", max_wal_size: "8GB", checkpoint_timeout: "30min" },
      });
      opened.push(() => postgres.stop());
      await postgres.createDatabase("bench");
      const url = postgres.url("bench");
      const clients = await Promise.all(
        tables.map(async () => {
          const client = new pg.Client(url);
          await client.connect();
          return client;
        }),
      );
      opened.push(() => Promise.all(clients.map((client) => client.end())));
      const [client] = clients as [pg.Client];
      await migrate(client);

      const file = path.join(folder, "orders.jsonl");
      const facts = writeOrderFile(file, ordersOf(size), seeds[0] ?? 1);
      say(`${facts.orders} orders, ${facts.lines} lines, ${Math.round(facts.bytes / 2 ** 20)} MiB`);
      const served = await startChild("files", ["bench/speed/import/serve.ts", file], {
        env: process.env,
        ready: "serving ",
        logFolder: folder,
      });
      opened.push(() => served.stop());
      const address = served.readyLine.slice(served.readyLine.indexOf("http"));
      const env: NodeJS.ProcessEnv = {
        ...process.env,
        NODE_ENV: "production",
        DATABASE_URL: url,
        SHOPIFY_API_KEY: "bench",
        SHOPIFY_API_SECRET: "bench",
        SHOPIFY_APP_URL: "https://app.example.com",
        TOKEN_KEYS: `bench:${Buffer.alloc(32).toString("base64")}`,
        LOG_LEVEL: "warn",
      };
      const load = async (way: "copy" | "prisma" = "copy"): Promise<Loaded> => {
        const output = await mustRun("node", ["bench/speed/import/load.ts", address, way], { env });
        return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Loaded;
      };
      /** Every table at once, each from a file of its own. */
      const copyBack = async (): Promise<number> => {
        const begun = performance.now();
        await Promise.all(
          tables.map((name, at) => clients[at]?.query(`copy "${name}" from '${path.join(shared, name)}'`)),
        );
        return (performance.now() - begun) / 1000;
      };

      const first = await load();
      if (first.orders !== facts.orders || first.lines !== facts.lines)
        throw new Error(`the file was not loaded as it is: ${JSON.stringify(first)}`);
      for (const name of tables)
        await client.query(`copy (select * from "${name}" order by ctid) to '${path.join(shared, name)}'`);
      const sums = async () => {
        const { rows } = await client.query(
          tables
            .map((name) => `select '${name}' as name, count(*), sum(hashtextextended(t::text, 0)) from "${name}" t`)
            .join(" union all ")
            .concat(" order by name"),
        );
        return JSON.stringify(rows);
      };
      const expected = await sums();
      const seconds = { limit: [] as number[], empty: [] as number[], merge: [] as number[] };
      let memory = 0;
      for (let round = 0; round < rounds; round++) {
        await empty(client);
        seconds.limit.push(await copyBack());
        await empty(client);
        for (const way of ["empty", "merge"] as const) {
          const loaded = await load();
          if (loaded.changed !== 0 || (await sums()) !== expected)
            throw new Error(`after a load (${way}) ${loaded.changed} orders changed, or the tables are not the same`);
          seconds[way].push(loaded.seconds);
          memory = Math.max(memory, loaded.memoryMiB);
        }
        const last = (of: keyof typeof seconds) => `${of} ${seconds[of].at(-1)?.toFixed(2)} s`;
        say(`round ${round + 1}: ${last("limit")}, ${last("empty")}, ${last("merge")}`);
      }
      await empty(client);
      const prisma = await load("prisma");
      const limit = median(seconds.limit);
      const ratio = (of: "empty" | "merge") => Number((limit / median(seconds[of])).toFixed(3));
      const perSecond = (facts.orders + facts.lines) / median(seconds.empty);
      const prismaPerSecond = (prisma.orders + prisma.lines) / prisma.seconds;
      return {
        figures: {
          orders: { value: facts.orders },
          lines: { value: facts.lines },
          limit: { value: Number(limit.toFixed(2)), unit: "s" },
          empty: { value: Number(median(seconds.empty).toFixed(2)), unit: "s" },
          merge: { value: Number(median(seconds.merge).toFixed(2)), unit: "s", aim: "everything known already" },
          intoEmptyShop: { value: ratio("empty"), goal: { atLeast: 0.8 } },
          merged: { value: ratio("merge"), goal: { atLeast: 0.5 } },
          rowsPerSecond: { value: Math.round(perSecond) },
          timesPrisma: { value: Number((perSecond / prismaPerSecond).toFixed(1)), goal: { atLeast: 12 } },
          memory: { value: Math.round(memory), unit: "MiB", goal: { atMost: 200 } },
        },
      };
    } finally {
      for (const close of opened.reverse()) await close();
      removePostgres(path.join(folder, "postgres"));
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
