import { expect, test } from "vitest";
import { defaultSettings } from "#app/derive/basics/settings.ts";
import { createFormat } from "#app/ui/format.ts";
import { setupSteps } from "./setup-steps.ts";

const format = createFormat({ locale: "en-US", currency: "USD", timeZone: "America/Chicago" });
const settings = { ...defaultSettings, seasonFirstMonth: 4, seasonLastMonth: 10 };

function countsWith(changes: object) {
  return {
    products: 10,
    activeProducts: 9,
    variants: 25,
    withoutSku: 1,
    withoutCost: 3,
    withoutProductType: 2,
    unitsInStock: 100,
    readAt: new Date("2026-11-20T12:00:00Z"),
    ...changes,
  };
}

const done = (facts: Parameters<typeof setupSteps>[0]) => setupSteps(facts).map((step) => step.done);

test("before the import nothing is done, even though nothing is missing", () => {
  const counts = countsWith({ products: 0, variants: 0, withoutCost: 0, withoutProductType: 0, readAt: null });
  expect(done({ counts, settings, seasonChosen: false, format })).toEqual([false, false, false, false]);
});

test("each step is done by its own fact", () => {
  const facts = { counts: countsWith({}), settings, seasonChosen: false, format };
  expect(done(facts)).toEqual([true, false, false, false]);
  expect(done({ ...facts, counts: countsWith({ withoutProductType: 0 }) })).toEqual([true, true, false, false]);
  expect(done({ ...facts, counts: countsWith({ withoutCost: 0 }) })).toEqual([true, false, true, false]);
  expect(done({ ...facts, seasonChosen: true })).toEqual([true, false, false, true]);
});

test("the facts are the shop's own numbers and months", () => {
  const facts = setupSteps({ counts: countsWith({}), settings, seasonChosen: false, format }).map((step) => step.fact);
  expect(facts).toEqual([
    "Products read: 10.",
    "Products without a type: 2 of 10.",
    "Variants without a cost: 3 of 25.",
    "Racing season is April to October.",
  ]);
});
