import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { saveToldProduct } from "#app/store/source/products.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { csvLines } from "./csv.ts";
import { productsList } from "./products.ts";

afterAll(closeDatabase);

const shop = { id: 1 } as ShopRecord;

const told = (id: number, title: string, productType: string) => ({
  product: {
    id: String(id),
    handle: `p-${id}`,
    title,
    vendor: "Acme",
    productType,
    status: "active",
    tags: [],
    isGiftCard: null,
    categoryId: null,
    categoryName: null,
    hasOnlyDefaultVariant: true,
    createdAt: null,
    updatedAt: "2026-11-01T00:00:00.000Z",
    publishedAt: null,
    description: null,
    metafields: null,
  },
  variants: [
    {
      id: String(id * 10),
      productId: String(id),
      inventoryItemId: null,
      title: "Default Title",
      sku: null,
      barcode: null,
      position: 1,
      priceCents: 100,
      compareAtCents: null,
      unitCostCents: null,
      taxable: true,
      tracked: null,
      available: id,
      createdAt: null,
      updatedAt: "2026-11-01T00:00:00.000Z",
    },
  ],
});

test("products.csv names every product of the shop and of no other, with what is unknown left empty", async () => {
  await inTransaction(async (tx) => {
    await saveToldProduct(tx, 1, told(7, 'Hose, 3"', ""), new Date());
    await saveToldProduct(tx, 1, told(8, "Pump", "Fuel pump"), new Date());
    await saveToldProduct(tx, 2, told(9, "Theirs", "x"), new Date());
  });
  await pool.query(`update "Variant" set tracked = false where shop = 1 and id = 80`);
  expect((await Array.fromAsync(csvLines(productsList, shop))).join("")).toBe(
    [
      "product_id,handle,title,product_type,vendor,status,variants,available,without_cost",
      '7,p-7,"Hose, 3""",,Acme,active,1,7,1',
      "8,p-8,Pump,Fuel pump,Acme,active,1,,1",
      "",
    ].join("\r\n"),
  );
});

test("a shop with more products than are read at once is written whole", async () => {
  await pool.query(
    `insert into "Product" (shop, id, handle, title, vendor, "productType", status, "hasOnlyDefaultVariant", "updatedAt", "readAt")
     select 3, n, 'h', 't', '', '', 'active', true, now(), now() from generate_series(1, 2500) n`,
  );
  const lines = await Array.fromAsync(csvLines(productsList, { id: 3 } as ShopRecord));
  expect(lines).toHaveLength(2501);
});
