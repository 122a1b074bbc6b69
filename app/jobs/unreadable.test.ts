// Parts of orders that Shopify can never tell: an import and the nightly comparison go on without them.
import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { log } from "#app/log.server.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { lastReconciles } from "#app/store/app/reconciles.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { createOrder, editOrder, refundOrder } from "#simulator/state/actions.ts";
import { fixtureIds, writeFixture } from "#simulator/state/fixture.ts";
import { allScopes, type StandInHere, standInHere } from "#tests/support/stand-in.ts";
import { importShop } from "./import-shop.ts";
import { reconcileShopAll } from "./reconcile-all.ts";

const context = { signal: new AbortController().signal, log, isLastAttempt: false };
const number = (gid: string) => gid.split("/").at(-1)!;
let folder: string;
let standIn: StandInHere;
let shop: ShopRecord;
/** What Shopify refuses to tell: a word of the question, and an id that it is asked about. */
let refused: [word: string, gid: string][];

/** Orders that were edited and partly given back, after the second in which they were placed. */
async function troubled(count: number) {
  const placed = Array.from({ length: count }, () =>
    createOrder(standIn.shopOf(shop.domain), {
      customerId: fixtureIds.customer,
      lines: [{ variantId: fixtureIds.variant, quantity: 3 }],
    }),
  );
  await sleep(1100);
  return placed.map(change);
}

function change(order: ReturnType<typeof createOrder>) {
  const of = standIn.shopOf(shop.domain);
  editOrder(of, order.id, { add: [{ variantId: fixtureIds.variant, quantity: 2 }] });
  const [line] = order.lineItems as { id: string }[];
  const { refund } = refundOrder(of, order.id, {
    lines: [{ lineItemId: line!.id, quantity: 1, restockType: "NO_RESTOCK" }],
  });
  return { order: order.id, refund: refund.id };
}

type Changed = ReturnType<typeof change>;

const rowsOf = async (sql: string) => (await pool.query(sql, [shop.id])).rows;
const ids = async (sql: string) => (await rowsOf(sql)).map(({ id }) => id);
const missing = () =>
  rowsOf(`select kind, id, "deadAt" is not null as dead from "Missing" where shop = $1 order by kind`);

beforeEach(async () => {
  const { rows } = await pool.query(
    `select table_name as name from information_schema.columns where column_name = 'shop' and table_schema = 'public'`,
  );
  for (const { name } of rows) await pool.query(`delete from "${name}"`);
  await pool.query(`delete from "Shop"; delete from "Session"`);
  refused = [];
  folder = writeFixture({ asOf: "2026-01-20", plan: "Plus" });
  standIn = await standInHere([folder], allScopes, (query, variables) => {
    const asked = JSON.stringify(variables);
    const broken = refused.find(([word, gid]) => query.includes(word) && asked.includes(`"${gid}"`));
    return broken ? `${broken[1]} is broken` : null;
  });
  shop = await standIn.install([...standIn.world.shops.keys()][0]!);
});
afterEach(async () => {
  await standIn.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(closeDatabase);

test("an import goes on without the refund and the edits that cannot be read, which wait to be read", async () => {
  const [broken, sound] = (await troubled(2)) as [Changed, Changed];
  refused = [
    ["agreements", broken.order],
    ["refundLineItems", broken.refund],
  ];
  const { id: run } = (await latestImport(shop.id))!;
  for (let turn = 0; turn < 300; turn++) {
    await importShop({ shop: shop.id, run }, context);
    if ((await latestImport(shop.id))?.status !== "running") break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await latestImport(shop.id)).toMatchObject({ status: "done", failure: null });
  expect(await ids(`select distinct "orderId" as id from "OrderEdit" where shop = $1`)).toEqual([number(sound.order)]);
  expect(await ids(`select distinct "refundId" as id from "RefundLine" where shop = $1`)).toContain(
    number(sound.refund),
  );
  expect(await missing()).toEqual([
    { kind: "edits", id: number(broken.order), dead: false },
    { kind: "refund-lines", id: number(broken.refund), dead: false },
  ]);
});

test("the nightly comparison heals the rest, and does not ask again for what was set aside", async () => {
  await pool.query(`update "ImportRun" set status = 'done'`);
  const [broken, lost, sound] = (await troubled(3)) as [Changed, Changed, Changed];
  refused = [
    ["agreements", broken.order],
    ["refundLineItems", broken.refund],
    ["lineItems", lost.order],
  ];
  await reconcileShopAll({ shop: shop.id }, context);
  const known = await ids(`select id from "Order" where shop = $1`);
  expect(known).toEqual(expect.arrayContaining([number(broken.order), number(sound.order)]));
  expect(known).not.toContain(number(lost.order));
  expect(await ids(`select distinct "orderId" as id from "OrderEdit" where shop = $1`)).toEqual([number(sound.order)]);
  const unhealed = await rowsOf(`select id, detail from "Difference" where shop = $1 and "healedAt" is null`);
  expect(unhealed).toEqual([{ id: number(lost.order), detail: { reason: expect.stringContaining("is broken") } }]);
  expect((await lastReconciles(shop.id)).filter(({ failure }) => failure !== null)).toEqual([]);
  await pool.query(`update "Missing" set "deadAt" = now(), failure = 'broken'`);
  await reconcileShopAll({ shop: shop.id }, context);
  expect(await missing()).toEqual([
    { kind: "edits", id: number(broken.order), dead: true },
    { kind: "refund-lines", id: number(broken.refund), dead: true },
  ]);
});
