// "What do I have for a 1934 Ford?": the question's car, and whether a part is for it.
import type { FitmentClass, VehicleRange } from "./fitment-judgement.ts";
import { namedVehicle } from "./known-vehicle.ts";
import {
  carModel,
  familiesWith,
  familyMembers,
  isFamily,
  isTruck,
  kinNames,
  truckModel,
  type YearSpan,
} from "./vehicle-names.ts";
import { readVehicles } from "./vehicle-reading.ts";
import { spansOfYears } from "./year-spans.ts";

export interface VehicleQuestion {
  make: string;
  /** Null: any model of the make. */
  model: string | null;
  /** Null: any year. */
  years: YearSpan | null;
}

/** The cars that somebody asks for; several where a name or a list means several. Empty: no car was understood. */
export function vehicleQuestions(text: string): VehicleQuestion[] {
  const { vehicles } = readVehicles(text);
  const read = vehicles.map(({ make, model, yearFrom, yearTo, yearsSaid }) => ({
    make,
    model,
    years: yearsSaid ? { from: yearFrom, to: yearTo } : null,
  }));
  const asked = read.length > 0 ? read : questionsByName(text);
  const keys = asked.map(({ make, model, years }) => `${make}|${model}|${years?.from}|${years?.to}`);
  return asked.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** Who asks for "Ford", "34 duster" or "duster" means a car, which a title with the same words might not. */
function questionsByName(text: string): VehicleQuestion[] {
  const words = text.trim().replaceAll(/\s+/g, " ");
  const [, first = "", rest = words] = /^('?\d{2}|\d{4}(?:\s*-\s*\d{2,4})?)\s(.+)$/.exec(words) ?? [];
  const years = first === "" ? null : (spansOfYears(first)[0] ?? null);
  return namedVehicle(rest).map(({ make, model }) => ({ make, model, years }));
}

/**
 * The names under which parts for a car are kept: its own, those of the same car, of the families and the half of the make
 * that it belongs to; null stands for every model of the make.
 */
export function modelNames({ make, model, years }: VehicleQuestion): (string | null)[] {
  if (model === null) return [null];
  const own = isFamily(model) ? familyMembers(make, model).flatMap((member) => member.model ?? []) : [];
  const same = [...kinNames(make, model)];
  const families = [model, ...same].flatMap((name) => familiesWith(make, name, years));
  const half = isTruck(make, model) ? truckModel : carModel;
  return [...new Set([model, ...own, ...same, ...families, half, null])];
}

export type Match = "model" | "make" | "universal";

const isDuring = ({ yearFrom, yearTo }: VehicleRange, years: YearSpan | null) =>
  years === null || (years.from <= yearTo && years.to >= yearFrom);

/** How a part answers the question: it names the car, it is for every car of the make, or for every car there is. */
export function matchVehicle(
  { fitmentClass, vehicles }: { fitmentClass: FitmentClass; vehicles: readonly VehicleRange[] },
  question: VehicleQuestion,
): Match | null {
  if (fitmentClass === "universal") return "universal";
  const names = new Set(modelNames(question));
  const fitting = vehicles.filter((vehicle) => vehicle.make === question.make && isDuring(vehicle, question.years));
  if (question.model === null)
    return fitting.length > 0 ? (fitting.some(({ model }) => model !== null) ? "model" : "make") : null;
  if (fitting.some(({ model }) => model !== null && model !== carModel && model !== truckModel && names.has(model)))
    return "model";
  return fitting.some(({ model }) => names.has(model)) ? "make" : null;
}
