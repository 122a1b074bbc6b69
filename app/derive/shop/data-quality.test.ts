import { expect, test } from "vitest";
import { quality } from "./data-quality.ts";

test.each([
  ["nothing missing is good", 0, 100, "good"],
  ["9 of 1000 are below 1 %: good", 9, 1000, "good"],
  ["10 of 1000 are 1 %: attention", 10, 1000, "attention"],
  ["50 of 1000 are 5 %: attention", 50, 1000, "attention"],
  ["51 of 1000 are above 5 %: alert", 51, 1000, "alert"],
  ["with nothing to check nothing is known", 0, 0, "unknown"],
])("%s", (_name, missing, whole, state) => {
  expect(quality("cost", { missing, whole })).toEqual({ check: "cost", missing, whole, state });
});
