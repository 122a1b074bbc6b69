import { describe, expect, test } from "vitest";
import { type Charged, containedTax, withoutTax } from "./tax.ts";

const line = (grossCents: number, more: Partial<Charged> = {}): Charged => ({
  grossCents,
  discountCents: 0,
  taxable: true,
  taxCents: null,
  ...more,
});
const order = { taxesIncluded: true, taxCents: 2000, shippingCents: 0, shippingTaxCents: null };

describe("the tax inside what was charged", () => {
  test.each([
    [
      "a line's own tax is taken as told",
      order,
      [line(6000, { taxCents: 1500 }), line(6000, { taxCents: 500 })],
      [1500, 500],
    ],
    ["untold tax is spread over what was charged", order, [line(9000), line(3000)], [1500, 500]],
    ["a discount lowers a line's share", order, [line(9000, { discountCents: 6000 }), line(3000)], [1000, 1000]],
    ["shipping takes its share and is no sale", { ...order, shippingCents: 3000 }, [line(9000)], [1500]],
    [
      "shipping that tells its own tax takes no other",
      { ...order, shippingCents: 3000, shippingTaxCents: 500 },
      [line(9000)],
      [1500],
    ],
    [
      "a line that tells no tax where another does has none",
      order,
      [line(6000, { taxCents: 2000 }), line(6000, { taxCents: 0 })],
      [2000, 0],
    ],
    [
      "tax that is on shipping alone is on no line",
      { ...order, shippingCents: 12_000, shippingTaxCents: 2000 },
      [line(6000, { taxCents: 0 })],
      [0],
    ],
    [
      "tax that is named as a whole and on nothing that was taxed is spread",
      { ...order, shippingCents: 3000, shippingTaxCents: 0 },
      [line(6000, { taxCents: 0 }), line(3000, { taxCents: 0 })],
      [1000, 500],
    ],
    ["a line that is not taxable has none", order, [line(9000, { taxable: false }), line(3000)], [0, 2000]],
    [
      "what other lines tell is no longer spread",
      order,
      [line(6000, { taxCents: 1500 }), line(100), line(300)],
      [1500, 125, 375],
    ],
    [
      "cents that do not divide go to the first",
      { ...order, taxCents: 100 },
      [line(50), line(50), line(50)],
      [34, 33, 33],
    ],
    [
      "with nothing taxable all lines share",
      order,
      [line(500, { taxable: false }), line(500, { taxable: false })],
      [1000, 1000],
    ],
    ["a line given away has none", order, [line(500, { discountCents: 500 }), line(500)], [0, 2000]],
    ["nothing charged has none", order, [line(0)], [0]],
    ["prices without tax contain none", { ...order, taxesIncluded: false }, [line(9000, { taxCents: 900 })], [0]],
  ])("%s", (_name, told, lines, taxes) => {
    expect(containedTax(told, lines)).toEqual(taxes);
  });
});

describe("a price and its discount without tax", () => {
  test.each([
    ["20 % inside 120.00 less 12.00", 12_000, 1200, 1800, { grossCents: 10_000, discountCents: 1000 }],
    ["no tax", 12_000, 1200, 0, { grossCents: 12_000, discountCents: 1200 }],
    ["no discount", 12_000, 0, 2000, { grossCents: 10_000, discountCents: 0 }],
    ["a line given away stays as priced", 12_000, 12_000, 0, { grossCents: 12_000, discountCents: 12_000 }],
    ["a discount that does not divide: 0.33 × 0.90 is 0.30", 100, 33, 7, { grossCents: 90, discountCents: 30 }],
    ["tax is never more than what was charged", 500, 0, 900, { grossCents: 0, discountCents: 0 }],
  ])("%s", (_name, grossCents, discountCents, taxCents, expected) => {
    expect(withoutTax({ grossCents, discountCents }, taxCents)).toEqual(expected);
  });
});
