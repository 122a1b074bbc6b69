// What should the merchant hear of, once?
// A part that turns dead opens an alert; it closes when the part is clearly alive again (its probability 20 points below the
// limit), is sold out, is left out or is gone. Capital at risk above its limit opens one; it closes at nine tenths of the
// limit. Between the two lines nothing happens, so nothing is told twice for a figure that wavers. A shop's first judgement
// opens none: what was dead before anybody looked is no news.
// Worked example: limit 50 %: 0.49 → 0.51 opens, 0.45 says nothing, 0.29 closes, 0.51 opens a new one.
import type { VariantJudgement } from "./describe-variant.ts";

export type AlertKind = "turned-dead" | "capital";

export interface Alert {
  kind: AlertKind;
  /** The variant, or "" for the shop. */
  subject: string;
  /** In smallest units of money: what it is about. */
  facts: { capitalCents: number | null; probability?: number; limitCents?: number };
}

export interface AlertChanges {
  opened: Alert[];
  closed: Pick<Alert, "kind" | "subject">[];
}

type Judged = Pick<VariantJudgement, "variantId" | "verdict" | "overFor" | "capitalCents"> & {
  available: number | null;
};

export interface AlertState {
  /** Variants that were judged before; null: none were. */
  before: ReadonlyMap<string, string | null> | null;
  open: readonly Pick<Alert, "kind" | "subject">[];
  judged: readonly Judged[];
  deadPercent: number;
  capitalAtRiskCents: number;
  capitalLimitCents: number | null;
}

const clearlyAlivePoints = 20;
const clearlyLess = 0.9;

export function alertChanges(state: AlertState): AlertChanges {
  const { before, open, judged, deadPercent, capitalAtRiskCents, capitalLimitCents } = state;
  const changes: AlertChanges = { opened: [], closed: [] };
  const isOpen = new Set(open.map(({ kind, subject }) => `${kind}/${subject}`));
  const byId = new Map(judged.map((one) => [one.variantId, one]));
  for (const { kind, subject } of open) {
    if (kind === "capital") {
      if (capitalLimitCents === null || capitalAtRiskCents < clearlyLess * capitalLimitCents)
        changes.closed.push({ kind, subject });
      continue;
    }
    const one = byId.get(subject);
    const isAlive = (one?.overFor ?? 0) * 100 < deadPercent - clearlyAlivePoints;
    if (!one || one.verdict === null || isAlive || (one.available ?? 0) <= 0) changes.closed.push({ kind, subject });
  }
  for (const { variantId, verdict, available, overFor, capitalCents } of judged) {
    const was = before?.get(variantId);
    const isNews = before !== null && was !== undefined && was !== "dead";
    if (verdict !== "dead" || !isNews || (available ?? 0) <= 0 || isOpen.has(`turned-dead/${variantId}`)) continue;
    changes.opened.push({
      kind: "turned-dead",
      subject: variantId,
      facts: { capitalCents, probability: overFor ?? 0 },
    });
  }
  if (capitalLimitCents !== null && capitalAtRiskCents > capitalLimitCents && !isOpen.has("capital/"))
    changes.opened.push({
      kind: "capital",
      subject: "",
      facts: { capitalCents: capitalAtRiskCents, limitCents: capitalLimitCents },
    });
  return changes;
}
