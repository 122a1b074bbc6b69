import { describe, expect, test } from "vitest";
import { dice } from "#tests/support/order-rows.ts";
import { defaultRules } from "./customer-rules.ts";
import { lifecycleMoves, lifecycleOf } from "./lifecycle.ts";

const today = 1000;
const at = (firstDay: number | null, lastDay: number | null, returnDay: number | null = null) =>
  lifecycleOf({ firstDay, lastDay, returnDay }, defaultRules, today);

test.each([
  ["an order 180 days ago is churned", 820, 820, null, "churned"],
  ["179 days ago at risk", 821, 821, null, "at-risk"],
  ["90 days ago at risk", 910, 910, null, "at-risk"],
  ["89 days ago active", 911, 911, null, "active"],
  ["30 days ago active", 970, 970, null, "active"],
  ["29 days ago new", 971, 971, null, "new"],
  ["today new", 1000, 1000, null, "new"],
  ["a return 29 days ago is reactivated", 500, 990, 971, "reactivated"],
  ["a return 30 days ago is active", 500, 990, 970, "active"],
  ["a return that fell silent for 90 days is at risk", 500, 910, 910, "at-risk"],
  ["no order is nowhere", null, null, null, null],
] as const)("%s", (_, first, last, back, expected) => {
  expect(at(first, last, back)).toBe(expected);
});

test("thresholds of the shop's own move the boundaries", () => {
  const rules = { ...defaultRules, atRiskDays: 100 };
  expect(lifecycleOf({ firstDay: 0, lastDay: 901, returnDay: null }, rules, today)).toBe("active");
  expect(lifecycleOf({ firstDay: 0, lastDay: 900, returnDay: null }, rules, today)).toBe("at-risk");
});

describe("moves", () => {
  test("an only order: new, active after 30 days, at risk after 90, churned after 180", () => {
    expect(lifecycleMoves([0], defaultRules, 500)).toEqual([
      { day: 0, from: null, to: "new" },
      { day: 30, from: "new", to: "active" },
      { day: 90, from: "active", to: "at-risk" },
      { day: 180, from: "at-risk", to: "churned" },
    ]);
    expect(lifecycleMoves([0], defaultRules, 89)).toHaveLength(2);
  });

  test("an order 200 days later: reactivated, and active again 30 days on", () => {
    expect(lifecycleMoves([0, 200, 220], defaultRules, 240).slice(4)).toEqual([
      { day: 200, from: "churned", to: "reactivated" },
      { day: 230, from: "reactivated", to: "active" },
    ]);
  });

  test("on every day of random histories, the last move leads to where the rule says", () => {
    const random = dice(3);
    for (let round = 0; round < 60; round++) {
      const days = Array.from({ length: 1 + random(6) }, () => random(900)).sort((a, b) => a - b);
      for (let day = days[0]!; day < 1000; day += 1 + random(9)) {
        const seen = days.filter((one) => one <= day);
        const returnDay = seen.findLast((one, index) => index > 0 && one - seen[index - 1]! >= 180) ?? null;
        const expected = lifecycleOf({ firstDay: seen[0]!, lastDay: seen.at(-1)!, returnDay }, defaultRules, day);
        expect(lifecycleMoves(seen, defaultRules, day).at(-1)?.to).toBe(expected);
      }
    }
  });
});
