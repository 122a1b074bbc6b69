// How far is the build of a customer (or of one of their cars, from the lines that fit it)?
//   early        engine, exhaust and fuel parts stand out
//   mid          suspension, brakes and wheels, wiring
//   finishing    body, interior, accessories
//   maintenance  more than a year and ten orders, and nothing stands out
//   unknown      too little, or nothing stands out yet
// A stage stands out when its share of the lines, drawn towards the shop's usual mix by three lines of it, is at least a
// quarter above that mix. Recent lines weigh more: half as much for every half a year before the last. Time speaks as
// well: a build begins early and is finished late, so a stage in its own time weighs a fifth more.
// All stages are weighed at once, so none hides another, whatever its place in the list.
// Worked example: where each stage has a third of the shop's lines, six lines of engine parts in the first month are
// (6 + 1) ÷ 9 = 78 % of early, × 1.2 ÷ 33 % = 2.8: early.
import type { SoldLine } from "./customer-history.ts";

export const buildStages = ["early", "mid", "finishing", "maintenance", "unknown"] as const;
export type BuildStage = (typeof buildStages)[number];

const stageOfTop: Readonly<Record<number, 0 | 1 | 2>> = { 1: 0, 7: 0, 8: 0, 2: 1, 3: 1, 6: 1, 4: 2, 5: 2, 10: 2 };
const ownTime: readonly [from: number, to: number][] = [
  [0, 90],
  [90, 365],
  [180, Number.POSITIVE_INFINITY],
];
const halfLifeDays = 180;
const usualLines = 3;
const leastLines = 3;
const standsOut = 1.25;
const maintenanceDays = 365;
const maintenanceOrders = 10;

export interface StageScore {
  stage: "early" | "mid" | "finishing";
  /** Recent lines, each by its weight. */
  lines: number;
  /** How far above the shop's usual mix. */
  lift: number;
}

export interface BuildStageInput {
  soldLines: readonly SoldLine[];
  orders: number;
  firstDay: number | null;
  lastDay: number | null;
  /** The shop's lines by L1, uncategorised first. */
  shopLines: readonly number[];
}

const third = 1 / 3;

function usualShares(shopLines: readonly number[]): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  for (const [top, lines] of shopLines.entries()) {
    const stage = stageOfTop[top];
    if (stage !== undefined) sums[stage] += lines;
  }
  const total = sums[0] + sums[1] + sums[2];
  // A share of nothing would make one line stand out without end.
  return total === 0
    ? [third, third, third]
    : ([0, 1, 2].map((at) => Math.max(0.05, (sums[at] ?? 0) / total)) as typeof sums);
}

export function stageScores({ soldLines, firstDay, lastDay, shopLines }: BuildStageInput): StageScore[] {
  const weights: [number, number, number] = [0, 0, 0];
  for (const { isSale, day, product } of soldLines) {
    const stage = stageOfTop[Math.trunc((product?.node ?? 0) / 1000)];
    if (!isSale || stage === undefined) continue;
    weights[stage] += 0.5 ** (Math.max(0, (lastDay ?? day) - day) / halfLifeDays);
  }
  const total = weights[0] + weights[1] + weights[2];
  const usual = usualShares(shopLines);
  const age = (lastDay ?? 0) - (firstDay ?? 0);
  return (["early", "mid", "finishing"] as const).map((stage, at) => {
    const share = usual[at] ?? third;
    const [from, to] = ownTime[at] ?? [0, 0];
    const isOwnTime = age >= from && age < to;
    const drawn = ((weights[at] ?? 0) + usualLines * share) / (total + usualLines);
    return { stage, lines: weights[at] ?? 0, lift: (drawn / share) * (isOwnTime ? 1.2 : 1) };
  });
}

export function buildStageOf(input: BuildStageInput, day: number): BuildStage {
  const scores = stageScores(input);
  const best = scores.reduce((a, b) => (b.lift > a.lift ? b : a));
  if (best.lines >= leastLines && best.lift >= standsOut) return best.stage;
  const isLong = input.firstDay !== null && day - input.firstDay > maintenanceDays;
  return isLong && input.orders > maintenanceOrders ? "maintenance" : "unknown";
}
