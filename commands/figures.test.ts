import { expect, test } from "vitest";
import { Explained } from "./explain.ts";
import { holds, report, runExperiment } from "./figures.ts";

test.each([
  { name: "a value at its upper goal holds", value: 2, goal: { atMost: 2 }, expected: true },
  { name: "a value above its upper goal fails", value: 2.01, goal: { atMost: 2 }, expected: false },
  { name: "a value at its lower goal holds", value: 0.8, goal: { atLeast: 0.8 }, expected: true },
  { name: "not a number never holds", value: Number.NaN, goal: { atLeast: 0 }, expected: false },
  { name: "a text is compared as it is", value: "equal", goal: { equals: "equal" }, expected: true },
])("$name", ({ value, goal, expected }) => {
  expect(holds(value, goal)).toBe(expected);
});

test("the last line is one JSON object, and one failing goal fails the whole", () => {
  const { lines, pass } = report("pages", {
    figures: { lcp: { value: 0.5, unit: "s", aim: "1 s" }, errors: { value: 1, goal: { equals: 0 } } },
  });
  expect(pass).toBe(false);
  expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
    name: "pages",
    pass: false,
    figures: { lcp: 0.5, errors: 1 },
    goals: { errors: "= 0" },
  });
});

test("a folder that is not in the clone has no experiments", async () => {
  const listing = runExperiment("trouble", "bench/not-there", []);
  await expect(listing).rejects.toThrow("one of: (none yet)");
});

test("an option that does not exist is refused with the options there are", async () => {
  const wrong = runExperiment("bench", "bench/speed", ["pages", "--bogus"]);
  await expect(wrong).rejects.toThrow(Explained);
  await expect(wrong).rejects.toThrow("--seeds");
});
