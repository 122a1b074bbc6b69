// Tags and collections that name cars: each by itself ("fits 1964-67 Pontiac GTO"), or years and models in tags of their own
// ("Camaro", "1967", "1968").
import { remembered } from "#app/derive/product/words/remembered.ts";
import type { VehicleRange } from "./fitment-judgement.ts";
import { yearsBuilt } from "./vehicle-names.ts";
import { type ReadVehicle, readVehicles, type VehicleReading } from "./vehicle-reading.ts";

const isYear = (tag: string) => /^(?:19[0-9]{2}|20[0-2][0-9])$/.test(tag.trim());
/** Shops say the same tags again and again. */
const readTag = remembered((tag: string) => readVehicles(tag), 5000);
const mayTell = (tag: string) => tag.length > 2 && tag.length < 120;

function within(vehicle: ReadVehicle, years: readonly number[]): ReadVehicle[] {
  const built = vehicle.model === null ? [] : yearsBuilt(vehicle.make, vehicle.model);
  const fitting = years.filter(
    (year) => built.length === 0 || built.some(({ from, to }) => year >= from && year <= to),
  );
  return fitting.map((year) => ({ ...vehicle, yearFrom: year, yearTo: year, yearsSaid: true }));
}

export function readTags(tags: readonly string[]): VehicleReading {
  const dated: ReadVehicle[] = [];
  const undated: ReadVehicle[] = [];
  const makes: string[] = [];
  const found: string[] = [];
  for (const tag of tags) {
    if (!mayTell(tag) || isYear(tag)) continue;
    const words = tag.replace(/^[a-z]+\s?[_:]\s*|^(?:fits|for)\s+/i, "").trim();
    const reading = readTag(words);
    const said = reading.vehicles.filter(({ yearsSaid }) => yearsSaid);
    dated.push(...said);
    // An undated name must be the whole tag: "Mustang" is one, "Mustang style grilles" is not.
    if (said.length === 0 && reading.vehicles.length > 0 && reading.found.length >= words.length - 2)
      undated.push(...reading.vehicles);
    else if (said.length === 0) makes.push(...reading.looseMakes);
    if (said.length > 0) found.push(tag);
  }
  const result = (vehicles: readonly ReadVehicle[], words: readonly string[]): VehicleReading => ({
    vehicles,
    found: words.join(", "),
    looseYears: [],
    looseMakes: [],
  });
  if (dated.length > 0) return result(dated, found);
  const years = tags.filter(isYear).map(Number);
  if (undated.length > 0) {
    const names = [...new Set(undated.map(nameOf))];
    const tied = undated.flatMap((vehicle) => within(vehicle, years));
    return tied.length > 0 ? result(tied, [...names, ...years.map(String)]) : result(undated, names);
  }
  if (years.length === 0 || makes.length === 0) return result([], []);
  const whole = [...new Set(makes)].map(
    (make): ReadVehicle => ({ make, model: null, yearFrom: 0, yearTo: 0, yearsSaid: true, isOpen: false }),
  );
  return result(
    whole.flatMap((vehicle) => within(vehicle, years)),
    [...new Set(makes), ...years.map(String)],
  );
}

const nameOf = ({ make, model }: VehicleRange) => `${make}${model ? ` ${model}` : ""}`;
