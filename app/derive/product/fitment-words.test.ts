import { expect, test } from "vitest";
import { fitmentWords } from "./fitment-words.ts";

const ford = (yearFrom: number, yearTo: number, model: string | null = null) => ({
  make: "Ford",
  model,
  yearFrom,
  yearTo,
});

test("cars are named by years, make and model; one year is one number", () => {
  const vehicles = [ford(1932, 1932), ford(1964, 1966, "Mustang")];
  expect(fitmentWords({ fitmentClass: "specific", vehicles })).toBe("1932 Ford, 1964–1966 Ford Mustang");
});

test("of more than three cars the others are counted", () => {
  const vehicles = [1932, 1934, 1936, 1938, 1940].map((year) => ford(year, year));
  expect(fitmentWords({ fitmentClass: "many", vehicles })).toBe("1932 Ford, 1934 Ford, 1936 Ford and 2 more");
});

test("without cars the class is said", () => {
  expect(fitmentWords({ fitmentClass: "universal", vehicles: [] })).toBe("Universal");
});

test("half a make is said as its cars or its trucks", () => {
  const vehicles = [ford(1928, 1948, "Car"), ford(1953, 1956, "Truck")];
  expect(fitmentWords({ fitmentClass: "specific", vehicles })).toBe("1928–1948 Ford cars, 1953–1956 Ford trucks");
});
