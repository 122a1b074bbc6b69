// What a part fits, as a merchant would say it in one line.
import type { FitmentClass, VehicleRange } from "./fitment-judgement.ts";

const classWords: Readonly<Record<FitmentClass, string>> = {
  specific: "Some cars",
  many: "Many cars",
  universal: "Universal",
  "none-stated": "Not stated",
  "not-a-part": "Not a part",
};

export const fitmentClassWords = (fitmentClass: FitmentClass): string => classWords[fitmentClass];

const years = ({ yearFrom, yearTo }: VehicleRange) => (yearFrom === yearTo ? `${yearFrom}` : `${yearFrom}–${yearTo}`);

export const vehicleWords = (vehicle: VehicleRange): string =>
  `${years(vehicle)} ${vehicle.make}${vehicle.model ? ` ${vehicle.model}` : ""}`;

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
