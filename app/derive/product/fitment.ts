// What a part fits. Read in the order of trust: the merchant's fitment fields, the title, tags and collections, sentences
// of the description that say so; then whether words or the kind of part say that it fits every car, or none.
import { remembered } from "#app/derive/product/words/remembered.ts";
import type { Evidence } from "../basics/evidence.ts";
import type { CategoryJudgement } from "./category-judgement.ts";
import type { FitmentClass, FitmentJudgement, VehicleRange } from "./fitment-judgement.ts";
import { type FoundKind, kindFit, namesNoPart } from "./fitment-kinds.ts";
import { type FitmentMapping, fitmentFromMetafields } from "./fitment-metafields.ts";
import type { ProductWords } from "./product-words.ts";
import { tidyRanges } from "./tidy-ranges.ts";
import { type Tokens, tokensOf } from "./title-tokens.ts";
import { carModel, truckModel } from "./vehicle-names.ts";
import { type ReadVehicle, readVehicles, type VehicleReading } from "./vehicle-reading.ts";
import { readTags } from "./vehicle-tags.ts";

interface Told {
  fitmentClass: FitmentClass;
  vehicles: readonly VehicleRange[];
  confidence: number;
  by: FitmentJudgement["by"];
  evidence: Evidence;
}

const listedModels = 6;
const longSpan = 18;

const asRead = (vehicle: VehicleRange): ReadVehicle => ({ ...vehicle, yearsSaid: true, isOpen: false });
const span = ({ yearFrom, yearTo }: VehicleRange) => yearTo - yearFrom + 1;
const isWide = ({ model }: VehicleRange) => model === null || model === carModel || model === truckModel;
const isWholeMake = ({ model }: VehicleRange) => model === null || model === carModel;

/** More cars than a buyer can run through: whole makes without an end or over many years, several makes, long lists. */
export function areMany(vehicles: readonly ReadVehicle[]): boolean {
  const whole = vehicles.filter(isWholeMake);
  if (whole.some((vehicle) => vehicle.isOpen || span(vehicle) > longSpan)) return true;
  const makes = new Set(whole.map(({ make }) => make));
  const trucks = new Set(vehicles.filter(({ model }) => model === truckModel).map(({ make }) => make));
  if (trucks.size > 1 && !(trucks.has("Chevrolet") && trucks.has("GMC"))) return true;
  if (makes.size > 2 || (makes.size === 2 && whole.some((vehicle) => span(vehicle) > longSpan / 2))) return true;
  if (vehicles.some((vehicle) => vehicle.model === truckModel && (vehicle.isOpen || span(vehicle) > 2 * longSpan)))
    return true;
  return new Set(vehicles.map(({ make, model }) => `${make} ${model}`)).size > 2 * listedModels;
}

const universalWords =
  /\buniversal\b(?![\s-]+(?:joint|u-joint|shaft|coupling yoke))|\bfits (?:all|any|every|most)\b(?! (?:gm|ford|chevy|chevrolet|mopar|dodge|pre|19|'))|\bany (?:car|vehicle|make|application)\b|\ball makes\b|\bone size fits\b/;
const wideWords =
  /\b(?:most|many|all|various|multiple|several)\b(?: \S+){0,3} (?:cars?|trucks?|vehicles?|models?|applications?|makes?)\b/;
const carWords = /\b(?:cars?|trucks?|vehicles?|pickups?|models?|automobiles?|street rods?|hot rods?)\b/;

const quoted = (said: string) => said.trim().replaceAll(/\s+/g, " ");

function evidenceOf(from: string, found: string, says: string, weight: number): Evidence {
  return { from, found: quoted(found), says, weight };
}

function toldBy(reading: VehicleReading, text: string, from: string, trust: number): Told | null {
  const { vehicles, found } = reading;
  if (vehicles.length === 0) return null;
  const many = areMany(vehicles) || (/\b(?:most|many|various)\b/i.test(text) && vehicles.every(isWide));
  const confidence = trust * (vehicles.every(({ yearsSaid }) => yearsSaid) ? 1 : 0.75);
  return {
    fitmentClass: many ? "many" : "specific",
    vehicles: tidyRanges(vehicles),
    confidence,
    by: "words",
    evidence: evidenceOf(from, found, many ? "fits many cars" : "fits these cars", confidence),
  };
}

/** Years or makes without a car that they would name: "pre-1960 cars", "most GM trucks". */
function toldLoosely({ looseYears, looseMakes }: VehicleReading, { text }: Tokens, from: string): Told | null {
  const areCars = carWords.test(text);
  const isWide = looseMakes.length > 0 ? wideWords.test(text) : looseYears.length > 0 && areCars;
  if (!isWide) return null;
  return {
    fitmentClass: "many",
    vehicles: [],
    confidence: 0.7,
    by: "words",
    evidence: evidenceOf(from, text, "fits many cars", 0.7),
  };
}

function toldUniversal(text: string, from: string, trust: number): Told | null {
  const found = universalWords.exec(text.toLowerCase())?.[0];
  if (!found) return null;
  return {
    fitmentClass: "universal",
    vehicles: [],
    confidence: trust,
    by: "words",
    evidence: evidenceOf(from, found, "fits every car", trust),
  };
}

function toldByKind({ fit, from, found }: FoundKind): Told {
  const trust = from === "category" ? 0.95 : 0.9;
  return {
    fitmentClass: fit,
    vehicles: [],
    confidence: trust,
    by: "kind",
    evidence: evidenceOf(
      from === "category" ? "category" : "title",
      found,
      fit === "universal" ? "a part of this kind fits every car" : "no part of a car",
      trust,
    ),
  };
}

/** Sentences of a description that speak of fit. The rest tells of roadsters at shows and of firms since 1968. */
const fitSentence =
  /(?:^|[.!?;:\n•|]\s*)((?:[a-z-]+\s){0,4}(?:fits|fit|fitment|application|applications|compatible with|designed for|made for|works with)\b[^.!?;\n•|]*(?:\.\d[^.!?;\n•|]*)*)/gi;

function toldByDescription(description: string): Told | null {
  for (const [, sentence = ""] of description.matchAll(fitSentence)) {
    const reading = readVehicles(sentence);
    const said = reading.vehicles.filter(({ yearsSaid }) => yearsSaid);
    const told = toldBy({ ...reading, vehicles: said }, sentence, "description", 0.8);
    if (told) return told;
  }
  return toldUniversal(description, "description", 0.8);
}

const tokensOfType = remembered(tokensOf, 1000);

function firstTold(words: ProductWords, title: Tokens, kind: FoundKind | null): Told | null {
  const reading = readVehicles(words.title, title);
  const universal =
    /\bmost\b/.test(title.text) && reading.looseYears.length > 0 ? null : toldUniversal(title.text, "title", 0.97);
  if (universal) return universal;
  const byTitle = toldBy(reading, words.title, "title", 0.97);
  if (byTitle && reading.vehicles.every(({ yearsSaid }) => yearsSaid)) return byTitle;
  // "Corvette style" is what an undated car's name means beside a filter.
  if (byTitle && kind?.fit === "universal") return toldByTags(words) ?? toldByKind(kind);
  const byTags = toldByTags(words);
  if (byTags && (!byTitle || byTags.confidence > byTitle.confidence)) return byTags;
  const loosely = byTitle ?? toldLoosely(reading, title, "title");
  if (loosely) return loosely;
  for (const tag of words.tags) {
    const told = toldUniversal(tag, "tag", 0.93);
    if (told) return told;
  }
  const byType = toldUniversal(words.productType, "type", 0.9);
  if (byType) return byType;
  if (words.description !== "") {
    const told = toldByDescription(words.description);
    if (told) return told;
  }
  return kind && toldByKind(kind);
}

function toldByTags({ tags, collections }: ProductWords): Told | null {
  return toldBy(readTags(tags), "", "tag", 0.92) ?? toldBy(readTags(collections), "", "collection", 0.75);
}

/** "1967-69 Camaro Dust Cover" is made for its car whatever the category; a "1969 Camaro Shirt" says itself that it is not. */
function namesItsCar(title: Tokens, kind: FoundKind): boolean {
  if (kind.from === "words" || namesNoPart(title)) return false;
  const { vehicles } = readVehicles("", title);
  return vehicles.length > 0 && vehicles.every(({ yearsSaid, model }) => yearsSaid && model !== null);
}

export function fitmentOf(
  words: ProductWords,
  category: CategoryJudgement | null,
  mapping: FitmentMapping | null = null,
): FitmentJudgement {
  const title = tokensOf(words.title);
  const kind = kindFit(title, tokensOfType(words.productType), category);
  const told =
    kind?.fit === "not-a-part" && !namesItsCar(title, kind)
      ? toldByKind(kind)
      : (toldByMetafields(words, mapping) ?? firstTold(words, title, kind));
  if (!told) return { fitmentClass: "none-stated", vehicles: [], confidence: 0.85, by: "words", evidence: [] };
  const { evidence, ...judgement } = told;
  return { ...judgement, evidence: [evidence] };
}

function toldByMetafields({ metafields }: ProductWords, mapping: FitmentMapping | null): Told | null {
  if (metafields.length === 0) return null;
  const read = fitmentFromMetafields(metafields, mapping);
  if (!read) return null;
  return {
    fitmentClass: read.fitmentClass === "specific" && areMany(read.vehicles.map(asRead)) ? "many" : read.fitmentClass,
    vehicles: read.vehicles,
    confidence: 0.97,
    by: "metafield",
    evidence: evidenceOf(
      `metafield ${read.field}`,
      read.found,
      read.fitmentClass === "universal" ? "fits every car" : "fits these cars",
      0.97,
    ),
  };
}
