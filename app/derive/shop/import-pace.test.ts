import { expect, test } from "vitest";
import { importPace, type ReadingFacts } from "./import-pace.ts";

const facts = (change: Partial<ReadingFacts>): ReadingFacts => ({
  noun: "orders",
  counted: 3000,
  expected: 9000,
  read: 3000,
  readMs: 2000,
  ...change,
});

test("3,000 of 9,000 in 2 seconds are 1,500 a second and leave 4 seconds", () => {
  expect(importPace(facts({}))).toEqual({
    noun: "orders",
    counted: 3000,
    expected: 9000,
    perSecond: 1500,
    leftMs: 4000,
  });
});

test("what was read at another time counts as done, not as fast", () => {
  expect(importPace(facts({ counted: 6000, read: 3000 }))).toMatchObject({ perSecond: 1500, leftMs: 2000 });
});

test.each([
  { name: "in the first second", change: { readMs: 999 } },
  { name: "before the first is read", change: { counted: 0, read: 0 } },
])("$name neither the pace nor the time left is known", ({ change }) => {
  expect(importPace(facts(change))).toMatchObject({ perSecond: null, leftMs: null });
});

test("without knowing how many there are, the pace is known and the time left is not", () => {
  expect(importPace(facts({ expected: null }))).toMatchObject({ perSecond: 1500, leftMs: null });
});

test("more than expected leave no time, not less than none", () => {
  expect(importPace(facts({ counted: 9100 }))).toMatchObject({ leftMs: 0 });
});
