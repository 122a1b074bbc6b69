// A rule as it comes from a form or a file: anything at all. What is wrong is said with the way to the clause that it
// stands in, such as "all 2 › any 1".
import { isFactName, type SegmentFact, type SegmentFactName, segmentFacts } from "./segment-facts.ts";
import type { Comparison, Period, SegmentClause, SegmentRule } from "./segment-rule.ts";

export interface RuleError {
  /** Places from the top: the second of all, then the first of any is [1, 0]. */
  path: readonly number[];
  message: string;
}

type Told = Readonly<Record<string, unknown>>;
const isTold = (value: unknown): value is Told => typeof value === "object" && value !== null && !Array.isArray(value);

const comparisons: readonly Comparison[] = ["at-least", "at-most", "is", "is-not"];
const numberKinds = new Set(["count", "money", "percent", "days"]);
const deepest = 20;

class Wrong extends Error {}
const wrong = (message: string): never => {
  throw new Wrong(message);
};

const isDay = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) === value;

function wholeNumber(value: unknown, least: number, most: number, what: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
    wrong(`${what} must be a whole number from ${least} to ${most}.`);
  return value as number;
}

function readDay(value: unknown, what: string): string {
  if (!isDay(value)) wrong(`${what} must be a day, written YYYY-MM-DD.`);
  return value as string;
}

function readPeriod(told: unknown): Period {
  if (told === null || told === undefined) return null;
  if (!isTold(told)) return wrong("The period must be a number of days or two days.");
  if ("lastDays" in told) return { lastDays: wholeNumber(told.lastDays, 1, 36_500, "The number of days") };
  const from = told.from === null || told.from === undefined ? null : readDay(told.from, "The first day");
  const to = told.to === null || told.to === undefined ? null : readDay(told.to, "The last day");
  if (from !== null && to !== null && from > to) wrong("The period ends before it begins.");
  return { from, to };
}

function readNumber(fact: SegmentFactName, { kind, label }: SegmentFact, told: Told): SegmentClause {
  const compare = comparisons.find((one) => one === told.compare);
  if (!compare) return wrong(`Choose how the ${label} compares: at least, at most, is or is not.`);
  const most = kind === "percent" ? 100 : 1_000_000_000_000;
  const least = kind === "money" ? -most : 0;
  return { fact, compare, number: wholeNumber(told.number, least, most, `The ${label}`) };
}

function readWhen(fact: SegmentFactName, { label }: SegmentFact, told: Told): SegmentClause {
  const { when } = told;
  if (when === "within" || when === "longer-ago")
    return { fact, when, days: wholeNumber(told.days, 1, 36_500, "The number of days") };
  if (when === "on-or-after" || when === "on-or-before") return { fact, when, day: readDay(told.day, `The ${label}`) };
  return wrong(`Choose when the ${label} was.`);
}

function readChoice(fact: SegmentFactName, { label, choices }: SegmentFact, told: Told): SegmentClause {
  const { one, values } = told;
  if (one !== "of" && one !== "not-of")
    return wrong(`Choose whether the ${label} is one of the values or none of them.`);
  if (!Array.isArray(values) || values.length === 0) return wrong(`Choose at least one ${label}.`);
  const unknown = values.find((value) => typeof value !== "string" || (choices && !Object.hasOwn(choices, value)));
  if (unknown !== undefined) wrong(`There is no ${label} "${unknown}".`);
  return { fact, one, values: [...new Set(values as string[])] };
}

function readFact(name: SegmentFactName, told: Told): SegmentClause {
  const fact: SegmentFact = segmentFacts[name];
  if (numberKinds.has(fact.kind)) return readNumber(name, fact, told);
  if (fact.kind === "day") return readWhen(name, fact, told);
  if (fact.kind === "choice") return readChoice(name, fact, told);
  if (typeof told.yes !== "boolean") wrong(`Choose yes or no for ${fact.label}.`);
  return { fact: name, yes: told.yes as boolean };
}

function readBought(told: Told): SegmentClause {
  const { bought, what } = told;
  if (bought !== "product" && bought !== "category" && bought !== "tag")
    return wrong("Choose what was bought: a product, a category or products with a tag.");
  if (typeof what !== "string" || what.trim() === "") return wrong(`Choose the ${bought}.`);
  if (bought !== "tag" && !/^\d{1,19}$/.test(what)) return wrong(`Choose the ${bought} from the list.`);
  return {
    bought,
    what: what.trim(),
    atLeast: wholeNumber(told.atLeast, 1, 1_000_000, "The number of units"),
    period: readPeriod(told.period),
  };
}

function readYear(value: unknown, what: string): number | null {
  return value === null || value === undefined ? null : wholeNumber(value, 1900, 2100, what);
}

function readOwns(told: unknown): SegmentClause {
  if (!isTold(told) || typeof told.make !== "string" || told.make.trim() === "")
    return wrong("Choose the make of the car.");
  const model = typeof told.model === "string" && told.model.trim() !== "" ? told.model.trim() : null;
  const yearFrom = readYear(told.yearFrom, "The first year");
  const yearTo = readYear(told.yearTo, "The last year");
  if (yearFrom !== null && yearTo !== null && yearFrom > yearTo) wrong("The years end before they begin.");
  return { owns: { make: told.make.trim(), model, yearFrom, yearTo } };
}

function readClause(told: Told): SegmentClause {
  if (isFactName(told.fact)) return readFact(told.fact, told);
  if ("bought" in told) return readBought(told);
  if ("owns" in told) return readOwns(told.owns);
  if (typeof told.inSegment === "string" && told.inSegment !== "") return { inSegment: told.inSegment };
  return wrong("Choose what this clause asks.");
}

/** The rule, or everything that is wrong with it. */
export function parseSegmentRule(told: unknown): { rule: SegmentRule } | { errors: RuleError[] } {
  const errors: RuleError[] = [];
  const read = (value: unknown, path: readonly number[]): SegmentRule | null => {
    try {
      if (!isTold(value)) return wrong("This is no clause.");
      if (path.length > deepest) return wrong(`Groups may lie ${deepest} deep at most.`);
      const list = value.all ?? value.any;
      if (Array.isArray(list)) {
        if (list.length === 0) return wrong("This group is empty: add a clause or take the group away.");
        const rules = list.map((each, at) => read(each, [...path, at])).filter((rule) => rule !== null);
        return "all" in value ? { all: rules } : { any: rules };
      }
      if ("not" in value) {
        const inner = read(value.not, [...path, 0]);
        return inner && { not: inner };
      }
      return readClause(value);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      errors.push({ path, message: error.message });
      return null;
    }
  };
  const rule = read(told, []);
  return rule && errors.length === 0 ? { rule } : { errors };
}
