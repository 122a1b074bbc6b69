// How many products a second are given their place by pure code? 20,000 of a generated catalogue, no two with the same
// title, in a process that has just begun; the median of five processes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { knownProducts } from "#bench/evaluate/catalogue/shop-words.ts";
import { median } from "#bench/support/sales-database.ts";
import type { Figure } from "#commands/figures.ts";

const processes = 5;

interface Rates {
  fromNothing: number;
  warm: number;
  whole: number;
}

function runOnce(file: string): Rates {
  const script = path.join(import.meta.dirname, "categorise-once.ts");
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`categorise-once.ts left with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Rates;
}

export async function measureCategorise(seed: number): Promise<Record<string, Figure>> {
  const home = mkdtempSync(path.join(tmpdir(), "categorise-"));
  try {
    const file = path.join(home, "words.json");
    const known = await knownProducts(seed, "medium");
    writeFileSync(file, JSON.stringify(known.map(({ words }) => words)));
    const rates = Array.from({ length: processes }, () => runOnce(file));
    const rate = (of: keyof Rates) => Math.round(median(rates.map((one) => one[of])));
    return {
      categorisedFromNothing: { value: rate("fromNothing"), unit: "products a second", goal: { atLeast: 20_000 } },
      categorisedOnceWarm: { value: rate("warm"), unit: "products a second" },
      categorisedWithCarsAndFlags: { value: rate("whole"), unit: "products a second" },
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
