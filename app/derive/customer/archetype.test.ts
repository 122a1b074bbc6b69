import { describe, expect, test } from "vitest";
import { dice } from "#tests/support/order-rows.ts";
import { archetypeOf, archetypeScores, archetypeShares, archetypes, explainArchetype } from "./archetype.ts";
import { type ArchetypeInput, rateOdds } from "./archetype-evidence.ts";
import { type CustomerFacts, customerFacts } from "./customer-facts.ts";
import { noSums, unknownPerson } from "./customer-history.ts";
import { defaultRules } from "./customer-rules.ts";

const season = { seasonFirstMonth: 3, seasonLastMonth: 9 };
const nothing = customerFacts(
  { orderDays: [], counterOrders: 0, sums: noSums, lines: [], person: unknownPerson, pinned: null },
  defaultRules,
  season,
  0,
);
// A shop where of a hundred lines 8 are of each category (20 are not categorised).
const usual = {
  orders: 4000,
  seasonOrders: 2600,
  lines: 10_000,
  bulkLines: 300,
  performanceLines: 1500,
  restorationLines: 800,
  starterLines: 500,
  categoryLines: [2000, 800, 800, 800, 800, 800, 800, 800, 800, 800, 800],
};
const plain: CustomerFacts = {
  ...nothing,
  orders: 6,
  shoppingDays: 6,
  gaps: 5,
  gapSpread: 0.9,
  usualGapDays: 40,
  firstDay: 0,
  lastDay: 200,
  orderValueCents: 15_000,
  lines: 18,
  seasonOrders: 4,
  performanceLines: 2,
  restorationLines: 1,
  starterLines: 1,
  bulkLines: 0,
  categoryLines: [2, 2, 2, 2, 1, 1, 2, 2, 2, 1, 1],
};
type More = Partial<CustomerFacts & ArchetypeInput["garage"]>;
const input = (
  { fittedParts = 3, cars = 1, ...more }: More,
  person: Partial<ArchetypeInput["person"]> = {},
): ArchetypeInput => ({
  facts: { ...plain, ...more },
  garage: { fittedParts, cars },
  person: { ...unknownPerson, ...person },
  usual,
  dollarCents: 100,
});
const kindOf = (...of: Parameters<typeof input>) => archetypeOf(input(...of), 40).archetype;

describe("people as the prose describes them", () => {
  test.each([
    ["orders of 150 dollars, one car, everything mixed", {}, {}, "diy-builder"],
    [
      "orders of 1,200 dollars every month, tax exempt, in sixes, for many cars",
      { orderValueCents: 120_000, usualGapDays: 30, gapSpread: 0.3, bulkLines: 4, fittedParts: 8, cars: 6 },
      { taxExempt: true },
      "professional-shop",
    ],
    [
      "orders of 600 dollars every few months, trim and restoration, three cars",
      {
        orderValueCents: 60_000,
        usualGapDays: 100,
        lastDay: 500,
        restorationLines: 6,
        categoryLines: [0, 1, 1, 1, 5, 5, 1, 1, 1, 0, 3],
        fittedParts: 6,
        cars: 3,
      },
      {},
      "enthusiast-collector",
    ],
    [
      "orders of 400 dollars every two weeks, starter kits and tools, since two months",
      {
        orderValueCents: 40_000,
        usualGapDays: 12,
        lastDay: 60,
        starterLines: 5,
        categoryLines: [2, 2, 1, 1, 1, 1, 2, 2, 2, 4, 0],
      },
      {},
      "first-time-builder",
    ],
    [
      "orders of 700 dollars in season only, performance parts",
      {
        orderValueCents: 70_000,
        usualGapDays: 25,
        seasonOrders: 6,
        performanceLines: 11,
        restorationLines: 0,
        categoryLines: [0, 4, 4, 4, 0, 0, 1, 4, 1, 0, 0],
      },
      {},
      "racing-enthusiast",
    ],
  ] as const)("%s", (_, facts, person, expected) => {
    expect(kindOf(facts as More, person)).toBe(expected);
  });
});

describe("each piece of evidence speaks one way only", () => {
  // A figure that grows, and for each kind: raises (1), lowers (−1) or leaves (0) its score. Kinds in their order.
  const [diy, pro, collector, first, racing] = [0, 1, 2, 3, 4];
  const growing: [string, (by: number) => More, (readonly [number, 1 | -1])[]][] = [
    [
      "order value for shops and against DIY",
      (by) => ({ orderValueCents: 2000 + by * 20_000 }),
      [
        [pro!, 1],
        [diy!, -1],
      ],
    ],
    [
      "lines in sixes",
      (by) => ({ bulkLines: by }),
      [
        [pro!, 1],
        [diy!, -1],
        [collector!, -1],
      ],
    ],
    [
      "performance parts",
      (by) => ({ performanceLines: by }),
      [
        [racing!, 1],
        [diy!, -1],
      ],
    ],
    [
      "restoration parts",
      (by) => ({ restorationLines: by }),
      [
        [collector!, 1],
        [racing!, -1],
      ],
    ],
    [
      "starter kits",
      (by) => ({ starterLines: by }),
      [
        [first!, 1],
        [diy!, -1],
      ],
    ],
    ["orders in season", (by) => ({ orders: 20, seasonOrders: by }), [[racing!, 1]]],
    [
      "cars",
      (by) => ({ fittedParts: 20, cars: 1 + by }),
      [
        [pro!, 1],
        [collector!, 1],
        [diy!, -1],
        [first!, -1],
      ],
    ],
    ["days as a customer", (by) => ({ lastDay: by * 60 }), [[first!, -1]]],
    [
      "days between orders",
      (by) => ({ usualGapDays: 5 + by * 10 }),
      [
        [collector!, 1],
        [first!, -1],
        [racing!, -1],
      ],
    ],
    ["unevenness", (by) => ({ gapSpread: by / 10 }), [[pro!, -1]]],
  ];
  test.each(growing)("%s", (_, of, kinds) => {
    const random = dice(5);
    for (let round = 0; round < 40; round++) {
      const around = {
        lines: 20 + random(20),
        orders: 21,
        gaps: 1 + random(20),
        orderValueCents: 1000 + random(200_000),
      };
      let before = archetypeScores(input({ ...around, ...of(0) }));
      for (let by = 1; by <= 18; by++) {
        const after = archetypeScores(input({ ...around, ...of(by) }));
        for (const [kind, way] of kinds) expect(way * (after[kind]! - before[kind]!)).toBeGreaterThanOrEqual(-1e-9);
        before = after;
      }
    }
  });

  test.each(["taxExempt", "company"] as const)("%s raises the share of professional shops, whoever it is", (what) => {
    const random = dice(8);
    for (let round = 0; round < 200; round++) {
      const facts = {
        orderValueCents: random(300_000),
        bulkLines: random(8),
        cars: 1 + random(5),
        fittedParts: 9,
        performanceLines: random(15),
      };
      const without = archetypeShares(input(facts))[1]!;
      expect(archetypeShares(input(facts, { [what]: true }))[1]).toBeGreaterThan(without);
    }
  });
});

test("shares sum to 1", () => {
  expect(archetypeShares(input({})).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});

test("below the least confidence, and without an order, a customer is unclassified", () => {
  const { confidence } = archetypeOf(input({}), 40);
  expect(archetypeOf(input({}), Math.ceil(confidence * 100)).archetype).toBe("unclassified");
  expect(archetypeOf(input({}), Math.floor(confidence * 100)).archetype).toBe("diy-builder");
  expect(archetypeOf({ ...input({}), facts: nothing }, 20)).toEqual({ archetype: "unclassified", confidence: 0 });
});

test("the reasons for a shop name the tax exemption first, and say what speaks against", () => {
  const reasons = explainArchetype(input({ orderValueCents: 12_000 }, { taxExempt: true }), "professional-shop");
  expect(reasons[0]).toMatchObject({ from: "tax exempt", found: "yes", says: "professional-shop" });
  expect(reasons[0]!.weight).toBeGreaterThan(0.8);
  expect(reasons.some(({ from, weight }) => from === "order value" && weight < 0)).toBe(true);
  expect(explainArchetype(input({}), "unclassified")).toEqual([]);
});

test("in another currency the same dollars say the same", () => {
  const yen = archetypeShares({ ...input({ orderValueCents: 90_000 }), dollarCents: 150 });
  const dollars = archetypeShares(input({ orderValueCents: 60_000 }));
  for (const at of archetypes.keys()) expect(yen[at]).toBeCloseTo(dollars[at]!, 12);
});

// Five of twenty lines where two are usual, people of the kind said to have twice as many, shape 3:
// 5 × ln 2 − 8 × ln(7 ÷ 5) = 3.46574 − 2.69178 = 0.77396.
test("a rate by hand", () => {
  expect(rateOdds(5, 2, 2, 3)).toBeCloseTo(0.77396, 5);
});
