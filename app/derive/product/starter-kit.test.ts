import { expect, test } from "vitest";
import { isStarterKit } from "./starter-kit.ts";

test.each([
  ["AN-6 Hose Starter Kit", [], true],
  ["First Build Wiring Bundle", [], true],
  ["Builder's Essentials Fitting Assortment", [], true],
  ["Beginner Metal Shaping Tool Set", [], true],
  ["Fuel Line Kit", ["Starter-Kit"], true],
  ["Mini Starter Motor Kit", [], false],
  ["Starter Solenoid Rebuild Kit", [], false],
  ["High Torque Starter, SBC 153 Tooth", ["starter"], false],
  ["Master Rebuild Kit", [], false],
  ["Flathead Gasket Set", [], false],
] as const)("%s %j: %s", (title, tags, expected) => {
  expect(isStarterKit(title, tags)).toBe(expected);
});
