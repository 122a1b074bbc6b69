import type { Evidence } from "../basics/evidence.ts";

/** Where a product belongs. Codes are those of the taxonomy; null is "not told". */
export interface CategoryJudgement {
  l1: string | null;
  l2: string | null;
  l3: string | null;
  /** 0 to 1: how often judgements as sure as this one are right about l1 and l2. 1 where the merchant said it. */
  confidence: number;
  by: "merchant" | "rule" | "words";
  evidence: readonly Evidence[];
}
