// Which cars a part fits, against what the generator knew: the class, and of those with cars the very set of
// year, make and model. A name that the truth spells otherwise ("C-10") is the same name.
import { categoriseProduct } from "#app/derive/product/category.ts";
import { fitmentOf } from "#app/derive/product/fitment.ts";
import { type FitmentJudgement, fitmentClasses, type VehicleRange } from "#app/derive/product/fitment-judgement.ts";
import { knownVehicle } from "#app/derive/product/known-vehicle.ts";
import type { ProductWords } from "#app/derive/product/product-words.ts";
import { standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { carModel, familyMembers, isFamily, knowsModel, truckModel } from "#app/derive/product/vehicle-names.ts";
import type { ExperimentOptions, Figure } from "#commands/figures.ts";
import { type KnownProduct, knownProducts, type TrueProduct } from "./shop-words.ts";

const shops = 6;

function carsOf(ranges: readonly VehicleRange[]): Set<string> {
  const cars = new Set<string>();
  for (const { make, model, yearFrom, yearTo } of ranges) {
    // "Chevy truck" is said and understood; the truth's makes and models have no word for it.
    const name = model === truckModel || model === carModel ? "" : (model ?? "");
    for (let year = yearFrom; year <= yearTo; year += 1) cars.add(`${year} ${make} ${name}`);
  }
  return cars;
}

/** What the product's words say, as the truth tells it: years × makes × models, but no car that was never built. */
export function trueRanges({ yearFrom, yearTo, makes, models }: TrueProduct): VehicleRange[] {
  if (yearFrom === null || yearTo === null) return [];
  const years = [{ from: yearFrom, to: yearTo }];
  if (models.length === 0) return makes.flatMap((make) => knownVehicle(make, "", years));
  const ranges = models.flatMap((model) => makes.flatMap((make) => knownVehicle(make, model, years)));
  const built = ranges.filter(({ make, model }) => model !== null && isBuilt(make, model, yearFrom, yearTo));
  return built.length > 0 ? built : ranges;
}

function isBuilt(make: string, model: string, from: number, to: number): boolean {
  if (isFamily(model)) return familyMembers(make, model).some((member) => from <= member.to && to >= member.from);
  return knowsModel(make, model);
}

/** A family is told by its name; which makes are in it is knowledge, not reading. */
function withoutFamilyMakes(cars: ReadonlySet<string>): Set<string> {
  return new Set([...cars].map((car) => car.replace(/^(\d+) \S+ ([A-Z]-Body)$/, "$1 $2")));
}

export function isSameSet(judgement: FitmentJudgement, truth: TrueProduct): boolean {
  const [ours, theirs] = [carsOf(judgement.vehicles), carsOf(trueRanges(truth))].map(withoutFamilyMakes) as [
    Set<string>,
    Set<string>,
  ];
  return ours.size === theirs.size && [...theirs].every((car) => ours.has(car));
}

/** As the app does it: the kind of part first, then what it fits. */
export const judgedFit = (words: ProductWords): FitmentJudgement =>
  fitmentOf(words, categoriseProduct(words, standardTaxonomy, []));

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

export async function measureFitment({ seeds, size, say }: ExperimentOptions): Promise<Record<string, Figure>> {
  const all: KnownProduct[] = [];
  for (const seed of seeds)
    for (let at = 0; at < shops; at += 1)
      all.push(...(await knownProducts(seed + at, size === "medium" ? "medium" : "small")));
  const judged = all.map(({ words, truth }) => ({ words, truth, judgement: judgedFit(words) }));
  const right = judged.filter(({ judgement, truth }) => judgement.fitmentClass === truth.fitmentClass);
  const specific = judged.filter(({ truth }) => truth.fitmentClass === "specific");
  const exact = specific.filter(({ judgement, truth }) => isSameSet(judgement, truth));
  const wrong: string[] = [];
  for (const { words, truth, judgement } of judged) {
    const isRight = truth.fitmentClass === judgement.fitmentClass;
    if (isRight && (truth.fitmentClass !== "specific" || isSameSet(judgement, truth))) continue;
    wrong.push(`${truth.fitmentClass} → ${judgement.fitmentClass}: ${words.title}`);
  }
  say(`fitment: ${wrong.length} of ${judged.length} differ, such as`);
  for (const line of wrong.slice(0, 8)) say(`  ${line}`);
  const figures: Record<string, Figure> = {
    "fitment: products": { value: judged.length },
    "fitment: class accuracy": { value: share(right.length, judged.length), goal: { atLeast: 0.97 } },
    "fitment: exact cars of specific parts": { value: share(exact.length, specific.length), goal: { atLeast: 0.93 } },
  };
  for (const name of fitmentClasses) {
    const these = judged.filter(({ truth }) => truth.fitmentClass === name);
    const found = these.filter(({ judgement }) => judgement.fitmentClass === name);
    figures[`fitment: ${name} found`] = { value: share(found.length, these.length) };
  }
  return figures;
}
