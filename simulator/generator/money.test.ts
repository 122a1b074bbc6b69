import { expect, test } from "vitest";
import { currencyOf, decimalText, priceText, prorate, shelfPrice } from "./money.ts";
import { random } from "./random.ts";

const [usd, jpy, kwd] = [currencyOf("USD"), currencyOf("JPY"), currencyOf("KWD")];

test.each([
  [1250, "12.5"],
  [120_000, "1200.0"],
  [1299, "12.99"],
  [0, "0.0"],
  [5, "0.05"],
  [-1250, "-12.5"],
])("%i cents are written %s", (cents, text) => {
  expect(decimalText(cents, usd)).toBe(text);
});

test("yen have no decimals but Shopify's one, dinars three", () => {
  expect(decimalText(1200, jpy)).toBe("1200.0");
  expect(priceText(1200, jpy)).toBe("1200");
  expect(decimalText(1234, kwd)).toBe("1.234");
  expect(priceText(1250, usd)).toBe("12.50");
});

test("shelf prices end as prices do", () => {
  expect(shelfPrice(12.3, 95, usd)).toBe(1295);
  expect(shelfPrice(1203, 95, usd)).toBe(120_500);
  expect(shelfPrice(13.2, 95, jpy)).toBe(1980);
});

test("parts of a split sum to the whole and stray less than one unit", () => {
  const chance = random(3, "splits");
  for (let round = 0; round < 500; round += 1) {
    const weights = Array.from({ length: chance.whole(1, 9) }, () => chance.whole(0, 5000));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (sum === 0) continue;
    const amount = chance.whole(0, sum);
    const parts = prorate(amount, weights);
    expect(parts.reduce((total, part) => total + part, 0)).toBe(amount);
    for (const [at, part] of parts.entries())
      expect(Math.abs(part - (amount * (weights[at] ?? 0)) / sum)).toBeLessThan(1);
  }
});
