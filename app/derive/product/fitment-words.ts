// What a part fits, as a merchant would say it in one line.
import type { FitmentClass, VehicleRange } from "./fitment-judgement.ts";
import { carModel, truckModel } from "./vehicle-names.ts";

const classWords: Readonly<Record<FitmentClass, string>> = {
  specific: "Some cars",
  many: "Many cars",
  universal: "Universal",
  "none-stated": "Not stated",
  "not-a-part": "Not a part",
};

export const fitmentClassWords = (fitmentClass: FitmentClass): string => classWords[fitmentClass];

const years = ({ yearFrom, yearTo }: VehicleRange) => (yearFrom === yearTo ? `${yearFrom}` : `${yearFrom}–${yearTo}`);

// Half a make is kept as a model of its own; in words it is no name.
const halves: Readonly<Record<string, string>> = { [carModel]: "cars", [truckModel]: "trucks" };

export function vehicleWords(vehicle: VehicleRange): string {
  const { make, model } = vehicle;
  return [years(vehicle), make, model === null ? null : (halves[model] ?? model)].filter(Boolean).join(" ");
}

const mostNamed = 3;

export function fitmentWords({
  fitmentClass,
  vehicles,
}: {
  fitmentClass: FitmentClass;
  vehicles: readonly VehicleRange[];
}): string {
  if (vehicles.length === 0) return classWords[fitmentClass];
  const named = vehicles.slice(0, mostNamed).map(vehicleWords);
  const more = vehicles.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
