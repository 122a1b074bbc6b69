import { createHash, randomUUID } from "node:crypto";
import { Session } from "@shopify/shopify-api";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { keptPart } from "#app/intake/delivery.ts";
import { log } from "#app/log.server.ts";
import { listenAsShopify } from "#app/shopify/listen-as-shopify.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { installShop, type ShopRecord } from "#app/store/app/shops.ts";
import { takeIn } from "#app/store/inbox/take-in.ts";
import { answer, type Caller } from "#simulator/graphql/answer.ts";
import { allScopes, openFixture } from "#simulator/graphql/ask.ts";
import {
  createCustomer,
  createOrder,
  createProduct,
  editOrder,
  updateCollection,
  updateProduct,
} from "#simulator/state/actions.ts";
import { fixtureIds } from "#simulator/state/fixture.ts";
import { saveMetafields } from "#simulator/state/metafields.ts";
import type { Change, Shop, World } from "#simulator/state/world.ts";
import { payloadOf } from "#simulator/webhooks/payloads/payload.ts";
import { applyInbox } from "./apply-inbox.ts";
import { fetchMissing } from "./fetch-missing.ts";
import { payloads } from "./queue.ts";

let world: World;
let standIn: Shop;
let shop: ShopRecord;
let shopify: Awaited<ReturnType<typeof listenAsShopify>>;
let scopes: string;
let changes: Change[];

beforeEach(async () => {
  await pool.query(
    `truncate "Shop", "ImportRun", "Session", "Inbox", "InboxTodo", "Customer", "Product", "Variant", "Collection",
              "ProductCollection", "Order", "OrderLine", "OrderEdit", "Sale", "DaySales", "CustomerTotals"`,
  );
  await pool.query(`delete from graphile_worker._private_jobs`);
  ({ world, shop: standIn } = await openFixture());
  scopes = allScopes;
  changes = [];
  world.onChange((change) => changes.push(change));
  shopify = await listenAsShopify(async ({ body }) => {
    const caller: Caller = {
      app: { id: "7", key: "key", title: "App" },
      scopes: new Set(scopes.split(",")),
      mode: "offline",
    };
    return answer(standIn, caller, body as { query: string; variables: Record<string, unknown> });
  });
  shop = await installShop(
    {
      gid: `gid://shopify/Shop/${standIn.info.id}`,
      domain: standIn.domain,
      name: "Shop",
      currency: standIn.info.currency,
      timeZone: standIn.info.ianaTimezone,
      planName: null,
    },
    { scopes: [], locale: "en", at: new Date("2020-01-01T00:00:00Z") },
  );
  await sessionStorage.storeSession(
    new Session({
      id: `offline_${shop.domain}`,
      shop: shop.domain,
      state: "",
      isOnline: false,
      accessToken: "a-token",
      expires: new Date(Date.now() + 3_600_000),
    }),
  );
});
afterEach(async () => {
  await shopify.stop();
  await world.close();
});
afterAll(closeDatabase);

/** What the stand-in would send for what happened to it, taken in and applied. */
async function deliver(topics?: readonly string[]): Promise<void> {
  for (const change of changes.splice(0)) {
    const kept = keptPart(change.topic, payloadOf(change));
    if (kept === null || (topics && !topics.includes(change.topic))) continue;
    const body = Buffer.from(JSON.stringify(kept));
    await takeIn({
      shopDomain: shop.domain,
      topic: change.topic,
      name: "",
      eventKey: randomUUID(),
      bodyHash: createHash("md5").update(body).digest(),
      webhookId: "w",
      apiVersion: null,
      triggeredAt: change.at,
      body,
    });
  }
  while (await applyInbox(shop.domain, log));
  expect((await pool.query(`select topic, failure from "InboxTodo"`)).rows).toEqual([]);
}

/** Runs the jobs that the deliveries left, and says of what kind they were. */
async function fetchAll(): Promise<string[]> {
  const { rows } = await pool.query(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = 'fetch-missing' returning j.payload`,
  );
  const context = { signal: new AbortController().signal, log, isLastAttempt: false };
  const kinds: string[] = [];
  for (const { payload } of rows) {
    const list = payloads["fetch-missing"].parse(payload);
    kinds.push(list[0]!.kind);
    await fetchMissing(list, context);
  }
  return kinds.sort();
}

const rowsOf = async (sql: string) => (await pool.query(sql, [shop.id])).rows;
const number = (gid: string) => gid.split("/").at(-1)!.split("?")[0]!;

test("a new customer's tags and consent are read, and nothing is asked again once they are known", async () => {
  const { id } = createCustomer(standIn, { tags: ["trade", "An"] } as Parameters<typeof createCustomer>[1]);
  await deliver();
  expect(await rowsOf(`select "isTagsTold" from "Customer" where shop = $1 and id = ${number(id)}`)).toEqual([
    { isTagsTold: false },
  ]);
  expect(await fetchAll()).toEqual(["customer"]);
  expect(await rowsOf(`select "isTagsTold", tags from "Customer" where shop = $1 and id = ${number(id)}`)).toEqual([
    { isTagsTold: true, tags: ["An", "trade"] },
  ]);
  expect(await fetchAll()).toEqual([]);
});

test("a new product's cost, tracking and collections are read", async () => {
  const { id } = createProduct(standIn, { title: "Hose" } as Parameters<typeof createProduct>[1]);
  await deliver();
  expect(await fetchAll()).toEqual(expect.arrayContaining(["inventory-item", "product-collections"]));
  const variants = await rowsOf(`select tracked from "Variant" where shop = $1 and "productId" = ${number(id)}`);
  expect(variants.length).toBeGreaterThan(0);
  expect(variants.every(({ tracked }) => typeof tracked === "boolean")).toBe(true);
});

test("a metafield that was set is read, and the description of a product is what its webhook says", async () => {
  updateProduct(standIn, fixtureIds.product, { descriptionHtml: "<p>New &amp; improved</p>" });
  await deliver();
  expect(await fetchAll()).toContain("metafields");
  saveMetafields(
    standIn,
    [
      {
        ownerId: fixtureIds.product,
        metafield: {
          id: "gid://shopify/Metafield/987",
          namespace: "custom",
          key: "fits_make",
          type: "list.single_line_text_field",
          jsonValue: ["Ford", "Mercury"],
        },
      },
    ],
    [],
  );
  await deliver();
  expect(await fetchAll()).toEqual(["metafields"]);
  const [product] = await rowsOf(
    `select description, metafields from "Product" where shop = $1 and id = ${number(fixtureIds.product)}`,
  );
  expect(product?.description).toBe("New & improved");
  expect(product?.metafields).toContainEqual({ namespace: "custom", key: "fits_make", value: '["Ford","Mercury"]' });
});

test("a collection that changed is read with all it holds", async () => {
  updateCollection(standIn, fixtureIds.collection, { title: "Fittings and more" });
  await deliver();
  expect(await fetchAll()).toEqual(["collection-products"]);
  const held = await rowsOf(
    `select "productId" from "ProductCollection" where shop = $1 and "collectionId" = ${number(fixtureIds.collection)}`,
  );
  expect(held.map(({ productId }) => productId)).toContain(number(fixtureIds.product));
});

test("what an edit did to an order is dated by its agreements", async () => {
  const order = createOrder(standIn, {
    customerId: fixtureIds.customer,
    lines: [{ variantId: fixtureIds.variant, quantity: 3 }],
  });
  await deliver();
  await fetchAll();
  editOrder(standIn, order.id, { add: [{ variantId: fixtureIds.variant, quantity: 2 }] });
  await deliver();
  expect(await fetchAll()).toContain("edits");
  const edits = await rowsOf(`select kind, units from "OrderEdit" where shop = $1 and "orderId" = ${number(order.id)}`);
  expect(edits).toEqual([{ kind: "added", units: 2 }]);
  expect(
    await rowsOf(`select sum(units)::int as units from "Sale" where shop = $1 and "orderId" = ${number(order.id)}`),
  ).toEqual([{ units: 5 }]);
});

test("a shop that no longer lets us read what is missing ends the job, and what cannot be answered now is tried again", async () => {
  createCustomer(standIn, {} as Parameters<typeof createCustomer>[1]);
  await deliver();
  scopes = "read_products";
  expect(await fetchAll()).toEqual(["customer"]);
  createCustomer(standIn, {} as Parameters<typeof createCustomer>[1]);
  await deliver();
  const aborted = AbortSignal.abort(new Error("stopping"));
  await expect(
    fetchMissing([{ shop: shop.id, kind: "customer", id: "1" }], { signal: aborted, log, isLastAttempt: false }),
  ).rejects.toThrow("stopping");
});
