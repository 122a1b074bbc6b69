// What kind of customer is this? Five kinds and an honest "unclassified", each answer with its confidence and reasons.
//
// Every piece of evidence (archetype-evidence.ts) is a log-odds: how much more often one kind shows such a figure than the
// shop's customers do. The pieces are added to the odds with which the kinds come to begin with, and turned into shares
// that sum to 1. The confidence is the share of the likeliest kind; below the rules' least confidence, or without an
// order, a customer stays unclassified.
// Each piece speaks for each kind one way only: more of a figure always raises its score, always lowers it, or leaves it.
// Sources: the merchant's own descriptions of the five kinds; naive Bayes as in Manning, Raghavan, Schütze,
// Introduction to Information Retrieval, ch. 13.
import type { Evidence } from "../basics/evidence.ts";
import { type ArchetypeInput, type EvidenceKind, weighEvidence } from "./archetype-evidence.ts";

export const archetypes = [
  "diy-builder",
  "professional-shop",
  "enthusiast-collector",
  "first-time-builder",
  "racing-enthusiast",
] as const;
export type KnownArchetype = (typeof archetypes)[number];
export type Archetype = KnownArchetype | "unclassified";

// Of every hundred customers, as the merchant expects them.
const usualShares = [0.35, 0.25, 0.2, 0.15, 0.05] as const;
const usualScores = usualShares.map(Math.log);

export interface ArchetypeJudgement {
  archetype: Archetype;
  /** 0 to 1: how often an answer as sure as this one is right. */
  confidence: number;
}

/** The scores of the five kinds, in their order, as log-odds. */
export function archetypeScores(input: ArchetypeInput): number[] {
  const scores = [...usualScores];
  weighEvidence(input, (_from, _figure, _against, odds, weight) => {
    for (let at = 0; at < 5; at++) scores[at] = (scores[at] ?? 0) + (odds[at] ?? 0) * weight;
  });
  return scores;
}

/** The shares of the five kinds, in their order; they sum to 1. */
export function archetypeShares(input: ArchetypeInput): number[] {
  const scores = archetypeScores(input);
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export function archetypeOf(input: ArchetypeInput, leastPercent: number): ArchetypeJudgement {
  if (input.facts.orders === 0) return { archetype: "unclassified", confidence: 0 };
  const shares = archetypeShares(input);
  const confidence = Math.max(...shares);
  const isKnown = confidence * 100 >= leastPercent;
  return {
    archetype: isKnown ? (archetypes[shares.indexOf(confidence)] ?? "unclassified") : "unclassified",
    confidence,
  };
}

const plainly = (figure: number) => String(Math.abs(figure) < 10 ? Math.round(figure * 10) / 10 : Math.round(figure));

function foundWords(from: EvidenceKind, figure: number, against: number): string {
  if (from === "tax exempt" || from === "company") return "yes";
  if (from === "cars") return `at least ${figure} for ${against} fitted parts`;
  return `${plainly(figure)} against ${plainly(against)}`;
}

/** Why this kind: what speaks for it and against it, against the other kinds, the weightiest first. */
export function explainArchetype(input: ArchetypeInput, archetype: Archetype): Evidence[] {
  const at = archetypes.indexOf(archetype as KnownArchetype);
  const evidence: Evidence[] = [];
  if (at < 0) return evidence;
  weighEvidence(input, (from, figure, against, odds, weight) => {
    const others = odds.reduce((sum, one) => sum + one, 0) / odds.length;
    const tilt = Math.tanh(((odds[at] ?? 0) - others) * weight * 0.5);
    if (Math.abs(tilt) < 0.05) return;
    evidence.push({ from, found: foundWords(from, figure, against), says: archetype, weight: tilt });
  });
  return evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
