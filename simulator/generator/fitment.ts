// How a shop says what a part fits: in years, makes and models, in every style people type.
import type { Random } from "./random.ts";
import { isNamedByYears, multitudes, platforms, type Vehicle, vehicles } from "./vehicles.ts";

export type FitmentClass = "specific" | "many" | "universal" | "none-stated" | "not-a-part";

/** What is true of a part. Years null: as the text leaves them open. */
export interface Fitment {
  class: FitmentClass;
  yearFrom: number | null;
  yearTo: number | null;
  makes: readonly string[];
  models: readonly string[];
  /** The vehicles of the generator it fits, by their position; empty for parts that fit all or nothing. */
  vehicles: readonly number[];
}

export interface Statement {
  fitment: Fitment;
  words: string;
}

const noVehicles = { yearFrom: null, yearTo: null, makes: [], models: [], vehicles: [] } as const;
export const fitsAll: Fitment = { class: "universal", ...noVehicles };
export const fitsUnsaid: Fitment = { class: "none-stated", ...noVehicles };
export const fitsNothing: Fitment = { class: "not-a-part", ...noVehicles };

const short = (year: number) => String(year % 100).padStart(2, "0");

function yearWords(from: number, to: number, midYear: boolean, random: Random): string {
  if (midYear && from === 1964)
    return random.pick(["64 1/2-66", "1964½-66", "64.5-66", "1964.5-1966", "64-66", "1964-66", "'64-'66"]);
  if (from === to) return random.pick([`${from}`, `${from}`, `'${short(from)}`, `${short(from)}`, `${from}`]);
  return random.pick([
    `${from}-${to}`,
    `${from}-${short(to)}`,
    `${from}-${short(to)}`,
    `${short(from)}-${short(to)}`,
    `${short(from)}-${short(to)}`,
    `'${short(from)}-'${short(to)}`,
    `’${short(from)}–’${short(to)}`,
    `${from}–${to}`,
    `${from} - ${to}`,
    `${from} to ${to}`,
    `${from}/${short(to)}`,
    `${short(from)} thru ${short(to)}`,
  ]);
}

const join = (...parts: string[]) => parts.filter((part) => part !== "").join(" ");

/** Neighbouring generations under one name, so that a range may span them: F-100 of 1953 to 1960. */
function siblings(at: number): number[] {
  const own = vehicles[at];
  return vehicles.flatMap((other, index) =>
    own && other.make === own.make && other.model === own.model ? [index] : [],
  );
}

function fitting(from: number, to: number, makes: readonly string[], models: readonly string[] | null): number[] {
  return vehicles.flatMap((vehicle, index) =>
    vehicle.from <= to &&
    vehicle.to >= from &&
    makes.includes(vehicle.make) &&
    (models === null || models.includes(vehicle.model))
      ? [index]
      : [],
  );
}

/** A part made for one vehicle, as somebody would word it. */
export function stateSpecific(at: number, random: Random): Statement {
  const vehicle = vehicles[at] as Vehicle;
  const sisters = siblings(at);
  const [first = at] = sisters;
  const last = sisters[sisters.length - 1] ?? at;
  const opening = vehicles[first] as Vehicle;
  const closing = vehicles[last] as Vehicle;
  if (vehicle.nicknames && random.chance(0.28)) return stateByNickname(at, vehicle, random);
  if (isNamedByYears(vehicle) && random.chance(0.25)) return stateNeighbours(at, vehicle, random);
  const spansAll = sisters.length > 1 && closing.to - opening.from < 20 && random.chance(0.12);
  let from = spansAll ? opening.from : vehicle.from;
  let to = spansAll ? closing.to : vehicle.to;
  // A part may fit only some of the years.
  if (!spansAll && to - from >= 3 && random.chance(0.2)) {
    if (random.chance(0.5)) from += random.whole(1, 2);
    else to -= random.whole(1, 2);
  }
  const make = random.pick(vehicle.makeWords);
  const model = random.pick(vehicle.modelWords);
  const isMopar = make === "Mopar";
  const years = yearWords(from, to, vehicle.midYear === true, random);
  const namesModel =
    model !== "" &&
    !/^(Car|Coupe|Sedan|Truck|Pickup|Roadster|Passenger Car|5-Window|3-Window Coupe|Gasser)$/.test(model);
  const leavesMakeOut = namesModel && !isNamedByYears(vehicle) && random.chance(0.35);
  const words = random.chance(0.86)
    ? join(years, leavesMakeOut ? "" : make, model)
    : join(leavesMakeOut ? "" : make, model, years);
  const makes = isMopar
    ? ["Dodge", "Plymouth", "Chrysler"]
    : make === "Chevy/GMC"
      ? ["Chevrolet", "GMC"]
      : [vehicle.make];
  const isCar = isNamedByYears(vehicle) && !namesModel;
  const models = isCar || !namesModel ? [] : [vehicle.model];
  return {
    words,
    fitment: {
      class: "specific",
      yearFrom: from,
      yearTo: to,
      makes,
      models,
      vehicles: models.length > 0 ? fitting(from, to, makes, models) : [at],
    },
  };
}

/** "32-34 Ford": body styles that follow each other, told by years and make alone. */
function stateNeighbours(at: number, vehicle: Vehicle, random: Random): Statement {
  const next = vehicles.findIndex(
    (other) => other.make === vehicle.make && isNamedByYears(other) && other.from === vehicle.to + 1,
  );
  const from = vehicle.from;
  const to = next < 0 ? vehicle.to : (vehicles[next] as Vehicle).to;
  return {
    words: join(yearWords(from, to, false, random), random.pick(vehicle.makeWords)),
    fitment: {
      class: "specific",
      yearFrom: from,
      yearTo: to,
      makes: [vehicle.make],
      models: [],
      vehicles: next < 0 ? [at] : [at, next],
    },
  };
}

function stateByNickname(at: number, vehicle: Vehicle, random: Random): Statement {
  const nickname = random.pick(vehicle.nicknames ?? []);
  const years = random.chance(0.35) ? yearWords(vehicle.from, vehicle.to, false, random) : "";
  const hasMake = vehicle.makeWords.some((word) => nickname.includes(word)) || /^(Deuce|'32|Tri|Fox)/.test(nickname);
  const words = join(years, nickname, hasMake || random.chance(0.6) ? "" : (vehicle.makeWords[0] ?? ""));
  const makes = /GMC/.test(words) ? ["Chevrolet", "GMC"] : [vehicle.make];
  const models = vehicle.nicknameModels ?? [];
  return {
    words,
    fitment: { class: "specific", yearFrom: vehicle.from, yearTo: vehicle.to, makes, models, vehicles: [at] },
  };
}

/** A part for sister cars on one platform. */
export function statePlatform(random: Random): Statement {
  const platform = random.pick(platforms);
  const { from, to } = platform;
  return {
    words: join(yearWords(from, to, false, random), random.pick(platform.words)),
    fitment: {
      class: "specific",
      yearFrom: from,
      yearTo: to,
      makes: platform.makes,
      models: [platform.name],
      vehicles: fitting(from, to, platform.makes, platform.models),
    },
  };
}

/** Two vehicles in one title: "67-69 Camaro/Firebird", "62-67 Nova & 64-67 Chevelle". */
export function statePair(at: number, random: Random): Statement {
  const one = stateSpecific(at, random);
  const vehicle = vehicles[at] as Vehicle;
  const partners = vehicles.flatMap((other, index) =>
    other.from === vehicle.from && other.to === vehicle.to && other.model !== vehicle.model ? [index] : [],
  );
  if (
    partners.length === 0 ||
    one.fitment.models.length === 0 ||
    one.fitment.yearFrom !== vehicle.from ||
    one.fitment.yearTo !== vehicle.to
  )
    return one;
  const partner = random.pick(partners);
  const other = vehicles[partner] as Vehicle;
  const word = other.modelWords.find((name) => name !== "");
  if (!word || isNamedByYears(other)) return one;
  return {
    words: `${one.words} ${random.pick(["&", "/", "and"])} ${word}`,
    fitment: {
      class: "specific",
      yearFrom: vehicle.from,
      yearTo: vehicle.to,
      makes: [...new Set([...one.fitment.makes, other.make])],
      models: [...new Set([...one.fitment.models, other.model])],
      vehicles: [...new Set([...one.fitment.vehicles, partner])],
    },
  };
}

export function stateMany(random: Random): Statement {
  const many = random.pick(multitudes);
  const from = many.from ?? 1900;
  const to = many.to ?? 1990;
  return {
    words: random.pick(many.words),
    fitment: {
      class: "many",
      yearFrom: many.from,
      yearTo: many.to,
      makes: many.makes,
      models: [],
      vehicles: vehicles.flatMap((vehicle, index) =>
        vehicle.from <= to && vehicle.to >= from && (many.makes.length === 0 || many.makes.includes(vehicle.make))
          ? [index]
          : [],
      ),
    },
  };
}
