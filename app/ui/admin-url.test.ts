import { expect, test } from "vitest";
import { productsOfTypeUrl } from "./admin-url.ts";

const queryOf = (url: string) => new URL(url).searchParams.get("query");

test("a type is searched for as a whole phrase, whatever characters it has", () => {
  expect(productsOfTypeUrl("AN Fittings")).toMatch(/^shopify:\/\/admin\/products\?query=/);
  expect(queryOf(productsOfTypeUrl('Hose & 3/4" line'))).toBe('product_type:"Hose & 3/4\\" line"');
});

test("products without a type are searched for by the absence of one", () => {
  expect(queryOf(productsOfTypeUrl(""))).toBe("-product_type:*");
});
