import { expect, test } from "vitest";
import { addDocumentHeaders } from "./document-headers.server.ts";

function policyOf(address: string): string | null {
  const headers = new Headers({ "X-Frame-Options": "DENY" });
  addDocumentHeaders(new Request(address), headers);
  expect(headers.has("X-Frame-Options")).toBe(false);
  return headers.get("Content-Security-Policy");
}

test("a shop's page may be framed by that shop and by Shopify Admin, by nobody else", () => {
  expect(policyOf("https://app.test/app?shop=hot-rodan.myshopify.com&host=x")).toBe(
    "frame-ancestors https://hot-rodan.myshopify.com https://admin.shopify.com;",
  );
});

test.each([
  "https://app.test/app",
  "https://app.test/app?shop=",
  "https://app.test/app?shop=evil.example",
  "https://app.test/app?shop=evil.example%2Fhot-rodan.myshopify.com",
  "https://app.test/app?shop=hot-rodan.myshopify.com.evil.example",
  "https://app.test/app?shop=*.myshopify.com",
  "https://app.test/app?shop=a.myshopify.com%20https://evil.example",
  "https://app.test/app?shop=a.myshopify.com%3B%20script-src%20*",
])("%s may be framed by nobody", (address) => {
  expect(policyOf(address)).toBe("frame-ancestors 'none';");
});
