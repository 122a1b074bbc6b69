// The products of a shop: what they are, how they are told, what they cost, and while there is demand for them.
import { categoryIds, parentCategory } from "./category.ts";
import {
  type Fitment,
  fitsAll,
  fitsNothing,
  fitsUnsaid,
  type Statement,
  stateMany,
  statePair,
  statePlatform,
  stateSpecific,
} from "./fitment.ts";
import { type Currency, shelfPrice } from "./money.ts";
import { apparel } from "./parts/apparel.ts";
import { brakes } from "./parts/brakes.ts";
import { electrical } from "./parts/electrical.ts";
import { engineParts } from "./parts/engine.ts";
import { exhaust } from "./parts/exhaust.ts";
import { exterior } from "./parts/exterior.ts";
import { fittings } from "./parts/fittings.ts";
import { fuel } from "./parts/fuel.ts";
import { interior } from "./parts/interior.ts";
import type { PartKind } from "./parts/kind.ts";
import { suspension } from "./parts/suspension.ts";
import { tools } from "./parts/tools.ts";
import { type Random, random } from "./random.ts";
import { level1Index } from "./season.ts";
import { vehicles } from "./vehicles.ts";
import { fillTitle, handleOf, roughen, typedTags, typedType } from "./wording.ts";

export interface Product {
  index: number;
  /** The number in its id. */
  number: number;
  kind: PartKind;
  level1: number;
  title: string;
  handle: string;
  vendor: string;
  productType: string;
  status: "ACTIVE" | "ARCHIVED" | "DRAFT";
  tags: string[];
  category: string | null;
  fitment: Fitment;
  /** Where the fit is told; null where it is not. */
  toldIn: "title" | "tags" | "metafields" | "kind" | null;
  metafields: { namespace: string; key: string; type: string; value: unknown }[];
  optionNames: string[];
  isGiftCard: boolean;
  tracked: boolean;
  /** First day it could be bought, counted from the first day of the history; may lie before it. */
  launchDay: number;
  /** Deleted since: its lines keep their words, the product is gone. */
  deletedDay: number | null;
  variants: Variant[];
}

export interface Variant {
  index: number;
  number: number;
  product: Product;
  options: string[];
  sku: string;
  price: number;
  compareAt: number | null;
  /** Null: nobody entered it. */
  cost: number | null;
  trueCost: number;
  pounds: number;
  barcode: string | null;
  oversells: boolean;
  /** Demand against the other variants of its category. */
  weight: number;
  /** From this day on nobody wants it any more; null: demand lives. */
  endedDay: number | null;
  /** From this day on it cannot be had from the supplier. */
  droughtDay: number | null;
}

export interface Catalogue {
  products: Product[];
  variants: Variant[];
  /** The vehicles that parts of this shop are made for. */
  garage: number[];
  sticker: Variant;
}

const groups: readonly { share: number; kinds: readonly PartKind[] }[] = [
  { share: 0.385, kinds: fittings },
  { share: 0.19, kinds: fuel },
  { share: 0.03, kinds: tools },
  { share: 0.065, kinds: engineParts },
  { share: 0.06, kinds: suspension },
  { share: 0.06, kinds: brakes },
  { share: 0.055, kinds: exterior },
  { share: 0.05, kinds: interior },
  { share: 0.05, kinds: electrical },
  { share: 0.04, kinds: exhaust },
  { share: 0.025, kinds: apparel },
];

export const partKinds: readonly PartKind[] = groups.flatMap(({ kinds }) => kinds);
const kindWeights = groups.flatMap(({ share, kinds }) => {
  const sum = kinds.reduce((total, kind) => total + kind.share, 0);
  return kinds.map((kind) => (share * kind.share) / sum);
});

export interface CatalogueOptions {
  seed: number;
  products: number;
  days: number;
  currency: Currency;
}

/** What nobody wants any more was once wanted more than most: else nobody would ever have stocked it. */
const FAD = 3.5;

const PRODUCT_BASE = 8_100_000_000_000;
const VARIANT_BASE = 44_100_000_000_000;

export function makeCatalogue({ seed, products: count, days, currency }: CatalogueOptions): Catalogue {
  const garage = chooseGarage(seed, count);
  const taken = new Set<string>();
  const skus = new Set<string>();
  const products: Product[] = [];
  const variants: Variant[] = [];
  const add = (product: Product) => {
    for (const variant of product.variants) {
      variant.index = variants.length;
      variant.number = VARIANT_BASE + variants.length * 32_768 + (product.number % 1000);
      while (skus.has(variant.sku)) variant.sku = `${variant.sku}X`;
      skus.add(variant.sku);
      variants.push(variant);
    }
    products.push(product);
  };
  // The smallest shop still has something of every category: the first products go through the kinds in turn.
  const turns = random(seed, "turns").shuffle(partKinds);
  for (let index = 0; index < count - 2; index += 1) {
    const chance = random(seed, "product", index);
    const kind = index < Math.min(turns.length, count * 0.2) ? turns[index] : partKinds[chance.weighted(kindWeights)];
    if (kind) add(makeProduct(index, kind, chance, garage, taken, days, currency));
  }
  add(giftCard(count - 2, taken, currency));
  const sticker = freeSticker(count - 1, taken);
  add(sticker);
  return { products, variants, garage, sticker: sticker.variants[0] as Variant };
}

function chooseGarage(seed: number, products: number): number[] {
  const size = Math.min(vehicles.length, Math.max(12, Math.round(products / 50)));
  const chance = random(seed, "garage");
  const left = vehicles.map(({ weight }) => weight);
  return Array.from({ length: size }, () => {
    const at = chance.weighted(left);
    left[at] = 0;
    return at;
  });
}

function chooseStatement(garage: readonly number[], chance: Random): Statement {
  const at = garage[chance.weighted(garage.map((index) => vehicles[index]?.weight ?? 1))] ?? 0;
  const draw = chance.next();
  if (draw < 0.8) return stateSpecific(at, chance);
  if (draw < 0.87) return statePlatform(chance);
  if (draw < 0.93) return statePair(at, chance);
  return stateMany(chance);
}

function makeProduct(
  index: number,
  kind: PartKind,
  chance: Random,
  garage: readonly number[],
  taken: Set<string>,
  days: number,
  currency: Currency,
): Product {
  const vendor = chance.pick(kind.vendors);
  const axes = (kind.axes ?? []).filter(() => chance.chance(0.5));
  const chosen = axes.map((axis) => ({
    ...axis,
    values: axis.values.slice(0, chance.whole(2, axis.values.length)),
  }));
  const varied: Record<string, string> = Object.fromEntries(chosen.map(({ slot }) => [slot, ""]));
  const { fitment, words, toldIn, metafields, extraTags } = tellFitment(kind, garage, chance);
  const plain = fillTitle(chance.pick(kind.titles), kind, varied, toldIn === "title" ? words : "", chance);
  const isMarked = fitment.class === "universal" && toldIn === "title" && !/universal/i.test(plain);
  const titled = isMarked
    ? chance.pick([`Universal ${plain}`, `${plain} - Universal`, `${plain} (Universal Fit)`])
    : plain;
  const title = roughen(titled, vendor, chance);
  const life = chooseLife(chance, days);
  const product: Product = {
    index,
    number: PRODUCT_BASE + index * 65_536 + chance.whole(0, 65_535),
    kind,
    level1: level1Index(kind.l1),
    title,
    handle: handleOf(title, taken),
    vendor,
    productType: typedType(kind, vendor, chance),
    status: life.status,
    tags: typedTags(kind, vendor, extraTags, chance),
    category: chooseCategory(kind, chance),
    fitment,
    toldIn,
    metafields,
    optionNames: chosen.map(({ name }) => name),
    isGiftCard: false,
    tracked: !chance.chance(kind.fit === "not-a-part" ? 0.12 : 0.02),
    launchDay: life.launchDay,
    deletedDay: life.deletedDay,
    variants: [],
  };
  const [low, high] = kind.price;
  const dollars = low * (high / low) ** chance.next();
  const ending = chance.pick([99, 95, 0, 49, 99, 95]);
  const margin = chance.between(0.45, 0.74);
  const weight = Math.exp(chance.normal() * 0.95) * (life.isUnloved ? 0.002 : 1) * (life.endedDay === null ? 1 : FAD);
  const isOnSale = chance.chance(0.09);
  const hasCost = !chance.chance(0.1);
  const prefix = `${vendor
    .replace(/[^A-Za-z]/g, "")
    .slice(0, 3)
    .toUpperCase()}`;
  const number = chance.whole(100, 999_999);
  const combinations = chosen.reduce<{ values: string[]; factor: number; share: number }[]>(
    (done, axis) =>
      done.flatMap((one) =>
        axis.values.map((value, step) => ({
          values: [...one.values, value],
          factor: one.factor * (axis.priceStep ?? 1) ** step,
          share: one.share * Math.exp(chance.normal() * 0.4),
        })),
      ),
    [{ values: [], factor: 1, share: 1 }],
  );
  product.variants = combinations.map(({ values, factor, share }, at) => {
    const price = shelfPrice(dollars * factor, ending, currency);
    const endsAlone = combinations.length > 1 && chance.chance(0.03) && days > 200 && life.endedDay === null;
    const trueCost = Math.round(price * margin);
    return {
      index: -1,
      number: 0,
      product,
      options: values,
      sku: skuOf(prefix, number, values, at, chance),
      price,
      compareAt: isOnSale ? shelfPrice(dollars * factor * chance.between(1.1, 1.35), ending, currency) : null,
      cost: hasCost && !chance.chance(0.022) ? trueCost : null,
      trueCost,
      pounds: kind.pounds,
      barcode: chance.chance(0.4) ? `0${chance.whole(10_000_000_000, 99_999_999_999)}` : null,
      oversells: chance.chance(0.05),
      weight: ((weight * share) / combinations.length ** 0.7) * (endsAlone ? FAD : 1),
      endedDay: life.endedDay ?? (endsAlone ? chance.whole(150, days - 20) : null),
      droughtDay: chance.chance(0.06) ? chance.whole(Math.floor(days * 0.3), days) : null,
    };
  });
  return product;
}

function skuOf(prefix: string, number: number, values: readonly string[], at: number, chance: Random): string {
  const suffix = values
    .map((value) =>
      value
        .replace(/[^A-Za-z0-9]/g, "")
        .slice(0, 4)
        .toUpperCase(),
    )
    .join("-");
  const style = chance.whole(0, 3);
  if (style === 0) return [prefix, number, suffix].filter(Boolean).join("-");
  if (style === 1) return `${number}${suffix ? `-${suffix}` : ""}`;
  if (style === 2) return `HR${number}${at > 0 || suffix ? `-${at + 1}` : ""}`;
  return `${prefix}${number}${suffix}`;
}

interface Told {
  fitment: Fitment;
  words: string;
  toldIn: Product["toldIn"];
  metafields: Product["metafields"];
  extraTags: string[];
}

function tellFitment(kind: PartKind, garage: readonly number[], chance: Random): Told {
  const nothing = { words: "", metafields: [], extraTags: [] };
  if (kind.fit === "not-a-part") return { ...nothing, fitment: fitsNothing, toldIn: "kind" };
  if (kind.fit === "universal") {
    // Fittings, hose, fuel parts and tools fit everything by what they are; of other kinds somebody has to say so.
    const isByKind =
      kind.l1 === "Fuel & Ignition" || kind.l1 === "Tools & Equipment" || kind.l2 === "Fluids & Chemicals";
    if (isByKind) return { ...nothing, fitment: fitsAll, toldIn: chance.chance(0.12) ? "title" : "kind" };
    const draw = chance.next();
    if (draw < 0.6) return { ...nothing, fitment: fitsAll, toldIn: "title" };
    return {
      ...nothing,
      fitment: fitsAll,
      toldIn: "tags",
      extraTags: [chance.pick(["universal", "Universal Fit", "universal"])],
    };
  }
  if (kind.fit !== "vehicle" || chance.chance(0.04)) return { ...nothing, fitment: fitsUnsaid, toldIn: null };
  const statement = chooseStatement(garage, chance);
  const { fitment, words } = statement;
  const draw = chance.next();
  if (fitment.class === "many" || draw < 0.76) {
    const alsoTagged = chance.chance(0.3);
    return {
      fitment,
      words,
      toldIn: "title",
      metafields: draw < 0.06 ? fitMetafields(fitment, chance) : [],
      extraTags: alsoTagged ? separateTags(fitment, chance) : [],
    };
  }
  if (draw < 0.88)
    return {
      fitment,
      words,
      toldIn: "tags",
      metafields: [],
      extraTags: [chance.pick([words, `Fits: ${words}`, `fits ${words}`])],
    };
  return { fitment, words, toldIn: "metafields", metafields: fitMetafields(fitment, chance), extraTags: [] };
}

/** Makes and models as tags of their own, which say less than the title. */
function separateTags({ makes, models }: Fitment, chance: Random): string[] {
  return [...makes.slice(0, 2), ...models.slice(0, 2)].filter(() => chance.chance(0.7));
}

function fitMetafields({ yearFrom, yearTo, makes, models }: Fitment, chance: Random): Product["metafields"] {
  if (yearFrom === null || yearTo === null) return [];
  const text = "single_line_text_field";
  if (chance.chance(0.5)) {
    return [
      { namespace: "custom", key: "fits_years", type: text, value: `${yearFrom}-${yearTo}` },
      { namespace: "custom", key: "fits_make", type: `list.${text}`, value: [...makes] },
      ...(models.length > 0
        ? [{ namespace: "custom", key: "fits_model", type: `list.${text}`, value: [...models] }]
        : []),
    ];
  }
  const rows = makes.flatMap((make) =>
    (models.length > 0 ? models : [null]).map((model) => ({ make, model, year_start: yearFrom, year_end: yearTo })),
  );
  return [{ namespace: "ymm", key: "fitment", type: "json", value: rows }];
}

function chooseCategory(kind: PartKind, chance: Random): string | null {
  const { category } = kind;
  if (!category || !chance.chance(0.45)) return null;
  const draw = chance.next();
  if (draw < 0.03) return chance.pick(categoryIds);
  return draw < 0.15 ? parentCategory(category) : category;
}

interface Life {
  status: Product["status"];
  launchDay: number;
  endedDay: number | null;
  deletedDay: number | null;
  isUnloved: boolean;
}

function chooseLife(chance: Random, days: number): Life {
  const draw = chance.next();
  const launchDay =
    draw < 0.55
      ? -chance.whole(30, 900)
      : draw < 0.94
        ? chance.whole(0, Math.max(1, days - 90))
        : chance.whole(Math.max(0, days - 90), days - 1);
  const fate = chance.next();
  const earliest = Math.max(0, launchDay) + 150;
  const end = earliest < days - 15 ? chance.whole(earliest, days - 15) : null;
  const alive: Life = { status: "ACTIVE", launchDay, endedDay: null, deletedDay: null, isUnloved: false };
  if (fate < 0.15) return { ...alive, endedDay: end };
  if (fate < 0.18 && end !== null) return { ...alive, endedDay: end, status: "ARCHIVED" };
  if (fate < 0.2 && end !== null) return { ...alive, endedDay: end, deletedDay: end };
  if (fate < 0.22) return { ...alive, status: "DRAFT", isUnloved: true };
  if (fate < 0.23) return { ...alive, isUnloved: true };
  return alive;
}

const card: PartKind = {
  l1: "Accessories & Apparel",
  l2: "Gift Cards",
  l3: "Gift Cards",
  titles: ["Hot Rod Gift Card"],
  vendors: ["Hot Rodan"],
  price: [25, 250],
  types: ["Gift Cards"],
  tags: ["gift"],
  fit: "not-a-part",
  share: 0,
  pounds: 0,
};

function plainProduct(index: number, kind: PartKind, taken: Set<string>): Product {
  const title = kind.titles[0] ?? "";
  return {
    index,
    number: PRODUCT_BASE + index * 65_536 + 7,
    kind,
    level1: level1Index(kind.l1),
    title,
    handle: handleOf(title, taken),
    vendor: kind.vendors[0] ?? "",
    productType: kind.types[0] ?? "",
    status: "ACTIVE",
    tags: [...kind.tags],
    category: null,
    fitment: fitsNothing,
    toldIn: "kind",
    metafields: [],
    optionNames: [],
    isGiftCard: false,
    tracked: false,
    launchDay: -400,
    deletedDay: null,
    variants: [],
  };
}

function plainVariant(product: Product, options: string[], sku: string, price: number): Variant {
  return {
    index: -1,
    number: 0,
    product,
    options,
    sku,
    price,
    compareAt: null,
    cost: null,
    trueCost: 0,
    pounds: 0,
    barcode: null,
    oversells: true,
    weight: 0,
    endedDay: null,
    droughtDay: null,
  };
}

function giftCard(index: number, taken: Set<string>, currency: Currency): Product {
  const product = { ...plainProduct(index, card, taken), isGiftCard: true, optionNames: ["Denominations"] };
  product.variants = [25, 50, 100, 250].map((value) =>
    plainVariant(product, [String(value)], `GIFT-${value}`, Math.round(value * currency.unitsPerDollar)),
  );
  for (const variant of product.variants) variant.weight = 0.3;
  return product;
}

function freeSticker(index: number, taken: Set<string>): Product {
  const kind = {
    ...card,
    l2: "Decals & Signs",
    l3: "Decals & Signs",
    titles: ["Free Hot Rodan Sticker"],
    types: ["Stickers"],
    tags: ["freebie"],
  };
  const product = plainProduct(index, kind, taken);
  product.variants = [plainVariant(product, [], "STICKER-FREE", 0)];
  return product;
}
