// All the rules of a shop from a form's text. What is wrong is said with the rule it is wrong in, counted from 0.
import { type CategoryRule, parseRule } from "./category-rule.ts";
import type { Taxonomy } from "./taxonomy.ts";

export interface ErrorOfRule {
  rule: number;
  /** As in category-rule.ts; "" where it concerns all. */
  field: string;
  message: string;
}

const mostRules = 500;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function parseRules(text: string, taxonomy: Taxonomy): { rules: CategoryRule[] } | { errors: ErrorOfRule[] } {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    told = null;
  }
  if (!Array.isArray(told)) return { errors: [{ rule: -1, field: "", message: "The rules could not be read." }] };
  if (told.length > mostRules)
    return { errors: [{ rule: -1, field: "", message: `There may be ${mostRules} rules at most.` }] };
  const errors: ErrorOfRule[] = [];
  const rules: CategoryRule[] = [];
  for (const [at, raw] of told.entries()) {
    const parsed = parseRule(raw, taxonomy);
    if (parsed.rule === null) errors.push(...parsed.errors.map((error) => ({ rule: at, ...error })));
    else if (!idPattern.test(parsed.rule.id) || rules.some(({ id }) => id === parsed.rule.id))
      errors.push({ rule: at, field: "id", message: "This rule has no id of its own; remove it and add it again." });
    else rules.push(parsed.rule);
  }
  return errors.length > 0 ? { errors } : { rules };
}
