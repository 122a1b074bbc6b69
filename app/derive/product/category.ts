// What kind of part is this product? Every text about it votes: what the title sells (title-parts.ts), the product type,
// Shopify's category, tags, collections, metafields that name a kind, the brand, and last the description. Votes are
// logits (category-ballot.ts): the group with the most wins, and its share of all is how sure we are.
// Example: title "Fuel Pump Relay Kit", type "Electrical": the relay gets the title's vote, all of electrical the type's,
// fuel pumps a fraction because they stand before the relay: electrical/switches/relays.
// The merchant's rules come first: the first that holds decides alone.

import { linesOfVendor } from "#app/derive/product/words/brand-lines.ts";
import { wordsOf } from "#app/derive/product/words/phrase-match.ts";
import { labelParts, type Named, readLabel, titleParts } from "#app/derive/product/words/title-parts.ts";
import type { Evidence } from "../basics/evidence.ts";
import { calibrated } from "./calibration.ts";
import { type Ballot, type Counted, castVote, countVotes, openBallot } from "./category-ballot.ts";
import type { CategoryJudgement } from "./category-judgement.ts";
import { type CategoryRule, ruleFor, ruleInWords } from "./category-rule.ts";
import type { ProductWords } from "./product-words.ts";
import { placeOfShopifyCategory } from "./shopify-category.ts";
import { nodeName, pathOf, type Taxonomy } from "./taxonomy.ts";

// How much each source is worth, as logits: measured against each other on generated shops and titles made by hand.
const worth = {
  title: 7,
  type: 4,
  category: 4,
  metafield: 3.5,
  tag: 1.2,
  collection: 1.2,
  tagsTogether: 2.4,
  vendor: 1.6,
  brand: 1.2,
  description: 2.5,
} as const;

/** A phrase of several words is seldom meant otherwise. */
const sureness = (words: number): number => (words >= 3 ? 1.1 : words === 2 ? 1 : 0.85);

const namesAKind = /categor|part_?type|product_?type|department|taxonomy|terminology/i;
const mostEvidence = 6;
const descriptionLength = 300;
/** With a share above this the description is not asked. */
const isSure = 0.75;

function castNamed(ballot: Ballot, from: string, named: readonly Named[], most: number): void {
  for (const { match, share } of named) {
    const { phrase } = match;
    for (const { code, role } of phrase.meanings) {
      if (role === "refines") ballot.refinements.push({ from, found: match, code, weight: most * 0.5 });
      else {
        const whole = role === "brand" ? worth.brand : most * share * sureness(phrase.words);
        castVote(ballot, { from, found: match, code, weight: whole / phrase.meanings.length });
      }
    }
  }
}

function castList(ballot: Ballot, from: string, labels: readonly string[], each: number): void {
  const weight = Math.min(each, worth.tagsTogether / Math.max(1, labels.length));
  for (const label of labels) castNamed(ballot, from, labelParts(label), weight);
}

function castAll(words: ProductWords): Ballot {
  const ballot = openBallot();
  castNamed(ballot, "title", titleParts(words.title), worth.title);
  if (words.productType !== "") castNamed(ballot, "type", labelParts(words.productType), worth.type);
  const place = placeOfShopifyCategory(words.categoryId);
  if (place) castVote(ballot, { from: "category", found: words.categoryId ?? "", code: place, weight: worth.category });
  castList(ballot, "tag", words.tags, worth.tag);
  castList(ballot, "collection", words.collections, worth.collection);
  for (const { key, value } of words.metafields)
    if (namesAKind.test(key)) castNamed(ballot, "metafield", labelParts(value), worth.metafield);
  const lines = linesOfVendor(words.vendor);
  for (const code of lines)
    castVote(ballot, { from: "vendor", found: words.vendor, code, weight: worth.vendor / lines.length });
  return ballot;
}

function evidenceOf(ballot: Ballot, winner: Counted, taxonomy: Taxonomy): Evidence[] {
  return ballot.votes
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostEvidence)
    .map(({ from, found, code, weight }) => {
      const isFor = code === winner.l1 || code === winner.l2 || code.startsWith(`${winner.l2}/`);
      const size = Math.round(Math.min(1, weight / worth.title) * 100) / 100;
      return {
        from,
        found: typeof found === "string" ? found : wordsOf(found),
        says: nodeName(taxonomy, code) ?? code,
        weight: isFor ? size : -size,
      };
    });
}

const nothing: CategoryJudgement = { l1: null, l2: null, l3: null, confidence: 0, by: "words", evidence: [] };

export function categoriseProduct(
  words: ProductWords,
  taxonomy: Taxonomy,
  rules: readonly CategoryRule[],
): CategoryJudgement {
  const rule = rules.length > 0 ? ruleFor(words, rules, taxonomy) : undefined;
  if (rule) {
    const says = nodeName(taxonomy, rule.code) ?? rule.code;
    const evidence = [{ from: "rule", found: ruleInWords(rule), says, weight: 1 }];
    return { ...pathOf(rule.code), confidence: 1, by: "rule", evidence };
  }
  const ballot = castAll(words);
  let winner = countVotes(ballot);
  if ((winner?.share ?? 0) < isSure && words.description !== "") {
    castNamed(ballot, "description", readLabel(words.description.slice(0, descriptionLength)), worth.description / 2);
    winner = countVotes(ballot);
  }
  if (!winner) return nothing;
  const { l1, l2, l3, share } = winner;
  return { l1, l2, l3, confidence: calibrated(share), by: "words", evidence: evidenceOf(ballot, winner, taxonomy) };
}
