// What would change if these rules were the shop's? Every product that would move, from where to where; those that the
// merchant has placed by hand never move.
import { categoriseProduct } from "./category.ts";
import type { CategoryJudgement } from "./category-judgement.ts";
import type { CategoryRule } from "./category-rule.ts";
import type { ProductWords } from "./product-words.ts";
import type { Taxonomy } from "./taxonomy.ts";

export interface PlacedProduct {
  id: string;
  words: ProductWords;
  now: Pick<CategoryJudgement, "l1" | "l2" | "l3" | "by">;
}

export interface Move {
  id: string;
  title: string;
  /** Codes of the deepest level told; null for no place. */
  from: string | null;
  to: string | null;
  by: CategoryJudgement["by"];
}

const deepest = ({ l1, l2, l3 }: Pick<CategoryJudgement, "l1" | "l2" | "l3">) => l3 ?? l2 ?? l1;

export function previewRules(
  products: Iterable<PlacedProduct>,
  taxonomy: Taxonomy,
  rules: readonly CategoryRule[],
): Move[] {
  const moves: Move[] = [];
  for (const { id, words, now } of products) {
    if (now.by === "merchant") continue;
    const then = categoriseProduct(words, taxonomy, rules);
    const [from, to] = [deepest(now), deepest(then)];
    if (from !== to) moves.push({ id, title: words.title, from, to, by: then.by });
  }
  return moves;
}
