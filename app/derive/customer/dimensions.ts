// The ways in which customers are told apart, and what their values are called.
import { archetypes } from "./archetype.ts";
import { behaviours } from "./behaviour.ts";
import { buildStages } from "./build-stage.ts";
import { lifecycles } from "./lifecycle.ts";
import { rfmGroups } from "./rfm.ts";
import { valueTiers } from "./value-tier.ts";

export const dimensionNames = ["archetype", "lifecycle", "behaviour", "valueTier", "rfmGroup", "buildStage"] as const;
export type DimensionName = (typeof dimensionNames)[number];

export interface Dimension {
  label: string;
  /** In the order in which they are shown. */
  values: Readonly<Record<string, string>>;
}

const capitals: Readonly<Record<string, string>> = { vip: "VIP", diy: "DIY", "at-risk": "At risk" };

/** "diy-builder" reads "DIY builder". */
export function valueWords(value: string): string {
  if (capitals[value]) return capitals[value];
  const words = value.split("-").map((word) => capitals[word] ?? word);
  const [first = "", ...others] = words;
  return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...others].join(" ");
}

const dimension = (label: string, values: readonly string[]): Dimension => ({
  label,
  values: Object.fromEntries(values.map((value) => [value, valueWords(value)])),
});

export const dimensions: Readonly<Record<DimensionName, Dimension>> = {
  archetype: dimension("Archetype", [...archetypes, "unclassified"]),
  lifecycle: dimension("Lifecycle", lifecycles),
  behaviour: dimension("Behaviour", behaviours),
  valueTier: dimension("Value tier", valueTiers),
  rfmGroup: dimension("RFM group", rfmGroups),
  buildStage: dimension("Build stage", buildStages),
};
