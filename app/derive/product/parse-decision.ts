// The merchant's word on a product, from the fields of a form. An empty field says nothing.
import { placeOfCode } from "./category-names.ts";
import { fitmentClasses } from "./fitment-judgement.ts";
import { vehiclesFromText } from "./fitment-text.ts";
import type { ProductDecision } from "./judged-product.ts";
import type { Taxonomy } from "./taxonomy.ts";

export type DecisionField = "code" | "fitmentClass" | "vehicles" | "performance" | "restoration" | "custom";
type Fields = Readonly<Record<string, string | undefined>>;
type Errors = Partial<Record<DecisionField, string>>;

const flags = ["performance", "restoration", "custom"] as const;

function parseFitment(fields: Fields, errors: Errors): ProductDecision["fitment"] {
  const said = fields.fitmentClass ?? "";
  if (said === "") return null;
  const fitmentClass = fitmentClasses.find((one) => one === said);
  if (!fitmentClass) {
    errors.fitmentClass = "Choose one of the list.";
    return null;
  }
  if (fitmentClass !== "specific" && fitmentClass !== "many") return { fitmentClass, vehicles: [] };
  const read = vehiclesFromText((fields.vehicles ?? "").replaceAll("\n", "; "));
  if (!read.ok) errors.vehicles = `${read.reason}.`;
  else if (read.value.length > 0 || fitmentClass === "many") return { fitmentClass, vehicles: read.value };
  else errors.vehicles = "Name at least one car, such as 1932 Ford.";
  return null;
}

export function parseDecision(
  fields: Fields,
  taxonomy: Taxonomy,
): { decision: Omit<ProductDecision, "isReviewed"> } | { errors: Errors } {
  const errors: Errors = {};
  const code = fields.code ?? "";
  const category = code === "" ? null : placeOfCode(taxonomy, code);
  if (code !== "" && !category) errors.code = "This category is no more. Choose one of the list.";
  const fitment = parseFitment(fields, errors);
  const said: Record<(typeof flags)[number], boolean | null> = { performance: null, restoration: null, custom: null };
  for (const flag of flags) {
    const value = fields[flag] ?? "";
    if (value === "yes" || value === "no") said[flag] = value === "yes";
    else if (value !== "") errors[flag] = "Choose yes, no or as judged.";
  }
  return Object.keys(errors).length > 0 ? { errors } : { decision: { category, fitment, ...said } };
}
