// Fitment as apps and merchants keep it in metafields: a table of cars in JSON, or lists of years, makes and models in
// fields of their own. The merchant says in settings which fields those are; without a word we know the usual names.
import type { FitmentClass, VehicleRange } from "./fitment-judgement.ts";
import { knownVehicle } from "./known-vehicle.ts";
import type { ProductMetafield } from "./product-words.ts";
import { tidyRanges } from "./tidy-ranges.ts";
import { familyMembers, knowsModel } from "./vehicle-names.ts";
import { readVehicles } from "./vehicle-reading.ts";
import { spansOfYears } from "./year-spans.ts";

/** Which metafields tell the fit, as `namespace.key`. A table holds whole cars; the other three hold one side each. */
export interface FitmentMapping {
  table: string | null;
  years: string | null;
  makes: string | null;
  models: string | null;
}

export interface MetafieldFitment {
  fitmentClass: FitmentClass;
  vehicles: VehicleRange[];
  field: string;
  found: string;
}

const nameOf = ({ namespace, key }: ProductMetafield) => `${namespace}.${key}`;

const usualNames: readonly (readonly [keyof FitmentMapping, RegExp])[] = [
  ["years", /(?:^|[._-])(?:fits?_?|vehicle_?|fitment_?)?years?(?:_range)?$/i],
  ["makes", /(?:^|[._-])(?:fits?_?|vehicle_?|fitment_?)?makes?$/i],
  ["models", /(?:^|[._-])(?:fits?_?|vehicle_?|fitment_?)?models?$/i],
  ["table", /fitment|ymm|vehicles?$|compatib|applications?$|\.fits$/i],
];

/** The mapping that the names of the fields suggest. */
export function guessMapping(metafields: readonly ProductMetafield[]): FitmentMapping {
  const mapping: FitmentMapping = { table: null, years: null, makes: null, models: null };
  for (const metafield of metafields) {
    const name = nameOf(metafield);
    const side = usualNames.find(([, names]) => names.test(name))?.[0];
    if (side) mapping[side] ??= name;
  }
  return mapping;
}

function parsed(value: string): unknown {
  if (!/^\s*[[{"]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Any value as a list of texts: a JSON list, a comma-separated line, or one word. */
function textsOf(value: string): string[] {
  const list = parsed(value);
  if (Array.isArray(list))
    return list.filter((each) => typeof each === "string" || typeof each === "number").map(String);
  return String(list)
    .split(/[,;|\n]/)
    .map((text) => text.trim())
    .filter(Boolean);
}

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

function cell(row: Row, names: RegExp): string {
  const key = Object.keys(row).find((each) => names.test(each));
  const value = key === undefined ? "" : row[key];
  return Array.isArray(value) ? value.join(",") : String(value ?? "");
}

function rangesOfRow(row: Row): VehicleRange[] {
  const [from, to] = [
    cell(row, /^(?:year_?)?(?:start|from|begin|min)(?:_?year)?$/i),
    cell(row, /^(?:year_?)?(?:end|to|max)(?:_?year)?$/i),
  ];
  const years = from ? spansOfYears(`${from}-${to || from}`) : spansOfYears(cell(row, /^years?(?:_?range)?$/i));
  return carsOf(cell(row, /^make$|^vehicle_?make$/i), cell(row, /^model$|^vehicle_?model$/i), years);
}

function carsOf(make: string, model: string, years: readonly { from: number; to: number }[]): VehicleRange[] {
  return knownVehicle(make, model, years);
}

function isAnyCar(text: string): boolean {
  return /^(?:universal|universal fit|all|any|all makes|all vehicles)$/i.test(text.trim());
}

function fromTable(value: string): VehicleRange[] {
  const table = parsed(value);
  const rows = Array.isArray(table)
    ? table
    : isRow(table)
      ? (Object.values(table).find(Array.isArray) ?? [table])
      : [table];
  return (rows as unknown[]).flatMap((row) => (isRow(row) ? rangesOfRow(row) : readText(String(row))));
}

const readText = (text: string): VehicleRange[] =>
  text.split(/[;\n|]/).flatMap((line) => [...readVehicles(line).vehicles]);

export function fitmentFromMetafields(
  metafields: readonly ProductMetafield[],
  mapping: FitmentMapping | null,
): MetafieldFitment | null {
  const { table, years, makes, models } = mapping ?? guessMapping(metafields);
  const valueIn = (name: string | null) =>
    name === null ? "" : (metafields.find((each) => nameOf(each) === name)?.value ?? "");
  const told = valueIn(table);
  if (told !== "") {
    if (textsOf(told).some(isAnyCar))
      return { fitmentClass: "universal", vehicles: [], field: table ?? "", found: told.slice(0, 200) };
    const vehicles = tidyRanges(onlyBuilt(fromTable(told)));
    if (vehicles.length > 0)
      return { fitmentClass: "specific", vehicles, field: table ?? "", found: told.slice(0, 200) };
  }
  const [saidYears, saidMakes, saidModels] = [valueIn(years), textsOf(valueIn(makes)), textsOf(valueIn(models))];
  if ([...saidMakes, ...saidModels].some(isAnyCar))
    return {
      fitmentClass: "universal",
      vehicles: [],
      field: makes ?? models ?? "",
      found: [...saidMakes, ...saidModels].join(", "),
    };
  const spans = textsOf(saidYears).flatMap(spansOfYears);
  const vehicles = onlyBuilt(carsOfLists(saidMakes, saidModels, spans));
  if (vehicles.length === 0) return null;
  const found = [saidYears, saidMakes.join(", "), saidModels.join(", ")].filter(Boolean).join(" · ");
  return {
    fitmentClass: "specific",
    vehicles: tidyRanges(vehicles),
    field: years ?? makes ?? models ?? "",
    found: found.slice(0, 200),
  };
}

/** A model goes with the makes that built it; where none is known to, with every make that is named. */
/** Tables are often filled as every make times every model: a car that only another make of the table built is none. */
function onlyBuilt(ranges: readonly VehicleRange[]): VehicleRange[] {
  return ranges.filter(({ make, model }) => {
    if (model === null || isBuiltBy(make, model)) return true;
    return !ranges.some((other) => other.model === model && isBuiltBy(other.make, model));
  });
}

const isBuiltBy = (make: string, model: string) => knowsModel(make, model) || familyMembers(make, model).length > 0;

function carsOfLists(
  makes: readonly string[],
  models: readonly string[],
  years: readonly { from: number; to: number }[],
): VehicleRange[] {
  if (models.length === 0) return makes.flatMap((make) => carsOf(make, "", years));
  return models.flatMap((model) => {
    const each = (makes.length > 0 ? makes : [""]).map((make) => ({ make, cars: carsOf(make, model, years) }));
    return each.flatMap(({ cars }) => cars);
  });
}
