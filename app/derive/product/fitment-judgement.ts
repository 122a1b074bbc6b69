import type { Evidence } from "../basics/evidence.ts";

export const fitmentClasses = ["specific", "many", "universal", "none-stated", "not-a-part"] as const;
export type FitmentClass = (typeof fitmentClasses)[number];

/** Cars of one make, and one model unless every model is meant, built in these years, both included. */
export interface VehicleRange {
  make: string;
  model: string | null;
  yearFrom: number;
  yearTo: number;
}

export interface FitmentJudgement {
  fitmentClass: FitmentClass;
  vehicles: readonly VehicleRange[];
  confidence: number;
  by: "merchant" | "metafield" | "words" | "kind";
  evidence: readonly Evidence[];
}
