import { expect, test } from "vitest";
import type { FitmentClass, VehicleRange } from "./fitment-judgement.ts";
import { matchVehicle, modelNames, type VehicleQuestion, vehicleQuestions } from "./vehicle-search.ts";

const question = (make: string, model: string | null, from?: number, to = from): VehicleQuestion => ({
  make,
  model,
  years: from === undefined || to === undefined ? null : { from, to },
});

test.each<[string, VehicleQuestion[]]>([
  ["1934 Ford", [question("Ford", null, 1934)]],
  ["what do I have for a 1934 Ford?", [question("Ford", null, 1934)]],
  ["'32 Ford", [question("Ford", null, 1932)]],
  ["67 camaro", [question("Chevrolet", "Camaro", 1967)]],
  ["1967-69 Camaro", [question("Chevrolet", "Camaro", 1967, 1969)]],
  ["camaro", [question("Chevrolet", "Camaro")]],
  ["Ford", [question("Ford", null)]],
  ["duster", [question("Plymouth", "Duster")]],
  ["plymouth duster", [question("Plymouth", "Duster")]],
  ["deuce", [question("Ford", null, 1932)]],
  ["c2 vette", [question("Chevrolet", "Corvette", 1963, 1967)]],
  ["70 Cuda", [question("Plymouth", "Barracuda", 1970)]],
  ["mopar", [question("Chrysler", null), question("Dodge", null), question("Plymouth", null)]],
  ["AN-6 hose", []],
  ["", []],
])("%s", (text, expected) => expect(vehicleQuestions(text)).toEqual(expected));

const part = (fitmentClass: FitmentClass, ...vehicles: [string, string | null, number, number][]) => ({
  fitmentClass,
  vehicles: vehicles.map(([make, model, yearFrom, yearTo]): VehicleRange => ({ make, model, yearFrom, yearTo })),
});

test.each<[string, ReturnType<typeof part>, VehicleQuestion, ReturnType<typeof matchVehicle>]>([
  [
    "its model and year",
    part("specific", ["Chevrolet", "Camaro", 1967, 1969]),
    question("Chevrolet", "Camaro", 1969),
    "model",
  ],
  [
    "a year too late",
    part("specific", ["Chevrolet", "Camaro", 1967, 1969]),
    question("Chevrolet", "Camaro", 1970),
    null,
  ],
  [
    "another make's model",
    part("specific", ["Pontiac", "Firebird", 1967, 1969]),
    question("Chevrolet", "Camaro", 1968),
    null,
  ],
  ["its family", part("specific", ["Chevrolet", "F-Body", 1967, 1969]), question("Chevrolet", "Camaro", 1968), "model"],
  [
    "a family it is not in",
    part("specific", ["Chevrolet", "A-Body", 1964, 1972]),
    question("Chevrolet", "Camaro", 1968),
    null,
  ],
  [
    "a member of the family asked for",
    part("specific", ["Chevrolet", "Camaro", 1967, 1969]),
    question("Chevrolet", "F-Body", 1968),
    "model",
  ],
  ["the whole make", part("many", ["Chevrolet", null, 1955, 2026]), question("Chevrolet", "Camaro", 1968), "make"],
  [
    "trucks, for a truck",
    part("specific", ["Chevrolet", "Truck", 1967, 1972]),
    question("Chevrolet", "C10", 1968),
    "make",
  ],
  [
    "trucks, for a car",
    part("specific", ["Chevrolet", "Truck", 1967, 1972]),
    question("Chevrolet", "Camaro", 1968),
    null,
  ],
  [
    "another name of the car",
    part("specific", ["Chevrolet", "Chevelle", 1964, 1972]),
    question("Chevrolet", "Malibu", 1966),
    "model",
  ],
  [
    "a model, for any of the make",
    part("specific", ["Ford", "Model A", 1928, 1931]),
    question("Ford", null, 1930),
    "model",
  ],
  ["every car", part("universal"), question("Ford", null, 1930), "universal"],
  ["nothing said", part("none-stated"), question("Ford", null, 1930), null],
])("%s", (_name, fitment, asked, expected) => expect(matchVehicle(fitment, asked)).toBe(expected));

test("the names to look under hold the car's own, its families' in that year, its half of the make, and every model", () => {
  expect(modelNames(question("Chevrolet", "Camaro", 1968))).toEqual(["Camaro", "F-Body", "Car", null]);
  expect(modelNames(question("Chevrolet", "Monte Carlo", 1975))).toEqual(["Monte Carlo", "A-Body", "Car", null]);
});
