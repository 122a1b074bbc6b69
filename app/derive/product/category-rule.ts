// The merchant's own rules: "type is Fittings and title contains 45 → 45 Degree Hose Ends". Ordered; the first that holds
// decides, and its word beats every other but the merchant's word about one product. Letter case and spaces around a value
// do not matter; "contains" means the text as it stands, so "an" is found in "transmission": choose "has the word" for that.
import type { ProductWords } from "./product-words.ts";
import { findNode, type Taxonomy } from "./taxonomy.ts";

export const ruleFields = ["title", "type", "vendor", "tag", "collection", "category", "description", "sku"] as const;
export const ruleTests = ["is", "contains", "has-word", "starts-with", "is-not", "contains-not"] as const;
export type RuleField = (typeof ruleFields)[number];
export type RuleTest = (typeof ruleTests)[number];

export interface RuleCondition {
  field: RuleField;
  test: RuleTest;
  value: string;
}

export interface CategoryRule {
  id: string;
  /** All of them hold. */
  conditions: readonly RuleCondition[];
  /** A code of the taxonomy, of any level. */
  code: string;
}

export interface RuleError {
  /** `code`, `conditions`, or `conditions.N.field`, `.test`, `.value`. */
  field: string;
  message: string;
}

export const mostConditions = 10;
export const longestValue = 200;

const isOneOf = <Word extends string>(words: readonly Word[], word: unknown): word is Word =>
  words.some((one) => one === word);
const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

function parseCondition(raw: unknown, at: number, errors: RuleError[]): RuleCondition {
  const { field, test, value } = (raw ?? {}) as Record<string, unknown>;
  const place = `conditions.${at}`;
  if (!isOneOf(ruleFields, field))
    errors.push({ field: `${place}.field`, message: `Choose what to look at: ${ruleFields.join(", ")}.` });
  if (!isOneOf(ruleTests, test))
    errors.push({ field: `${place}.test`, message: `Choose how to compare: ${ruleTests.join(", ")}.` });
  const text = textOf(value);
  if (text === "") errors.push({ field: `${place}.value`, message: "Enter the text to look for." });
  if (text.length > longestValue)
    errors.push({ field: `${place}.value`, message: `The text is longer than ${longestValue} characters.` });
  return { field: field as RuleField, test: test as RuleTest, value: text };
}

/** A rule from a form or a file, or what is wrong with it and where. */
export function parseRule(
  raw: unknown,
  taxonomy: Taxonomy,
): { rule: CategoryRule; errors: null } | { rule: null; errors: readonly RuleError[] } {
  const { id, conditions, code } = (raw ?? {}) as Record<string, unknown>;
  const errors: RuleError[] = [];
  const list = Array.isArray(conditions) ? conditions : [];
  if (list.length === 0) errors.push({ field: "conditions", message: "A rule needs at least one condition." });
  if (list.length > mostConditions)
    errors.push({ field: "conditions", message: `A rule has at most ${mostConditions} conditions.` });
  const parsed = list.slice(0, mostConditions).map((condition, at) => parseCondition(condition, at, errors));
  const node = findNode(taxonomy, textOf(code));
  if (!node)
    errors.push({
      field: "code",
      message: `There is no category "${textOf(code)}". Choose one of the list.`,
    });
  if (errors.length > 0 || !node) return { rule: null, errors };
  return { rule: { id: textOf(id), conditions: parsed, code: node.code }, errors: null };
}

function textsOf(words: ProductWords, field: RuleField): readonly string[] {
  switch (field) {
    case "title":
      return [words.title];
    case "type":
      return [words.productType];
    case "vendor":
      return [words.vendor];
    case "tag":
      return words.tags;
    case "collection":
      return words.collections;
    case "category":
      return words.categoryId === null ? [] : [words.categoryId];
    case "description":
      return [words.description];
    case "sku":
      return words.variants.flatMap(({ sku }) => (sku === null ? [] : [sku]));
  }
}

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWordSign(text[at - 1]) && !isWordSign(text[at + word.length])) return true;
  return false;
}

const isHeld: Readonly<Record<RuleTest, (texts: readonly string[], value: string) => boolean>> = {
  is: (texts, value) => texts.includes(value),
  contains: (texts, value) => texts.some((text) => text.includes(value)),
  "has-word": (texts, value) => texts.some((text) => hasWord(text, value)),
  "starts-with": (texts, value) => texts.some((text) => text.startsWith(value)),
  "is-not": (texts, value) => !texts.includes(value),
  "contains-not": (texts, value) => !texts.some((text) => text.includes(value)),
};

const plain = (text: string) => text.trim().toLowerCase();

export const matchesRule = (words: ProductWords, rule: CategoryRule): boolean =>
  rule.conditions.every(({ field, test, value }) => isHeld[test](textsOf(words, field).map(plain), plain(value)));

/** The first rule that holds and leads to a category that is still there. */
export const ruleFor = (
  words: ProductWords,
  rules: readonly CategoryRule[],
  taxonomy: Taxonomy,
): CategoryRule | undefined => rules.find((rule) => taxonomy.byCode.has(rule.code) && matchesRule(words, rule));

const testWords: Readonly<Record<RuleTest, string>> = {
  is: "is",
  contains: "contains",
  "has-word": "has the word",
  "starts-with": "starts with",
  "is-not": "is not",
  "contains-not": "does not contain",
};

/** "type is “Fittings” and title contains “45”" */
export const ruleInWords = ({ conditions }: Pick<CategoryRule, "conditions">): string =>
  conditions.map(({ field, test, value }) => `${field} ${testWords[test]} “${value}”`).join(" and ");
