// How much of what judgements rest on is missing?
// Four checks: variants without a cost (gift cards have none and are left out), variants without a SKU, products without a
// type, orders without a customer (the last 90 days). Each is a share of its own whole.
// good: below 1 %. attention: from 1 % to 5 %. alert: above 5 %. Where there is nothing to check, nothing is known.
// Worked example: 3 of 60 variants without a cost are 5 %, which is attention; 4 of 60 are an alert.

export const qualityChecks = ["cost", "sku", "type", "customer"] as const;
export type QualityCheck = (typeof qualityChecks)[number];
export type QualityState = "good" | "attention" | "alert" | "unknown";

export const goodBelowPercent = 1;
export const alertAbovePercent = 5;
export const daysOfOrdersChecked = 90;

export interface Quality {
  check: QualityCheck;
  missing: number;
  whole: number;
  state: QualityState;
}

function stateOf(missing: number, whole: number): QualityState {
  if (whole === 0) return "unknown";
  if (missing * 100 > alertAbovePercent * whole) return "alert";
  return missing * 100 < goodBelowPercent * whole ? "good" : "attention";
}

export function quality(check: QualityCheck, { missing, whole }: { missing: number; whole: number }): Quality {
  return { check, missing, whole, state: stateOf(missing, whole) };
}
