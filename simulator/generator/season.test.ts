import { expect, test } from "vitest";
import { calendar, dayOf } from "./calendar.ts";
import { dayWeights, isRacingMonth, levels1, seasons } from "./season.ts";

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("a category's racing months stand to the others as its uplift says, and the year's mean is 1", () => {
  for (const strength of [0, 1, 2]) {
    const { indices, uplifts } = seasons(5, strength);
    for (const [at, months] of indices.entries()) {
      const racing = months.filter((_, month) => isRacingMonth(month + 1));
      const quiet = months.filter((_, month) => !isRacingMonth(month + 1));
      expect(mean(racing) / mean(quiet)).toBeCloseTo(uplifts[at] ?? 0, 10);
      expect(mean([...months])).toBeCloseTo(1, 10);
      if (strength === 0) expect(uplifts[at]).toBe(1);
    }
  }
});

test("suspension, brakes and wheels rise by 30 to 40 %; engine and interior hardly move", () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const { uplifts } = seasons(seed, 1);
    for (const l1 of ["Suspension & Steering", "Brakes & Wheels"] as const) {
      expect(uplifts[levels1.indexOf(l1)]).toBeGreaterThanOrEqual(1.3);
      expect(uplifts[levels1.indexOf(l1)]).toBeLessThanOrEqual(1.4);
    }
    for (const l1 of ["Engine & Drivetrain", "Interior & Trim"] as const)
      expect(Math.abs((uplifts[levels1.indexOf(l1)] ?? 0) - 1)).toBeLessThanOrEqual(0.03);
  }
});

test("weekdays and holidays move days within a month, never its mean", () => {
  const year = calendar("2026-07-01", 12, "America/Chicago");
  const weights = dayWeights(year);
  const november = year.days.filter(({ month }) => month === 11);
  expect(mean(november.map(({ index }) => weights[index] ?? 0))).toBeCloseTo(1, 10);
  const friday = november.find(({ text }) => text === "2025-11-28");
  const sunday = november.find(({ text }) => text === "2025-11-09");
  expect(weights[friday?.index ?? 0]).toBeGreaterThan(2 * (weights[sunday?.index ?? 0] ?? 0));
});

test("days begin at local midnight, also around a change of the clock", () => {
  const { days, endsAt } = calendar("2026-04-01", 12, "America/Chicago");
  // Chicago is six hours behind UTC in winter and five in summer; the clock went forward on 2026-03-08.
  const start = (text: string) => new Date(days.find((day) => day.text === text)?.startsAt ?? 0).toISOString();
  expect(start("2026-03-08")).toBe("2026-03-08T06:00:00.000Z");
  expect(start("2026-03-09")).toBe("2026-03-09T05:00:00.000Z");
  expect(new Date(endsAt).toISOString()).toBe("2026-04-01T05:00:00.000Z");
  expect(days.at(-1)?.text).toBe("2026-03-31");
  expect(days[0]?.text).toBe("2025-04-01");
  expect(dayOf(Date.parse("2026-04-01T04:59:00Z"), "America/Chicago")).toBe("2026-03-31");
});
