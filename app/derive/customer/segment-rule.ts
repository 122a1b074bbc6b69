// A custom segment as the merchant builds it: clauses joined by all, any and not, as deep as they like.
import type { SegmentFactName } from "./segment-facts.ts";

export type Comparison = "at-least" | "at-most" | "is" | "is-not";

/** A stretch of days that ends today, or between two days, both included; null is all time. */
export type Period = { lastDays: number } | { from: string | null; to: string | null } | null;

export type SegmentClause =
  /** Counts, money, shares and spans of days. Nobody whose value is not known is in it. */
  | { fact: SegmentFactName; compare: Comparison; number: number }
  /** Dates: within the last days, longer ago than that, or by the calendar. */
  | { fact: SegmentFactName; when: "within" | "longer-ago"; days: number }
  | { fact: SegmentFactName; when: "on-or-after" | "on-or-before"; day: string }
  /** One of several values, or none of them. */
  | { fact: SegmentFactName; one: "of" | "not-of"; values: readonly string[] }
  | { fact: SegmentFactName; yes: boolean }
  /** Units bought, less what came back, of a product, a category (a node of the taxonomy) or products with a tag. */
  | { bought: "product" | "category" | "tag"; what: string; atLeast: number; period: Period }
  | { owns: { make: string; model: string | null; yearFrom: number | null; yearTo: number | null } }
  /** Another custom segment. */
  | { inSegment: string };

export type SegmentRule =
  | { all: readonly SegmentRule[] }
  | { any: readonly SegmentRule[] }
  | { not: SegmentRule }
  | SegmentClause;

export const isGroup = (rule: SegmentRule): rule is { all: readonly SegmentRule[] } | { any: readonly SegmentRule[] } =>
  "all" in rule || "any" in rule;

/** Every clause of a rule, wherever it stands. */
export function clausesOf(rule: SegmentRule): SegmentClause[] {
  if ("all" in rule) return rule.all.flatMap(clausesOf);
  if ("any" in rule) return rule.any.flatMap(clausesOf);
  return "not" in rule ? clausesOf(rule.not) : [rule];
}

/** The other segments a rule speaks of. */
export const segmentsIn = (rule: SegmentRule): string[] => [
  ...new Set(clausesOf(rule).flatMap((clause) => ("inSegment" in clause ? [clause.inSegment] : []))),
];

/** The way around, where a segment would at last be part of itself; null where there is none. */
export function cycleThrough(
  segment: string,
  rule: SegmentRule,
  others: ReadonlyMap<string, SegmentRule>,
): string[] | null {
  const walk = (id: string, of: SegmentRule, way: readonly string[]): string[] | null => {
    for (const next of segmentsIn(of)) {
      if (next === segment) return [...way, id, next];
      if (way.includes(next)) continue;
      const inner = others.get(next);
      const found = inner ? walk(next, inner, [...way, id]) : null;
      if (found) return found;
    }
    return null;
  };
  return walk(segment, rule, []);
}
