// One small family: bench (speed), trouble (faults), evaluate (judgements). Each prints a table for people and, as its
// last line, one JSON object for machines; it leaves with 0 only if every goal holds.
import { existsSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { Explained } from "./explain.ts";

/** A goal on one figure: what `pass` is decided by. Absolute times are printed, but never decide. */
export type Goal = { atMost: number } | { atLeast: number } | { equals: number | string | boolean };

export interface Figure {
  value: number | string | boolean;
  unit?: string;
  goal?: Goal;
  /** Printed beside the value, for a time that depends on the machine. */
  aim?: string;
}

export interface Measured {
  figures: Record<string, Figure>;
}

export interface Experiment {
  /** One line for the list of names. */
  about: string;
  measure(options: ExperimentOptions): Promise<Measured>;
}

export interface ExperimentOptions {
  seeds: readonly number[];
  events?: number;
  size?: string;
  say(line: string): void;
}

export function holds(value: Figure["value"], goal: Goal): boolean {
  if ("equals" in goal) return value === goal.equals;
  if (typeof value !== "number" || Number.isNaN(value)) return false;
  return "atMost" in goal ? value <= goal.atMost : value >= goal.atLeast;
}

function goalWords(goal: Goal): string {
  if ("equals" in goal) return `= ${goal.equals}`;
  return "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
}

export function report(name: string, { figures }: Measured): { lines: string[]; pass: boolean } {
  const rows = Object.entries(figures).map(([key, { value, unit, goal, aim }]) => [
    key,
    `${typeof value === "number" && !Number.isInteger(value) ? value.toPrecision(4) : value}${unit ? ` ${unit}` : ""}`,
    goal ? goalWords(goal) : (aim ?? ""),
    goal ? (holds(value, goal) ? "holds" : "FAILS") : "",
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pass = Object.values(figures).every(({ value, goal }) => !goal || holds(value, goal));
  const json = {
    name,
    pass,
    figures: Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value])),
    goals: Object.fromEntries(
      Object.entries(figures).flatMap(([key, { goal }]) => (goal ? [[key, goalWords(goal)]] : [])),
    ),
  };
  return {
    lines: [
      ...rows.map((row) =>
        row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd(),
      ),
      JSON.stringify(json),
    ],
    pass,
  };
}

function parseSeeds(text: string | undefined): number[] {
  if (text === undefined) return [1 + Math.floor(Math.random() * 1_000_000)];
  return text.split(",").map((part) => {
    const seed = Number(part);
    if (!Number.isInteger(seed) || seed < 0)
      throw new Explained(`--seeds ${text}: "${part}" is not a whole number of 0 or more.`);
    return seed;
  });
}

function parseCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Explained(`--${name} ${text} is not a whole number of 1 or more.`);
  return count;
}

function parseOptions(family: string, args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: text, seeds: text, events: text, size: text },
    });
  } catch (error) {
    const usage = `npm run ${family} -- NAME [--seed N | --seeds N,N,…] [--events N] [--size SIZE]`;
    throw new Explained(`${(error as Error).message}\n${usage}`);
  }
}

/** Runs `npm run FAMILY -- NAME`: the experiment of that name in `folder`. */
export async function runExperiment(family: string, folder: string, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(family, args);
  // A folder without an experiment is not in a clone.
  const names = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -3))
    .sort();
  const [name] = positionals;
  if (!name || !names.includes(name)) {
    throw new Explained(
      `${name ? `There is no ${family} "${name}". ` : ""}npm run ${family} -- NAME, where NAME is one of: ${names.join(", ") || "(none yet)"}.`,
    );
  }
  const { experiment } = (await import(new URL(`../${folder}/${name}.ts`, import.meta.url).href)) as {
    experiment: Experiment;
  };
  const seeds = parseSeeds(values.seeds ?? values.seed);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  say(`${family} ${name}: ${experiment.about}`);
  say(`seeds ${seeds.join(",")}`);
  const measured = await experiment.measure({
    seeds,
    events: parseCount("events", values.events),
    size: values.size,
    say,
  });
  const { lines, pass } = report(name, measured);
  for (const line of lines) say(line);
  process.exitCode = pass ? 0 : 1;
}
