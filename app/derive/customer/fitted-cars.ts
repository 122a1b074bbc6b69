// The cars that a part's vehicle ranges come to: models by name, families as their members, names of the same car together,
// and whole makes or halves of them as such.
import type { VehicleRange } from "../product/fitment-judgement.ts";
import { carModel, familyMembers, isTruck, kinNames, truckModel } from "../product/vehicle-names.ts";

export interface FittedCar {
  make: string;
  model: string | null;
  from: number;
  to: number;
  /** Which models of a make are meant where none is named; null where one is. */
  half: "any" | "car" | "truck" | null;
  /** The range says the model itself. */
  isNamed: boolean;
  /** How far down its family's list a member stands; what comes to mind first is more often owned. */
  rank: number;
}

const known = new WeakMap<readonly VehicleRange[], readonly FittedCar[]>();

/** The same list gives the same answer: thousands of customers buy the same part. */
export function fittedCars(ranges: readonly VehicleRange[]): readonly FittedCar[] {
  const before = known.get(ranges);
  if (before) return before;
  const cars = ranges.flatMap(carsOf);
  known.set(ranges, cars);
  return cars;
}

function carsOf({ make, model, yearFrom: from, yearTo: to }: VehicleRange): FittedCar[] {
  if (model === null || model === carModel || model === truckModel) {
    const half = model === null ? "any" : model === truckModel ? "truck" : "car";
    return [{ make, model: null, from, to, half, isNamed: false, rank: 0 }];
  }
  const members = familyMembers(make, model).filter((member) => member.from <= to && member.to >= from);
  if (members.length > 0) {
    const within = members.map(
      (member, rank): FittedCar => ({
        make,
        model: member.model,
        from: Math.max(from, member.from),
        to: Math.min(to, member.to),
        half: member.model === null ? "any" : null,
        isNamed: false,
        rank: rank + 1,
      }),
    );
    // People own "a Tri-Five" and "a Squarebody"; nobody owns "an A-Body".
    const isOwnName = !/^[A-Z]-Body$/.test(model);
    return isOwnName ? [{ make, model, from, to, half: null, isNamed: true, rank: 0 }, ...within] : within;
  }
  return [...kinNames(make, model)].map((name) => ({
    make,
    model: name,
    from,
    to,
    half: null,
    isNamed: name === model,
    rank: 0,
  }));
}

/** Not only another name of a car that is meant. */
export const isMeant = ({ isNamed, half, rank }: FittedCar): boolean => isNamed || half !== null || rank > 0;

/** Whether a whole make, or a half of it, takes in a model. */
export function isWholeMake(half: "any" | "car" | "truck", make: string, model: string | null): boolean {
  if (half === "any" || model === null) return true;
  return isTruck(make, model) === (half === "truck");
}
