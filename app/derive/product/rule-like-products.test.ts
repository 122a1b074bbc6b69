import { expect, test } from "vitest";
import { ruleLikeProducts } from "./rule-like-products.ts";

const product = (title: string, productType = "", vendor = "") => ({ title, productType, vendor });

test("the type and the longest run of words that every title has", () => {
  const conditions = ruleLikeProducts([
    product("6AN 45 Degree Hose End", "Fittings"),
    product("8AN 45 Degree Hose End, Black", "fittings"),
  ]);
  expect(conditions).toEqual([
    { field: "type", test: "is", value: "Fittings" },
    { field: "title", test: "contains", value: "45 Degree Hose End" },
  ]);
});

test("of one product it is the type alone: its whole title would hold for nothing else", () => {
  expect(ruleLikeProducts([product("Fuel Cell 12 Gallon", "Tanks", "Acme")])).toEqual([
    { field: "type", test: "is", value: "Tanks" },
  ]);
});

test("without a type the vendor is what they have in common", () => {
  expect(ruleLikeProducts([product("Widget A1", "", "Acme"), product("Gadget B2", "", "Acme")])).toEqual([
    { field: "vendor", test: "is", value: "Acme" },
  ]);
});

test("products that have nothing in common give no condition", () => {
  expect(ruleLikeProducts([product("Widget", "A", "X"), product("Gadget", "B", "Y")])).toEqual([]);
});
