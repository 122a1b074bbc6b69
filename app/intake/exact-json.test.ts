import { expect, test } from "vitest";
import { parseExactJson } from "./exact-json.ts";

test("an id of 18 digits keeps every digit", () => {
  expect(parseExactJson('{"id":788032119674292922,"variants":[{"id":642667041472713922}],"price":"19.99"}')).toEqual({
    id: "788032119674292922",
    variants: [{ id: "642667041472713922" }],
    price: "19.99",
  });
});

test("ordinary numbers, decimals and text stay what they are", () => {
  const text = '{"id":9007199254740991,"weight":1.5,"sku":"1234567890123456789","none":null,"long":0.1234567890123456}';
  expect(parseExactJson(text)).toEqual({
    id: 9007199254740991,
    weight: 1.5,
    sku: "1234567890123456789",
    none: null,
    long: 0.1234567890123456,
  });
});

test("what is not JSON is an error", () => {
  expect(() => parseExactJson("{")).toThrow(SyntaxError);
});
