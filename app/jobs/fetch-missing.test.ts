import { createHash, randomUUID } from "node:crypto";
import { Session } from "@shopify/shopify-api";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { keptPart } from "#app/intake/delivery.ts";
import { log } from "#app/log.server.ts";
import { listenAsShopify } from "#app/shopify/listen-as-shopify.ts";
import { sessionStorage } from "#app/shopify.server.ts";
import { installShop, type ShopRecord } from "#app/store/app/shops.ts";
import { deadMissing, replayMissing } from "#app/store/inbox/missing.ts";
import { takeIn } from "#app/store/inbox/take-in.ts";
import { freeAbandonedJobs } from "#app/store/worker-lease.ts";
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
import { tendInbox } from "./tend-inbox.ts";

let world: World;
let standIn: Shop;
let shop: ShopRecord;
let shopify: Awaited<ReturnType<typeof listenAsShopify>>;
let scopes: string;
let changes: Change[];
const extensions = {
  cost: {
    requestedQueryCost: 10,
    throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 2000, restoreRate: 100 },
  },
};
/** The gid of an order whose agreements Shopify refuses to tell. */
let refused: string;

beforeEach(async () => {
  await pool.query(
    `truncate "Shop", "ImportRun", "Session", "Inbox", "InboxTodo", "Customer", "Product", "Variant", "Collection",
              "ProductCollection", "Order", "OrderLine", "OrderEdit", "Sale", "DaySales", "CustomerTotals", "Missing"`,
  );
  await pool.query(`delete from graphile_worker._private_jobs`);
  ({ world, shop: standIn } = await openFixture());
  scopes = allScopes;
  changes = [];
  world.onChange((change) => changes.push(change));
  refused = "";
  shopify = await listenAsShopify(async ({ body }) => {
    const { query, variables } = body as { query: string; variables: { id?: string } };
    if (refused && variables.id === refused && query.includes("agreements"))
      return {
        body: { errors: [{ message: "this order is broken", extensions: { code: "UNREADABLE" } }], extensions },
      };
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

const context = (signal = new AbortController().signal) => ({ signal, log, isLastAttempt: false });

/** Runs the jobs that the deliveries left, and says of what kind they were. */
async function fetchAll(): Promise<string[]> {
  const { rows } = await pool.query(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = 'fetch-missing' returning j.payload`,
  );
  const read = rows.map(({ payload }) => payloads["fetch-missing"].parse(payload));
  for (const payload of read) await fetchMissing(payload, context());
  return read.map(({ kind }) => kind).sort();
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

test("a product that was sold, and of which nothing else is news, is not read for its metafields again", async () => {
  updateProduct(standIn, fixtureIds.product, { title: "Hose" });
  await deliver();
  expect(await fetchAll()).toContain("metafields");
  createOrder(standIn, { lines: [{ variantId: fixtureIds.variant, quantity: 1 }] });
  expect(changes.map(({ topic }) => topic)).toContain("products/update");
  await deliver();
  expect(await fetchAll()).not.toContain("metafields");
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

test("what a shop no longer lets us read is waited for no longer, and what cannot be answered now is tried again", async () => {
  createCustomer(standIn, {} as Parameters<typeof createCustomer>[1]);
  await deliver();
  scopes = "read_products";
  expect(await fetchAll()).toEqual(["customer"]);
  expect(await waiting()).toEqual([]);
  createCustomer(standIn, {} as Parameters<typeof createCustomer>[1]);
  await deliver();
  const aborted = AbortSignal.abort(new Error("stopping"));
  await expect(fetchMissing({ shop: shop.id, kind: "customer" }, context(aborted))).rejects.toThrow("stopping");
  expect(await waiting()).toMatchObject([{ kind: "customer", attempts: 0 }]);
});

const waiting = () => rowsOf(`select kind, id, attempts, failure from "Missing" where shop = $1 order by kind, id`);
const later = () => pool.query(`update "Missing" set "notBefore" = now()`);

test("the job of a worker that died is made up for, also where another had been asked for while it ran", async () => {
  for (let customer = 0; customer < 2; customer++) {
    createCustomer(standIn, {} as Parameters<typeof createCustomer>[1]);
    await deliver();
    // As a worker does that takes the job and is killed: the next to be asked for takes its key.
    await pool.query(
      `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now() - interval '1 minute'`,
    );
  }
  await pool.query(`delete from graphile_worker._private_jobs where key is not null`);
  await freeAbandonedJobs();
  await tendInbox({}, context());
  expect((await pool.query(`select 1 from graphile_worker.jobs where key is null`)).rowCount).toBe(0);
  expect(await waiting()).toHaveLength(2);
  expect(await fetchAll()).toEqual(["customer"]);
  expect(await waiting()).toEqual([]);
  const untold = await rowsOf(`select id from "Customer" where shop = $1 and not "isTagsTold"`);
  expect(untold).toEqual([]);
});

test("an order whose agreements can never be read holds up no other, and is set aside with its reason", async () => {
  const orders = ["3", "5"].map((quantity) =>
    createOrder(standIn, {
      customerId: fixtureIds.customer,
      lines: [{ variantId: fixtureIds.variant, quantity: Number(quantity) }],
    }),
  );
  await deliver();
  await fetchAll();
  for (const { id } of orders) editOrder(standIn, id, { add: [{ variantId: fixtureIds.variant, quantity: 2 }] });
  const [broken, sound] = orders.map(({ id }) => number(id));
  refused = `gid://shopify/Order/${broken}`;
  await deliver();
  await fetchAll();
  const edited = () => rowsOf(`select distinct "orderId" from "OrderEdit" where shop = $1`);
  expect(await edited()).toEqual([{ orderId: sound }]);
  expect(await waiting()).toMatchObject([{ kind: "edits", id: broken, attempts: 1 }]);
  for (let attempt = 2; attempt <= 9; attempt++) {
    await later();
    await fetchAll();
  }
  expect(await deadMissing(shop.id)).toMatchObject([
    { kind: "edits", id: broken, attempts: 8, failure: expect.stringContaining("this order is broken") },
  ]);
  expect(await fetchAll()).toEqual([]);
  refused = "";
  expect(await replayMissing(shop.id, { kind: "edits", id: broken! })).toBe(1);
  expect(await fetchAll()).toEqual(["edits"]);
  expect(await edited()).toHaveLength(2);
  expect(await waiting()).toEqual([]);
});
