// How many cars does it take to explain what somebody bought for certain cars?
// Greedy: the make, model and year that most purchases fit comes first; what it explains is set aside; and so on. Greedy
// covers are never better than the best and seldom worse; for judging one car against many it is near enough.
// Worked example: brakes for a 1932–34 Ford, a grille for a 1932 Ford and a bumper for a 1967–69 Camaro are two cars.
import type { VehicleRange } from "../product/fitment-judgement.ts";

// A shop that buys for hundreds of cars is a shop after these.
const most = 40;

const fits = (range: VehicleRange, make: string, model: string | null, year: number) =>
  range.make === make &&
  (range.model === null || model === null || range.model === model) &&
  range.yearFrom <= year &&
  range.yearTo >= year;

/** Each purchase with the cars it fits. */
export function countCars(purchases: readonly (readonly VehicleRange[])[]): number {
  if (purchases.length < 2) return purchases.length;
  let left = purchases.slice(-most);
  let cars = 0;
  while (left.length > 0) {
    let best: (readonly VehicleRange[])[] | null = null;
    for (const candidates of left)
      for (const { make, model, yearFrom } of candidates) {
        const rest = left.filter((ranges) => !ranges.some((range) => fits(range, make, model, yearFrom)));
        if (best === null || rest.length < best.length) best = rest;
        if (rest.length === 0) break;
      }
    cars++;
    left = best ?? [];
  }
  return cars;
}
