import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import type { ProductRow, VariantRow } from "#app/derive/product/product-row.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { applyCollections, saveCollectionsOfProducts } from "./apply-collections.ts";
import { allProductWords, readProductWords } from "./product-words.ts";
import { saveMetafields, saveReadProduct } from "./products.ts";

const [shop, other] = [1, 2];
const at = "2026-11-01T00:00:00.000Z";

const product = (id: number, change: Partial<ProductRow> = {}): ProductRow => ({
  id: String(id),
  handle: `product-${id}`,
  title: `Product ${id}`,
  vendor: "Acme",
  productType: "Hose",
  status: "active",
  tags: ["an-6"],
  isGiftCard: false,
  categoryId: "vp-1-2",
  categoryName: "Hoses",
  hasOnlyDefaultVariant: true,
  createdAt: at,
  updatedAt: at,
  publishedAt: null,
  description: "For fuel.",
  metafields: [{ namespace: "custom", key: "fits", value: "1932 Ford" }],
  ...change,
});
const variant = (productId: number, id: number, change: Partial<VariantRow> = {}): VariantRow => ({
  id: String(id),
  productId: String(productId),
  inventoryItemId: null,
  title: "Default Title",
  sku: `SKU-${id}`,
  barcode: null,
  position: 1,
  priceCents: 100,
  compareAtCents: null,
  unitCostCents: null,
  taxable: true,
  tracked: true,
  available: 0,
  createdAt: at,
  updatedAt: at,
  ...change,
});

const save = (of: number, row: ProductRow, variants: VariantRow[] = []) =>
  inTransaction((tx) => saveReadProduct(tx, of, { product: row, variants }, new Date(at)));

beforeEach(() => pool.query(`truncate "Product", "Variant", "Collection", "ProductCollection"`));
afterAll(closeDatabase);

test("a product's words are its own, its collections' titles and its variants in their order", async () => {
  await save(shop, product(7), [
    variant(7, 71, { position: 2, title: "6 ft", sku: null }),
    variant(7, 72, { title: "3 ft" }),
  ]);
  await save(other, product(7, { title: "Theirs", description: null, metafields: null }), [variant(7, 71)]);
  await inTransaction(async (tx) => {
    for (const of of [shop, other])
      await applyCollections(tx, of, [{ id: "41", handle: "fuel", title: `Fuel ${of}`, updatedAt: at }]);
    await saveCollectionsOfProducts(tx, shop, ["7"], [{ productId: "7", collectionId: "41" }]);
  });
  expect(await readProductWords(shop, ["7", "8"])).toEqual([
    {
      id: "7",
      handle: "product-7",
      title: "Product 7",
      vendor: "Acme",
      productType: "Hose",
      tags: ["an-6"],
      collections: ["Fuel 1"],
      categoryId: "vp-1-2",
      description: "For fuel.",
      metafields: [{ namespace: "custom", key: "fits", value: "1932 Ford" }],
      variants: [
        { title: "3 ft", sku: "SKU-72" },
        { title: "6 ft", sku: null },
      ],
    },
  ]);
  expect(await readProductWords(other, ["7"])).toMatchObject([
    { title: "Theirs", collections: [], description: "", metafields: [], variants: [{ sku: "SKU-71" }] },
  ]);
});

test("all of them come in batches, each once, in the order of their ids, and never the other shop's", async () => {
  for (const id of [9, 10, 1, 200, 3]) await save(shop, product(id));
  await save(other, product(2));
  const batches = await Array.fromAsync(allProductWords(shop, 2));
  expect(batches.map((batch) => batch.map(({ id }) => id))).toEqual([["1", "3"], ["9", "10"], ["200"]]);
  expect(await Array.fromAsync(allProductWords(3))).toEqual([]);
});

test("metafields that were read take the place of those before, in one shop", async () => {
  await save(shop, product(7));
  await save(other, product(7));
  const metafields = [{ namespace: "ymm", key: "fitment", value: '[{"make":"Ford"}]' }];
  await inTransaction((tx) => saveMetafields(tx, shop, [{ id: "7", metafields }]));
  expect(await readProductWords(shop, ["7"])).toMatchObject([{ metafields }]);
  expect(await readProductWords(other, ["7"])).toMatchObject([{ metafields: product(7).metafields }]);
});
