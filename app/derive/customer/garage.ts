// Which cars somebody owns, told from the cars that what they bought fits.
// A part for 1967–69 Camaros and Firebirds and one for 1968–72 Chevelles and Camaros meet in a 1968–69 Camaro. So: the model
// and years that most of the parts fit come first, what they explain is set aside, and the rest is asked again. Universal
// parts say nothing. Whoever needs many cars to be explained is a shop, and has no car of their own that we could name.
import type { Evidence } from "../basics/evidence.ts";
import type { FitmentClass, VehicleRange } from "../product/fitment-judgement.ts";
import { type FittedCar, fittedCars, isMeant, isWholeMake } from "./fitted-cars.ts";

export interface FittedPurchase {
  productId: string;
  /** A day number. */
  day: number;
  units: number;
  fitmentClass: FitmentClass;
  vehicles: readonly VehicleRange[];
}

export interface OwnedVehicle extends VehicleRange {
  /** 0 to 1: how often a car told as surely as this one is right in make, model and years. */
  confidence: number;
  /** How many of the parts bought fit it. */
  parts: number;
  firstDay: number;
  lastDay: number;
}

export interface Garage {
  /** What explains the most comes first. */
  vehicles: readonly OwnedVehicle[];
  /** Null: nothing is told, or too many cars are. */
  primary: OwnedVehicle | null;
  /** Different parts that name cars: what all this is told from. */
  fittedParts: number;
  evidence: readonly Evidence[];
}

/** A part that names cars, with the days on which it was bought. */
interface Clue {
  cars: readonly FittedCar[];
  firstDay: number;
  lastDay: number;
  weight: number;
}

interface Candidate {
  make: string;
  model: string | null;
  yearFrom: number;
  yearTo: number;
  weight: number;
  /** Weight of the clues that name the model itself and not only its family or make. */
  named: number;
  /** The lowest place of the name in a family that was said instead. */
  rank: number;
  /** How likely it is this name among all that explain as much. */
  share: number;
  clues: readonly Clue[];
}

const mostCars = 6;
/** Beyond so many cars, none of which explains half of what was bought, it is a shop. */
const shopCars = 4;
const newest = 60;

function cluesOf(purchases: readonly FittedPurchase[]): Clue[] {
  const byProduct = new Map<string, { net: number; sold: FittedPurchase[] }>();
  for (const purchase of purchases) {
    if (purchase.fitmentClass !== "specific" || purchase.vehicles.length === 0) continue;
    const known = byProduct.get(purchase.productId) ?? { net: 0, sold: [] };
    known.net += purchase.units;
    if (purchase.units > 0) known.sold.push(purchase);
    byProduct.set(purchase.productId, known);
  }
  const clues: Clue[] = [];
  for (const { net, sold } of byProduct.values()) {
    const [first] = sold;
    // What was given back was perhaps for the wrong car.
    if (!first || net <= 0) continue;
    const cars = fittedCars(first.vehicles);
    const days = sold.map(({ day }) => day);
    const names = new Set(cars.filter(isMeant).map(nameKey)).size;
    const weight = 0.5 + 0.5 / Math.max(1, names);
    clues.push({ cars, firstDay: Math.min(...days), lastDay: Math.max(...days), weight });
  }
  return clues.sort((a, b) => b.lastDay - a.lastDay).slice(0, newest);
}

/** Every clue's years for one name: its own, its family's, or the whole make's. */
interface Spans {
  make: string;
  model: string | null;
  spans: { clue: Clue; from: number; to: number; isNamed: boolean; rank: number }[];
}

function spansByName(clues: readonly Clue[]): Spans[] {
  const names = new Map<string, Spans>();
  const nameOf = (make: string, model: string | null) => {
    const key = `${make}|${model ?? ""}`;
    const known = names.get(key) ?? { make, model, spans: [] };
    names.set(key, known);
    return known;
  };
  for (const clue of clues)
    for (const { make, model, half, from, to, isNamed, rank } of clue.cars)
      if (half === null) nameOf(make, model).spans.push({ clue, from, to, isNamed, rank });
  for (const clue of clues)
    for (const car of clue.cars) {
      if (car.half === null) continue;
      // A whole make fits every model of it that something else names, and stands for itself where nothing does.
      const models = [...names.values()].filter(({ make, model }) => make === car.make && model !== null);
      for (const { make, model, spans } of models)
        if (isWholeMake(car.half, make, model))
          spans.push({ clue, from: car.from, to: car.to, isNamed: false, rank: 0 });
      nameOf(car.make, null).spans.push({ clue, from: car.from, to: car.to, isNamed: true, rank: 0 });
    }
  return [...names.values()];
}

/** The years of one name that the heaviest set of clues has in common. */
function bestYears({ make, model, spans }: Spans): Candidate {
  let best: Candidate = { make, model, yearFrom: 0, yearTo: 0, weight: 0, named: 0, rank: 0, share: 1, clues: [] };
  for (const { from: start } of spans) {
    const clues = new Set<Clue>();
    let [yearFrom, yearTo, named, lowest] = [0, 9999, 0, 0];
    for (const { clue, from, to, isNamed, rank } of spans) {
      if (from > start || to < start) continue;
      yearFrom = Math.max(yearFrom, from);
      yearTo = Math.min(yearTo, to);
      if (!clues.has(clue) && isNamed) named += clue.weight;
      lowest = Math.max(lowest, rank);
      clues.add(clue);
    }
    let weight = 0;
    for (const clue of clues) weight += clue.weight;
    if (weight > best.weight || (weight === best.weight && named > best.named))
      best = { make, model, yearFrom, yearTo, weight, named, rank: lowest, share: 1, clues: [...clues] };
  }
  return best;
}

const nearlyEqual = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/** Of several names that explain as much: one that was said goes before one that was meant, then what others own more. */
function bestCandidate(clues: readonly Clue[], popularity: Popularity): Candidate | null {
  const candidates = spansByName(clues).map(bestYears);
  const weight = Math.max(...candidates.map((each) => each.weight));
  const heaviest = candidates.filter((each) => nearlyEqual(each.weight, weight));
  const named = Math.max(...heaviest.map((each) => each.named));
  const tied = heaviest.filter((each) => nearlyEqual(each.named, named));
  const likely = tied
    .map((each) => popularity.get(nameKey(each)) ?? 0)
    .map((count, at) => count + 1 / (1 + (tied[at]?.rank ?? 0)));
  const most = Math.max(...likely);
  const best = tied[likely.indexOf(most)];
  return best ? { ...best, share: most / likely.reduce((sum, each) => sum + each, 0) } : null;
}

/** One part may be a present or a mistake; three that agree are seldom. */
function confidenceOf({ weight, clues, share }: Candidate, allWeight: number): number {
  const agreed = clues.length / (clues.length + 0.6);
  return (weight / allWeight) ** 0.5 * agreed * share;
}

/** How much is bought for each name, as `make|model`: which of two cars is owned more often. */
export type Popularity = ReadonlyMap<string, number>;

const nameKey = ({ make, model }: { make: string; model: string | null }) => `${make}|${model ?? ""}`;

/** Of all that is sold: a part for one car speaks for that one, a part for ten for a tenth of each. */
export function popularityOf(sold: Iterable<Pick<FittedPurchase, "fitmentClass" | "vehicles" | "units">>): Popularity {
  const counts = new Map<string, number>();
  for (const { fitmentClass, vehicles, units } of sold) {
    if (fitmentClass !== "specific") continue;
    const keys = new Set(fittedCars(vehicles).filter(isMeant).map(nameKey));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + units / keys.size);
  }
  return counts;
}

const nobody: Popularity = new Map();

export function garageOf(purchases: readonly FittedPurchase[], popularity: Popularity = nobody): Garage {
  const clues = cluesOf(purchases);
  let allWeight = 0;
  for (const { weight } of clues) allWeight += weight;
  let left: readonly Clue[] = clues;
  const vehicles: OwnedVehicle[] = [];
  while (left.length > 0 && vehicles.length < mostCars) {
    const best = bestCandidate(left, popularity);
    if (!best || best.clues.length === 0) break;
    const { make, model, yearFrom, yearTo } = best;
    vehicles.push({
      ...{ make, model, yearFrom, yearTo },
      confidence: confidenceOf(best, allWeight),
      parts: best.clues.length,
      firstDay: Math.min(...best.clues.map(({ firstDay }) => firstDay)),
      lastDay: Math.max(...best.clues.map(({ lastDay }) => lastDay)),
    });
    const explained = new Set(best.clues);
    left = left.filter((clue) => !explained.has(clue));
  }
  const [first] = vehicles;
  const isShop = vehicles.length >= shopCars && (first?.parts ?? 0) * 2 < clues.length;
  const primary = isShop ? null : (first ?? null);
  return { vehicles, primary, fittedParts: clues.length, evidence: evidenceOf(vehicles, clues.length, isShop) };
}

const yearsOf = ({ yearFrom, yearTo }: VehicleRange) => (yearFrom === yearTo ? `${yearFrom}` : `${yearFrom}–${yearTo}`);

function evidenceOf(vehicles: readonly OwnedVehicle[], parts: number, isShop: boolean): Evidence[] {
  const told = vehicles.map((vehicle) => ({
    from: "orders",
    found: `${vehicle.parts} of ${parts} parts that name cars`,
    says: `fit a ${[yearsOf(vehicle), vehicle.make, vehicle.model].filter(Boolean).join(" ")}`,
    weight: vehicle.confidence,
  }));
  if (!isShop) return told;
  const found = `${vehicles.length} cars or more, none of which explains half of ${parts} parts`;
  return [{ from: "orders", found, says: "buys for many cars, so none is named as theirs", weight: -1 }, ...told];
}
