import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { checkCatalogueFile } from "#app/store/derived/check-catalogue-file.ts";
import { judgeCatalogue } from "#app/store/derived/judge-products.ts";
import { saveToldProduct } from "#app/store/source/products.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { catalogueList } from "./catalogue.ts";
import { readCatalogueCsv } from "./catalogue-csv.ts";
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
    await saveToldProduct(tx, 1, told(8, "1932-1934 Ford Fuel Pump", "Fuel pump"), new Date());
    await saveToldProduct(tx, 2, told(9, "Theirs", "x"), new Date());
  });
  for (const id of [1, 2]) await judgeCatalogue(id, new Date());
  const [heading, ...rows] = (await Array.fromAsync(csvLines(productsList, shop))).join("").split("\r\n");
  expect(heading).toBe(
    "product_id,handle,title,l1,l2,l3,confidence,fitment_class,years,makes,models,performance,restoration,custom,evidence",
  );
  expect(rows).toEqual([
    expect.stringMatching(/^7,p-7,"Hose, 3""",/),
    expect.stringMatching(
      /^8,p-8,1932-1934 Ford Fuel Pump,Fuel & Ignition,Fuel Pumps,.*,specific,1932;1933;1934,Ford,,/,
    ),
    "",
  ]);
});

test("catalogue.csv brought back unchanged says nothing", async () => {
  const text = (await Array.fromAsync(csvLines(catalogueList, shop))).join("");
  const read = readCatalogueCsv(text);
  if ("error" in read) throw new Error(read.error);
  expect(read.rows.length).toBe(2);
  expect(await checkCatalogueFile(1, read.rows)).toEqual({ rows: 2, changes: [], refused: [] });
});

test("a shop with more products than are read at once is written whole", async () => {
  await pool.query(
    `insert into "Product" (shop, id, handle, title, vendor, "productType", status, "hasOnlyDefaultVariant", "updatedAt", "readAt")
     select 3, n, 'h', 't', '', '', 'active', true, now(), now() from generate_series(1, 2500) n`,
  );
  await judgeCatalogue(3, new Date());
  const lines = await Array.fromAsync(csvLines(productsList, { id: 3 } as ShopRecord));
  expect(lines).toHaveLength(2501);
});
