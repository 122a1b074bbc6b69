import { expect, test } from "vitest";
import { findNode, nodeName, nodeNumber, nodeOfNumber, parseTaxonomy, standardTaxonomy } from "./taxonomy.ts";
import { editTaxonomy } from "./taxonomy-edit.ts";

test("the departments are the ten of the trade, in order", () => {
  expect(standardTaxonomy.departments.map(({ number, name }) => `${number} ${name}`)).toEqual([
    "1 Engine & Drivetrain",
    "2 Suspension & Steering",
    "3 Brakes & Wheels",
    "4 Exterior & Body",
    "5 Interior & Trim",
    "6 Electrical & Lighting",
    "7 Exhaust & Intake",
    "8 Fuel & Ignition",
    "9 Tools & Equipment",
    "10 Accessories & Apparel",
  ]);
});

test("no number and no name stands twice under one parent, and no number reaches a shop's own", () => {
  const parents = [{ children: standardTaxonomy.departments }, ...standardTaxonomy.byCode.values()];
  for (const { children } of parents) {
    expect(new Set(children.map(({ number }) => number)).size).toBe(children.length);
    expect(new Set(children.map(({ name }) => name.toLowerCase())).size).toBe(children.length);
    expect(Math.max(0, ...children.map(({ number }) => number))).toBeLessThan(501);
  }
});

test("a node's number is 1000 × department + group, and leads back", () => {
  expect(nodeNumber(standardTaxonomy, "fuel/pumps/in-tank")).toBe(8007);
  expect(nodeNumber(standardTaxonomy, "fuel")).toBe(8000);
  expect(nodeNumber(standardTaxonomy, "accessories/apparel")).toBe(10_001);
  expect(nodeNumber(standardTaxonomy, "no/such")).toBe(0);
  expect(nodeOfNumber(standardTaxonomy, 8007)?.code).toBe("fuel/pumps");
  expect(nodeOfNumber(standardTaxonomy, 8000)?.code).toBe("fuel");
  expect(nodeOfNumber(standardTaxonomy, 0)).toBeNull();
});

test("a node is found by code, by name and by its names from the top", () => {
  expect(findNode(standardTaxonomy, "fuel/hose")?.code).toBe("fuel/hose");
  expect(findNode(standardTaxonomy, " sway bars ")?.code).toBe("suspension/sway-bars");
  expect(findNode(standardTaxonomy, "Fuel & Ignition > Hose > PTFE Hose")?.code).toBe("fuel/hose/ptfe");
  expect(findNode(standardTaxonomy, "Brakes & Wheels > Hose")).toBeNull();
});

test("a line that is none is refused", () => {
  expect(() => parseTaxonomy("1", "1 engine Engine\n  two oil Oil")).toThrow('not "number code name"');
});

test("a shop renames and adds; codes stay, numbers begin at 501", () => {
  const { taxonomy, errors } = editTaxonomy(standardTaxonomy, [
    { do: "rename", code: "fuel/hose", name: "Hose & Line" },
    { do: "add", parent: "fuel", name: "Methanol Parts" },
    { do: "add", parent: "fuel/methanol-parts", name: "Jets" },
    { do: "add", parent: "fuel", name: "Gaskets" },
  ]);
  expect(errors).toEqual([]);
  expect(nodeName(taxonomy, "fuel/hose")).toBe("Hose & Line");
  expect(taxonomy.byCode.get("fuel/methanol-parts")).toMatchObject({ number: 501, isOwn: true });
  expect(taxonomy.byCode.get("fuel/methanol-parts/jets")).toMatchObject({ number: 501, name: "Jets" });
  expect(nodeNumber(taxonomy, "fuel/gaskets")).toBe(8502);
  expect(nodeName(standardTaxonomy, "fuel/hose")).toBe("Hose");
});

test.each([
  [{ do: "rename", code: "fuel/nothing", name: "X" }, "code", "There is no category"],
  [{ do: "rename", code: "fuel/hose", name: "  " }, "name", "needs a name"],
  [{ do: "rename", code: "fuel/hose", name: "fuel pumps" }, "name", "is there already"],
  [{ do: "add", parent: "fuel", name: "HOSE" }, "name", "is there already"],
  [{ do: "add", parent: "fuel/hose/ptfe", name: "Thin" }, "parent", "lowest level"],
  [{ do: "add", parent: "fuel", name: "x".repeat(61) }, "name", "longer than 60"],
  [{ do: "add", parent: "fuel", name: "***" }, "name", "no letter or digit"],
] as const)("an edit that cannot be is told at its field: %j", (edit, field, message) => {
  const { taxonomy, errors } = editTaxonomy(standardTaxonomy, [edit]);
  expect(errors).toEqual([{ at: 0, field, message: expect.stringContaining(message) }]);
  expect(taxonomy).toBe(standardTaxonomy);
});
