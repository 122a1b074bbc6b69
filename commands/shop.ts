// npm run shop -- generate | check: makes a shop folder, or holds one to its rules.
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { dayOf } from "#simulator/generator/calendar.ts";
import { type Generated, generate } from "#simulator/generator/generate.ts";
import { truthFile } from "#simulator/generator/truth.ts";
import { checkShopFolder } from "#simulator/shop/check.ts";
import { isDay, ShopFolderError } from "#simulator/shop/read.ts";
import { Explained, runCommand } from "./explain.ts";
import { fromCaller } from "./from-caller.ts";
import { makeFolder } from "./make-folder.ts";

const sizes = {
  small: { products: 300, customers: 800, orders: 3_000 },
  medium: { products: 2_500, customers: 12_000, orders: 45_000 },
  large: { products: 20_000, customers: 300_000, orders: 1_000_000 },
} as const;
export type Size = keyof typeof sizes;

export interface GenerateShopOptions {
  out: string;
  size?: Size;
  seed?: number;
  /** The day the shop lives on; its history ends the day before. Default: today in its time zone. */
  asOf?: string;
  currency?: string;
  timeZone?: string;
  taxesIncluded?: boolean;
  plan?: string;
  name?: string;
  domain?: string;
  /** Per year: 0.25 is a quarter more each year. */
  growth?: number;
  /** How strong the racing season is: 0 none, 1 usual. */
  season?: number;
  months?: number;
  /** Whether the history of stock levels is written. Default: yes. */
  levels?: boolean;
  force?: boolean;
  say?: (line: string) => void;
}

const generatedFiles =
  /^(shop\.json|(locations|collections|products|inventory|customers|orders|refunds|levels)\.jsonl)$/;

/** A folder to write into: new, empty, or given up by --force. Only files of the format are ever removed. */
function clearFolder(out: string, force: boolean): void {
  makeFolder("--out", out);
  const found = readdirSync(out);
  const strangers = found.filter((name) => !generatedFiles.test(name));
  if (strangers.length > 0)
    throw new Explained(
      `--out ${out}: there is "${strangers[0]}" in it, which no shop folder has. Choose another folder.`,
    );
  if (found.length > 0 && !force)
    throw new Explained(
      `--out ${out}: a shop is in it already. Add --force to write over it, or choose another folder.`,
    );
  for (const name of found) rmSync(path.join(out, name));
  rmSync(truthFile(out), { force: true });
}

export async function generateShop(options: GenerateShopOptions): Promise<Generated & { seed: number }> {
  const { out, size = "small", force = false, timeZone = "America/Chicago" } = options;
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  checkOptions({ ...options, seed });
  const folder = path.resolve(out);
  clearFolder(folder, force);
  const counts = generate({
    dir: folder,
    seed,
    ...sizes[size],
    months: options.months ?? 36,
    asOf: options.asOf ?? dayOf(Date.now(), timeZone),
    currency: options.currency ?? "USD",
    timeZone,
    taxesIncluded: options.taxesIncluded ?? false,
    plan: options.plan ?? "Grow",
    name: options.name ?? "Hot Rodan Speed Shop",
    domain: options.domain ?? "hot-rodan-demo.myshopify.com",
    growth: options.growth ?? 0.25,
    season: options.season ?? 1,
    levels: options.levels ?? true,
    say: options.say ?? (() => {}),
  });
  return { ...counts, seed };
}

function checkOptions(options: GenerateShopOptions): void {
  const refuse = (name: string, value: unknown, wanted: string) => {
    throw new Explained(`--${name} ${value}: give ${wanted}.`);
  };
  const { size, seed, asOf, currency, timeZone, domain, growth, season, months, name, plan } = options;
  if (size !== undefined && !(size in sizes)) refuse("size", size, "small, medium or large");
  if (seed !== undefined && (!Number.isInteger(seed) || seed < 0 || seed > 4_294_967_295))
    refuse("seed", seed, "a whole number from 0 to 4294967295");
  if (asOf !== undefined && !isDay(asOf)) refuse("as-of", asOf, "a day such as 2026-06-30");
  if (currency !== undefined && !isCurrency(currency))
    refuse("currency", currency, "a currency code such as USD or JPY");
  if (timeZone !== undefined && !isTimeZone(timeZone))
    refuse("time-zone", timeZone, "an IANA time zone such as America/Chicago");
  if (domain !== undefined && !/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(domain))
    refuse("domain", domain, "a domain such as my-shop.myshopify.com");
  if (growth !== undefined && !(growth > -0.9 && growth <= 5))
    refuse("growth", growth, "a number from -0.9 to 5 (0.25 is a quarter more each year)");
  if (season !== undefined && !(season >= 0 && season <= 3))
    refuse("season", season, "a number from 0 (no season) to 3");
  if (months !== undefined && !(Number.isInteger(months) && months >= 2 && months <= 60))
    refuse("months", months, "a whole number from 2 to 60");
  if (name !== undefined && name.trim() === "") refuse("name", name, "a name");
  if (plan !== undefined && plan.trim() === "") refuse("plan", plan, "the name of a plan such as Grow");
}

const isCurrency = (code: string) => /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf("currency").includes(code);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name !== "";
  } catch {
    return false;
  }
}

const usage = `npm run shop -- generate --out DIR [--size small|medium|large] [--seed N] [--as-of YYYY-MM-DD] [--months N]
    [--currency USD] [--time-zone America/Chicago] [--taxes-included] [--plan Grow] [--name NAME]
    [--domain NAME.myshopify.com] [--growth 0.25] [--season 1] [--no-levels] [--force]
npm run shop -- check DIR`;

function parseNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) throw new Explained(`--${name} ${text}: give a number.`);
  return number;
}

function parseGenerate(args: string[]): GenerateShopOptions {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const { values } = parse(() =>
    parseArgs({
      args,
      options: {
        size: text,
        seed: text,
        out: text,
        "as-of": text,
        months: text,
        currency: text,
        "time-zone": text,
        "taxes-included": flag,
        plan: text,
        name: text,
        domain: text,
        growth: text,
        season: text,
        "no-levels": flag,
        force: flag,
      },
    }),
  );
  if (values.out === undefined) throw new Explained(`--out is missing: name the folder to write.\n${usage}`);
  return {
    out: fromCaller(values.out),
    // Held to the list of sizes by checkOptions.
    size: values.size as Size | undefined,
    seed: parseNumber("seed", values.seed),
    asOf: values["as-of"],
    months: parseNumber("months", values.months),
    currency: values.currency,
    timeZone: values["time-zone"],
    taxesIncluded: values["taxes-included"],
    plan: values.plan,
    name: values.name,
    domain: values.domain,
    growth: parseNumber("growth", values.growth),
    season: parseNumber("season", values.season),
    levels: !values["no-levels"],
    force: values.force,
  };
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Explained(`${(error as Error).message}\n${usage}`);
  }
}

async function runGenerate(args: string[]): Promise<void> {
  const options = parseGenerate(args);
  const began = performance.now();
  const clock = () => `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
  const say = (line: string) => process.stdout.write(`${clock()}  ${line}\n`);
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  say(`A ${options.size ?? "small"} shop, seed ${seed}, into ${options.out}`);
  const counts = await generateShop({ ...options, seed, say });
  say(
    `${counts.products} products, ${counts.customers} customers, ${counts.orders} orders, ${counts.lines} lines, ${counts.refunds} refunds, ${counts.levels} stock changes`,
  );
  const peak = process.resourceUsage().maxRSS / 1024;
  say(`Done; at most ${Math.round(peak)} MiB of memory`);
}

async function runCheck(args: string[]): Promise<void> {
  const [dir, ...rest] = parse(() => parseArgs({ args, allowPositionals: true, options: {} })).positionals;
  if (dir === undefined || rest.length > 0) throw new Explained(`Name one folder to check.\n${usage}`);
  try {
    const counts = checkShopFolder(fromCaller(dir), (line) => process.stdout.write(`${line}\n`));
    process.stdout.write(`${dir} is a sound shop folder: ${JSON.stringify(counts)}\n`);
  } catch (error) {
    if (error instanceof ShopFolderError) throw new Explained(`${dir} is refused: ${error.message}`);
    throw error;
  }
}

if (import.meta.main) {
  await runCommand(async () => {
    const [verb, ...args] = process.argv.slice(2);
    if (verb === "generate") return runGenerate(args);
    if (verb === "check") return runCheck(args);
    throw new Explained(usage);
  });
}
