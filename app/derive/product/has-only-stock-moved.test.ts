import { expect, test } from "vitest";
import { hasOnlyStockMoved } from "./has-only-stock-moved.ts";
import type { ProductRow, VariantRow } from "./product-row.ts";

const at = "2026-11-01T00:00:00.000Z";
const later = "2026-11-02T00:00:00.000Z";
const product: ProductRow = {
  id: "1",
  handle: "hose",
  title: "Hose",
  vendor: "Acme",
  productType: "",
  status: "active",
  tags: ["an-6"],
  isGiftCard: false,
  categoryId: null,
  categoryName: null,
  hasOnlyDefaultVariant: true,
  createdAt: at,
  updatedAt: at,
  publishedAt: at,
  description: "Long",
  metafields: [],
};
const variant: VariantRow = {
  id: "2",
  productId: "1",
  inventoryItemId: "3",
  title: "Default Title",
  sku: "H",
  barcode: null,
  position: 1,
  priceCents: 100,
  compareAtCents: null,
  unitCostCents: 60,
  taxable: true,
  tracked: true,
  available: 5,
  createdAt: at,
  updatedAt: at,
};
const known = { product, variants: [variant] };
const told = (change: Partial<ProductRow>, ofVariant: Partial<VariantRow> = {}) => ({
  product: { ...product, isGiftCard: null, metafields: null, updatedAt: later, ...change },
  variants: [{ ...variant, unitCostCents: null, tracked: null, updatedAt: later, ...ofVariant }],
});

test("a product of which only the stock is another has only moved its stock", () => {
  expect(hasOnlyStockMoved(told({}, { available: 4 }), known)).toBe(true);
});

test("it has not where a word or a price is another too", () => {
  expect(hasOnlyStockMoved(told({ title: "Hose 2" }, { available: 4 }), known)).toBe(false);
  expect(hasOnlyStockMoved(told({ tags: [] }, { available: 4 }), known)).toBe(false);
  expect(hasOnlyStockMoved(told({}, { available: 4, priceCents: 101 }), known)).toBe(false);
});

test("it has not where nothing that we can see is another: then it was something else", () => {
  expect(hasOnlyStockMoved(told({}), known)).toBe(false);
});

test("it has not where a variant came or went", () => {
  expect(hasOnlyStockMoved({ ...told({}), variants: [] }, known)).toBe(false);
  expect(hasOnlyStockMoved(told({}, { id: "9", available: 4 }), known)).toBe(false);
});
