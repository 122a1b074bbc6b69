// How well are archetypes told, on customers with at least three orders?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dollarCents } from "#app/derive/basics/rough-rates.ts";
import { archetypeShares, archetypes, type KnownArchetype } from "#app/derive/customer/archetype.ts";
import { bulkUnits, customerFacts } from "#app/derive/customer/customer-facts.ts";
import { customerProfile } from "#app/derive/customer/customer-profile.ts";
import { defaultRules } from "#app/derive/customer/customer-rules.ts";
import { popularityOf } from "#app/derive/customer/garage.ts";
import { createPopulation } from "#app/derive/customer/population-edges.ts";
import type { Figure } from "#commands/figures.ts";
import { generateShop } from "#commands/shop.ts";
import { truthFile } from "#simulator/generator/truth.ts";
import type { CustomerOptions } from "../customers.ts";
import { judgedTraits } from "./judged-traits.ts";
import { oracleShares } from "./oracle.ts";
import { readShopHistory } from "./shop-history.ts";
import { readTruth } from "./truth.ts";

export interface Told {
  truth: number;
  /** The shares of the five kinds. */
  shares: readonly number[];
}

const argMax = (shares: readonly number[]) => shares.indexOf(Math.max(...shares));

/** Mean of the five F1. `told` is −1 where nothing was told: it counts against recall. */
export function macroF1(rows: readonly { truth: number; told: number }[]): number {
  const scores = archetypes.map((_, kind) => {
    const right = rows.filter((row) => row.truth === kind && row.told === kind).length;
    const told = rows.filter((row) => row.told === kind).length;
    const there = rows.filter((row) => row.truth === kind).length;
    return there + told === 0 ? 0 : (2 * right) / (there + told);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Mean distance of confidence and how often it is right, over ten bins of equal count. */
export function calibrationError(rows: readonly Told[]): number {
  const sure = rows
    .map(({ truth, shares }) => ({ confidence: Math.max(...shares), right: argMax(shares) === truth ? 1 : 0 }))
    .sort((a, b) => a.confidence - b.confidence);
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const part = sure.slice(Math.floor((bin * sure.length) / 10), Math.floor(((bin + 1) * sure.length) / 10));
    const mean = (of: (one: (typeof part)[number]) => number) =>
      part.reduce((sum, one) => sum + of(one), 0) / part.length;
    if (part.length > 0)
      error += (Math.abs(mean((one) => one.confidence) - mean((one) => one.right)) * part.length) / sure.length;
  }
  return error;
}

const season = { seasonFirstMonth: 3, seasonLastMonth: 9 };
const leastOrders = 3;

interface Judged {
  app: Told;
  oracle: Told;
}

async function judgeShop(folder: string): Promise<Judged[]> {
  const truth = await readTruth(truthFile(folder));
  const { day, currency, customers } = await readShopHistory(folder, judgedTraits(folder));
  const rules = defaultRules;
  const population = createPopulation();
  for (const history of customers.values()) {
    population.add(customerFacts(history, rules, season, day));
    for (const { isSale, units, product } of history.lines)
      if (isSale) population.addLines(product, 1, units >= bulkUnits ? 1 : 0);
  }
  const sold = [...customers.values()].flatMap(({ lines }) =>
    lines.flatMap(({ units, product }) => (product ? [{ ...product, units }] : [])),
  );
  const judging = { day, rules, season, currency, edges: population.edges(rules, "", popularityOf(sold)) };
  const known = [...customers].map(([id, history]) => {
    const { facts, garage } = customerProfile(history, judging);
    return { id, history, facts, garage: { fittedParts: garage.fittedParts, cars: garage.vehicles.length } };
  });
  const kinds = new Map(
    truth.customers.map((one) => [one.customerId, archetypes.indexOf(one.archetype as KnownArchetype)]),
  );
  const oracle = oracleShares(truth, known);
  return known
    .filter(({ facts }) => facts.orders >= leastOrders)
    .map(({ id, history: { person }, facts, garage }) => {
      const kind = kinds.get(id) ?? -1;
      const input = { facts, garage, person, usual: judging.edges.usual, dollarCents: dollarCents(currency) };
      return {
        app: { truth: kind, shares: archetypeShares(input) },
        oracle: { truth: kind, shares: oracle.get(id) ?? [] },
      };
    });
}

const toldOf = (rows: readonly Told[], leastPercent: number) =>
  rows.map(({ truth, shares }) => ({
    truth,
    told: Math.max(...shares) * 100 >= leastPercent ? argMax(shares) : -1,
  }));

export async function measureArchetypes({ seeds, size, say }: CustomerOptions): Promise<Record<string, Figure>> {
  const judged: Judged[] = [];
  for (const seed of seeds) {
    const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-evaluate-"));
    try {
      const shop = path.join(folder, "shop");
      await generateShop({ out: shop, size, seed, asOf: "2026-11-20", levels: false });
      const rows = await judgeShop(shop);
      judged.push(...rows);
      const app = macroF1(
        toldOf(
          rows.map((row) => row.app),
          defaultRules.unclassifiedPercent,
        ),
      );
      say(`seed ${seed}: ${rows.length} customers, macro-F1 ${app.toFixed(3)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const app = toldOf(
    judged.map((row) => row.app),
    defaultRules.unclassifiedPercent,
  );
  const oracle = toldOf(
    judged.map((row) => row.oracle),
    0,
  );
  const [score, best] = [macroF1(app), macroF1(oracle)];
  return {
    customers: { value: judged.length, unit: "with 3 orders or more" },
    macroF1: { value: score, goal: { atLeast: 0.8 } },
    oracleMacroF1: { value: best },
    ofOracle: { value: score / best, goal: { atLeast: 0.9 } },
    calibrationError: { value: calibrationError(judged.map((row) => row.app)), goal: { atMost: 0.07 } },
    unclassified: { value: app.filter(({ told }) => told < 0).length / app.length, goal: { atMost: 0.2 } },
  };
}
