// Which stock is dead? The verdicts of shops in winter, summer and autumn against what the generator knows, with the history
// of stock levels and without it, beside the rule "no sale in 90 days" and beside an oracle that knows each item's own rate,
// season and growth. Dead is what nobody has wanted for half a year. Looked at are tracked variants with stock.
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monthOfDay } from "#app/derive/basics/day-number.ts";
import { categoryClocks, categoryOf } from "#app/derive/product/category-clocks.ts";
import { demandGrid } from "#app/derive/product/demand-grid.ts";
import { type JudgeOptions, judgeVariants } from "#app/derive/product/judge-variants.ts";
import { usualLimits } from "#app/derive/product/slow-mover-limits.ts";
import { daysWithin } from "#app/derive/product/stock-spells.ts";
import type { VariantFacts } from "#app/derive/product/variant-facts.ts";
import type { ExperimentOptions, Figure } from "#commands/figures.ts";
import { generateShop } from "#commands/shop.ts";
import { truthFile } from "#simulator/generator/truth.ts";
import { type ReadShop, readShop } from "./dead/read-shop.ts";

const months = { february: "2026-02-15", june: "2026-06-15", october: "2026-10-15" } as const;
const { deadDays } = usualLimits;

interface Scored {
  score: number;
  isDead: boolean;
  isFlagged: boolean;
}

/** Precision where the highest scores reach nine tenths of the dead items that the 90-day rule finds. */
function precisionAtRecall(items: readonly Scored[]): number {
  const needed = Math.ceil(0.9 * items.filter(({ isDead, isFlagged }) => isDead && isFlagged).length);
  let [seen, found] = [0, 0];
  for (const { isDead } of items.toSorted((one, other) => other.score - one.score)) {
    seen += 1;
    if (isDead) found += 1;
    if (found >= needed) break;
  }
  return seen === 0 ? Number.NaN : found / seen;
}

/** What somebody who knows the item's own rate would say: only whether demand has ended is left to find out. */
function oracle(shop: ReadShop, facts: VariantFacts): number {
  const truth = shop.truth.get(facts.variantId);
  const season = shop.seasons.get(categoryOf(facts.node));
  const last = Math.max(facts.lastSold ?? shop.from, shop.from);
  const rate = (truth?.rate ?? 0) / (shop.unitsPerOrder.get(facts.variantId) ?? 1);
  const hazard = 0.08 / 365;
  const middle = (shop.from + shop.today) / 2;
  let [expected, long, recent] = [0, 0, 0];
  for (let day = last + 1; day <= shop.today; day += 1) {
    const month = monthOfDay(day) - 1;
    const weight = hazard * Math.exp(-expected - hazard * (day - last));
    if (day <= shop.today + 1 - deadDays) long += weight;
    else recent += weight;
    if (daysWithin(facts.out, day, day + 1) === 0)
      expected += rate * (season?.[month] ?? 1) * (1 + shop.growth) ** ((day - middle) / 365);
  }
  return long / (long + recent + Math.exp(-expected - hazard * (shop.today - last)));
}

function judge(shop: ReadShop): { facts: VariantFacts; score: number; isCalled: boolean }[] {
  const grid = demandGrid(shop.from, shop.today + 1, shop.today + 1 - deadDays);
  const clocks = categoryClocks(grid, shop.months, { firstMonth: 3, lastMonth: 9 });
  const options: JudgeOptions = { today: shop.today, limits: usualLimits };
  const byId = new Map(judgeVariants(shop.products, clocks, options).variants.map((one) => [one.variantId, one]));
  return shop.products.flat().flatMap((facts) => {
    const judged = byId.get(facts.variantId);
    if (!judged || judged.leftOut || (facts.available ?? 0) <= 0) return [];
    return [{ facts, score: judged.overFor ?? 0, isCalled: judged.verdict === "dead" }];
  });
}

function figuresOf(shop: ReadShop, name: string): Record<string, Figure> {
  const judged = judge(shop);
  const scored = (score: (one: (typeof judged)[number]) => number): Scored[] =>
    judged.map((one) => ({
      score: score(one),
      isDead: (shop.truth.get(one.facts.variantId)?.endedFor ?? 0) >= deadDays,
      isFlagged: shop.today - (one.facts.lastSold ?? 0) >= 90,
    }));
  const ours = scored(({ score }) => score);
  const flagged = ours.filter(({ isFlagged }) => isFlagged);
  const rule = flagged.filter(({ isDead }) => isDead).length / flagged.length;
  const called = scored(({ isCalled }) => Number(isCalled)).filter(({ score }) => score === 1);
  const dead = ours.filter(({ isDead }) => isDead).length;
  return {
    [`${name}: precision of "no sale in 90 days"`]: { value: rule },
    [`${name}: precision at 0.9 of its recall`]: {
      value: precisionAtRecall(ours),
      goal: { atLeast: Math.min(3 * rule, 0.9) },
    },
    [`${name}: the same, by the oracle`]: { value: precisionAtRecall(scored(({ facts }) => oracle(shop, facts))) },
    [`${name}: precision of the verdict dead`]: { value: called.filter(({ isDead }) => isDead).length / called.length },
    [`${name}: recall of the verdict dead`]: { value: called.filter(({ isDead }) => isDead).length / dead },
  };
}

export async function measureDead({ seeds, say }: ExperimentOptions): Promise<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  for (const [at, [month, asOf]] of Object.entries(months).entries()) {
    const seed = seeds[at] ?? 1 + Math.floor(Math.random() * 1_000_000);
    const out = path.join(tmpdir(), `hot-rodan-dead-${process.pid}-${month}`);
    try {
      await generateShop({ size: "medium", seed, asOf, out, force: true });
      for (const stockHistory of [true, false]) {
        const name = `${month}, ${stockHistory ? "with" : "without"} stock history`;
        Object.assign(figures, figuresOf(await readShop(out, { stockHistory, deadDays }), name));
      }
      say(`dead: ${month} is shop ${seed}`);
    } finally {
      rmSync(out, { recursive: true, force: true });
      rmSync(truthFile(out), { force: true });
    }
  }
  return figures;
}
