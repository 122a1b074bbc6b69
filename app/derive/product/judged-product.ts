import type { Evidence } from "../basics/evidence.ts";
import type { CategoryJudgement } from "./category-judgement.ts";
import type { FitmentClass, FitmentJudgement, VehicleRange } from "./fitment-judgement.ts";

/** The three ways in which a part is used; a part may be none of them or several. */
export interface ProductFlags {
  performance: boolean;
  restoration: boolean;
  custom: boolean;
}

/** What the merchant said about a product. Null: not said. It wins over every judgement and survives every re-run. */
export interface ProductDecision {
  category: { l1: string; l2: string | null; l3: string | null } | null;
  fitment: { fitmentClass: FitmentClass; vehicles: readonly VehicleRange[] } | null;
  performance: boolean | null;
  restoration: boolean | null;
  custom: boolean | null;
  /** The merchant looked at the judgement and let it stand, or made it. */
  isReviewed: boolean;
}

/** Everything we hold a product to be, as it is kept. */
export interface JudgedProduct extends ProductFlags {
  productId: string;
  l1: string | null;
  l2: string | null;
  l3: string | null;
  /** 1000 × L1 + L2, 0 for none: where its sales are added up. */
  node: number;
  confidence: number;
  by: CategoryJudgement["by"];
  fitmentClass: FitmentClass;
  fitmentConfidence: number;
  fitmentBy: FitmentJudgement["by"];
  vehicles: readonly VehicleRange[];
  isReviewed: boolean;
  evidence: {
    category: readonly Evidence[];
    fitment: readonly Evidence[];
    flags: readonly Evidence[];
  };
}
