// What an address of the page asks for: filter, order and place. A word that means nothing is as good as none.
import { type SlowMoverSort, slowMoverSorts, verdicts } from "#app/derive/product/slow-mover.ts";
import { modelNames, vehicleQuestions } from "#app/derive/product/vehicle-search.ts";
import type { Place, SlowMoverFilter } from "#app/store/derived/slow-movers.ts";

const amount = /^(-?\d{1,15}):(\d{1,18})$/;
const placePattern: Record<SlowMoverSort, RegExp> = {
  capital: amount,
  units: amount,
  silence: /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])):(\d{1,18})$/,
  probability: /^(-?[01](?:\.\d{1,6})?):(\d{1,18})$/,
};

export interface PageQuery {
  filter: SlowMoverFilter;
  after: Place | null;
  /** What was typed. */
  vehicle: string;
  /** What of it was not understood as a car. */
  vehicleError: string | null;
  isFiltered: boolean;
}

export const filterNames = ["verdict", "category", "location", "vehicle", "sort"] as const;

export function parsePageQuery(params: URLSearchParams): PageQuery {
  const text = (name: string) => params.get(name)?.trim() ?? "";
  const asked = text("verdict");
  const verdict = asked === "slow-mover" ? asked : (verdicts.find((one) => one === asked) ?? null);
  const node = /^\d{1,2}$/.test(text("category")) ? Number(text("category")) * 1000 : null;
  const sort = slowMoverSorts.find((one) => one === text("sort")) ?? "capital";
  const vehicle = text("vehicle").slice(0, 100);
  const questions = vehicle === "" ? [] : vehicleQuestions(vehicle);
  const after = placePattern[sort].exec(text("after"));
  return {
    filter: {
      verdict,
      node,
      locationId: /^\d{1,18}$/.test(text("location")) ? text("location") : null,
      sort,
      vehicles:
        vehicle === ""
          ? null
          : questions.map((question) => ({
              make: question.make,
              models: modelNames(question).map((name) => name ?? ""),
              yearFrom: question.years?.from ?? 0,
              yearTo: question.years?.to ?? 9999,
            })),
    },
    after: after ? { value: after[1] ?? "", variantId: after[2] ?? "0" } : null,
    vehicle,
    vehicleError:
      vehicle !== "" && questions.length === 0
        ? `No car was understood in “${vehicle}”. Write a year, make or model, such as 1934 Ford`
        : null,
    isFiltered: filterNames.some((name) => name !== "sort" && text(name) !== ""),
  };
}

/** The filters of an address without its place, for links and saved views. */
export function filterQuery(params: URLSearchParams, changed: Record<string, string> = {}): string {
  const kept = new URLSearchParams();
  for (const name of filterNames) {
    const value = changed[name] ?? params.get(name) ?? "";
    if (value !== "") kept.set(name, value);
  }
  return kept.toString();
}

export const placeText = (place: Place): string => `${place.value}:${place.variantId}`;
