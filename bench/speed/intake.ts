// How many webhooks a second the door makes durable, beside the least that a database asks for the same promise, and
// beside the route of Shopify's own template. And whether an acknowledged delivery can be lost.
import { type ChildProcess, fork } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Child, startChild } from "#commands/children.ts";
import type { Experiment } from "#commands/figures.ts";
import { freePort, removePostgres, startPostgres } from "#commands/postgres.ts";
import { buildPages, generateClient } from "#commands/prepare.ts";
import { mustRun } from "#commands/run-program.ts";
import { orderBody } from "./intake/order-body.ts";
import type { PostOrder, PostResult } from "./intake/post.ts";

const rounds = 5;
const kills = 3;
const domain = "hot-rodan.myshopify.com";

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const insertRow = "insert into single_row (shop, event, topic, payload) values ($1, $2, $3, $4) on conflict do nothing";
const insertOne = (client: pg.ClientBase, body: Buffer) =>
  client.query({ name: "insert", text: insertRow, values: [1, randomUUID(), "orders/create", body] });

/** The limit: single-row commits of the same body as fast as node-pg sends them. Per second. */
async function commitRows(pool: pg.Pool, body: Buffer, milliseconds: number): Promise<number> {
  await pool.query("truncate single_row");
  let rows = 0;
  const begun = performance.now();
  const end = begun + milliseconds;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      const client = await pool.connect();
      while (performance.now() < end) {
        await insertOne(client, body);
        rows++;
      }
      client.release();
    }),
  );
  return (rows / (performance.now() - begun)) * 1000;
}

/** The median of one bare insert at a time, in milliseconds. */
async function insertAlone(pool: pg.Pool, body: Buffer, milliseconds: number): Promise<number> {
  const client = await pool.connect();
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const at = performance.now();
    await insertOne(client, body);
    times.push(performance.now() - at);
  }
  client.release();
  return median(times);
}

async function tell(poster: ChildProcess, order: PostOrder): Promise<PostResult> {
  poster.send(order);
  const [result] = (await once(poster, "message")) as [PostResult];
  if (result.refused > 0) throw new Error(`${result.refused} deliveries were refused; see the web process's log`);
  return result;
}

export const experiment: Experiment = {
  about: "durable webhooks a second ÷ single-row commits of the same body; latency; against the template; kill -9",
  async measure({ say }) {
    const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-bench-"));
    const opened: (() => Promise<unknown>)[] = [];
    try {
      await generateClient();
      await buildPages();
      const postgres = await startPostgres(path.join(folder, "postgres"), {
        settings: { shared_buffers: "1GB", max_wal_size: "4GB" },
      });
      opened.push(() => postgres.stop());
      await postgres.createDatabase("intake");
      const databaseUrl = postgres.url("intake");
      await mustRun("prisma", ["migrate", "deploy"], { env: { ...process.env, DATABASE_URL: databaseUrl } });
      const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
      pool.on("error", (error) => say(`a connection of the bench broke: ${error.message}`));
      opened.push(() => pool.end());
      await pool.query(
        `create table single_row (shop int, event uuid, topic text, payload bytea, primary key (shop, event));
         insert into "Session" ("shopDomain", id, "keyId", nonce, ciphertext, "updatedAt")
         values ('${domain}', 'offline_${domain}', '', '', '', now())`,
      );

      const secret = randomBytes(16).toString("hex");
      const start = async (name: string, file: string, ready: string): Promise<Child & { port: number }> => {
        const port = await freePort();
        const env: NodeJS.ProcessEnv = {
          ...process.env,
          NODE_ENV: "production",
          DATABASE_URL: databaseUrl,
          SHOPIFY_API_KEY: "bench",
          SHOPIFY_API_SECRET: secret,
          SHOPIFY_APP_URL: "https://app.test",
          TOKEN_KEYS: `bench:${randomBytes(32).toString("base64")}`,
          LOG_LEVEL: "info",
          PORT: String(port),
        };
        return { ...(await startChild(name, [file], { env, ready, logFolder: path.join(folder, "logs") })), port };
      };
      let web = await start("web", "server.ts", "web listening");
      opened.push(() => web.stop());
      const template = await start("template", "bench/speed/intake/template.ts", "template listening");
      opened.push(() => template.stop());
      const poster = fork("bench/speed/intake/post.ts", { stdio: ["ignore", "inherit", "inherit", "ipc"] });
      opened.push(async () => poster.disconnect());

      const body = await orderBody(1);
      const text = body.toString();
      const send = (port: number, connections: number, milliseconds: number, remember = false) =>
        tell(poster, { port, connections, milliseconds, secret, body: text, remember });
      const emptyInbox = () => pool.query(`truncate "Inbox", "InboxTodo"`);

      for (const connections of [50, 500]) await send(web.port, connections, 1500);
      for (const connections of [50, 500]) await send(template.port, connections, 1000);
      const found: Record<string, number[]> = {};
      const note = (name: string, value: number) => {
        found[name] = [...(found[name] ?? []), value];
      };
      for (let round = 1; round <= rounds; round++) {
        await emptyInbox();
        await pool.query("checkpoint");
        const limit = await commitRows(pool, body, 2000);
        note("limit", limit);
        for (const connections of [50, 500]) {
          const { posted, seconds, p99 } = await send(web.port, connections, 2500);
          note(`rate${connections}`, posted / seconds);
          note(`ratio${connections}`, posted / seconds / limit);
          note(`p99At${connections}`, p99);
        }
        const bare = await insertAlone(pool, body, 700);
        const alone = await send(web.port, 1, 700);
        note("bare", bare);
        note("alone", alone.p50);
        note("aloneRatio", alone.p50 / bare);
        for (const connections of [50, 500]) {
          const peer = await send(template.port, connections, 2000);
          note(`template${connections}`, peer.posted / peer.seconds);
          note(`times${connections}`, (found[`rate${connections}`]?.at(-1) ?? 0) / (peer.posted / peer.seconds));
        }
        const last = (name: string) => Math.round(found[name]?.at(-1) ?? 0);
        say(
          `round ${round}: limit ${last("limit")}/s; at 50 and 500 connections the door ${last("rate50")}/s and ` +
            `${last("rate500")}/s, the template ${last("template50")}/s and ${last("template500")}/s`,
        );
      }

      await emptyInbox();
      const acknowledged = new Set<string>();
      for (let kill = 0; kill < kills; kill++) {
        const sending = send(web.port, 50, 2000, true);
        await sleep(400 + Math.random() * 800);
        process.kill(web.pid, "SIGKILL");
        for (const event of (await sending).acknowledged) acknowledged.add(event);
        await web.ended;
        web = await start("web", "server.ts", "web listening");
      }
      const stored = await pool.query<{ event: string; rows: number; todo: number }>(
        `with row as (select "eventKey", count(*)::int as rows from "Inbox" group by "eventKey"),
         todo as (select "eventKey", count(*)::int as todo from "InboxTodo" group by "eventKey")
         select "eventKey" as event, rows, coalesce(todo, 0) as todo from row left join todo using ("eventKey")`,
      );
      const once = new Set(stored.rows.filter((row) => row.rows === 1 && row.todo === 1).map((row) => row.event));
      const middle = (name: string) => median(found[name] ?? []);
      return {
        figures: {
          limit: { value: Math.round(middle("limit")), unit: "single-row commits/s at 16 connections" },
          doorAt50: { value: Math.round(middle("rate50")), unit: "deliveries/s" },
          doorAt500: { value: Math.round(middle("rate500")), unit: "deliveries/s" },
          ratioAt50: { value: middle("ratio50"), goal: { atLeast: 0.8 } },
          ratioAt500: { value: middle("ratio500"), goal: { atLeast: 1 } },
          p99At50: { value: middle("p99At50"), unit: "ms", aim: "≤ 25 ms" },
          p99At500: { value: middle("p99At500"), unit: "ms", aim: "≤ 150 ms" },
          aloneP50: { value: middle("alone"), unit: "ms" },
          bareInsertP50: { value: middle("bare"), unit: "ms" },
          aloneToBareInsert: { value: middle("aloneRatio"), goal: { atMost: 1.6 } },
          templateAt50: { value: Math.round(middle("template50")), unit: "deliveries/s" },
          templateAt500: { value: Math.round(middle("template500")), unit: "deliveries/s" },
          timesTemplateAt50: { value: middle("times50"), goal: { atLeast: 20 } },
          timesTemplateAt500: { value: middle("times500"), goal: { atLeast: 20 } },
          acknowledgedOverKills: { value: acknowledged.size, goal: { atLeast: 1000 } },
          missingOrDoubled: {
            value: [...acknowledged].filter((event) => !once.has(event)).length,
            goal: { equals: 0 },
          },
        },
      };
    } finally {
      for (const close of opened.reverse()) await close();
      removePostgres(path.join(folder, "postgres"));
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
