import { Session } from "@shopify/shopify-api";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { log } from "#app/log.server.ts";
import { listenAsShopify, type Said } from "#app/shopify/listen-as-shopify.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { latestImport, requestImport } from "#app/store/app/imports.ts";
import { installShop, type ShopRecord, uninstallShop } from "#app/store/app/shops.ts";
import { catalogueCounts } from "#app/store/source/products.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { importShop } from "./import-shop.ts";

const domain = "first.myshopify.com";
let shopify: Awaited<ReturnType<typeof listenAsShopify>>;
let shop: ShopRecord;

const context = (change: { signal?: AbortSignal; isLastAttempt?: boolean } = {}) => ({
  signal: new AbortController().signal,
  log,
  isLastAttempt: false,
  ...change,
});

const productLine = (id: number) => ({
  id: `gid://shopify/Product/${id}`,
  handle: `p-${id}`,
  title: `Product ${id}`,
  vendor: "Acme",
  productType: "Hose",
  status: "ACTIVE",
  tags: [],
  isGiftCard: false,
  hasOnlyDefaultVariant: true,
  createdAt: null,
  updatedAt: "2026-11-01T00:00:00Z",
  publishedAt: null,
  category: null,
});
const variantLine = (productId: number, id: number) => ({
  id: `gid://shopify/ProductVariant/${id}`,
  title: "Default Title",
  sku: null,
  barcode: null,
  position: 1,
  price: "19.99",
  compareAtPrice: null,
  taxable: true,
  inventoryQuantity: 5,
  createdAt: null,
  updatedAt: "2026-11-01T00:00:00Z",
  inventoryItem: { id: `gid://shopify/InventoryItem/${id}`, tracked: true, unitCost: null },
  __parentId: `gid://shopify/Product/${productId}`,
});
const lines = [productLine(1), variantLine(1, 11), productLine(2), variantLine(2, 21), variantLine(2, 22)];
const file = (of: readonly object[]): Said => ({ body: of.map((line) => `${JSON.stringify(line)}\n`).join("") });

interface Play {
  /** Statuses of the operation, in turn. */
  statuses?: string[];
  result?: Said;
  objects?: number;
  url?: string | null;
  start?: Said;
}

async function play({ statuses = ["COMPLETED"], result = file(lines), objects = lines.length, url, start }: Play = {}) {
  let turn = 0;
  let operations = 0;
  shopify = await listenAsShopify(({ path, body }) => {
    if (path === "/result") return result;
    const query = String(body.query);
    if (query.includes("productsCount")) return { body: { data: { productsCount: { count: 2 } } } };
    if (query.includes("bulkOperationRunQuery")) {
      operations++;
      const id = `gid://shopify/BulkOperation/${operations}`;
      return (
        start ?? {
          body: { data: { bulkOperationRunQuery: { bulkOperation: { id, status: "CREATED" }, userErrors: [] } } },
        }
      );
    }
    const status = statuses[Math.min(turn++, statuses.length - 1)];
    const address = url === undefined ? `${shopify.origin}/result` : url;
    return {
      body: {
        data: {
          bulkOperation: {
            id: (body.variables as { id: string }).id,
            status,
            errorCode: status === "FAILED" ? "INTERNAL_SERVER_ERROR" : null,
            objectCount: String(objects),
            url: status === "COMPLETED" ? address : null,
          },
        },
      },
    };
  });
  return { operations: () => operations };
}

const step = async (change?: { signal?: AbortSignal; isLastAttempt?: boolean }) => {
  const run = await latestImport(shop.id);
  await importShop({ shop: shop.id, run: run!.id }, context(change));
  return latestImport(shop.id);
};
const waiting = async () => {
  const { rows } = await pool.query(`select key from graphile_worker.jobs where task_identifier = 'import-shop'`);
  return rows.length;
};

/** Does something in the database for every line that is staged meanwhile. */
async function onStagedLine(body: string, work: () => Promise<void>) {
  await pool.query(`create function staged() returns trigger language plpgsql as $$ begin ${body}; end $$`);
  await pool.query(`create trigger staged before insert on "ImportLine" for each row execute function staged()`);
  try {
    await work();
  } finally {
    await pool.query(`drop function staged cascade`);
  }
}

beforeEach(async () => {
  await pool.query(`truncate "Shop", "ImportRun", "ImportLine", "Product", "Variant", "Session"`);
  await pool.query(`delete from graphile_worker._private_jobs`);
  await sessionStorage.storeSession(
    new Session({ id: `offline_${domain}`, shop: domain, state: "", isOnline: false, accessToken: "shpat_1" }),
  );
  shop = await installShop(
    { gid: "gid://shopify/Shop/1", domain, name: "Shop", currency: "USD", timeZone: "UTC", planName: null },
    { scopes: [], locale: "en", at: new Date("2026-11-20T12:00:00Z") },
  );
});
afterEach(() => shopify?.stop());
afterAll(closeDatabase);

test("an import begins a file, waits for it, reads it and is done with what the shop has", async () => {
  await play({ statuses: ["CREATED", "RUNNING", "COMPLETED"] });
  expect(await step()).toMatchObject({ status: "running", step: "preparing", counted: 0, expected: 2 });
  expect(await step()).toMatchObject({ status: "running", step: "preparing" });
  await step();
  expect(await waiting()).toBe(1);
  expect(await step()).toMatchObject({ status: "done", step: "done", counted: 2, failure: null });
  expect(await catalogueCounts(shop.id)).toMatchObject({ products: 2, variants: 3, unitsInStock: 15 });
  const { rows } = await pool.query(`select count(*)::int as lines from "ImportLine"`);
  expect(rows).toEqual([{ lines: 0 }]);
});

test("a shop without products is imported too", async () => {
  await play({ url: null, objects: 0 });
  await step();
  expect(await step()).toMatchObject({ status: "done", counted: 0 });
});

test("interrupted while reading, it goes on with the same file", async () => {
  const { operations } = await play();
  await step();
  const stopped = AbortSignal.abort(new Error("this worker stops"));
  await expect(step({ signal: stopped })).rejects.toThrow();
  expect(await step()).toMatchObject({ status: "done", counted: 2 });
  expect(operations()).toBe(1);
});

test.each<[string, Play]>([
  ["whose address has expired", { result: { status: 403 } }],
  ["that ends early", { result: file(lines.slice(0, 3)) }],
  ["that Shopify could not finish", { statuses: ["FAILED", "FAILED"] }],
])("for a file %s a new one is asked for, and after five it has failed with the reason", async (_name, broken) => {
  const { operations } = await play(broken);
  await step();
  for (let attempt = 1; attempt <= 4; attempt++) {
    expect(await step()).toMatchObject({ status: "running" });
    await step();
  }
  expect(operations()).toBe(5);
  const failed = await step();
  expect(failed?.status).toBe("failed");
  expect(failed?.failure).toMatch(/403|3 of 5 lines|INTERNAL_SERVER_ERROR/);
  expect(await catalogueCounts(shop.id)).toMatchObject({ products: 0 });
});

test("staged lines that a crash took are read anew, and nothing is dropped for their lack", async () => {
  await play();
  await step();
  await step();
  await requestImport(shop.id);
  await step();
  await onStagedLine("return null", async () => {
    expect(await step()).toMatchObject({ status: "running" });
  });
  expect(await catalogueCounts(shop.id)).toMatchObject({ products: 2, variants: 3 });
  await step();
  expect(await step()).toMatchObject({ status: "done", counted: 2 });
});

test("an import that another job ends while this one reads is not merged a second time", async () => {
  await play();
  await step();
  const run = (await latestImport(shop.id))!.id;
  await onStagedLine(`update "ImportRun" set status = 'done'; return new`, async () => {
    await importShop({ shop: shop.id, run }, context());
  });
  expect(await catalogueCounts(shop.id)).toMatchObject({ products: 0 });
});

test.each(["OPERATION_IN_PROGRESS", "LIMIT_REACHED"])("while Shopify is busy (%s) the import waits", async (code) => {
  const busy = { data: { bulkOperationRunQuery: { bulkOperation: null, userErrors: [{ message: "Busy", code }] } } };
  await play({ start: { body: busy } });
  await expect(step()).rejects.toMatchObject({ name: "UnavailableError", message: expect.stringContaining("Busy") });
  expect(await latestImport(shop.id)).toMatchObject({ status: "queued" });
});

test("a refusal by Shopify ends the import with its words", async () => {
  const refusal = {
    data: { bulkOperationRunQuery: { bulkOperation: null, userErrors: [{ field: null, message: "Not today" }] } },
  };
  await play({ start: { body: refusal } });
  expect(await step()).toMatchObject({ status: "failed", failure: expect.stringContaining("Not today") });
});

test("what may pass is tried again, and only the last attempt fails the import", async () => {
  await play({ result: { cut: true } });
  await step();
  await expect(step()).rejects.toThrow();
  expect(await latestImport(shop.id)).toMatchObject({ status: "running" });
  expect(await step({ isLastAttempt: true })).toMatchObject({ status: "failed" });
});

test("the import of a shop that removed the app stops without a word to Shopify", async () => {
  await play();
  await step();
  const asked = shopify.heard.length;
  await pool.query(`update "Session" set "exchangedAt" = '2026-11-20T12:00:00Z'`);
  await inTransaction((tx) => uninstallShop(tx, shop.gid, domain, new Date("2026-11-20T13:00:00Z")));
  expect(await step()).toMatchObject({ status: "failed", failure: "The app was removed from the shop." });
  expect(shopify.heard).toHaveLength(asked);
});
