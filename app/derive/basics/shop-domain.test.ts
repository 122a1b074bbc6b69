import { expect, test } from "vitest";
import { isShopDomain } from "./shop-domain.ts";

test.each(["hot-rodan.myshopify.com", "1.myshopify.com"])("%s is a shop's domain", (text) => {
  expect(isShopDomain(text)).toBe(true);
});

test.each([
  "",
  "myshopify.com",
  ".myshopify.com",
  "-a.myshopify.com",
  "a.b.myshopify.com",
  "a.myshopify.com.evil.example",
  "a.myshopify.com\n",
  "A.myshopify.com",
  "https://a.myshopify.com",
])("%j is none", (text) => {
  expect(isShopDomain(text)).toBe(false);
});
