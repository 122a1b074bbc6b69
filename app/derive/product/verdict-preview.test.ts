import { expect, test } from "vitest";
import { usualLimits } from "./slow-mover-limits.ts";
import { type KeptMeasures, previewVerdicts } from "./verdict-preview.ts";

const monthly = (units: number) => units / (365.25 / 12);
const kept = (of: Partial<KeptMeasures>): KeptMeasures => ({
  available: 40,
  ageDays: 700,
  orders: 9,
  units365: 30,
  knownDays: 90,
  inStockDays: 90,
  bestMonthly: 1,
  seasonNow: 1,
  verdict: "fine",
  velocity: monthly(2.5),
  overFor: 0.1,
  deadProbability: 0.2,
  endedFor: null,
  capitalCents: 500,
  ...of,
});

test("the limits in force move nothing", () => {
  expect(previewVerdicts([kept({})], usualLimits, usualLimits)).toEqual([]);
});

test("a higher line for slow moves what lies between, counted with its capital", () => {
  const variants = [kept({}), kept({ capitalCents: 700 }), kept({ velocity: monthly(3.5) })];
  expect(previewVerdicts(variants, usualLimits, { ...usualLimits, slowMonthly: 3 })).toEqual([
    { from: "fine", to: "slow", skus: 2, capitalCents: 1200 },
  ]);
});

test("other dead days go by when demand ended", () => {
  const silent = kept({ verdict: "slow", velocity: 0, units365: 0, overFor: 0.1, deadProbability: 0.9, endedFor: 100 });
  expect(previewVerdicts([silent], usualLimits, { ...usualLimits, deadDays: 90 })).toEqual([
    { from: "slow", to: "dead", skus: 1, capitalCents: 500 },
  ]);
  expect(previewVerdicts([silent], usualLimits, { ...usualLimits, deadDays: 101 })).toEqual([]);
});
