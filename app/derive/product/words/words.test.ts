import { describe, expect, test } from "vitest";
import { standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { brandLines, linesOfVendor } from "./brand-lines.ts";
import { nearWords, wordsNear } from "./near-word.ts";
import { expandEntry, phraseBook, readPhrases } from "./phrase-book.ts";
import { matchPhrases, wordsOf } from "./phrase-match.ts";
import { readClauses } from "./product-text.ts";
import { titleParts } from "./title-parts.ts";

const clauses = (text: string) => readClauses(text).map(({ kind, words }) => `${kind}: ${words.join(" ")}`);

describe("a text as clauses", () => {
  test.each([
    ["-6 AN, AN6, #6AN and 6-AN", ["start: #an", "comma: #an", "comma: #an and #an"]],
    ["AN-8 to 1/2 NPT", ["start: #an to #npt"]],
    ["M14x1.5 to -6", ["start: #metric to #an"]],
    ["340LPH 600 CFM 0-90 Ohm", ["start: #lph #cfm #ohm"]],
    ["17x8 Wheel", ["start: 17x 8 wheel"]],
    ["90° & 45 Deg.", ["start: 90 degree and 45 degree"]],
    ["A/C Kit w/o Vents", ["start: ac kit", "after-word: vents"]],
    [
      "Pump for Ford, Chevy & Dodge - Black",
      ["start: pump", "after-word: ford", "after-word: chevy and dodge", "dash: black"],
    ],
    ["1964-72 Chevelle Hood 2” Cowl", ["start: chevelle hood 2 cowl"]],
    ["Hood 1964-72 Chevelle", ["start: hood", "year: chevelle"]],
    ["Coil-Over Kit (Pair)", ["start: coil over kit", "bracket: pair"]],
    ["Café Türgriff™", ["start: cafe turgriff"]],
    ["", []],
    ["  ,;- ", []],
  ])("“%s”", (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });
});

describe("the phrases", () => {
  test("an entry stands for all its choices", () => {
    expect(new Set(expandEntry("fuel (cap|door) [kit]"))).toEqual(
      new Set(["fuel cap", "fuel cap kit", "fuel door", "fuel door kit"]),
    );
  });

  test("every phrase leads into the taxonomy", () => {
    const strangers = phraseBook.ends.flatMap((phrase) =>
      (phrase?.meanings ?? []).filter(({ code }) => !standardTaxonomy.byCode.has(code)).map(({ code }) => code),
    );
    expect(strangers).toEqual([]);
    expect([...brandLines.values()].flat().filter((code) => !standardTaxonomy.byCode.has(code))).toEqual([]);
  });

  test("every group of the taxonomy has words", () => {
    const named = new Set(
      phraseBook.ends.flatMap((phrase) =>
        (phrase?.meanings ?? [])
          .filter(({ role }) => role !== "brand")
          .map(({ code }) => code.split("/").slice(0, 2).join("/")),
      ),
    );
    const silent = standardTaxonomy.departments
      .flatMap(({ children }) => children)
      .filter(({ code }) => !named.has(code));
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  test("a mark gives the role; a word for a department only hints", () => {
    const found = readPhrases(["fuel\n  fuel system\nfuel/hose\n  fuel line, hose?, clip<, shirt!, blue~"]);
    expect(Object.fromEntries([...found].map(([text, [meaning]]) => [text, meaning?.role]))).toEqual({
      "fuel system": "hint",
      "fuel line": "thing",
      hose: "hint",
      clip: "piece",
      shirt: "always",
      blue: "refines",
    });
  });

  test("the longest phrase is found, in any spelling, and told as it stood", () => {
    const found = matchPhrases(["chrome", "carbs", "rebuild", "kits"]).filter(({ phrase }) => phrase.role === "thing");
    expect(found.map((match) => [match.phrase.text, wordsOf(match)])).toEqual([
      ["carburetor rebuild kit", "carbs rebuild kits"],
    ]);
  });
});

describe("a slip of one letter", () => {
  const near = nearWords(["regulator", "oil", "caliper", "calipers", "diode", "pump", "fender"]);
  test.each([
    ["regualtor", ["regulator"]],
    ["reguator", ["regulator"]],
    ["regullator", ["regulator"]],
    ["regulater", ["regulator"]],
    ["oli", ["oil"]],
    ["pmup", ["pump"]],
    ["fenders", ["fender"]],
    ["fendar", []],
    ["dodge", []],
    ["caliber", []],
    ["egulator", []],
    ["pum", []],
    ["r2d2x", []],
  ])("%s", (typed, meant) => {
    expect(wordsNear(near, typed)).toEqual(meant);
  });
});

const shares = (title: string) =>
  Object.fromEntries(
    titleParts(title)
      .filter(({ match }) => match.phrase.role !== "refines" && match.phrase.role !== "brand")
      .map(({ match, share }) => [match.phrase.text, share]),
  );

describe("what a title sells", () => {
  test("the last thing of the first clause is sold, what stands before it or after “for” is not", () => {
    expect(shares("Fuel Pump Wiring Harness for Steering Box")).toMatchObject({ "steering box": 0.08 });
    expect(shares("Radiator Muffler")).toEqual({ radiator: 0.22, muffler: 1 });
  });

  test("two things joined by “and” are both sold", () => {
    expect(shares("Radiator & Muffler")).toEqual({ radiator: 1, muffler: 0.85 });
  });

  test("a turned title is turned back", () => {
    expect(shares("Switch, Headlight, 1953")).toEqual({ "headlight switch": 1 });
  });

  test("a piece of something yields to what is named before it", () => {
    expect(shares("Muffler Grommet")).toEqual({ muffler: 1, grommet: 0.12 });
  });

  test("a shirt is a shirt wherever it stands", () => {
    expect(shares("Shirt Muffler Print").shirt).toBeGreaterThan(shares("Shirt Muffler Print").muffler ?? 0);
  });
});

test.each([
  ["Wilwood Engineering, Inc.", ["brakes"]],
  ["Earl’s Performance", ["fuel/an-fittings"]],
  ["K&N", ["exhaust/air-cleaners"]],
  ["Somebody Else", []],
])("the vendor %s", (vendor, lines) => {
  expect(linesOfVendor(vendor)).toEqual(lines);
});
