// The whole house on one machine: PostgreSQL, the stand-in for Shopify, web and worker, started in order, ended in reverse.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { type Child, startChild } from "./children.ts";
import { Explained } from "./explain.ts";
import { freePort, type Postgres, startPostgres } from "./postgres.ts";
import { buildPages, generateClient } from "./prepare.ts";
import { mustRun } from "./run-program.ts";
import { goOnUnless } from "./stop-signal.ts";
import { writeWhole } from "./write-whole.ts";

export interface HouseOptions {
  /** Everything it keeps lies here. */
  folder: string;
  /** Shop folders that the stand-in serves. */
  shops: readonly string[];
  port?: number;
  tunnelPort?: number;
  /** The development server with hot reload instead of the built pages. */
  development?: boolean;
  /** Safe against a power cut; tests are quicker without. */
  durable?: boolean;
  progress?: (line: string) => void;
  /** Lines of the web process, as they come. */
  onWebLine?: (line: string) => void;
  /** Aborted while the house is being opened: what has been started is stopped, and opening fails. */
  signal?: AbortSignal;
}

export interface House {
  /** The admin host's own address. */
  admin: string;
  /** The app as a browser reaches it. */
  tunnel: string;
  /** The web process itself. */
  web: string;
  databaseUrl: string;
  /** The environment web and worker run with. */
  env: NodeJS.ProcessEnv;
  domains: readonly string[];
  readonly postgres: Postgres;
  simulator: Child;
  processes: { web: Child; worker: Child };
  /** Kills PostgreSQL as a power cut would, and starts it again where it was. */
  restartPostgres(pauseMs: number): Promise<void>;
  startWeb(): Promise<Child>;
  startWorker(): Promise<Child>;
  stop(): Promise<void>;
}

export interface Secrets {
  apiKey: string;
  apiSecret: string;
  tokenKeys: string;
}

/** Made once per folder, so that tokens kept there can still be read. */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, "secrets.json");
  if (existsSync(file))
    try {
      return JSON.parse(readFileSync(file, "utf8")) as Secrets;
    } catch (error) {
      throw new Explained(`${file} cannot be read (${(error as Error).message}): restore it, or remove ${folder}.`);
    }
  const secrets: Secrets = {
    apiKey: randomBytes(16).toString("hex"),
    apiSecret: `shpss_${randomBytes(16).toString("hex")}`,
    tokenKeys: `local:${randomBytes(32).toString("base64")}`,
  };
  mkdirSync(folder, { recursive: true });
  writeWhole(file, JSON.stringify(secrets, null, 2), 0o600);
  return secrets;
}

interface ShopHead {
  domain: string;
  asOf?: string | null;
}

function readShopHead(folder: string): ShopHead {
  return JSON.parse(readFileSync(path.join(folder, "shop.json"), "utf8")) as ShopHead;
}

const readyWords = "simulator listening ";

export async function openHouse(options: HouseOptions): Promise<House> {
  const { folder, shops, development = false, signal } = options;
  const logFolder = path.join(folder, "logs");
  const progress = (line: string) => {
    goOnUnless(signal);
    options.progress?.(line);
  };
  const opened: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of opened.splice(0).reverse()) await part.stop();
  };
  try {
    await generateClient();
    progress("Starting PostgreSQL 18");
    const databaseFolder = path.join(folder, "postgres");
    const durable = options.durable ?? true;
    let postgres = await startPostgres(databaseFolder, { durable });
    const restartPostgres = async (pauseMs: number) => {
      const { pid, port } = postgres;
      process.kill(pid, "SIGKILL");
      await sleep(pauseMs);
      // Its connections' processes end a moment after it, and hold the data folder until then.
      for (let attempt = 1; ; attempt++) {
        try {
          postgres = await startPostgres(databaseFolder, { durable, port });
          return;
        } catch (error) {
          if (attempt === 80) throw error;
          await sleep(250);
        }
      }
    };
    opened.push({ stop: () => postgres.stop() });
    await postgres.createDatabase("hot_rodan");
    const databaseUrl = postgres.url("hot_rodan");
    progress("Applying migrations");
    await mustRun("prisma", ["migrate", "deploy"], { env: { ...process.env, DATABASE_URL: databaseUrl } });

    progress("Starting the stand-in for Shopify");
    const secrets = readSecrets(folder);
    const webPort = await freePort();
    const web = `http://127.0.0.1:${webPort}`;
    const simulator = await startChild(
      "simulator",
      [
        "simulator/server.ts",
        ...shops.flatMap((shop) => ["--shop", shop]),
        ...["--app", "shopify.app.toml", "--app-address", web, "--state", path.join(folder, "simulator")],
        ...["--port", String(options.port ?? 0), "--tunnel-port", String(options.tunnelPort ?? 0)],
      ],
      {
        env: { ...process.env, SIMULATOR_API_KEY: secrets.apiKey, SIMULATOR_API_SECRET: secrets.apiSecret },
        ready: readyWords,
        logFolder,
        patience: 600_000,
        signal,
      },
    );
    opened.push(simulator);
    const { admin, tunnel } = JSON.parse(simulator.readyLine.slice(simulator.readyLine.indexOf("{"))) as {
      admin: string;
      tunnel: string;
    };

    const heads = shops.map(readShopHead);
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: development ? "development" : "production",
      DATABASE_URL: databaseUrl,
      SHOPIFY_API_KEY: secrets.apiKey,
      SHOPIFY_API_SECRET: secrets.apiSecret,
      SHOPIFY_APP_URL: tunnel,
      TOKEN_KEYS: secrets.tokenKeys,
      SIMULATOR_URL: admin,
      // The ready lines that are waited for are logged at this level.
      LOG_LEVEL: "info",
      HOST_ADDRESS: "127.0.0.1",
      PORT: String(webPort),
      AS_OF: heads.flatMap(({ domain, asOf }) => (asOf ? [`${domain}=${asOf}`] : [])).join(","),
    };
    if (!development) {
      progress("Building the pages");
      await buildPages();
    }
    const routeFetch = path.resolve("simulator/route-fetch.ts");
    const startPart = (name: string, file: string, ready: string, onLine?: (line: string) => void) =>
      startChild(name, ["--import", routeFetch, file], { env, ready, logFolder, onLine });
    const startWeb = () => startPart("web", "server.ts", "web listening", options.onWebLine);
    const startWorker = () => startPart("worker", "worker.ts", "worker ready");
    progress("Starting web and worker");
    const firstWeb = await startWeb();
    opened.push(firstWeb);
    const processes = { web: firstWeb, worker: await startWorker() };
    opened.push({ stop: () => processes.web.stop() }, { stop: () => processes.worker.stop() });
    goOnUnless(signal);
    return {
      admin,
      tunnel,
      web,
      databaseUrl,
      env,
      domains: heads.map((head) => head.domain),
      get postgres() {
        return postgres;
      },
      restartPostgres,
      simulator,
      processes,
      startWeb,
      startWorker,
      stop,
    };
  } catch (error) {
    await stop();
    // A program that the same Ctrl-C has ended may be heard of before the signal is.
    await nextTurn();
    goOnUnless(signal);
    throw error;
  }
}
