import type { VehicleRange } from "./fitment-judgement.ts";

const nameOf = ({ make, model }: VehicleRange) => `${make}\n${model ?? ""}`;

/** The same cars with as few ranges as possible, sorted: overlapping and adjoining years of one name become one. */
export function tidyRanges(ranges: readonly VehicleRange[]): VehicleRange[] {
  const sorted = [...ranges].sort((a, b) => {
    const [left, right] = [nameOf(a), nameOf(b)];
    return left < right ? -1 : left > right ? 1 : a.yearFrom - b.yearFrom;
  });
  const tidy: VehicleRange[] = [];
  for (const { make, model, yearFrom, yearTo } of sorted) {
    const last = tidy.at(-1);
    if (last && last.make === make && last.model === model && yearFrom <= last.yearTo + 1)
      last.yearTo = Math.max(last.yearTo, yearTo);
    else tidy.push({ make, model, yearFrom, yearTo });
  }
  return tidy;
}
