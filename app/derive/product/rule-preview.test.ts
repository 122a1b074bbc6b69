import { expect, test } from "vitest";
import { categoriseProduct } from "./category.ts";
import { previewRules } from "./rule-preview.ts";
import { pathOf, standardTaxonomy } from "./taxonomy.ts";
import { wordsWith } from "./words-for-tests.ts";

const words = wordsWith({ title: "Radiator Muffler Clamp", productType: "Oddities" });
const rule = {
  id: "1",
  conditions: [{ field: "type" as const, test: "is" as const, value: "oddities" }],
  code: "tools/shop",
};
const now = categoriseProduct(words, standardTaxonomy, []);

test("a product that a rule takes elsewhere is a move, from where to where", () => {
  expect(previewRules([{ id: "9", words, now }], standardTaxonomy, [rule])).toEqual([
    { id: "9", title: "Radiator Muffler Clamp", from: now.l3 ?? now.l2, to: "tools/shop", by: "rule" },
  ]);
});

test("a product that stays is none, nor is one the merchant has placed", () => {
  const placed = { ...pathOf("fuel/hose"), by: "merchant" as const };
  expect(previewRules([{ id: "9", words, now: placed }], standardTaxonomy, [rule])).toEqual([]);
  expect(previewRules([{ id: "9", words, now }], standardTaxonomy, [])).toEqual([]);
});

test("taking a rule away moves its products back to where their words say", () => {
  const ruled = categoriseProduct(words, standardTaxonomy, [rule]);
  expect(previewRules([{ id: "9", words, now: ruled }], standardTaxonomy, [])).toMatchObject([
    { from: "tools/shop", by: "words" },
  ]);
});
