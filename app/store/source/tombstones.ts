// What Shopify said is gone for good. Ids are never used again, so a late word about one of these is dropped.
import type { Tx } from "#app/store/transaction.ts";

export type Buried = "product" | "order" | "customer" | "collection" | "location" | "inventory-item";

export async function bury(tx: Tx, shop: number, kind: Buried, ids: readonly string[], at: Date): Promise<void> {
  await tx.query(
    `insert into "Tombstone" (shop, kind, id, "deletedAt")
     select $1, $2, id, $4 from unnest($3::bigint[]) id
     on conflict do nothing`,
    [shop, kind, ids, at],
  );
}

/** Those of these ids that are gone. */
export async function readBuried(tx: Tx, shop: number, kind: Buried, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from "Tombstone" where shop = $1 and kind = $2 and id = any($3::bigint[])`,
    [shop, kind, ids],
  );
  return new Set(rows.map((row) => row.id));
}
