import { expect, test } from "vitest";
import { createFormat } from "./format.ts";
import { announceImport, describeImport, type ImportView, isUnderWay, percentDone } from "./ImportProgress.tsx";

const format = createFormat({ locale: "en-US", currency: "USD", timeZone: "America/Chicago" });

function importRun(changes: Partial<ImportView>): ImportView {
  const startedAt = new Date("2026-11-20T12:00:00Z");
  return {
    status: "running",
    step: "products",
    counted: 0,
    expected: null,
    startedAt,
    finishedAt: null,
    failure: null,
    ...changes,
  };
}

test("what is expected but not known shows a count and no percentage", () => {
  const run = importRun({ counted: 1200 });
  expect(percentDone(run)).toBeNull();
  expect(describeImport(run, format)).toBe("Reading products: 1,200 so far.");
});

test.each([
  { counted: 0, expected: 300, percent: 0 },
  { counted: 299, expected: 300, percent: 99 },
  { counted: 301, expected: 300, percent: 100 },
  { counted: 0, expected: 0, percent: null },
])("$counted of $expected is $percent percent, never more than 100", ({ counted, expected, percent }) => {
  expect(percentDone(importRun({ counted, expected }))).toBe(percent);
});

test("progress is spoken in tens, so that a screen reader is not flooded", () => {
  const spoken = [10, 15, 19, 20].map((counted) => announceImport(importRun({ counted, expected: 100 })));
  expect(new Set(spoken).size).toBe(2);
});

test("a finished import says when in the shop's time, and how long it took", () => {
  const run = importRun({ status: "done", finishedAt: new Date("2026-11-20T12:02:05Z") });
  expect(describeImport(run, format)).toBe("Finished Nov 20, 2026, 6:02 AM, shop time, after 2 minutes 5 seconds.");
});

test("a failed import says why", () => {
  const run = importRun({ status: "failed", failure: "read_products was not granted." });
  expect(describeImport(run, format)).toBe("The import stopped: read_products was not granted.");
});

test("only a waiting or running import is under way", () => {
  const statuses = ["queued", "running", "done", "failed"] as const;
  expect(statuses.filter((status) => isUnderWay(importRun({ status })))).toEqual(["queued", "running"]);
  expect(isUnderWay(null)).toBe(false);
});

const pace = { noun: "orders", counted: 12_000, expected: 45_000, perSecond: 3100.4, leftMs: 10_645 };

test.each([
  { change: {}, text: "12,000 of 45,000, 3,100 a second, about 11 seconds left for this part." },
  {
    change: { perSecond: 0.4, leftMs: 3_600_000 },
    text: "12,000 of 45,000, fewer than one a second, about 1 hour left for this part.",
  },
  { change: { perSecond: null, leftMs: null }, text: "12,000 of 45,000, the time left is not known yet." },
  {
    change: { expected: null, leftMs: null },
    text: "12,000 so far, 3,100 a second, how many there are is not known yet.",
  },
])("the part that is read is told with its pace: $text", ({ change, text }) => {
  expect(describeImport(importRun({ pace: { ...pace, ...change } }), format)).toBe(`Reading orders: ${text}`);
});
