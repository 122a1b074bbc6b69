import { expect, test } from "vitest";
import type { VehicleRange } from "./fitment-judgement.ts";
import { fitmentColumns, fitmentFromCells, vehiclesFromText, vehiclesText } from "./fitment-text.ts";

const modelA: VehicleRange = { make: "Ford", model: "Model A", yearFrom: 1928, yearTo: 1931 };
const deuce: VehicleRange = { make: "Ford", model: null, yearFrom: 1932, yearTo: 1932 };

test("cars are written as years, make and model", () => {
  expect(vehiclesText([modelA, deuce])).toBe("1928-1931 Ford: Model A; 1932 Ford");
});

test.each<[string, VehicleRange[]]>([
  ["nothing", []],
  ["known names", [deuce, modelA]],
  [
    "names nobody knows, with the signs of the format in them",
    [{ make: "H; S\\", model: "A:B;C 1932-1934", yearFrom: 1911, yearTo: 1911 }],
  ],
  ["a make of two words", [{ make: "Land Rover", model: "Series III", yearFrom: 1971, yearTo: 1985 }]],
  ["a make that is no make", [{ make: "Camaro", model: null, yearFrom: 1967, yearTo: 1969 }]],
  ["a make with a number", [{ make: "Model 99", model: null, yearFrom: 1950, yearTo: 1950 }]],
  ["half a make", [{ make: "Ford", model: "Truck", yearFrom: 1973, yearTo: 1979 }]],
])("%s come back as they went", (_name, vehicles) => {
  expect(vehiclesFromText(vehiclesText(vehicles))).toEqual({ ok: true, value: vehicles });
});

test("what people type is read", () => {
  expect(vehiclesFromText("67-69 Camaro & Firebird")).toEqual({
    ok: true,
    value: [
      { make: "Chevrolet", model: "Camaro", yearFrom: 1967, yearTo: 1969 },
      { make: "Pontiac", model: "Firebird", yearFrom: 1967, yearTo: 1969 },
    ],
  });
});

test.each<[string, { fitmentClass: string; vehicles: string }, "fitmentClass" | "vehicles", RegExp]>([
  ["a class that is none", { fitmentClass: "some", vehicles: "" }, "fitmentClass", /"some" is no fitment/],
  [
    "years backwards",
    { fitmentClass: "specific", vehicles: "1969-1967 Chevrolet: Camaro" },
    "vehicles",
    /ends \(1967\) before it begins \(1969\)/,
  ],
  ["a year that no car had", { fitmentClass: "specific", vehicles: "1066 Norman: Horse" }, "vehicles", /outside 1886/],
  ["words without a car", { fitmentClass: "specific", vehicles: "all of them" }, "vehicles", /names no car/],
  ["a specific part without a car", { fitmentClass: "specific", vehicles: "" }, "vehicles", /at least one/],
  [
    "a universal part with cars",
    { fitmentClass: "universal", vehicles: "1932 Ford" },
    "vehicles",
    /leave the cell empty/,
  ],
])("%s is refused by line and field", (_name, cells, field, reason) => {
  expect(fitmentFromCells(7, cells)).toMatchObject({
    ok: false,
    line: 7,
    field,
    reason: expect.stringMatching(reason),
  });
});

test("lists name every year, each make once, and no half of a make among models", () => {
  const truck: VehicleRange = { make: "GMC", model: "Truck", yearFrom: 1932, yearTo: 1933 };
  expect(fitmentColumns([modelA, deuce, truck])).toEqual({
    years: ["1928", "1929", "1930", "1931", "1932", "1933"],
    makes: ["Ford", "GMC"],
    models: ["Model A"],
  });
});
