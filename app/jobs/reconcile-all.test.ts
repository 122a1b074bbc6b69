import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { faceDiffers, type OrderFace } from "#app/derive/shop/order-face.ts";
import { withoutPerson } from "#app/intake/without-person.ts";
import { log } from "#app/log.server.ts";
import { lastReconciles } from "#app/store/app/reconciles.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import type { Delivery } from "#app/store/inbox/delivery.ts";
import { takeIn } from "#app/store/inbox/take-in.ts";
import { verifyShop } from "#app/store/rollups/verify.ts";
import { doAtRandom } from "#simulator/admin/at-random.ts";
import { mergeCustomers, setAvailable } from "#simulator/state/actions.ts";
import { fixtureIds, writeFixture } from "#simulator/state/fixture.ts";
import type { TableName } from "#simulator/state/shapes.ts";
import { rollDice } from "#simulator/webhooks/trouble.ts";
import { type StandInHere, standInHere } from "#tests/support/stand-in.ts";
import { storeDifferences } from "#tests/support/store-differences.ts";
import { applyInbox } from "./apply-inbox.ts";
import { fetchMissing } from "./fetch-missing.ts";
import { payloads } from "./queue.ts";
import { monthWindows, reconcileShopAll } from "./reconcile-all.ts";
import { reconcileShopRecent } from "./reconcile-recent.ts";

let folder: string;
let standIn: StandInHere;
let domain: string;
let shop: ShopRecord;
const context = { signal: new AbortController().signal, log, isLastAttempt: false };

const readTable = async (table: string) =>
  [...standIn.shopOf(domain).tables[table as TableName].scan({ by: "id" })].map((row) => row.node()) as never;
const differences = async () => (await storeDifferences(pool, { shop: shop.id, digits: 2 }, readTable)).wrong;
const wrongRollups = async () => (await verifyShop(shop.id)).filter(({ differing }) => differing > 0);
const compareAll = () => reconcileShopAll({ shop: shop.id }, context);

/** Takes deliveries in and applies them, and what they leave out. */
async function deliver(deliveries: readonly Delivery[]) {
  for (const delivery of deliveries) await takeIn(delivery);
  while (((await applyInbox(domain, log)) ?? 0) > 0);
  const { rows } = await pool.query(
    `delete from graphile_worker._private_jobs where payload::text like '%"kind"%' and not payload::text like '%again%' returning payload`,
  );
  for (const { payload } of rows) await fetchMissing(payloads["fetch-missing"].parse(payload), context);
}

beforeEach(async () => {
  await pool.query(`truncate ${[...tablesOf].map((name) => `"${name}"`).join(", ")}`);
  // A day after everything in the folder, so that no time runs back.
  folder = writeFixture({ asOf: "2026-01-20", plan: "Plus" });
  standIn = await standInHere([folder]);
  domain = [...standIn.world.shops.keys()][0]!;
  shop = await standIn.install(domain);
  await pool.query(`update "ImportRun" set status = 'done'`);
});
afterEach(async () => {
  await standIn.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(closeDatabase);

const tablesOf = new Set([
  ..."Shop Session ImportRun Product Variant Order OrderLine Refund RefundLine OrderEdit Fulfilment Sale Customer".split(
    " ",
  ),
  ..."CustomerMerge Collection ProductCollection Location StockLevel StockChange Tombstone Watermark Difference".split(
    " ",
  ),
  ..."Missing ReconcileRun DaySales DayCategory MonthCategory MonthVariant CustomerTotals CohortMonth StockDay Inbox InboxTodo".split(
    " ",
  ),
]);

test("a store that knows nothing is the shop after one comparison, and a second one finds nothing", async () => {
  await compareAll();
  expect(await differences()).toEqual([]);
  expect(await wrongRollups()).toEqual([]);
  await compareAll();
  const runs = await lastReconciles(shop.id);
  expect(runs.map(({ noun, differing, failure }) => [noun, differing, failure]).sort()).toEqual(
    ["collections", "customers", "levels", "locations", "orders", "products"].map((noun) => [noun, 0, null]),
  );
});

test("a merge that nobody told is found by where the orders went", async () => {
  await compareAll();
  const { customer, otherCustomer } = fixtureIds;
  mergeCustomers(standIn.shopOf(domain), otherCustomer, customer);
  await compareAll();
  expect(await differences()).toEqual([]);
  const { rows } = await pool.query(`select "goneId", "keptId" from "CustomerMerge" where shop = $1`, [shop.id]);
  expect(rows).toEqual([{ goneId: "11", keptId: "12" }]);
});

test("stock that moved unseen is put right, and its history shows a gap", async () => {
  await compareAll();
  const { item, location } = fixtureIds;
  setAvailable(standIn.shopOf(domain), item, location, 77);
  await compareAll();
  const { rows } = await pool.query(
    `select available, source, "isGap" from "StockChange" where shop = $1 and "inventoryItemId" = 41 and "locationId" = 51
     order by at desc limit 1`,
    [shop.id],
  );
  expect(rows).toEqual([{ available: 77, source: "reconcile", isGap: true }]);
});

test("deliveries lost, doubled and shuffled: the hourly and the nightly comparison make the store the shop again", async () => {
  await compareAll();
  const dice = rollDice(7);
  for (let round = 0; round < 3; round++) {
    doAtRandom(standIn.shopOf(domain), 80, dice);
    const told = standIn.takeDeliveries().filter(() => dice() > 0.05);
    const doubled = [...told, ...told.filter(() => dice() < 0.1)];
    await deliver(doubled.toSorted(() => dice() - 0.5));
    await reconcileShopRecent({ shop: shop.id }, context);
  }
  await compareAll();
  expect(await differences()).toEqual([]);
  expect(await wrongRollups()).toEqual([]);
}, 60_000);

test("windows of months cover all of time, each instant once", () => {
  const windows = monthWindows(new Date("2026-01-15T00:00:00Z"), new Date("2026-03-02T00:00:00Z"), true);
  expect(
    windows.map(({ from, to }) => [from.toISOString().slice(0, 10), to?.toISOString().slice(0, 10) ?? null]),
  ).toEqual([
    ["2026-03-01", null],
    ["2026-02-01", "2026-03-01"],
    ["1970-01-01", "2026-02-01"],
  ]);
});

const face: OrderFace = {
  id: "1",
  updatedAt: "2026-01-05T12:00:05.000Z",
  cancelledAt: null,
  customerId: "11",
  financialStatus: "paid",
  fulfillmentStatus: "unfulfilled",
  totalCents: 1000,
  tags: [],
  refundIds: [],
  fulfilments: [],
  lines: ["7 2 2"],
  isEdited: false,
  editedAt: null,
};

test.each<[string, Partial<OrderFace>, Partial<OrderFace> | null, boolean]>([
  ["is not there", {}, null, true],
  ["is the same", {}, {}, false],
  ["is newer than what was read", { refundIds: ["9"] }, { updatedAt: "2026-01-05T12:00:06.000Z" }, false],
  ["lacks a refund of the same second", { refundIds: ["9"] }, {}, true],
  ["belongs to a customer who was merged", { customerId: "12" }, {}, true],
  ["has more lines than were read", {}, { lines: ["7 2 2", "8 1 1"] }, false],
  ["has more left of a line", { lines: ["7 2 1"] }, {}, true],
  ["lacks an edit", { isEdited: true, editedAt: ["2026-01-05T12:00:00.000Z"] }, { isEdited: true, editedAt: [] }, true],
  ["is edited, which is all that was read", { isEdited: true }, { isEdited: true, editedAt: [] }, false],
])("an order that %s", (_what, told, known, expected) => {
  expect(faceDiffers({ ...face, ...told }, known && { ...face, ...known })).toBe(expected);
});

test.each<[string, string, object, object | null]>([
  ["orders/updated", "stays as a guest's", { id: 1, customer: { id: 5 } }, { id: 1, customer: null }],
  ["orders/updated", "of somebody else stays", { id: 5, customer: { id: 6 } }, { id: 5, customer: { id: 6 } }],
  ["customers/update", "goes", { admin_graphql_api_id: "gid://shopify/Customer/5" }, null],
  [
    "customers/update",
    "of somebody else stays",
    { admin_graphql_api_id: "gid://shopify/Customer/55" },
    { admin_graphql_api_id: "gid://shopify/Customer/55" },
  ],
  ["products/update", "with the same number stays", { id: 5 }, { id: 5 }],
])("a kept delivery of %s, once its customer must be forgotten, %s", (topic, _what, body, expected) => {
  const left = withoutPerson(topic, JSON.stringify(body), new Set(["5"]));
  expect(left && JSON.parse(left)).toEqual(expected);
});
