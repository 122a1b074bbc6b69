// npm run dev: the app with hot reload, in the stand-in's shop; under `shopify app dev`, in the real shop of its settings.
import { existsSync } from "node:fs";
import path from "node:path";
import { startChild } from "./children.ts";
import { runCommand } from "./explain.ts";
import { openHouse, readSecrets } from "./house.ts";
import { installApp } from "./install.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { generateClient } from "./prepare.ts";
import { mustRun } from "./run-program.ts";
import { generateShop } from "./shop.ts";
import { aborted, goOnUnless, stopSignal } from "./stop-signal.ts";

const folder = ".data/dev";
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function inStandIn(): Promise<void> {
  const shop = path.join(folder, "shop");
  if (!existsSync(path.join(shop, "shop.json"))) await generateShop({ size: "small", seed: 1, out: shop, force: true });
  const signal = stopSignal();
  const house = await openHouse({ folder, shops: [shop], development: true, progress: say, onWebLine: say, signal });
  try {
    for (const domain of house.domains) await installApp(house, domain);
    goOnUnless(signal);
    say(`\n${house.admin}/store/${house.domains[0]?.split(".")[0]}/apps/hot-rodan\n`);
    await aborted(signal);
  } finally {
    await house.stop();
  }
}

/** The Shopify CLI gives the key, the secret, the address and the port; only the database is ours to bring. */
async function inRealShop(): Promise<void> {
  const signal = stopSignal();
  await generateClient();
  let postgres: Postgres | undefined;
  const env: NodeJS.ProcessEnv = {
    TOKEN_KEYS: readSecrets(folder).tokenKeys,
    ...process.env,
    NODE_ENV: "development",
  };
  if (!env.DATABASE_URL) {
    postgres = await startPostgres(path.join(folder, "postgres-real"));
    await postgres.createDatabase("hot_rodan");
    env.DATABASE_URL = postgres.url("hot_rodan");
  }
  const options = { env, logFolder: path.join(folder, "logs"), onLine: say, signal };
  const parts = [];
  try {
    await mustRun("prisma", ["migrate", "deploy"], { env });
    parts.push(await startChild("web", ["server.ts"], { ...options, ready: "web listening" }));
    parts.push(await startChild("worker", ["worker.ts"], { ...options, ready: "worker ready" }));
    await aborted(signal);
  } finally {
    for (const part of parts.reverse()) await part.stop();
    await postgres?.stop();
  }
}

await runCommand(() =>
  process.env.SHOPIFY_API_KEY && (process.env.HOST ?? process.env.SHOPIFY_APP_URL) ? inRealShop() : inStandIn(),
);
process.exit();
