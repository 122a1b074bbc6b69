// npm run demo: the whole product on this machine, in a shop full of parts, at one address.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Explained, explain, runCommand } from "./explain.ts";
import { fromCaller } from "./from-caller.ts";
import { openHouse } from "./house.ts";
import { finishImport, installApp } from "./install.ts";
import { makeFolder } from "./make-folder.ts";
import { findBinaries, isAlive, removePostgres } from "./postgres.ts";
import { runProgram } from "./run-program.ts";
import { generateShop } from "./shop.ts";
import { stockPast } from "./stock-past.ts";
import { aborted, goOnUnless, stopSignal } from "./stop-signal.ts";
import { writeWhole } from "./write-whole.ts";

const folder = process.env.DEMO_FOLDER ?? ".data/demo";
const sizes = ["small", "medium", "large"] as const;
type Size = (typeof sizes)[number];

/** What the kept data was made from. */
interface Origin {
  size: Size;
  seed: number;
  shop: string | null;
}

interface Asked extends Partial<Origin> {
  fresh: boolean;
  port: number;
  exportTo: string | null;
}

const usage = "npm run demo -- [--fresh] [--size small|medium|large] [--seed N] [--port N] [--shop DIR] [--export OUT]";

function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most)
    throw new Explained(`--${name} ${text}: give a whole number from 0 to ${most}.`);
  return number;
}

function parseAsked(args: string[]): Asked {
  const options = {
    fresh: { type: "boolean", default: false },
    size: { type: "string" },
    seed: { type: "string" },
    port: { type: "string" },
    shop: { type: "string" },
    export: { type: "string" },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    const size = sizes.find((known) => known === values.size);
    if (values.size !== undefined && !size)
      throw new Explained(`--size ${values.size}: choose small, medium or large.`);
    if (values.shop !== undefined && (values.size !== undefined || values.seed !== undefined))
      throw new Explained("--shop brings its own data: leave out --size and --seed.");
    if (values.shop !== undefined && !existsSync(path.join(fromCaller(values.shop), "shop.json")))
      throw new Explained(`--shop ${values.shop}: there is no shop.json in that folder.`);
    return {
      fresh: values.fresh,
      size,
      seed: wholeNumber("seed", values.seed, 2 ** 32 - 1),
      port: wholeNumber("port", values.port, 65_535) ?? 0,
      shop: values.shop === undefined ? undefined : fromCaller(values.shop),
      exportTo: values.export === undefined ? null : fromCaller(values.export),
    };
  } catch (error) {
    if (error instanceof Explained) throw error;
    throw new Explained(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

const originFile = path.join(folder, "origin.json");
const lockFile = path.join(folder, "running.json");

/** What one of its files says; null where there is none. */
function readKept<T>(file: string): T | null | "unreadable" {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return "unreadable";
  }
}

/** What is to be shown: as asked, and otherwise as it was kept. Asking for something else than what is kept needs --fresh. */
function chooseOrigin(asked: Asked): Origin {
  const kept = readKept<Origin>(originFile);
  if (kept === "unreadable")
    throw new Explained(`${originFile} cannot be read: add --fresh to start over, or remove it to make the shop anew.`);
  const wanted: Origin = {
    size: asked.size ?? kept?.size ?? "small",
    seed: asked.seed ?? kept?.seed ?? 1,
    shop: asked.shop ?? (asked.size || asked.seed !== undefined ? null : (kept?.shop ?? null)),
  };
  if (kept && JSON.stringify(kept) !== JSON.stringify(wanted)) {
    const name = kept.shop ?? `a ${kept.size} shop of seed ${kept.seed}`;
    throw new Explained(`${folder} holds the data of ${name}. Add --fresh to start over with another.`);
  }
  return wanted;
}

function takeLock(): void {
  const lock = readKept<{ pid: number; url?: string }>(lockFile);
  // It is written whole or not at all: one that cannot be read is nobody's.
  if (lock && lock !== "unreadable" && lock.pid !== process.pid && isAlive(lock.pid))
    throw new Explained(
      `Hot Rodan already runs from this folder${lock.url ? `: ${lock.url}` : ""} (process ${lock.pid}). Stop it first.`,
    );
  mkdirSync(folder, { recursive: true });
  writeWhole(lockFile, JSON.stringify({ pid: process.pid }));
}

function startOver(): void {
  removePostgres(path.join(folder, "postgres"));
  if (existsSync(folder))
    for (const name of readdirSync(folder))
      if (name.startsWith("levels-of-")) rmSync(path.join(folder, name), { force: true });
  for (const name of ["simulator", "shop", "secrets.json", "origin.json", "logs", "shop.truth.jsonl"])
    rmSync(path.join(folder, name), { recursive: true, force: true });
}

const began = performance.now();
const say = (line: string) =>
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}\n`);

async function demo(args: string[]): Promise<void> {
  const asked = parseAsked(args);
  await findBinaries();
  if (asked.exportTo !== null) makeFolder("--export", asked.exportTo);
  takeLock();
  try {
    if (asked.fresh) startOver();
    const origin = chooseOrigin(asked);
    const shopFolder = origin.shop ?? path.join(folder, "shop");
    if (!origin.shop && !existsSync(originFile)) {
      say(`Making a ${origin.size} shop (seed ${origin.seed})`);
      await generateShop({ size: origin.size, seed: origin.seed, out: shopFolder, force: true });
    }
    writeWhole(originFile, JSON.stringify(origin));
    await live(asked, shopFolder);
  } finally {
    rmSync(lockFile, { force: true });
  }
}

async function live(asked: Asked, shopFolder: string): Promise<void> {
  const signal = stopSignal();
  const house = await openHouse({ folder, shops: [shopFolder], port: asked.port, progress: say, signal });
  const past = stockPast(house, { folder, say, signal });
  try {
    for (const domain of house.domains) {
      goOnUnless(signal);
      say(`Installing the app into ${domain}`);
      await installApp(house, domain);
    }
    if (asked.exportTo !== null) {
      for (const domain of house.domains) {
        say("Importing");
        await finishImport(house, domain, signal);
        await past.bring(domain, shopFolder);
      }
      say(`Writing the lists to ${asked.exportTo}`);
      const { code, output } = await runProgram("node", ["commands/export.ts", asked.exportTo, ...house.domains], {
        env: house.env,
      });
      if (code !== 0) throw new Error(output);
      process.stdout.write(output);
      return;
    }
    goOnUnless(signal);
    const [domain] = house.domains;
    const url = `${house.admin}/store/${domain?.split(".")[0]}/apps/hot-rodan`;
    writeWhole(lockFile, JSON.stringify({ pid: process.pid, url }));
    say("Ready. Ctrl-C ends it and keeps the data.");
    process.stdout.write(`\n${url}\n\n`);
    // Behind the page that is there already: whoever waits for it looks at the import.
    if (domain)
      past.bring(domain, shopFolder).catch((error) => {
        if (!signal.aborted) say(`The stock history is not in: ${explain(error)}`);
      });
    const { simulator, processes } = house;
    const gone = await Promise.race([
      aborted(signal).then(() => null),
      ...[simulator, processes.web, processes.worker].map((child) => child.ended.then(() => child.name)),
    ]);
    if (gone) throw new Explained(`The process "${gone}" ended unexpectedly: see ${folder}/logs/${gone}.log.`);
  } finally {
    await past.stop();
    await house.stop();
  }
}

await runCommand(() => demo(process.argv.slice(2)));
// Open handles of ended processes must not keep the command waiting.
process.exit();
