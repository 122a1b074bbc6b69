import { expect, test } from "vitest";
import { type AlertState, alertChanges } from "./stock-alerts.ts";

const state = (of: Partial<AlertState> = {}): AlertState => ({
  before: new Map(),
  open: [],
  judged: [],
  deadPercent: 50,
  capitalAtRiskCents: 0,
  capitalLimitCents: null,
  ...of,
});
const dead = { variantId: "7", verdict: "dead" as const, overFor: 0.6, available: 3, capitalCents: 900 };
const open = [{ kind: "turned-dead" as const, subject: "7" }];

test("a part that turns dead is told once", () => {
  const judged = [dead];
  const before = new Map([["7", "slow"]]);
  expect(alertChanges(state({ before, judged })).opened).toEqual([
    { kind: "turned-dead", subject: "7", facts: { capitalCents: 900, probability: 0.6 } },
  ]);
  expect(alertChanges(state({ before, judged, open })).opened).toEqual([]);
  expect(alertChanges(state({ before: new Map([["7", "dead"]]), judged })).opened).toEqual([]);
});

test("what was dead when first judged is no news, nor what has no stock", () => {
  expect(alertChanges(state({ before: null, judged: [dead] })).opened).toEqual([]);
  expect(alertChanges(state({ judged: [dead] })).opened).toEqual([]);
  expect(alertChanges(state({ before: new Map([["7", "slow"]]), judged: [{ ...dead, available: 0 }] })).opened).toEqual(
    [],
  );
});

test.each([
  ["a little below the limit", { ...dead, verdict: "slow" as const, overFor: 0.31 }, 0],
  ["clearly below it", { ...dead, verdict: "slow" as const, overFor: 0.29 }, 1],
  ["sold out", { ...dead, available: 0 }, 1],
  ["left out", { ...dead, verdict: null }, 1],
])("an alert on a part that is %s", (_name, one, closed) => {
  expect(alertChanges(state({ open, judged: [one] })).closed).toHaveLength(closed);
});

test("an alert on a part that is gone closes", () => {
  expect(alertChanges(state({ open })).closed).toEqual(open);
});

test.each([
  [100_000, 0, 0],
  [100_001, 1, 0],
])("capital of %d over a limit of 100,000 opens %d", (capitalAtRiskCents, opened) => {
  expect(alertChanges(state({ capitalAtRiskCents, capitalLimitCents: 100_000 })).opened).toHaveLength(opened);
});

test.each([
  [90_000, 0],
  [89_999, 1],
])("with %d at risk an alert on capital over 100,000 closes %d", (capitalAtRiskCents, closed) => {
  const told = [{ kind: "capital" as const, subject: "" }];
  expect(alertChanges(state({ capitalAtRiskCents, capitalLimitCents: 100_000, open: told })).closed).toHaveLength(
    closed,
  );
});
