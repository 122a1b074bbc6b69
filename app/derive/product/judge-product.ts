// What a product is, what it fits and how it is used, all told: the merchant's word first, then our judgement.
import type { Evidence } from "../basics/evidence.ts";
import { categoriseProduct } from "./category.ts";
import type { CategoryJudgement } from "./category-judgement.ts";
import { codeOf } from "./category-names.ts";
import type { CategoryRule } from "./category-rule.ts";
import { fitmentOf } from "./fitment.ts";
import type { FitmentJudgement } from "./fitment-judgement.ts";
import type { FitmentMapping } from "./fitment-metafields.ts";
import { flagsOf } from "./flags.ts";
import type { JudgedProduct, ProductDecision } from "./judged-product.ts";
import type { ProductWords } from "./product-words.ts";
import { nodeNumber, type Taxonomy } from "./taxonomy.ts";

/** What a shop judges its products by. */
export interface Catalogue {
  taxonomy: Taxonomy;
  rules: readonly CategoryRule[];
  fitmentMapping: FitmentMapping | null;
}

const merchantSays = (what: string): Evidence => ({ from: "merchant", found: "your decision", says: what, weight: 1 });

function categoryOf(words: ProductWords, { taxonomy, rules }: Catalogue, decision: ProductDecision | null) {
  if (!decision?.category) return categoriseProduct(words, taxonomy, rules);
  const { l1, l2, l3 } = decision.category;
  const category: CategoryJudgement = {
    l1,
    l2,
    l3,
    confidence: 1,
    by: "merchant",
    evidence: [merchantSays(codeOf(decision.category))],
  };
  return category;
}

function fitmentBy(
  words: ProductWords,
  category: CategoryJudgement,
  { fitmentMapping }: Catalogue,
  decision: ProductDecision | null,
): FitmentJudgement {
  if (decision?.fitment)
    return {
      ...decision.fitment,
      confidence: 1,
      by: "merchant",
      evidence: [merchantSays(decision.fitment.fitmentClass)],
    };
  return fitmentOf(words, category, fitmentMapping);
}

/** `decision` is what the merchant said about it, or null. */
export function judgeProduct(
  words: ProductWords,
  catalogue: Catalogue,
  decision: ProductDecision | null,
): Omit<JudgedProduct, "productId"> {
  const category = categoryOf(words, catalogue, decision);
  const fitment = fitmentBy(words, category, catalogue, decision);
  const { evidence: flagEvidence, ...flags } = flagsOf(words, category);
  return {
    l1: category.l1,
    l2: category.l2,
    l3: category.l3,
    node: nodeNumber(catalogue.taxonomy, codeOf(category) || null),
    confidence: category.confidence,
    by: category.by,
    fitmentClass: fitment.fitmentClass,
    fitmentConfidence: fitment.confidence,
    fitmentBy: fitment.by,
    vehicles: fitment.vehicles,
    performance: decision?.performance ?? flags.performance,
    restoration: decision?.restoration ?? flags.restoration,
    custom: decision?.custom ?? flags.custom,
    isReviewed: decision?.isReviewed ?? false,
    evidence: { category: category.evidence, fitment: fitment.evidence, flags: flagEvidence },
  };
}
