// A rule as a sentence that a merchant reads before saving it.
import { type SegmentFact, segmentFacts } from "./segment-facts.ts";
import type { Comparison, Period, SegmentClause, SegmentRule } from "./segment-rule.ts";

/** How numbers and days are written, and what the things are called that a rule names by number. */
export interface Wording {
  money(minorUnits: number): string;
  day(isoDay: string): string;
  product(id: string): string;
  category(node: string): string;
  segment(id: string): string;
}

const compareWords: Readonly<Record<Comparison, string>> = {
  "at-least": "at least",
  "at-most": "at most",
  is: "exactly",
  "is-not": "not",
};

function amount({ kind }: SegmentFact, number: number, wording: Wording): string {
  if (kind === "money") return wording.money(number);
  if (kind === "percent") return `${number} %`;
  return kind === "days" ? daysWords(number) : String(number);
}

const daysWords = (days: number) => (days === 1 ? "1 day" : `${days} days`);

function periodWords(period: Period, { day }: Wording): string {
  if (period === null) return "";
  if ("lastDays" in period) return ` in the last ${daysWords(period.lastDays)}`;
  const { from, to } = period;
  if (from !== null && to !== null) return ` from ${day(from)} to ${day(to)}`;
  if (from !== null) return ` since ${day(from)}`;
  return to === null ? "" : ` until ${day(to)}`;
}

function ownsWords({ make, model, yearFrom, yearTo }: Extract<SegmentClause, { owns: unknown }>["owns"]): string {
  const years = yearFrom === yearTo ? (yearFrom ?? "") : `${yearFrom ?? "…"}–${yearTo ?? "…"}`;
  return ["own a", years, make, model].filter((word) => word !== "" && word !== null).join(" ");
}

const listWords = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

function clauseWords(clause: SegmentClause, wording: Wording): string {
  if ("bought" in clause) {
    const { bought, what, atLeast, period } = clause;
    const name = {
      product: wording.product,
      category: wording.category,
      tag: (tag: string) => `products tagged ${tag}`,
    };
    return `bought at least ${atLeast} of ${name[bought](what)}${periodWords(period, wording)}`;
  }
  if ("owns" in clause) return ownsWords(clause.owns);
  if ("inSegment" in clause) return `are in ${wording.segment(clause.inSegment)}`;
  const fact: SegmentFact = segmentFacts[clause.fact];
  if ("compare" in clause)
    return `have ${fact.label} of ${compareWords[clause.compare]} ${amount(fact, clause.number, wording)}`;
  if ("yes" in clause) return `are ${clause.yes ? "" : "not "}${fact.label}`;
  if ("one" in clause) {
    const names = clause.values.map((value) => fact.choices?.[value] ?? value);
    return `have ${fact.label} ${clause.one === "of" ? "" : "other than "}${listWords(names)}`;
  }
  if ("days" in clause)
    return clause.when === "within"
      ? `had their ${fact.label} in the last ${daysWords(clause.days)}`
      : `had their ${fact.label} more than ${daysWords(clause.days)} ago`;
  return `had their ${fact.label} on or ${clause.when === "on-or-after" ? "after" : "before"} ${wording.day(clause.day)}`;
}

function ruleWords(rule: SegmentRule, wording: Wording, isInner: boolean): string {
  if ("not" in rule) return `not (${ruleWords(rule.not, wording, false)})`;
  const [list, join] = "all" in rule ? [rule.all, " and "] : "any" in rule ? [rule.any, " or "] : [null, ""];
  if (list === null) return clauseWords(rule as SegmentClause, wording);
  const words = list.map((one) => ruleWords(one, wording, list.length > 1)).join(join);
  return isInner && list.length > 1 ? `(${words})` : words;
}

export const segmentWords = (rule: SegmentRule, wording: Wording): string =>
  `Customers who ${ruleWords(rule, wording, false)}.`;
