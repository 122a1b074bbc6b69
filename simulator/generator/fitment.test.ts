import { expect, test } from "vitest";
import { partKinds } from "./catalogue.ts";
import { type Statement, stateMany, statePair, statePlatform, stateSpecific } from "./fitment.ts";
import { random } from "./random.ts";
import { vehicles } from "./vehicles.ts";

const statements: Statement[] = vehicles.flatMap((_, at) => {
  const chance = random(3, "statements", at);
  return Array.from({ length: 60 }, (_, round) =>
    round % 3 === 0 ? statePair(at, chance) : stateSpecific(at, chance),
  );
});

/** Year numbers as they stand in a text, four digits or two, read as of the 1900s. Half years count as their year. */
function yearsIn(words: string): number[] {
  const text = words
    .replace(/(\d)( 1\/2|½|\.5)/g, "$1")
    .replace(
      /\b(C-?10|C1500|F-?1(00)?|S-?10|D-?100|CJ-?[57]|3100|300|500|K5|5\.0|[35]-Window|Tri-5|Z28|Mach 1|Chevy II|C[123])\b/g,
      "",
    );
  return [...text.matchAll(/\d{4}|\d{2}/g)].map(([digits]) =>
    digits.length === 4 ? Number(digits) : 1900 + Number(digits),
  );
}

test("the years a text names are the years that are true", () => {
  let told = 0;
  for (const { words, fitment } of statements) {
    const years = yearsIn(words);
    if (years.length === 0) continue;
    told += 1;
    expect([words, Math.min(...years), Math.max(...years)]).toEqual([words, fitment.yearFrom, fitment.yearTo]);
  }
  expect(told / statements.length).toBeGreaterThan(0.8);
});

test("a specific statement fits the vehicle it was made for, names a make, and is worded in many ways", () => {
  for (const [at, { fitment }] of statements.entries()) {
    expect(fitment.class).toBe("specific");
    expect(fitment.vehicles).toContain(Math.floor(at / 60));
    expect(fitment.makes.length).toBeGreaterThan(0);
  }
  expect(new Set(statements.map(({ words }) => words)).size).toBeGreaterThan(1500);
  const all = statements.map(({ words }) => words).join("\n");
  for (const style of ["32-34 Ford", "Tri-Five", "Squarebody", "Deuce", "64 1/2-66", "1967-72 C10", "’55–’57"])
    expect(all).toContain(style);
});

test("platforms fit several makes or models, and a statement for many is of class many", () => {
  const chance = random(4, "platforms");
  for (let round = 0; round < 50; round += 1) {
    expect(statePlatform(chance).fitment.vehicles.length).toBeGreaterThan(1);
    expect(stateMany(chance).fitment.class).toBe("many");
  }
});

test("every kind of part made for vehicles leaves room to say which, and no other kind does", () => {
  expect(partKinds.length).toBeGreaterThan(100);
  expect(partKinds.flatMap(({ titles }) => titles).length).toBeGreaterThan(450);
  for (const { fit, titles, l3 } of partKinds)
    for (const title of titles) {
      if (fit !== "vehicle") expect([l3, title]).not.toEqual([l3, expect.stringContaining("{fit}")]);
    }
  const without = partKinds
    .filter(({ fit }) => fit === "vehicle")
    .flatMap(({ titles }) => titles.filter((title) => !title.includes("{fit}")));
  expect(without).toEqual([]);
});
