import type { Evidence } from "../basics/evidence.ts";

const sign = (weight: number) => (weight < 0 ? "against " : "");

/** The reasons of a judgement in one cell: title “fuel pump relay” → Relays; against type “pumps” → Fuel Pumps. */
export const evidenceText = (evidence: readonly Evidence[]): string =>
  evidence.map(({ from, found, says, weight }) => `${sign(weight)}${from} “${found}” → ${says}`).join("; ");
