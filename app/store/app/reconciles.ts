// Comparisons with the shop: one run per noun, what each found, and up to where the hourly ones have looked.
import { pool } from "#app/db.server.ts";
import type { Queryable, Tx } from "#app/store/transaction.ts";

export type ReconcileKind = "recent" | "nightly";
export type ReconcileNoun = "orders" | "products" | "customers" | "items" | "levels" | "collections" | "locations";

export interface Found {
  id: string;
  /** missing: we did not have it; stale: ours was older; gone: only we had it. */
  what: "missing" | "stale" | "gone";
}

export interface Reconcile {
  noun: string;
  kind: ReconcileKind;
  startedAt: Date;
  finishedAt: Date | null;
  checked: number;
  differing: number;
  healed: number;
  failure: string | null;
}

/** Begins a run. One that was cut off before is closed as such. */
export async function beginReconcile(
  shop: number,
  kind: ReconcileKind,
  noun: ReconcileNoun,
  since: Date | null,
): Promise<string> {
  await pool.query(
    `update "ReconcileRun" set "finishedAt" = now(), failure = 'It was cut off before its end.'
     where shop = $1 and kind = $2 and noun = $3 and "finishedAt" is null`,
    [shop, kind, noun],
  );
  const { rows } = await pool.query<{ id: string }>(
    `insert into "ReconcileRun" (shop, id, kind, noun, since) values ($1, gen_random_uuid(), $2, $3, $4) returning id`,
    [shop, kind, noun, since],
  );
  return rows[0]?.id ?? "";
}

/** What was found and repaired, in the transaction that repairs it. */
export async function recordFound(
  tx: Tx,
  shop: number,
  run: string,
  noun: ReconcileNoun,
  found: readonly Found[],
): Promise<void> {
  if (found.length === 0) return;
  const { rowCount } = await tx.query(
    `insert into "Difference" (shop, "runId", noun, id, what, "healedAt")
     select $1, $2, $3, id, what, now() from unnest($4::text[], $5::text[]) as found(id, what)
     on conflict do nothing`,
    [shop, run, noun, found.map(({ id }) => id), found.map(({ what }) => what)],
  );
  await tx.query(
    `update "ReconcileRun" set differing = differing + $3, healed = healed + $3 where shop = $1 and id = $2`,
    [shop, run, rowCount ?? 0],
  );
}

/** What was found and could not be repaired. */
export async function recordUnhealed(
  shop: number,
  run: string,
  noun: ReconcileNoun,
  found: Found,
  reason: string,
): Promise<void> {
  await pool.query(
    `with noted as (
       insert into "Difference" (shop, "runId", noun, id, what, detail) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning 1
     )
     update "ReconcileRun" set differing = differing + (select count(*) from noted) where shop = $1 and id = $2`,
    [shop, run, noun, found.id, found.what, JSON.stringify({ reason })],
  );
}

export async function endReconcile(
  shop: number,
  run: string,
  { checked, failure = null }: { checked: number; failure?: string | null },
): Promise<{ differing: number; healed: number }> {
  const { rows } = await pool.query<{ differing: number; healed: number }>(
    `update "ReconcileRun" set "finishedAt" = now(), checked = $3, failure = $4
     where shop = $1 and id = $2 returning differing, healed`,
    [shop, run, checked, failure],
  );
  return rows[0] ?? { differing: 0, healed: 0 };
}

/** The last run of each noun and kind. */
export async function lastReconciles(shop: number): Promise<Reconcile[]> {
  const { rows } = await pool.query<Reconcile>(
    `select distinct on (kind, noun) noun, kind, "startedAt", "finishedAt", checked, differing, healed, failure
     from "ReconcileRun" where shop = $1 order by kind, noun, "startedAt" desc`,
    [shop],
  );
  return rows;
}

const watermark = (noun: ReconcileNoun) => `compared:${noun}`;

/** Up to where (by the shop's own time of change) the hourly comparison has looked; null before the first. */
export async function readLookedUpTo(from: Queryable, shop: number, noun: ReconcileNoun): Promise<Date | null> {
  const { rows } = await from.query<{ at: Date }>(`select at from "Watermark" where shop = $1 and rollup = $2`, [
    shop,
    watermark(noun),
  ]);
  return rows[0]?.at ?? null;
}

export async function saveLookedUpTo(shop: number, noun: ReconcileNoun, at: Date): Promise<void> {
  await pool.query(
    `insert into "Watermark" (shop, rollup, at) values ($1, $2, $3)
     on conflict (shop, rollup) do update set at = greatest("Watermark".at, excluded.at)`,
    [shop, watermark(noun), at],
  );
}

const tables = { orders: "Order", products: "Product", customers: "Customer" } as const;

/** The latest change that the store knows of a noun. */
export async function newestKnown(shop: number, noun: keyof typeof tables): Promise<Date | null> {
  const { rows } = await pool.query<{ at: Date | null }>(
    `select max("updatedAt") as at from "${tables[noun]}" where shop = $1`,
    [shop],
  );
  return rows[0]?.at ?? null;
}

const daysKept = 90;

/** Runs and what they found, after three months. */
export async function forgetReconciles(shop: number): Promise<void> {
  const old = `shop = $1 and "startedAt" < now() - make_interval(days => ${daysKept})`;
  await pool.query(
    `delete from "Difference" where shop = $1 and "runId" in (select id from "ReconcileRun" where ${old})`,
    [shop],
  );
  await pool.query(`delete from "ReconcileRun" where ${old}`, [shop]);
}
