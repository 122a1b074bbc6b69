// The cars that one text names, with their years: "1964-72 Chevelle, 1967-69 Camaro", "Firebird 70-81 Harness",
// "67-69 Camaro & Firebird", "C2 Corvette", "Mopar A-Body".
import type { VehicleRange } from "./fitment-judgement.ts";
import { type Tokens, tokensOf, wordsBetween } from "./title-tokens.ts";
import { lastYear } from "./vehicle-knowledge.ts";
import {
  carModel,
  familyMembers,
  nthGeneration,
  truckModel,
  type VehicleMeaning,
  yearsBuilt,
} from "./vehicle-names.ts";
import { datedRuns, overlaps, type Run } from "./vehicle-runs.ts";
import type { VehicleWords } from "./vehicle-words.ts";
import type { SaidYears } from "./year-words.ts";

export interface ReadVehicle extends VehicleRange {
  /** Whether the years were said, or are those of the name's whole production. */
  yearsSaid: boolean;
  /** Without an end or a beginning, cut to what was built. */
  isOpen: boolean;
}

export interface VehicleReading {
  vehicles: readonly ReadVehicle[];
  /** The very words that named vehicles and years. */
  found: string;
  /** Years were said and no vehicle: "pre-1960 cars". */
  looseYears: readonly SaidYears[];
  /** Makes named without years or models ("GM trucks", "Ford 9-inch"). */
  looseMakes: readonly string[];
}

/** Years that touch a run, with at most a word between. */
const touchesYears = ({ years, first, last }: Run) =>
  years !== null && Math.max(first - years.last, years.first - last) <= 2;

/** A model that can be nothing else; what is listed with it is one too. */
const isStrong = ({ meanings }: VehicleWords) =>
  meanings.some(({ kind, needs }) => kind !== "make" && needs === "nothing");

function isMeant(meaning: VehicleMeaning, run: Run, makes: ReadonlySet<string>): boolean {
  if (meaning.kind === "make") return true;
  if (run.years?.isWeak && !meaning.tellsYears && !overlaps(meaning.built, run.years.said)) return false;
  if (meaning.needs === "nothing") return true;
  const isFaint = run.years?.isWeak && run.years.isSingle;
  if (touchesYears(run) && !isFaint && overlaps(meaning.built, run.years?.said ?? [])) return true;
  if (meaning.needs !== "make or years") return false;
  return meaning.makes.some((make) => makes.has(make)) || run.parts.some(isStrong);
}

/** What a name means here: by the makes beside it, else by the years, else what comes first to mind. */
function meaningsHere(part: VehicleWords, run: Run, makes: ReadonlySet<string>): VehicleMeaning[] {
  const possible = part.meanings.filter((meaning) => isMeant(meaning, run, makes));
  const named = possible.filter((meaning) => meaning.kind !== "make" && meaning.makes.some((make) => makes.has(make)));
  if (named.length > 0) return named;
  const said = run.years?.said ?? [];
  const fitting = possible.filter(({ built }) => built.length > 0 && said.length > 0 && coversAll(built, said));
  return (fitting.length > 0 ? fitting : possible).slice(0, 1);
}

const coversAll = (built: readonly { from: number; to: number }[], said: readonly SaidYears[]) =>
  said.every(({ from, to }) => built.some((span) => (from ?? to ?? 0) >= span.from && (to ?? from ?? 0) <= span.to));

/** Open years end, or begin, with the production that they are in. */
function closedYears(said: SaidYears, make: string, model: string | null): { from: number; to: number } {
  const built = model === null ? [] : yearsBuilt(make, model);
  const known = said.from ?? said.to ?? 0;
  const span = built.find(({ from, to }) => known >= from && known <= to) ?? {
    from: Math.min(known, built[0]?.from ?? 1928),
    to: Math.max(known, built.at(-1)?.to ?? lastYear),
  };
  return { from: said.from ?? Math.min(span.from, known), to: said.to ?? Math.max(span.to, known) };
}

function rangesOf(
  meaning: VehicleMeaning,
  makes: readonly string[],
  run: Run,
  body: "truck" | "car" | null,
): ReadVehicle[] {
  const model = meaning.model ?? (body === "truck" ? truckModel : body === "car" ? carModel : null);
  const nth = run.years?.generation;
  return makes.flatMap((make): ReadVehicle[] => {
    const generation = nth && model ? nthGeneration(make, model, nth) : undefined;
    const said = generation ? [generation] : (run.years?.said ?? []);
    if (said.length > 0)
      return said.flatMap((each) => {
        const isOpen = each.from === null || each.to === null;
        const { from, to } = closedYears(each, make, model);
        const isBuilt =
          meaning.kind !== "family" || familyMembers(make, model ?? "").some((one) => from <= one.to && to >= one.from);
        return isBuilt ? [{ make, model, yearFrom: from, yearTo: to, yearsSaid: true, isOpen }] : [];
      });
    const built = meaning.tellsYears || model === null ? meaning.built : yearsBuilt(make, model);
    const yearsSaid = meaning.tellsYears || (meaning.kind === "family" && meaning.needs === "nothing");
    return built.map(({ from, to }) => ({ make, model, yearFrom: from, yearTo: to, yearsSaid, isOpen: false }));
  });
}

/** "Bullnose F-150", "Squarebody C10": the family says no more than when its member was built. */
function isMemberOf(model: VehicleMeaning, family: VehicleMeaning): boolean {
  return model.kind === "model" && family.kind === "family" && membersNamed(model, family).length > 0;
}

const membersNamed = ({ makes, model }: VehicleMeaning, family: VehicleMeaning) =>
  makes.flatMap((make) => familyMembers(make, family.model ?? "").filter((member) => member.model === model));

function yearsOfMember(model: VehicleMeaning, family: VehicleMeaning): ReadVehicle[] {
  return membersNamed(model, family).map(({ make, from, to }) => ({
    make,
    model: model.model,
    yearFrom: from,
    yearTo: to,
    yearsSaid: true,
    isOpen: false,
  }));
}

function vehiclesOf(run: Run): { vehicles: ReadVehicle[]; looseMakes: string[] } {
  const makeParts = run.parts.filter(({ meanings }) =>
    meanings.some(({ kind, tellsYears }) => kind === "make" && !tellsYears),
  );
  const makes = new Set(
    makeParts.flatMap(({ meanings }) => meanings.flatMap((each) => (each.kind === "make" ? each.makes : []))),
  );
  const covered = new Set<string>();
  const vehicles: ReadVehicle[] = [];
  const named = run.parts.map((part) =>
    meaningsHere(part, run, makes).filter(({ kind, tellsYears }) => kind !== "make" || tellsYears),
  );
  const all = named.flat();
  for (const meanings of named) {
    for (const meaning of meanings) {
      if (meaning.kind === "family" && all.some((other) => isMemberOf(other, meaning))) continue;
      const beside = meaning.makes.filter((make) => makes.has(make));
      const chosen = beside.length > 0 ? beside : meaning.makes;
      for (const make of chosen) covered.add(make);
      const family = all.find((other) => isMemberOf(meaning, other));
      vehicles.push(...(family && !run.years ? yearsOfMember(meaning, family) : rangesOf(meaning, chosen, run, null)));
    }
  }
  const looseMakes: string[] = [];
  for (const part of makeParts) {
    const meaning = part.meanings.find(({ kind, tellsYears }) => kind === "make" && !tellsYears);
    if (!meaning || meaning.makes.some((make) => covered.has(make))) continue;
    const isBeside = run.years && run.years.last + 1 === part.first;
    if (!run.years || run.years.generation || (part.isEngine && !isBeside)) {
      if (!part.isEngine) looseMakes.push(...meaning.makes);
      continue;
    }
    const body = part.body ?? run.parts.at(-1)?.body ?? null;
    const built =
      body === "truck" && meaning.makes.length > 2
        ? meaning.makes.filter((make) => make === "Chevrolet" || make === "GMC")
        : meaning.makes;
    vehicles.push(...rangesOf(meaning, built.length > 0 ? built : meaning.makes, run, body));
  }
  return { vehicles, looseMakes };
}

/** Undated names beside dated ones are donors or repetitions; a model said after its make's years takes them. */
function keepDated(runs: readonly Run[]): readonly Run[] {
  if (!runs.some(({ years, parts }) => years !== null || tellsYears(parts))) return runs;
  for (const run of runs) {
    if (run.years || tellsYears(run.parts)) continue;
    const makes = new Set(
      run.parts.flatMap(({ meanings }) =>
        meanings.flatMap((each) => (each.kind === "model" && each.needs === "nothing" ? each.makes : [])),
      ),
    );
    const dated = runs.find(
      ({ years, parts }) =>
        years &&
        parts.every(({ meanings }) =>
          meanings.every(({ kind, makes: of }) => kind === "make" && of.length === 1 && makes.has(of[0] ?? "")),
        ),
    );
    if (!dated || !overlaps(run.parts[0]?.meanings[0]?.built ?? [], dated.years?.said ?? [])) continue;
    run.years = dated.years;
    dated.years = null;
  }
  return runs.filter(({ years, parts }) => years !== null || tellsYears(parts));
}

const tellsYears = (parts: readonly VehicleWords[]) =>
  parts.some(({ meanings }) => meanings.some((each) => each.tellsYears));

const keyOf = ({ make, model, yearFrom, yearTo }: VehicleRange) => `${make}|${model}|${yearFrom}|${yearTo}`;

export function readVehicles(text: string, tokens: Tokens = tokensOf(text)): VehicleReading {
  const items = datedRuns(tokens);
  if (items.length === 0) return { vehicles: [], found: "", looseYears: [], looseMakes: [] };
  const runs = items.filter((item) => item.kind === "run");
  const vehicles = new Map<string, ReadVehicle>();
  const looseMakes: string[] = [];
  let [first, last] = [tokens.words.length, -1];
  for (const run of keepDated(runs)) {
    const read = vehiclesOf(run);
    looseMakes.push(...read.looseMakes);
    if (read.vehicles.length === 0) continue;
    for (const vehicle of read.vehicles) vehicles.set(keyOf(vehicle), vehicle);
    first = Math.min(first, run.first, run.years?.first ?? run.first);
    last = Math.max(last, run.last, run.years?.last ?? run.last);
  }
  const looseYears = items.flatMap((item) => (item.kind === "years" && !item.isWeak ? item.said : []));
  return {
    vehicles: [...vehicles.values()],
    found: last < first ? "" : wordsBetween(tokens, first, last),
    looseYears: vehicles.size > 0 ? [] : looseYears,
    looseMakes,
  };
}
