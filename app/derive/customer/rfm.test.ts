import { describe, expect, test } from "vitest";
import { dice, shuffle } from "#tests/support/order-rows.ts";
import { customerFacts } from "./customer-facts.ts";
import { unknownPerson } from "./customer-history.ts";
import { defaultRules } from "./customer-rules.ts";
import { edgeAt, isAbove } from "./population-edge.ts";
import { createPopulation } from "./population-edges.ts";
import { rfmGroupOf, rfmOf } from "./rfm.ts";
import { valueTierOf } from "./value-tier.ts";

const season = { seasonFirstMonth: 3, seasonLastMonth: 9 };
const day = 1000;

function factsOf(orderDays: readonly number[], netCents: number) {
  const sums = { grossCents: netCents, discountCents: 0, returnCents: 0, yearNetCents: netCents };
  return customerFacts(
    { orderDays, counterOrders: 0, sums, lines: [], person: unknownPerson, pinned: null },
    defaultRules,
    season,
    day,
  );
}

describe("an edge", () => {
  test("of 1, 2, 2, 5 the half lies above 2", () => {
    expect(edgeAt([1, 2, 2, 5], 50)).toBe(2);
    expect(edgeAt([], 50)).toBe(null);
  });

  test("a value is above it exactly when at least that share lies strictly below", () => {
    const random = dice(7);
    for (let round = 0; round < 300; round++) {
      const values = Array.from({ length: 1 + random(40) }, () => random(12));
      const sorted = values.toSorted((a, b) => a - b);
      for (const per of [5, 20, 40, 50, 60, 80, 95])
        for (let value = -1; value < 14; value++) {
          const below = values.filter((one) => one < value).length;
          expect(isAbove(value, edgeAt(sorted, per))).toBe(below * 100 >= per * values.length && below > 0);
        }
    }
  });
});

/** The scores by their definition: everybody against everybody. */
function scoresByHand(values: readonly number[]): number[] {
  return values.map((value) => Math.floor((values.filter((one) => one < value).length * 5) / values.length) + 1);
}

test("scores are the share strictly below × 5, rounded down, + 1, whatever the order of customers", () => {
  const random = dice(11);
  const customers = Array.from({ length: 257 }, () => {
    const orderDays = Array.from({ length: 1 + random(7) }, () => random(40) * 25).sort((a, b) => a - b);
    return factsOf(orderDays, random(30) * 1000);
  });
  const expected = {
    r: scoresByHand(customers.map((one) => one.lastDay!)),
    f: scoresByHand(customers.map((one) => one.shoppingDays)),
    m: scoresByHand(customers.map((one) => one.netCents)),
  };
  for (let round = 0; round < 100; round++) {
    const population = createPopulation();
    for (const facts of shuffle(customers, random)) population.add(facts);
    const edges = population.edges(defaultRules, "2002-09-27");
    for (const [at, facts] of customers.entries())
      expect(rfmOf(facts, edges)).toEqual({ r: expected.r[at], f: expected.f[at], m: expected.m[at] });
  }
});

test("two orders on one day are one shopping day", () => {
  expect(factsOf([5, 5, 9], 100).shoppingDays).toBe(2);
});

test("every score has a group, better scores no worse a name, and who never ordered is a prospect", () => {
  expect(rfmGroupOf(null)).toBe("prospects");
  expect(rfmGroupOf({ r: 5, f: 5, m: 5 })).toBe("champions");
  expect(rfmGroupOf({ r: 5, f: 1, m: 1 })).toBe("new");
  expect(rfmGroupOf({ r: 1, f: 1, m: 1 })).toBe("dormant");
  expect(rfmGroupOf({ r: 1, f: 5, m: 5 })).toBe("previously-loyal");
  expect(rfmGroupOf({ r: 3, f: 3, m: 4 })).toBe("needs-attention");
  for (const r of [1, 2, 3, 4, 5])
    for (const f of [1, 2, 3, 4, 5])
      for (const m of [1, 2, 3, 4, 5]) expect(rfmGroupOf({ r, f, m })).not.toBe("prospects");
});

test.each([
  ["an only order 29 days old is new, whatever it was worth", 1, 971, 10_000, "new"],
  ["30 days old it is judged by worth", 1, 970, 10_000, "vip"],
  ["two orders are", 2, 990, 10_000, "vip"],
  ["above the edge of the top 5 %", 2, 500, 901, "vip"],
  ["at that edge", 2, 500, 900, "premium"],
  ["at the edge of premium", 2, 500, 500, "loyal"],
  ["at the edge of loyal", 2, 500, 100, "regular"],
  ["no orders", 0, null, 0, null],
] as const)("value tier: %s", (_, orders, firstDay, netCents, expected) => {
  const edges = { tierVip: 900, tierPremium: 500, tierLoyal: 100 };
  expect(valueTierOf({ orders, firstDay, netCents }, defaultRules, edges, day)).toBe(expected);
});

test("of a hundred customers of different worth 5 are VIP, 15 Premium, 30 Loyal, 50 Regular", () => {
  const customers = Array.from({ length: 100 }, (_, at) => factsOf([1, 2], at * 100));
  const population = createPopulation();
  for (const facts of customers) population.add(facts);
  const edges = population.edges(defaultRules, "");
  const counts: Record<string, number> = {};
  for (const facts of customers) {
    const tier = valueTierOf(facts, defaultRules, edges, day) ?? "";
    counts[tier] = (counts[tier] ?? 0) + 1;
  }
  expect(counts).toEqual({ vip: 5, premium: 15, loyal: 30, regular: 50 });
});
