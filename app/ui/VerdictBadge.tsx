// A variant's verdict in a word, with a tone that is never the only sign of it.
import { Badge, type BadgeProps } from "@shopify/polaris";
import type { Verdict } from "#app/derive/product/slow-mover.ts";

export const verdictNames: Record<Verdict, string> = {
  dead: "Dead",
  slow: "Slow",
  asleep: "Asleep",
  "too-new": "Too new",
  "hidden-by-stock-out": "Hidden by stock-out",
  fine: "Fine",
};

export const leftOutNames: Record<string, string> = {
  merchant: "Left out by you",
  untracked: "Stock not tracked",
  "gift-card": "Gift card",
};

const tones: Record<Verdict, BadgeProps["tone"]> = {
  dead: "critical",
  slow: "warning",
  asleep: "info",
  "too-new": undefined,
  "hidden-by-stock-out": "attention",
  fine: "success",
};

export function VerdictBadge({ verdict, leftOut }: { verdict: Verdict | null; leftOut: string | null }) {
  if (verdict === null) return <Badge>{leftOutNames[leftOut ?? ""] ?? "Not judged"}</Badge>;
  return <Badge tone={tones[verdict]}>{verdictNames[verdict]}</Badge>;
}
