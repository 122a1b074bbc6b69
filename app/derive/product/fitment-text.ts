// Fitment as a cell of a CSV file, and back without loss: "1928-1931 Ford: Model A; 1932 Ford; 1967-1969 Chevrolet: Camaro".
// What people type ("67-69 Camaro & Firebird") is read too. A cell that cannot be read is refused with its reason.
import { type FitmentClass, fitmentClasses, type VehicleRange } from "./fitment-judgement.ts";
import { tidyRanges } from "./tidy-ranges.ts";
import { carModel, knownMakes, truckModel } from "./vehicle-names.ts";
import { readVehicles } from "./vehicle-reading.ts";

export type Read<T> = { ok: true; value: T } | { ok: false; reason: string };

const makes = new Set(knownMakes());
const earliest = 1886;
const latest = 2100;

const escaped = (name: string) => name.replaceAll(/[\\;:]/g, "\\$&");
const unescaped = (name: string) => name.replaceAll(/\\(.)/g, "$1");
const yearsText = ({ yearFrom, yearTo }: VehicleRange) =>
  yearFrom === yearTo ? `${yearFrom}` : `${yearFrom}-${yearTo}`;

export function vehicleText(vehicle: VehicleRange): string {
  // A colon ends a make that nobody knows: "1967 Camaro" alone would be read as people mean it.
  const end = makes.has(vehicle.make) ? "" : ":";
  const model = vehicle.model === null ? end : `: ${escaped(vehicle.model)}`;
  return `${yearsText(vehicle)} ${escaped(vehicle.make)}${model}`;
}

export const vehiclesText = (vehicles: readonly VehicleRange[]): string => vehicles.map(vehicleText).join("; ");

/** Cut at a sign that no backslash keeps. */
const cutAt = (text: string, sign: ";" | ":") =>
  text.split(sign === ";" ? /(?<!(?<!\\)(?:\\\\)*\\);/ : /(?<!(?<!\\)(?:\\\\)*\\):/).map((part) => part.trim());

function vehicleFromText(text: string): Read<VehicleRange[]> {
  const [, from = "", to = from, rest = ""] = /^(\d{4})(?:-(\d{4}))?\s+(.*)$/s.exec(text) ?? [];
  const [make = "", model, ...more] = cutAt(rest, ":");
  const range = {
    make: unescaped(make),
    model: model ? unescaped(model) : null,
    yearFrom: Number(from),
    yearTo: Number(to),
  };
  const isOurs = rest.includes(":") || makes.has(make) || readVehicles(text).vehicles.length === 0;
  if (from !== "" && make !== "" && more.length === 0 && isOurs) {
    if (range.yearTo < range.yearFrom)
      return { ok: false, reason: `"${text}" ends (${to}) before it begins (${from})` };
    if (range.yearFrom < earliest || range.yearTo > latest)
      return { ok: false, reason: `"${text}" has a year outside ${earliest} to ${latest}` };
    return { ok: true, value: [range] };
  }
  const read = readVehicles(text);
  const reversed = /\b(\d{4})-(\d{4})\b/.exec(text);
  if (reversed && Number(reversed[2]) < Number(reversed[1]))
    return { ok: false, reason: `"${text}" ends (${reversed[2]}) before it begins (${reversed[1]})` };
  if (read.vehicles.length > 0)
    return {
      ok: true,
      value: read.vehicles.map(({ make, model, yearFrom, yearTo }) => ({ make, model, yearFrom, yearTo })),
    };
  return {
    ok: false,
    reason: `"${text}" names no car: write years, make and model, such as 1967-1969 Chevrolet: Camaro`,
  };
}

export function vehiclesFromText(text: string): Read<VehicleRange[]> {
  const vehicles: VehicleRange[] = [];
  for (const part of cutAt(text, ";")) {
    if (part === "") continue;
    const read = vehicleFromText(part);
    if (!read.ok) return read;
    vehicles.push(...read.value);
  }
  return { ok: true, value: tidyRanges(vehicles) };
}

export interface FitmentCells {
  fitmentClass: string;
  vehicles: string;
}

export interface SaidFitment {
  fitmentClass: FitmentClass;
  vehicles: VehicleRange[];
}

export interface RefusedCells {
  line: number;
  field: keyof FitmentCells;
  reason: string;
}

/** One row of a file as the merchant's word on fitment, or why it is refused. */
export function fitmentFromCells(
  line: number,
  cells: FitmentCells,
): { ok: true; value: SaidFitment } | ({ ok: false } & RefusedCells) {
  const name = cells.fitmentClass.trim().toLowerCase();
  const fitmentClass = fitmentClasses.find((each) => each === name);
  if (!fitmentClass) {
    const reason = `"${cells.fitmentClass}" is no fitment: write one of ${fitmentClasses.join(", ")}`;
    return { ok: false, line, field: "fitmentClass", reason };
  }
  const read = vehiclesFromText(cells.vehicles);
  if (!read.ok) return { ok: false, line, field: "vehicles", reason: read.reason };
  const isNamed = read.value.length > 0;
  if (fitmentClass === "specific" && !isNamed)
    return { ok: false, line, field: "vehicles", reason: "a specific part needs at least one car" };
  if (isNamed && fitmentClass !== "specific" && fitmentClass !== "many")
    return {
      ok: false,
      line,
      field: "vehicles",
      reason: `a part that is ${fitmentClass} has no cars of its own; leave the cell empty`,
    };
  return { ok: true, value: { fitmentClass, vehicles: read.value } };
}

/** The three columns of lists: every year, make and model that is meant. "Truck" is a word for half a make, and no model. */
export function fitmentColumns(vehicles: readonly VehicleRange[]): {
  years: string[];
  makes: string[];
  models: string[];
} {
  const years = new Set<number>();
  for (const { yearFrom, yearTo } of vehicles) for (let year = yearFrom; year <= yearTo; year += 1) years.add(year);
  const models = vehicles.flatMap(({ model }) =>
    model === null || model === truckModel || model === carModel ? [] : [model],
  );
  return {
    years: [...years].sort((a, b) => a - b).map(String),
    makes: [...new Set(vehicles.map(({ make }) => make))],
    models: [...new Set(models)],
  };
}
