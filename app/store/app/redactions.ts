// Who must stay forgotten. Kept as keyed hashes of ids, which tell nobody who it was and still tell us when that customer
// turns up again (an import, a restored database, a delivery that came late).
// Keys that TOKEN_KEYS once held must stay in its list: what was hashed with one that is gone cannot be recognised.
import { createHmac, hkdfSync } from "node:crypto";
import { env } from "#app/env.server.ts";
import type { Queryable, Tx } from "#app/store/transaction.ts";

const keys = env.tokenKeys.map(({ secret }) => Buffer.from(hkdfSync("sha256", secret, "", "redactions", 32)));

const hashWith = (key: Buffer, shop: number, id: string) =>
  createHmac("sha256", key).update(`${shop}:customer:${id}`).digest();

/** Of these customers, those who must stay forgotten. */
export async function redactedAmong(from: Queryable, shop: number, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const any = await from.query(`select from "Redaction" where shop = $1 and kind = 'customer' limit 1`, [shop]);
  if (!any.rowCount) return new Set();
  const idOfHash = new Map(
    ids.flatMap((id) => keys.map((key) => [hashWith(key, shop, id).toString("hex"), id] as const)),
  );
  const { rows } = await from.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from "Redaction"
     where shop = $1 and kind = 'customer' and hash = any(select decode(h, 'hex') from unnest($2::text[]) h)`,
    [shop, [...idOfHash.keys()]],
  );
  return new Set(rows.map(({ hash }) => idOfHash.get(hash) as string));
}

/** From now on these customers stay forgotten. */
export async function recordRedactions(tx: Tx, shop: number, ids: readonly string[], requestedAt: Date): Promise<void> {
  const [key] = keys;
  if (!key) throw new Error("there is no key to hash redactions with; set TOKEN_KEYS");
  await tx.query(
    `insert into "Redaction" (shop, kind, hash, "requestedAt", "appliedAt")
     select $1, 'customer', decode(h, 'hex'), $3, now() from unnest($2::text[]) h
     on conflict (shop, kind, hash) do update set "appliedAt" = excluded."appliedAt"`,
    [shop, ids.map((id) => hashWith(key, shop, id).toString("hex")), requestedAt],
  );
}

const idsAtOnce = 10_000;

/** Customers in the store, and in its orders, who must stay forgotten. */
export async function* storedRedacted(from: Queryable, shop: number): AsyncGenerator<string[]> {
  const any = await from.query(`select from "Redaction" where shop = $1 and kind = 'customer' limit 1`, [shop]);
  if (!any.rowCount) return;
  for (let after = "0"; ; ) {
    const { rows } = await from.query<{ id: string }>(
      `select id from (
         select id from "Customer" where shop = $1 and id > $2
         union
         select "customerId" from "Order" where shop = $1 and "customerId" > $2
       ) known
       order by id limit $3`,
      [shop, after, idsAtOnce],
    );
    const last = rows.at(-1);
    if (!last) return;
    const found = await redactedAmong(
      from,
      shop,
      rows.map(({ id }) => id),
    );
    if (found.size > 0) yield [...found];
    after = last.id;
  }
}
