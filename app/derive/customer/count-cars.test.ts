import { expect, test } from "vitest";
import { countCars } from "./count-cars.ts";

const car = (make: string, model: string | null, yearFrom: number, yearTo: number) => ({
  make,
  model,
  yearFrom,
  yearTo,
});
const deuce = car("Ford", "Model B", 1932, 1934);

test.each([
  ["nothing", [], 0],
  ["one part", [[deuce]], 1],
  ["two for years that meet", [[deuce], [car("Ford", "Model B", 1934, 1936)]], 1],
  ["two for years that do not", [[deuce], [car("Ford", "Model B", 1935, 1936)]], 2],
  ["another make", [[deuce], [car("Chevrolet", "Camaro", 1967, 1969)]], 2],
  ["a part for every Ford is for this one", [[deuce], [car("Ford", null, 1928, 1948)]], 1],
  [
    "a part for several cars is for the one that explains most",
    [[deuce], [car("Chevrolet", "Camaro", 1967, 1969), deuce], [car("Chevrolet", "Camaro", 1969, 1969)]],
    2,
  ],
] as const)("%s", (_, purchases, expected) => {
  expect(countCars(purchases)).toBe(expected);
});
