// Who changed what about the catalogue, and when.
import { pool } from "#app/db.server.ts";
import type { Tx } from "#app/store/transaction.ts";

export type ChangeKind = "category" | "fitment" | "flags" | "review" | "rules" | "taxonomy" | "mapping" | "threshold";

export interface CatalogueChange {
  what: ChangeKind;
  /** null: it concerns no single product. */
  productId: string | null;
  before: unknown;
  after: unknown;
}

export interface LoggedChange extends CatalogueChange {
  id: string;
  at: Date;
  by: string;
  title: string | null;
}

/** `by` is the staff member's number in Shopify: no name is kept. */
export async function logChanges(
  tx: Tx,
  shop: number,
  by: string,
  changes: readonly CatalogueChange[],
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into "CatalogueChange" (shop, at, by, what, "productId", before, after)
     select $1, $2, $3, what, "productId", before, after
     from jsonb_to_recordset($4::jsonb) as told(what text, "productId" bigint, before jsonb, after jsonb)`,
    [shop, at, by, JSON.stringify(changes)],
  );
}

/** The newest first, `size` at a time, from the one before `before`. */
export async function listChanges(
  shop: number,
  { before = null, productId = null, size }: { before?: string | null; productId?: string | null; size: number },
): Promise<LoggedChange[]> {
  const { rows } = await pool.query<LoggedChange>(
    `select c.id, c.at, c.by, c.what, c."productId", c.before, c.after, p.title
     from "CatalogueChange" c left join "Product" p on p.shop = c.shop and p.id = c."productId"
     where c.shop = $1 and ($2::bigint is null or c.id < $2) and ($3::bigint is null or c."productId" = $3)
     order by c.id desc limit $4`,
    [shop, before, productId, size],
  );
  return rows;
}
