// Takes what was told of collections into the store, and which products lie in them.
import type { CollectionProductRow, CollectionRow } from "#app/derive/product/collection-row.ts";
import { type Columns, parametersOf, upsertSql } from "../columns.ts";
import type { Tx } from "../transaction.ts";
import { newestOnly } from "./newest-only.ts";
import { bury, readBuried } from "./tombstones.ts";
import { wordsChanged } from "./words-changed.ts";

const columns = {
  id: "bigint",
  handle: "text",
  title: "text",
  updatedAt: "timestamptz",
} satisfies Columns<CollectionRow>;

const saveSql = upsertSql<CollectionRow>({
  table: "Collection",
  columns,
  key: ["id"],
  wins: `excluded."updatedAt" >= "Collection"."updatedAt"`,
});

async function productsIn(tx: Tx, shop: number, collectionIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select distinct "productId" as id from "ProductCollection" where shop = $1 and "collectionId" = any($2::bigint[])`,
    [shop, collectionIds],
  );
  return rows.map(({ id }) => id);
}

export async function applyCollections(tx: Tx, shop: number, told: readonly CollectionRow[]): Promise<void> {
  const rows = newestOnly(told);
  const buried = await readBuried(
    tx,
    shop,
    "collection",
    rows.map(({ id }) => id),
  );
  const living = rows.filter(({ id }) => !buried.has(id));
  await tx.query(saveSql, [shop, ...parametersOf(columns, living)]);
  await wordsChanged(
    tx,
    shop,
    await productsIn(
      tx,
      shop,
      living.map(({ id }) => id),
    ),
  );
}

export async function deleteCollections(tx: Tx, shop: number, ids: readonly string[], at: Date): Promise<void> {
  await bury(tx, shop, "collection", ids, at);
  await wordsChanged(tx, shop, await productsIn(tx, shop, ids));
  await tx.query(`delete from "ProductCollection" where shop = $1 and "collectionId" = any($2::bigint[])`, [shop, ids]);
  await tx.query(`delete from "Collection" where shop = $1 and id = any($2::bigint[])`, [shop, ids]);
}

async function saveMemberships(tx: Tx, shop: number, rows: readonly CollectionProductRow[]): Promise<void> {
  await tx.query(
    `insert into "ProductCollection" (shop, "productId", "collectionId")
     select $1, p, c from unnest($2::bigint[], $3::bigint[]) as told(p, c)
     order by p, c
     on conflict do nothing`,
    [shop, rows.map(({ productId }) => productId), rows.map(({ collectionId }) => collectionId)],
  );
}

/** All collections of these products, as read. */
export async function saveCollectionsOfProducts(
  tx: Tx,
  shop: number,
  productIds: readonly string[],
  rows: readonly CollectionProductRow[],
): Promise<void> {
  await tx.query(`delete from "ProductCollection" where shop = $1 and "productId" = any($2::bigint[])`, [
    shop,
    productIds,
  ]);
  await saveMemberships(tx, shop, rows);
  await wordsChanged(tx, shop, productIds);
}

/** All products of a collection, as read. */
export async function saveProductsOfCollection(
  tx: Tx,
  shop: number,
  collectionId: string,
  productIds: readonly string[],
): Promise<void> {
  const before = await productsIn(tx, shop, [collectionId]);
  await tx.query(
    `delete from "ProductCollection" where shop = $1 and "collectionId" = $2 and "productId" <> all($3::bigint[])`,
    [shop, collectionId, productIds],
  );
  await saveMemberships(
    tx,
    shop,
    productIds.map((productId) => ({ collectionId, productId })),
  );
  const members = new Set(productIds);
  await wordsChanged(tx, shop, [...before.filter((id) => !members.delete(id)), ...members]);
}
