import { expect, test } from "vitest";
import { type BuildStageInput, buildStageOf, stageScores } from "./build-stage.ts";
import type { SoldLine } from "./customer-history.ts";

const line = (l1: number, day: number): SoldLine => ({
  day,
  isSale: true,
  units: 1,
  product: {
    productId: "1",
    node: l1 * 1000 + 1,
    performance: false,
    restoration: false,
    starter: false,
    fitmentClass: "universal",
    vehicles: [],
  },
});
// Each stage has a third of the shop's lines.
const shopLines = [0, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
const input = (purchases: readonly SoldLine[], more: Partial<BuildStageInput> = {}): BuildStageInput => ({
  soldLines: purchases,
  orders: 3,
  firstDay: purchases[0]?.day ?? null,
  lastDay: purchases.at(-1)?.day ?? null,
  shopLines,
  ...more,
});
const times = (count: number, l1: number, day = 0) => Array.from({ length: count }, () => line(l1, day));

test("six engine lines in the first month: early, 7/9 × 1.2 ÷ 1/3 above the usual", () => {
  const [early] = stageScores(input(times(6, 1)));
  expect(early?.lift).toBeCloseTo(2.8, 10);
  expect(buildStageOf(input(times(6, 1)), 30)).toBe("early");
});

test.each([
  ["three lines of one sort are enough", times(3, 2), "mid"],
  ["two are too few", times(2, 2), "unknown"],
  ["suspension, brakes and wiring", [...times(2, 2), ...times(2, 3), ...times(2, 6)], "mid"],
  ["body, interior and accessories", [...times(2, 4), ...times(2, 5), ...times(2, 10)], "finishing"],
  ["as much of everything", [...times(3, 1), ...times(3, 2), ...times(3, 4)], "unknown"],
  ["tools say nothing", times(9, 9), "unknown"],
] as const)("%s", (_, purchases, expected) => {
  expect(buildStageOf(input(purchases), 30)).toBe(expected);
});

test("recent lines weigh more: four engine lines two years ago against three of trim now", () => {
  expect(buildStageOf(input([...times(4, 1, 0), ...times(3, 5, 730)]), 740)).toBe("finishing");
});

test("maintenance is not hidden by finishing parts among others, and wants more than a year and ten orders", () => {
  const mixed = [...times(4, 1, 300), ...times(4, 2, 300), ...times(4, 4, 300)];
  const of = (orders: number, day: number) => buildStageOf(input(mixed, { orders, firstDay: 0 }), day);
  expect(of(11, 366)).toBe("maintenance");
  expect(of(10, 366)).toBe("unknown");
  expect(of(11, 365)).toBe("unknown");
});

test("an engine-heavy customer stays early, however long ago it was", () => {
  expect(buildStageOf(input(times(8, 1, 0)), 200)).toBe("early");
});

test("nobody without purchases is anywhere", () => {
  expect(buildStageOf(input([], { orders: 0 }), 10)).toBe("unknown");
});
