import { expect, test } from "vitest";
import { placeOfShopifyCategory } from "./shopify-category.ts";
import { standardTaxonomy } from "./taxonomy.ts";

// How many categories Shopify's taxonomy has below each of the 21 branches of Motor Vehicle Parts (version 2026-02).
const branches = [8, 8, 8, 6, 8, 9, 8, 0, 8, 8, 7, 8, 0, 8, 2, 8, 8, 8, 8, 4, 0];
const ids = branches.flatMap((count, branch) =>
  Array.from({ length: count + 1 }, (_, leaf) => `vp-1-4-${branch + 1}${leaf === 0 ? "" : `-${leaf}`}`),
);

test.each(ids)("%s leads into the taxonomy", (id) => {
  expect(standardTaxonomy.byCode.has(placeOfShopifyCategory(id) ?? "")).toBe(true);
});

test.each([
  ["vp-1-4-10-7", "fuel/pumps"],
  ["vp-1-4-10-99", "fuel"],
  ["vp-1-4-14-5", "fuel/ignition/plugs"],
  ["vp-1-4-1-4", "accessories/fluids/fluids"],
  ["vp-1-4-20-3-1", "brakes/tires/tires"],
  ["aa-1-13", "accessories/apparel"],
  ["gc", "accessories/gift-cards/gift-cards"],
])("%s is %s", (id, place) => {
  expect(placeOfShopifyCategory(id)).toBe(place);
});

test.each([null, "vp", "vp-1", "vp-1-4", "hb-2", ""])("%j says nothing", (id) => {
  expect(placeOfShopifyCategory(id)).toBeNull();
});
