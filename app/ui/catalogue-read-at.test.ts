import { expect, test } from "vitest";
import { catalogueReadAt } from "./catalogue-read-at.ts";
import type { ImportView } from "./ImportProgress.tsx";

const read = new Date("2026-11-20T12:00:00Z");
const finishedAt = new Date("2026-11-20T13:00:00Z");
const run = { step: "done", counted: 0, expected: 0, startedAt: read, finishedAt, failure: null };
const done: ImportView = { ...run, status: "done" };
const failed: ImportView = { ...run, status: "failed" };

test.each([
  { name: "the newest product says it", newest: read, last: done, expected: read },
  { name: "without products the finished import says it", newest: null, last: done, expected: finishedAt },
  { name: "a failed import read nothing", newest: null, last: failed, expected: null },
  { name: "before the first import nobody knows", newest: null, last: null, expected: null },
])("$name", ({ newest, last, expected }) => {
  expect(catalogueReadAt(newest, last)).toBe(expected);
});
