import { describe, expect, test } from "vitest";
import { fitmentOf } from "./fitment.ts";
import type { VehicleRange } from "./fitment-judgement.ts";
import { plainTitles, trapTitles } from "./fitment-titles.ts";
import type { ProductWords } from "./product-words.ts";

const wordsOf = (words: Partial<ProductWords>): ProductWords => ({
  handle: "",
  title: "",
  vendor: "",
  productType: "",
  tags: [],
  collections: [],
  categoryId: null,
  description: "",
  metafields: [],
  variants: [],
  ...words,
});

const said = ({ make, model, yearFrom, yearTo }: VehicleRange) =>
  `${[make, model].filter(Boolean).join(" ")} ${yearFrom}${yearTo === yearFrom ? "" : `-${yearTo}`}`;
const vehiclesOf = (words: Partial<ProductWords>) => fitmentOf(wordsOf(words), null).vehicles.map(said).sort();

describe.each([
  ["plain", plainTitles],
  ["traps", trapTitles],
])("%s", (_name, titles) => {
  test.each(titles)("%s: %s", (title, fitmentClass, vehicles) => {
    const judgement = fitmentOf(wordsOf({ title }), null);
    expect(judgement.fitmentClass).toBe(fitmentClass);
    if (fitmentClass !== "many")
      expect(judgement.vehicles.map(said).sort()).toEqual(vehicles ? vehicles.split("; ").sort() : []);
  });
});

describe("beyond the title", () => {
  const camaro = ["Chevrolet Camaro 1967-1969"];

  test.each<[string, Partial<ProductWords>, string[]]>([
    ["a tag that names a car", { title: "Trunk Floor", tags: ["rust repair", "fits 1967-69 Camaro"] }, camaro],
    ["tags of single years and a model", { title: "Hood", tags: ["Camaro", "1967", "1968", "1969"] }, camaro],
    ["a collection", { title: "Console Lid", collections: ["Interior", "1967-1969 Camaro"] }, camaro],
    ["a sentence that says it fits", { title: "Hood", description: "Steel. Fits 1967-1969 Camaro." }, camaro],
    [
      "a table of a fitment app",
      {
        title: "Carpet",
        metafields: [
          {
            namespace: "ymm",
            key: "fitment",
            value: '[{"make":"Chevy","model":"Camaro","year_start":1967,"year_end":1969}]',
          },
        ],
      },
      camaro,
    ],
    [
      "fields of the merchant's own",
      {
        title: "Carpet",
        metafields: [
          { namespace: "custom", key: "fits_years", value: "1967-69" },
          { namespace: "custom", key: "fits_make", value: '["Chevrolet"]' },
          { namespace: "custom", key: "fits_model", value: '["Camaro"]' },
        ],
      },
      camaro,
    ],
    [
      "the merchant's field over the title",
      { title: "1964-72 Chevelle Sill", metafields: [{ namespace: "a", key: "fitment", value: "1967-69 Camaro" }] },
      camaro,
    ],
    [
      "no car at a show",
      { title: "Chrome Horn", description: "As seen on our own '32 roadster. Building cars since 1968." },
      [],
    ],
    [
      "no picture's car",
      { title: "Chrome Horn", description: "The one in the picture is on a customer's 1957 Bel Air." },
      [],
    ],
    ["no lone year tag", { title: "Chrome Horn", tags: ["1967", "new"] }, []],
  ])("%s", (_name, words, expected) => expect(vehiclesOf(words)).toEqual(expected));

  test.each<[string, Partial<ProductWords>, string]>([
    ["a universal tag", { title: "Bench Seat 48 inch", tags: ["Universal Fit"] }, "universal"],
    ["a universal joint is no universal part", { title: "Driveshaft Universal Joint 1310" }, "none-stated"],
    [
      "a description that says universal",
      { title: "Bench Seat", description: "Universal fit. Ships free." },
      "universal",
    ],
    ["a garment with a car's name", { title: "Men's Squarebody Club Tee, Black" }, "not-a-part"],
    ["a brass tee", { title: "Brass Tee 1/4 NPT" }, "universal"],
  ])("%s", (_name, words, expected) => expect(fitmentOf(wordsOf(words), null).fitmentClass).toBe(expected));

  test("a category that we are sure of tells the kind, one that we are not does not", () => {
    const category = { l1: "accessories", l2: "accessories/apparel", l3: null, by: "words" as const, evidence: [] };
    const shirt = wordsOf({ title: "1932 Ford Roadster Classic" });
    expect(fitmentOf(shirt, { ...category, confidence: 0.9 }).fitmentClass).toBe("not-a-part");
    expect(fitmentOf(shirt, { ...category, confidence: 0.3 }).fitmentClass).toBe("specific");
  });

  test("the evidence holds the very words, and years that were said are surer than a name alone", () => {
    const dated = fitmentOf(wordsOf({ title: "Steel Hood '67-69 Camaro RS" }), null);
    expect(dated.evidence).toMatchObject([{ from: "title", found: "67-69 camaro rs", says: "fits these cars" }]);
    expect(fitmentOf(wordsOf({ title: "Camaro Steel Hood" }), null).confidence).toBeLessThan(dated.confidence);
    expect(fitmentOf(wordsOf({ title: "AN-6 Hose End" }), null)).toMatchObject({
      by: "kind",
      fitmentClass: "universal",
    });
  });
});
