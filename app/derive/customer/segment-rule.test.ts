import { describe, expect, test } from "vitest";
import { parseSegmentRule } from "./parse-segment-rule.ts";
import { cycleThrough, type SegmentRule, segmentsIn } from "./segment-rule.ts";
import { segmentWords, type Wording } from "./segment-words.ts";

const faults = (told: unknown) => {
  const parsed = parseSegmentRule(told);
  return "errors" in parsed ? parsed.errors : [];
};
const ok = (told: unknown): SegmentRule => {
  const parsed = parseSegmentRule(told);
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.rule;
};
const atLeast3 = { fact: "orders", compare: "at-least", number: 3 };

describe("what is wrong is said at the clause it is wrong in", () => {
  test.each([
    ["nothing at all", null, [], /no clause/],
    ["an unknown fact", { fact: "shoe size", compare: "is", number: 3 }, [], /what this clause asks/],
    ["an empty group", { all: [] }, [], /empty/],
    ["a number that is none", { all: [atLeast3, { ...atLeast3, number: "3" }] }, [1], /whole number from 0/],
    ["a share beyond 100", { fact: "returnShare", compare: "at-least", number: 101 }, [], /from 0 to 100/],
    ["a comparison that is none", { fact: "orders", compare: "like", number: 1 }, [], /compares/],
    ["the 30th of February", { fact: "lastOrder", when: "on-or-after", day: "2026-02-30" }, [], /YYYY-MM-DD/],
    ["no values", { not: { fact: "lifecycle", one: "of", values: [] } }, [0], /at least one lifecycle/],
    ["half a yes", { fact: "taxExempt", yes: "perhaps" }, [], /yes or no/],
    ["no product", { bought: "product", what: "", atLeast: 1 }, [], /Choose the product/],
    ["a product by name", { bought: "product", what: "hose", atLeast: 1 }, [], /from the list/],
    [
      "a backward period",
      { bought: "tag", what: "an", atLeast: 1, period: { from: "2026-02-01", to: "2026-01-01" } },
      [],
      /ends before/,
    ],
    ["backward years", { owns: { make: "Ford", yearFrom: 1940, yearTo: 1932 } }, [], /end before/],
    ["no make", { any: [{ all: [{ owns: { make: "" } }] }] }, [0, 0], /make/],
  ])("%s", (_, told, path, message) => {
    expect(faults(told)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  test("everything that is wrong is said at once", () => {
    expect(faults({ all: [{ all: [] }, atLeast3, { inSegment: "" }] }).map(({ path }) => path)).toEqual([[0], [2]]);
  });

  test("groups may lie deep, but not without end", () => {
    const nested = (depth: number): unknown => (depth === 0 ? atLeast3 : { not: nested(depth - 1) });
    expect(faults(nested(20))).toEqual([]);
    expect(faults(nested(22))).toHaveLength(1);
  });
});

describe("segments in segments", () => {
  const inSegment = (id: string): SegmentRule => ({ all: [{ not: { inSegment: id } }, ok(atLeast3)] });

  test("those a rule speaks of, each once, wherever they stand", () => {
    expect(segmentsIn({ any: [inSegment("a"), inSegment("b"), inSegment("a")] })).toEqual(["a", "b"]);
  });

  test("a segment that would be part of itself is found, with the way around", () => {
    const others = new Map([
      ["b", inSegment("c")],
      ["c", inSegment("a")],
    ]);
    expect(cycleThrough("a", inSegment("b"), others)).toEqual(["a", "b", "c", "a"]);
    expect(cycleThrough("a", inSegment("a"), others)).toEqual(["a", "a"]);
    expect(cycleThrough("d", inSegment("b"), new Map([["b", inSegment("c")]]))).toBeNull();
  });

  test("a cycle among others ends the search and is not ours", () => {
    const others = new Map([
      ["b", inSegment("c")],
      ["c", inSegment("b")],
    ]);
    expect(cycleThrough("a", inSegment("b"), others)).toBeNull();
  });
});

test("a rule reads as a sentence", () => {
  const wording: Wording = {
    money: (cents) => `$${cents / 100}`,
    day: (day) => day,
    product: (id) => `product ${id}`,
    category: (node) => `category ${node}`,
    segment: (id) => `segment ${id}`,
  };
  const rule = ok({
    all: [
      atLeast3,
      { any: [{ fact: "lifecycle", one: "of", values: ["active"] }, { not: { fact: "taxExempt", yes: true } }] },
      { bought: "category", what: "8009", atLeast: 2, period: { lastDays: 90 } },
      { owns: { make: "Ford", model: null, yearFrom: 1932, yearTo: 1934 } },
      { fact: "lastOrder", when: "within", days: 1 },
    ],
  });
  expect(segmentWords(rule, wording)).toBe(
    "Customers who have number of orders of at least 3 and (have lifecycle Active or not (are tax exempt)) and bought at " +
      "least 2 of category 8009 in the last 90 days and own a 1932–1934 Ford and had their last order in the last 1 day.",
  );
});
