import { expect, test } from "vitest";
import { type DataSet, freshness } from "./freshness.ts";

const now = new Date("2026-11-20T12:00:00Z");
const before = (hours: number, minutes = 0, seconds = 0) =>
  new Date(now.getTime() - ((hours * 60 + minutes) * 60 + seconds) * 1000);

test.each<[string, DataSet, Date | null, string]>([
  ["orders compared 65 minutes ago are fresh", "orders", before(1, 5), "fresh"],
  ["a second later they are acceptable", "orders", before(1, 5, 1), "acceptable"],
  ["at twice the promise still", "orders", before(2, 10), "acceptable"],
  ["then they are stale", "orders", before(2, 10, 1), "stale"],
  ["for a day", "orders", before(24), "stale"],
  ["then it is critical", "orders", before(24, 0, 1), "critical"],
  ["what was never read is critical", "customers", null, "critical"],
  ["stock is compared at night: 25 hours are fresh", "stock", before(25), "fresh"],
  ["stock of two nights ago is acceptable", "stock", before(50), "acceptable"],
  ["stock of a week ago is stale", "stock", before(168), "stale"],
  ["no delivery waits: fresh", "webhooks", null, "fresh"],
  ["a delivery waits for a minute: fresh", "webhooks", before(0, 1), "fresh"],
  ["for two minutes: acceptable", "webhooks", before(0, 2), "acceptable"],
  ["for an hour: stale", "webhooks", before(1), "stale"],
  ["for longer: critical", "webhooks", before(1, 0, 1), "critical"],
])("%s", (_name, dataSet, at, state) => {
  expect(freshness(dataSet, at, now)).toEqual({ dataSet, at, state });
});
