import { expect, test } from "vitest";
import { standardTaxonomy } from "../product/taxonomy.ts";
import { editTaxonomy } from "../product/taxonomy-edit.ts";
import { categoryNames, nameOf } from "./category-names.ts";

// The ten departments: source document 000.
test("the departments have the trade's names by their number, and what has none is said to have none", () => {
  const names = categoryNames(standardTaxonomy);
  expect(Object.keys(names)).toHaveLength(11);
  expect([0, 1000, 2000, 10_000].map((node) => nameOf(names, node))).toEqual([
    "No category yet",
    "Engine & Drivetrain",
    "Suspension & Steering",
    "Accessories & Apparel",
  ]);
});

test("a department that the merchant renamed has the merchant's name", () => {
  const code = standardTaxonomy.departments[1]!.code;
  const { taxonomy } = editTaxonomy(standardTaxonomy, [{ do: "rename", code, name: "Chassis" }]);
  expect(nameOf(categoryNames(taxonomy), 2000)).toBe("Chassis");
});
