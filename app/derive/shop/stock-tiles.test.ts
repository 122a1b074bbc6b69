import { expect, test } from "vitest";
import { stockTiles } from "./stock-tiles.ts";

const total = (
  verdict: "dead" | "slow" | "asleep" | "fine" | "",
  stockStatus: "out" | "critical" | "low" | "healthy" | "overstock",
  skus: number,
  capitalCents = 0,
  estimatedCents = 0,
) => ({
  verdict,
  stockStatus,
  skus,
  capitalCents,
  estimatedCents,
});

test("what is out is critical; dead, slow and asleep are at risk, fine and unjudged are not", () => {
  expect(
    stockTiles([
      total("fine", "out", 4),
      total("fine", "critical", 2),
      total("slow", "low", 1, 100),
      total("dead", "overstock", 8, 1000, 400),
      total("asleep", "overstock", 16, 10_000),
      total("fine", "healthy", 32, 100_000),
      total("", "overstock", 64, 1_000_000),
    ]),
  ).toEqual({ critical: 6, low: 1, overstock: 88, atRiskSkus: 25, atRiskCents: 11_100, estimatedCents: 400 });
});

test("before stock was judged nothing is known, which is not zero", () => {
  expect(stockTiles([])).toBeNull();
});
