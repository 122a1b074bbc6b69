import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { BulkFileError } from "#app/shopify/errors.ts";
import { savePlan, saveStep } from "#app/store/app/import-plan.ts";
import { latestImport, requestImport } from "#app/store/app/imports.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { stageLines } from "#app/store/app/staged-lines.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { importCatalogue } from "./import-catalogue.ts";

const record = (id: number): ShopRecord => ({
  id,
  gid: `gid://shopify/Shop/${id}`,
  domain: `shop-${id}.myshopify.com`,
  name: "Shop",
  currency: "USD",
  timeZone: "UTC",
  planName: null,
  locale: "en",
  asOf: null,
});
const [shop, other] = [record(1), record(2)];
const windowFrom = new Date(0);
const operation = "gid://shopify/BulkOperation/1";

const product = (id: number) =>
  JSON.stringify({
    id: `gid://shopify/Product/${id}`,
    handle: `part-${id}`,
    title: `Part ${id}`,
    vendor: "Acme",
    productType: "",
    status: "ACTIVE",
    tags: [],
    isGiftCard: false,
    hasOnlyDefaultVariant: true,
    createdAt: "2026-01-01T00:00:00Z",
    updatedAt: "2026-01-01T00:00:00Z",
    publishedAt: null,
    category: null,
    description: "",
  });

let run: string;

beforeEach(async () => {
  await pool.query(`truncate "ImportRun", "ImportStep", "ImportLine", "Product", "Variant", "ProductCollection"`);
  for (const { id } of [shop, other]) {
    await requestImport(id);
    const { id: own } = (await latestImport(id))!;
    if (id === shop.id) run = own;
    const step = {
      noun: "products",
      windowFrom,
      windowTo: null,
      status: "ready",
      way: "bulk",
      expected: null,
    } as const;
    await inTransaction((tx) => savePlan(tx, id, own, [{ ...step, failure: null }]));
    await saveStep(pool, id, own, { noun: "products", windowFrom }, { bulkOperationId: operation });
    await stageLines(id, own, [{ line: 7, kind: "product", row: { id: "99" } }]);
  }
});
afterAll(closeDatabase);

/** Reads products 1 to 3; `meanwhile` happens before the last of them. */
const read = (meanwhile: () => Promise<unknown> = async () => undefined) =>
  importCatalogue(
    {
      shop,
      run,
      operationId: operation,
      readAt: new Date(),
      signal: new AbortController().signal,
      onProgress: async () => undefined,
      lines: (async function* () {
        yield* [1, 2].map(product);
        // A thousand lines are staged at a time.
        for (let line = 0; line < 1000; line++)
          yield JSON.stringify({ id: "gid://shopify/Collection/8", __parentId: "gid://shopify/Product/1" });
        await meanwhile();
        yield product(3);
      })(),
    },
    () => undefined,
    (tx) => saveStep(tx, shop.id, run, { noun: "products", windowFrom }, { status: "done" }),
  );

const products = async () => {
  const { rows } = await pool.query(`select shop, id::int from "Product" order by shop, id`);
  return rows.map(({ shop: of, id }) => [of, id]);
};
const staged = async () => {
  const { rows } = await pool.query(`select shop, line from "ImportLine" order by shop, line`);
  return rows.map(({ shop: of, line }) => [of, line]);
};
const known = () =>
  pool.query(
    `insert into "Product" (shop, id, handle, title, vendor, "productType", status, tags, "hasOnlyDefaultVariant", "updatedAt", "readAt")
     select shop, 5, 'old', 'Old', '', '', 'active', '{}', true, '2025-01-01', '2025-01-01' from unnest(array[1, 2]) shop`,
  );

test("the file replaces the catalogue; what an earlier file had staged is not part of it; another shop keeps its own", async () => {
  await known();
  await read();
  expect(await products()).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 5],
  ]);
  expect(await staged()).toContainEqual([2, 7]);
});

test("a staging table that a crash has emptied is refused: no product is taken for gone", async () => {
  await known();
  const crash = () => pool.query(`delete from "ImportLine"`);
  await expect(read(crash)).rejects.toThrow(BulkFileError);
  expect(await products()).toEqual([
    [1, 5],
    [2, 5],
  ]);
});

test.each<[string, string]>([
  ["the import has failed meanwhile", `update "ImportRun" set status = 'failed'`],
  ["another has merged the file meanwhile", `update "ImportStep" set status = 'done'`],
  ["another file has been asked for meanwhile", `update "ImportStep" set "bulkOperationId" = 'gid://x/2'`],
])("nothing is merged where %s", async (_what, change) => {
  await known();
  await read(() => pool.query(`${change} where shop = 1`));
  expect(await products()).toEqual([
    [1, 5],
    [2, 5],
  ]);
  await read();
  expect(await products()).toHaveLength(2);
});
