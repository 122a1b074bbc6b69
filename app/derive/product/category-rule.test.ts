import { expect, test } from "vitest";
import { matchesRule, parseRule, type RuleCondition, ruleFor, ruleInWords } from "./category-rule.ts";
import { standardTaxonomy } from "./taxonomy.ts";
import { wordsWith } from "./words-for-tests.ts";

const fitting = wordsWith({
  title: "Transmission Cooler Fitting AN-6",
  productType: "Fittings ",
  vendor: "Earl's",
  tags: ["LS Swap", "AN"],
  collections: ["Plumbing"],
  categoryId: "vp-1-4-10-5",
  variants: [
    { title: "Black", sku: "ERL-106" },
    { title: "Red", sku: null },
  ],
});
const condition = (field: string, test: string, value: string) => ({ field, test, value }) as RuleCondition;
const rule = (...conditions: RuleCondition[]) => ({ id: "1", conditions, code: "fuel/hose" });

test.each([
  ["type", "is", "fittings", true],
  ["type", "is", "fitting", false],
  ["title", "contains", "an", true],
  ["title", "has-word", "an", true],
  ["title", "has-word", "trans", false],
  ["title", "starts-with", "TRANSMISSION", true],
  ["title", "starts-with", "cooler", false],
  ["tag", "is", "ls swap", true],
  ["tag", "is-not", "ls swap", false],
  ["tag", "contains-not", "swap", false],
  ["tag", "contains-not", "race", true],
  ["collection", "is", "plumbing", true],
  ["vendor", "contains", "earl", true],
  ["category", "starts-with", "vp-1-4-10", true],
  ["sku", "starts-with", "erl-", true],
  ["description", "contains", "x", false],
])("%s %s “%s” is %s", (field, comparison, value, expected) => {
  expect(matchesRule(fitting, rule(condition(field, comparison, value)))).toBe(expected);
});

test("all conditions of a rule must hold", () => {
  const held = condition("type", "is", "fittings");
  expect(matchesRule(fitting, rule(held, condition("title", "contains", "an-6")))).toBe(true);
  expect(matchesRule(fitting, rule(held, condition("title", "contains", "an-8")))).toBe(false);
});

test("the first rule that holds decides; one that leads nowhere any more is passed over", () => {
  const rules = ["fuel/gone", "fuel/pumps", "fuel/hose"].map((code, at) => ({
    id: String(at),
    conditions: [condition("type", "is", "fittings")],
    code,
  }));
  expect(ruleFor(fitting, rules, standardTaxonomy)?.code).toBe("fuel/pumps");
});

test("a rule is read with its category by code or name", () => {
  const raw = { id: "7", conditions: [{ field: "title", test: "contains", value: " 45 " }], code: "Sway Bars" };
  expect(parseRule(raw, standardTaxonomy).rule).toEqual({
    id: "7",
    conditions: [{ field: "title", test: "contains", value: "45" }],
    code: "suspension/sway-bars",
  });
});

test.each<[string, unknown, string[]]>([
  ["nothing at all", null, ["conditions", "code"]],
  ["no condition", { conditions: [], code: "fuel" }, ["conditions"]],
  [
    "an unknown field and test",
    { conditions: [{ field: "price", test: "is about", value: "1" }], code: "fuel" },
    ["conditions.0.field", "conditions.0.test"],
  ],
  [
    "an empty value",
    { conditions: [{ field: "title", test: "is", value: "  " }], code: "fuel" },
    ["conditions.0.value"],
  ],
  [
    "a value beyond 200",
    { conditions: [{ field: "title", test: "is", value: "x".repeat(201) }], code: "fuel" },
    ["conditions.0.value"],
  ],
  ["an unknown category", { conditions: [{ field: "title", test: "is", value: "x" }], code: "fuel/nothing" }, ["code"]],
  [
    "eleven conditions",
    { conditions: Array(11).fill({ field: "title", test: "is", value: "x" }), code: "fuel" },
    ["conditions"],
  ],
])("%s is refused at its field", (_what, raw, fields) => {
  const parsed = parseRule(raw, standardTaxonomy);
  expect(parsed.rule).toBeNull();
  expect(parsed.errors?.map(({ field }) => field)).toEqual(fields);
});

test("a rule reads as a sentence", () => {
  const two = rule(condition("type", "is", "Fittings"), condition("title", "contains-not", "45"));
  expect(ruleInWords(two)).toBe("type is “Fittings” and title does not contain “45”");
});
