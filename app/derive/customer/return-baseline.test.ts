import { expect, test } from "vitest";
import { countSilences } from "./return-baseline.ts";

test("two silences of at least 90 days, one of them came back", () => {
  const baseline = { silences: 0, cameBack: 0 };
  countSilences(baseline, [0, 100, 120], 90, 215);
  expect(baseline).toEqual({ silences: 2, cameBack: 1 });
});

test("89 days are none, 90 are one", () => {
  const baseline = { silences: 0, cameBack: 0 };
  countSilences(baseline, [0], 90, 89);
  expect(baseline.silences).toBe(0);
  countSilences(baseline, [0], 90, 90);
  expect(baseline.silences).toBe(1);
});
