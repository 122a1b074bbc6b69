// Why does a customer stand where they stand? For each dimension the figures that decided, against what decides.
import type { Evidence } from "../basics/evidence.ts";
import { stageScores } from "./build-stage.ts";
import type { CustomerHistory } from "./customer-history.ts";
import { type CustomerProfile, explainKind, type Judging } from "./customer-profile.ts";
import type { DimensionName } from "./dimensions.ts";

const reason = (from: string, found: string, says: string | null): Evidence => ({
  from,
  found,
  says: says ?? "",
  weight: 1,
});
const daysAgo = (day: number, since: number | null) => (since === null ? "never" : `${day - since} days ago`);

type Reasons = (history: CustomerHistory, profile: CustomerProfile, judging: Judging) => Evidence[];

const timing: Reasons = (_, { facts, judgement }, { day }) => [
  reason("last order", daysAgo(day, facts.lastDay), judgement.lifecycle),
  reason("first order", daysAgo(day, facts.firstDay), judgement.lifecycle),
  ...(facts.returnDay === null ? [] : [reason("latest return", daysAgo(day, facts.returnDay), judgement.lifecycle)]),
];

const behaviour: Reasons = (history, profile, judging) => {
  const { facts, judgement } = profile;
  const [says] = judgement.behaviours;
  if (says === undefined) return [];
  const { edges } = judging;
  const edge = (one: number | null) => (one === null ? "none" : String(one));
  switch (says) {
    case "vip":
      return [reason("net of the last 365 days", `${facts.yearNetCents} above ${edge(edges.vip)}`, says)];
    case "high-value":
      return [reason("order value", `${facts.orderValueCents} above ${edge(edges.highValue)}`, says)];
    case "frequent":
      return [reason("orders", `${facts.recentOrders} in ${judging.rules.frequentDays} days`, says)];
    case "slipping":
      return [
        reason("last order", daysAgo(judging.day, facts.lastDay), says),
        reason("usual gap", `${facts.usualGapDays} days`, says),
      ];
    default:
      return timing(history, profile, judging).map((one) => ({ ...one, says }));
  }
};

const reasonsOf: Readonly<Record<DimensionName, Reasons>> = {
  archetype: (history, profile, judging) => explainKind(history, profile, judging).slice(0, 6),
  lifecycle: timing,
  behaviour,
  valueTier: (_, { facts, judgement }, { edges }) => [
    reason(
      "lifetime net",
      `${facts.netCents}; edges ${edges.tierLoyal}, ${edges.tierPremium}, ${edges.tierVip}`,
      judgement.valueTier,
    ),
  ],
  rfmGroup: (_, { judgement }) =>
    judgement.rfm === null
      ? []
      : [reason("scores", `R ${judgement.rfm.r}, F ${judgement.rfm.f}, M ${judgement.rfm.m}`, judgement.rfmGroup)],
  buildStage: ({ lines }, { facts, judgement }, { edges }) =>
    stageScores({ ...facts, soldLines: lines, shopLines: edges.usual.categoryLines }).map(
      ({ stage, lines: recent, lift }) => ({
        from: "categories",
        found: `${stage}: ${recent.toFixed(1)} recent lines, ${lift.toFixed(2)} times the usual`,
        says: judgement.buildStage,
        weight: stage === judgement.buildStage ? 1 : 0,
      }),
    ),
};

export const reasonsFor = (dimension: DimensionName, ...of: Parameters<Reasons>): Evidence[] =>
  reasonsOf[dimension](...of);
