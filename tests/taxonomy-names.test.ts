import { expect, test } from "vitest";
import { findNode, standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { partKinds } from "#simulator/generator/catalogue.ts";

test("every place that a generated part truly has is a place of the taxonomy, by its names", () => {
  const places = new Set(partKinds.map(({ l1, l2, l3 }) => [l1, l2, l3].join(" > ")));
  expect(places.size).toBeGreaterThan(50);
  expect([...places].filter((place) => !findNode(standardTaxonomy, place))).toEqual([]);
});
