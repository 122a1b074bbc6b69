import { expect, test } from "vitest";
import type { CategoryJudgement } from "./category-judgement.ts";
import { flagsOf } from "./flags.ts";
import { pathOf } from "./taxonomy.ts";
import { wordsWith } from "./words-for-tests.ts";

const placed = (code: string | null, confidence = 0.9): CategoryJudgement => ({
  ...(code === null ? { l1: null, l2: null, l3: null } : pathOf(code)),
  confidence,
  by: "words",
  evidence: [],
});
const flags = (title: string, code: string | null, confidence?: number) => {
  const judged = flagsOf(wordsWith({ title }), placed(code, confidence));
  return (["performance", "restoration", "custom"] as const).filter((flag) => judged[flag]);
};

test.each([
  ["Xtreme Energy Cam", "engine/valvetrain/camshafts", ["performance"]],
  ["Stock Replacement Camshaft", "engine/valvetrain/camshafts", ["restoration"]],
  ["Door Weatherstrip", "body/glass/weatherstrip", ["restoration"]],
  ["Reproduction Dash Pad", "interior/panels/dash", ["restoration"]],
  ["Weld-On Bung -6AN", "fuel/an-fittings/bungs", ["custom"]],
  ["Bolt-In Crossmember", "suspension/chassis/frames", []],
  ["Weld-In Racing Cell Mount", "fuel/tanks/cells", ["performance", "custom"]],
  ["-6AN Union", "fuel/an-fittings/couplers", []],
  ["Racing T-Shirt", "accessories/apparel/shirts", []],
])("“%s” as %s is for %j", (title, code, expected) => {
  expect(flags(title, code)).toEqual(expected);
});

test("a kind that is not sure says nothing, words still do", () => {
  expect(flags("Part 12", "engine/valvetrain/camshafts", 0.4)).toEqual([]);
  expect(flags("High Performance Part", null, 0)).toEqual(["performance"]);
});

test("every reason is told, also the one against", () => {
  const { evidence } = flagsOf(wordsWith({ title: "Stock Camshaft" }), placed("engine/valvetrain/camshafts"));
  expect(evidence).toEqual([
    { from: "category", found: "engine/valvetrain", says: "performance", weight: 0.6 },
    { from: "title", found: "Stock", says: "performance", weight: -0.4 },
  ]);
});
