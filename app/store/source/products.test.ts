import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import type { ProductRow, VariantRow } from "#app/derive/product/product-row.ts";
import type { ProductMetafield } from "#app/derive/product/product-words.ts";
import { type StagedLine, stageLines } from "#app/store/app/staged-lines.ts";
import { inTransaction } from "#app/store/transaction.ts";
import {
  catalogueCounts,
  deleteProduct,
  listProducts,
  mergeStagedProducts,
  productTypeCounts,
  saveToldProduct,
} from "./products.ts";

const shop = 1;
const other = 2;
const run = "00000000-0000-4000-8000-000000000001";
const at = (time: string) => new Date(`2026-11-20T${time}Z`);

const product = (id: number, change: Partial<ProductRow> = {}): ProductRow => ({
  id: String(id),
  handle: `product-${id}`,
  title: `Product ${id}`,
  vendor: "Acme",
  productType: "Hose",
  status: "active",
  tags: ["an-6", "fuel"],
  isGiftCard: false,
  categoryId: null,
  categoryName: null,
  hasOnlyDefaultVariant: false,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-11-01T00:00:00.000Z",
  publishedAt: null,
  description: "Steel",
  metafields: [],
  ...change,
});

const variant = (productId: number, id: number, change: Partial<VariantRow> = {}): VariantRow => ({
  id: String(id),
  productId: String(productId),
  inventoryItemId: String(id + 1000),
  title: `Variant ${id}`,
  sku: `SKU-${id}`,
  barcode: null,
  position: 1,
  priceCents: 1999,
  compareAtCents: null,
  unitCostCents: 850,
  taxable: true,
  tracked: true,
  available: 5,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-11-01T00:00:00.000Z",
  ...change,
});

/** What a webhook says: nothing of cost, tracking, gift card and metafields. */
const told = (row: ProductRow, variants: VariantRow[]) => ({
  product: { ...row, isGiftCard: null, metafields: null },
  variants: variants.map((each) => ({ ...each, unitCostCents: null, tracked: null })),
});

async function importFile(
  of: number,
  products: ProductRow[],
  variants: VariantRow[],
  begun: Date,
  metafields: (ProductMetafield & { productId: string })[] = [],
) {
  const lines: StagedLine[] = [
    ...metafields.map((row): Omit<StagedLine, "line"> => ({ kind: "metafield", row })),
    ...variants.map((row): Omit<StagedLine, "line"> => ({ kind: "variant", row })),
    ...products.map((row): Omit<StagedLine, "line"> => ({ kind: "product", row })),
  ].map((staged, line) => ({ ...staged, line }));
  await stageLines(of, run, lines);
  return inTransaction(async (tx) => {
    const counts = await mergeStagedProducts(tx, of, run, begun);
    await tx.query(`delete from "ImportLine" where shop = $1`, [of]);
    return counts;
  });
}

const save = (of: number, row: ProductRow, variants: VariantRow[], readAt: Date) =>
  inTransaction((tx) => saveToldProduct(tx, of, told(row, variants), readAt));

const titles = async (of: number) => (await listProducts(of, "0", 100)).map((row) => row.title);
const variantsOf = async (of: number) => {
  const { rows } = await pool.query(
    `select id::int, available, "unitCostCents"::int as cost, tracked from "Variant" where shop = $1 order by id`,
    [of],
  );
  return rows;
};

beforeEach(() => pool.query(`truncate "Product", "Variant", "Tombstone", "ImportLine"`));
afterAll(closeDatabase);

test("a file is merged whatever the order of its lines, and the other shop's catalogue is not touched", async () => {
  await importFile(other, [product(1, { title: "Theirs" })], [variant(1, 11)], at("10:00:00"));
  const counts = await importFile(
    shop,
    [product(1), product(2)],
    [variant(1, 11), variant(1, 12), variant(2, 21)],
    at("11:00:00"),
  );
  expect(counts).toEqual({ products: 2, variants: 3 });
  expect(await titles(shop)).toEqual(["Product 1", "Product 2"]);
  expect(await titles(other)).toEqual(["Theirs"]);
  expect(await variantsOf(other)).toHaveLength(1);
});

test("importing the same file twice changes nothing", async () => {
  const file = () => importFile(shop, [product(1)], [variant(1, 11), variant(1, 12)], at("11:00:00"));
  await file();
  const before = await pool.query(`select * from "Product" natural full join "Variant" order by id`);
  await file();
  const after = await pool.query(`select * from "Product" natural full join "Variant" order by id`);
  expect(after.rows).toEqual(before.rows);
});

test("a later file drops products and variants that it does not name", async () => {
  await importFile(shop, [product(1), product(2)], [variant(1, 11), variant(1, 12), variant(2, 21)], at("10:00:00"));
  await importFile(other, [product(2)], [variant(2, 21)], at("10:00:00"));
  await importFile(shop, [product(1)], [variant(1, 12)], at("11:00:00"));
  expect(await titles(shop)).toEqual(["Product 1"]);
  expect((await variantsOf(shop)).map((row) => row.id)).toEqual([12]);
  expect(await titles(other)).toEqual(["Product 2"]);
});

describe("words", () => {
  const field = (productId: number, key: string, value = "x") => ({
    productId: String(productId),
    namespace: "custom",
    key,
    value,
  });
  const wordsOf = async (of: number) =>
    (await pool.query(`select id::int, description, metafields from "Product" where shop = $1 order by id`, [of])).rows;

  test("the metafields of a file are one list per product, in the order of their keys", async () => {
    await importFile(other, [product(1)], [], at("10:00:00"), [field(1, "theirs")]);
    await importFile(shop, [product(1), product(2)], [], at("11:00:00"), [field(1, "b"), field(9, "c"), field(1, "B")]);
    expect(await wordsOf(shop)).toEqual([
      {
        id: 1,
        description: "Steel",
        metafields: [
          { namespace: "custom", key: "B", value: "x" },
          { namespace: "custom", key: "b", value: "x" },
        ],
      },
      { id: 2, description: "Steel", metafields: [] },
    ]);
    expect(await wordsOf(other)).toMatchObject([{ metafields: [{ key: "theirs" }] }]);
  });

  test("a webhook brings the description and leaves the metafields; a later file without them clears them", async () => {
    await importFile(shop, [product(1)], [], at("10:00:00"), [field(1, "a")]);
    const newer = product(1, { description: "Brass", updatedAt: "2026-11-02T00:00:00.000Z" });
    await save(shop, newer, [], at("11:00:00"));
    expect(await wordsOf(shop)).toMatchObject([{ description: "Brass", metafields: [{ key: "a" }] }]);
    await importFile(shop, [newer], [], at("12:00:00"));
    expect(await wordsOf(shop)).toMatchObject([{ description: "Brass", metafields: [] }]);
  });

  test("a file that lost to a webhook still tells the metafields that nobody told", async () => {
    const newer = product(1, { updatedAt: "2026-11-02T00:00:00.000Z" });
    await save(shop, newer, [], at("11:00:00"));
    await importFile(shop, [product(1)], [], at("10:00:00"), [field(1, "a")]);
    expect(await wordsOf(shop)).toMatchObject([{ metafields: [{ key: "a" }] }]);
  });
});

describe("a webhook", () => {
  test("that is newer changes the product and keeps what no webhook carries", async () => {
    await importFile(shop, [product(1)], [variant(1, 11), variant(1, 12)], at("10:00:00"));
    const newer = product(1, { title: "Renamed", updatedAt: "2026-11-02T00:00:00.000Z" });
    expect(await save(shop, newer, [variant(1, 11, { available: 3 })], at("11:00:00"))).toEqual({
      products: 1,
      variants: 1,
    });
    expect(await titles(shop)).toEqual(["Renamed"]);
    expect(await variantsOf(shop)).toEqual([{ id: 11, available: 3, cost: 850, tracked: true }]);
  });

  test("that is older than what we have changes nothing", async () => {
    await importFile(shop, [product(1)], [variant(1, 11)], at("10:00:00"));
    const older = product(1, { title: "Old name", updatedAt: "2026-10-31T23:59:59.000Z" });
    expect(await save(shop, older, [], at("11:00:00"))).toEqual({ products: 0, variants: 0 });
    expect(await titles(shop)).toEqual(["Product 1"]);
    expect(await variantsOf(shop)).toHaveLength(1);
  });

  test("that came while a file was written wins over the file at the same updatedAt", async () => {
    await save(shop, product(1), [variant(1, 11, { available: 2 })], at("10:30:00"));
    await importFile(shop, [product(1)], [variant(1, 11, { available: 9 })], at("10:00:00"));
    expect((await variantsOf(shop)).map((row) => row.available)).toEqual([2]);
  });

  test("that came first leaves room for what only a file knows", async () => {
    const newer = product(1, { title: "Renamed", updatedAt: "2026-11-02T00:00:00.000Z" });
    await save(shop, newer, [variant(1, 11, { available: 2 })], at("10:30:00"));
    await save(other, newer, [variant(1, 11)], at("10:30:00"));
    await importFile(shop, [product(1, { isGiftCard: true })], [variant(1, 11, { available: 9 })], at("10:00:00"));
    expect(await titles(shop)).toEqual(["Renamed"]);
    expect(await variantsOf(shop)).toEqual([{ id: 11, available: 2, cost: 850, tracked: true }]);
    expect(await variantsOf(other)).toEqual([{ id: 11, available: 5, cost: null, tracked: null }]);
    const { rows } = await pool.query(`select shop, "isGiftCard" from "Product" order by shop`);
    expect(rows).toEqual([
      { shop, isGiftCard: true },
      { shop: other, isGiftCard: null },
    ]);
  });

  test("about a product that the file, begun before, does not know yet keeps it", async () => {
    await save(shop, product(3), [variant(3, 31)], at("10:30:00"));
    await importFile(shop, [product(1)], [variant(1, 11)], at("10:00:00"));
    expect(await titles(shop)).toEqual(["Product 1", "Product 3"]);
  });

  test("with a hundred variants may not name them all, so none is dropped", async () => {
    const variants = Array.from({ length: 101 }, (_, index) => variant(1, 11 + index));
    await importFile(shop, [product(1)], variants, at("10:00:00"));
    const newer = product(1, { updatedAt: "2026-11-02T00:00:00.000Z" });
    await save(shop, newer, variants.slice(0, 100), at("11:00:00"));
    expect(await variantsOf(shop)).toHaveLength(101);
    await save(shop, { ...newer, updatedAt: "2026-11-03T00:00:00.000Z" }, variants.slice(0, 99), at("12:00:00"));
    expect(await variantsOf(shop)).toHaveLength(99);
  });

  test("of two that arrive in the wrong order the newer one stays", async () => {
    const early = product(1, { title: "Early", updatedAt: "2026-11-02T00:00:00.000Z" });
    const late = product(1, { title: "Late", updatedAt: "2026-11-03T00:00:00.000Z" });
    await save(shop, late, [variant(1, 11)], at("11:00:00"));
    await save(shop, early, [variant(1, 11)], at("12:00:00"));
    expect(await titles(shop)).toEqual(["Late"]);
  });
});

test("a deleted product does not come back, neither by a late webhook nor by a file begun before", async () => {
  await importFile(shop, [product(1)], [variant(1, 11)], at("10:00:00"));
  await importFile(other, [product(1)], [variant(1, 11)], at("10:00:00"));
  await inTransaction((tx) => deleteProduct(tx, shop, "1", at("11:00:00")));
  await save(shop, product(1, { updatedAt: "2026-11-05T00:00:00.000Z" }), [variant(1, 11)], at("12:00:00"));
  await importFile(shop, [product(1)], [variant(1, 11)], at("10:30:00"));
  expect(await titles(shop)).toEqual([]);
  expect(await variantsOf(shop)).toEqual([]);
  expect(await titles(other)).toEqual(["Product 1"]);
});

test("a product is not saved beside its deletion, however close the two are", async () => {
  let saving: Promise<unknown> | undefined;
  await inTransaction(async (tx) => {
    await deleteProduct(tx, shop, "1", at("11:00:00"));
    saving = save(shop, product(1), [variant(1, 11)], at("11:00:00"));
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  expect(await saving).toEqual({ products: 0, variants: 0 });
  expect(await titles(shop)).toEqual([]);
});

describe("counts", () => {
  const products = [
    product(1),
    product(2, { productType: "", status: "draft" }),
    product(3, { productType: "Gift", isGiftCard: true }),
    product(4, { productType: "Hose" }),
  ];
  const variants = [
    variant(1, 11, { available: 5 }),
    variant(1, 12, { sku: null, unitCostCents: null, available: -3 }),
    variant(2, 21, { tracked: false, available: 1000 }),
    variant(3, 31, { unitCostCents: null, sku: null, available: null }),
    variant(4, 41, { unitCostCents: 0, available: 7 }),
  ];

  test("an empty shop has zeros and was never read", async () => {
    expect(await catalogueCounts(shop)).toEqual({
      products: 0,
      activeProducts: 0,
      variants: 0,
      withoutSku: 0,
      withoutCost: 0,
      withoutProductType: 0,
      unitsInStock: 0,
      readAt: null,
    });
    expect(await productTypeCounts(shop)).toEqual([]);
  });

  test("untracked and negative stock are no units, a cost of zero is a cost, a gift card lacks none", async () => {
    await importFile(shop, products, variants, at("11:00:00"));
    await importFile(other, [product(9)], [variant(9, 91)], at("11:30:00"));
    expect(await catalogueCounts(shop)).toEqual({
      products: 4,
      activeProducts: 3,
      variants: 5,
      withoutSku: 2,
      withoutCost: 1,
      withoutProductType: 1,
      unitsInStock: 12,
      readAt: at("11:00:00"),
    });
    expect(await productTypeCounts(shop)).toEqual([
      { productType: "Hose", products: 2, variants: 3, units: 12 },
      { productType: "", products: 1, variants: 1, units: 0 },
      { productType: "Gift", products: 1, variants: 1, units: 0 },
    ]);
  });

  test("a list is read in pages by id", async () => {
    await importFile(shop, products, variants, at("11:00:00"));
    const [first, second] = await listProducts(shop, "0", 2);
    expect(first).toMatchObject({ id: "1", variants: 2, available: 2, withoutCost: 1 });
    expect(second).toMatchObject({ id: "2", variants: 1, available: null, withoutCost: 0 });
    expect((await listProducts(shop, "2", 2)).map((row) => row.id)).toEqual(["3", "4"]);
  });
});
