import { expect, test } from "vitest";
import type { FitmentClass, VehicleRange } from "../product/fitment-judgement.ts";
import { type FittedPurchase, garageOf, popularityOf } from "./garage.ts";

type Car = readonly [make: string, model: string | null, from: number, to: number];

let products = 0;
function part(
  cars: readonly Car[],
  { units = 1, day = 100, productId = "", fitmentClass = "specific" as FitmentClass } = {},
) {
  products += 1;
  const vehicles = cars.map(([make, model, yearFrom, yearTo]): VehicleRange => ({ make, model, yearFrom, yearTo }));
  return { productId: productId || `p${products}`, day, units, fitmentClass, vehicles } satisfies FittedPurchase;
}

const camaro6769: Car = ["Chevrolet", "Camaro", 1967, 1969];
const camaro6881: Car = ["Chevrolet", "Camaro", 1968, 1981];
const firebird: Car = ["Pontiac", "Firebird", 1967, 1969];
const ford32: Car = ["Ford", null, 1932, 1932];
const said = (one: VehicleRange | null) => one && [one.make, one.model, one.yearFrom, one.yearTo];

test.each<[string, FittedPurchase[], Car | null]>([
  ["nothing bought, nothing told", [], null],
  ["one part tells its car", [part([camaro6769])], camaro6769],
  [
    "two parts tell the years they share",
    [part([camaro6769]), part([camaro6881])],
    ["Chevrolet", "Camaro", 1968, 1969],
  ],
  [
    "of two cars that one part fits, the one that another fits too",
    [part([camaro6769, firebird]), part([firebird])],
    firebird,
  ],
  [
    "a family and a model meet in the model",
    [
      part([
        ["Chevrolet", "F-Body", 1967, 1969],
        ["Pontiac", "F-Body", 1967, 1969],
      ]),
      part([firebird]),
    ],
    firebird,
  ],
  [
    "a make's year and a model of it meet in the model",
    [part([["Ford", null, 1965, 1965]]), part([["Ford", "Mustang", 1964, 1966]])],
    ["Ford", "Mustang", 1965, 1965],
  ],
  [
    "trucks meet in a truck, not in a car",
    [part([["Chevrolet", "Truck", 1967, 1972]]), part([camaro6769]), part([["Chevrolet", "C10", 1967, 1972]])],
    ["Chevrolet", "C10", 1967, 1972],
  ],
  ["a make's year alone is a car too", [part([ford32]), part([ford32])], ford32],
  ["two against one", [part([ford32]), part([camaro6769]), part([ford32])], ford32],
  [
    "a nickname that people own stays what it is",
    [part([["Chevrolet", "Tri-Five", 1955, 1957]])],
    ["Chevrolet", "Tri-Five", 1955, 1957],
  ],
  [
    "what was given back tells nothing",
    [part([ford32], { productId: "a" }), part([ford32], { productId: "a", units: -1 }), part([camaro6769])],
    camaro6769,
  ],
  ["whole lists tell nothing", [part([["Chevrolet", null, 1955, 2026]], { fitmentClass: "many" })], null],
])("%s", (_name, purchases, expected) => expect(said(garageOf(purchases).primary)).toEqual(expected));

test("universal parts change nothing", () => {
  const fitted = [part([camaro6769]), part([firebird])];
  const universal = [1, 2, 3].map(() => part([], { fitmentClass: "universal" }));
  expect(garageOf([...fitted, ...universal])).toEqual(garageOf(fitted));
});

test("the order in which parts were bought in does not matter, nor buying one twice", () => {
  const parts = [part([camaro6769, firebird]), part([firebird]), part([ford32])];
  expect(garageOf(parts.toReversed()).primary).toEqual(garageOf(parts).primary);
  expect(garageOf([...parts, ...parts]).primary).toEqual(garageOf(parts).primary);
});

test("a second car stands second, with its own days and parts", () => {
  const garage = garageOf([part([ford32], { day: 5 }), part([ford32], { day: 9 }), part([camaro6769], { day: 7 })]);
  expect(garage.vehicles).toMatchObject([
    { make: "Ford", parts: 2, firstDay: 5, lastDay: 9 },
    { make: "Chevrolet", parts: 1, firstDay: 7, lastDay: 7 },
  ]);
  expect(garage.fittedParts).toBe(3);
});

test("whoever buys for four cars, none of them half of it, is a shop without a car of its own", () => {
  const cars: Car[] = [ford32, camaro6769, ["Dodge", "Dart", 1967, 1976], ["Volkswagen", "Beetle", 1958, 1977]];
  expect(garageOf(cars.slice(0, 3).map((car) => part([car]))).primary).not.toBeNull();
  const shop = garageOf(cars.map((car) => part([car])));
  expect(shop.primary).toBeNull();
  expect(shop.vehicles).toHaveLength(4);
  expect(shop.evidence[0]?.says).toContain("many cars");
});

test("parts that agree are surer than one, and one that disagrees takes from it", () => {
  const sure = (...parts: FittedPurchase[]) => garageOf(parts).primary?.confidence ?? 0;
  const one = sure(part([ford32]));
  expect(sure(part([ford32]), part([ford32]))).toBeGreaterThan(one);
  expect(sure(part([ford32]), part([camaro6769]))).toBeLessThan(one);
  expect(sure(part([camaro6769, firebird]))).toBeLessThan(one);
});

test("of two that explain as much, the one that is owned more often, surer the more often", () => {
  const sold = [part([firebird], { units: 9 }), part([camaro6769], { units: 3 })];
  const garage = garageOf([part([camaro6769, firebird])], popularityOf(sold));
  expect(said(garage.primary)).toEqual(firebird);
  expect(garage.primary?.confidence).toBeGreaterThan(garageOf([part([camaro6769, firebird])]).primary?.confidence ?? 1);
});

test("a part for one car speaks for it, a part for two for half of each", () => {
  const counts = popularityOf([
    part([firebird], { units: 2 }),
    part([ford32, ["Ford", "Model T", 1909, 1927]], { units: 3 }),
  ]);
  expect([...counts].filter(([name]) => name.startsWith("Ford"))).toEqual([
    ["Ford|", 1.5],
    ["Ford|Model T", 1.5],
  ]);
});
