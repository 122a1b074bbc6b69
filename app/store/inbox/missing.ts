// What was found to be missing and must be read from Shopify: kept until it is read, whatever becomes of the job that
// reads it, and set aside with its reason when it can never be read.
import { pool } from "#app/db.server.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { inTransaction, type Queryable, type Tx } from "#app/store/transaction.ts";
import type { Missing, MissingKind } from "./wanted.ts";

/** As many as the inbox gives a delivery, and with its pauses. */
const mostAttempts = 8;

/** Some thing that is to be read. Asked for again meanwhile, it has another `seq`. */
export interface DueMissing {
  id: string;
  seq: string;
}

const columnsOf = (things: readonly { id: string; seq: string }[]) => [
  things.map(({ id }) => id),
  things.map(({ seq }) => seq),
];

/**
 * Asks for things. What was set aside is tried anew, for something has happened to it; not so where nothing has but that
 * it was looked for again (`revive: false`).
 */
export async function askForMissing(
  tx: Tx,
  shop: number,
  missing: readonly Missing[],
  { revive = true }: { revive?: boolean } = {},
): Promise<void> {
  // In one order for everybody, so that two who ask for the same never wait for each other.
  await tx.query(
    `insert into "Missing" (shop, kind, id)
     select distinct $1::int, kind, id from unnest($2::text[], $3::bigint[]) as told(kind, id) order by kind, id
     on conflict (shop, kind, id) do update set
       seq = excluded.seq, "askedAt" = excluded."askedAt", attempts = 0, "notBefore" = null, "deadAt" = null, failure = null
     where $4 or "Missing"."deadAt" is null`,
    [shop, missing.map(({ kind }) => kind), missing.map(({ id }) => id), revive],
  );
}

/** Those that were asked for first. */
export async function dueMissing(shop: number, kind: MissingKind, most: number): Promise<DueMissing[]> {
  const { rows } = await pool.query<DueMissing>(
    `select id, seq from "Missing"
     where shop = $1 and kind = $2 and "deadAt" is null and ("notBefore" is null or "notBefore" <= now())
     order by seq limit $3`,
    [shop, kind, most],
  );
  return rows;
}

/** When the next of a kind is to be read; null: nothing waits. */
export async function nextMissingAt(from: Queryable, shop: number, kind: MissingKind): Promise<Date | null> {
  const { rows } = await from.query<{ at: Date | null }>(
    `select min(coalesce("notBefore", now())) as at from "Missing" where shop = $1 and kind = $2 and "deadAt" is null`,
    [shop, kind],
  );
  return rows[0]?.at ?? null;
}

/** The kinds of which something waits, in shops that are installed. */
export async function kindsMissing(from: Queryable): Promise<{ shop: number; kind: MissingKind }[]> {
  const { rows } = await from.query<{ shop: number; kind: MissingKind }>(
    `select distinct m.shop, m.kind from "Missing" m join "Shop" s on s.id = m.shop
     where m."deadAt" is null and s."uninstalledAt" is null`,
  );
  return rows;
}

/** They were read, or may not be. What was asked for again since stays. */
export async function endMissing(
  on: Queryable,
  shop: number,
  kind: MissingKind,
  things: readonly DueMissing[],
): Promise<void> {
  await on.query(
    `delete from "Missing" m using unnest($3::bigint[], $4::bigint[]) as done(id, seq)
     where m.shop = $1 and m.kind = $2 and m.id = done.id and m.seq = done.seq`,
    [shop, kind, ...columnsOf(things)],
  );
}

/** What of a kind waits is no longer waited for. */
export async function dropMissing(shop: number, kind: MissingKind): Promise<void> {
  await pool.query(`delete from "Missing" where shop = $1 and kind = $2 and "deadAt" is null`, [shop, kind]);
}

/** Notes why a thing could not be read. After its last attempt it is set aside: true. */
export async function failMissing(shop: number, kind: MissingKind, thing: DueMissing, reason: string) {
  const { rows } = await pool.query<{ isDead: boolean }>(
    `update "Missing" set
       attempts = attempts + 1,
       failure = $5,
       "notBefore" = now() + least(interval '30 minutes', interval '10 seconds' * power(2, attempts)),
       "deadAt" = case when attempts + 1 >= ${mostAttempts} then now() end
     where shop = $1 and kind = $2 and id = $3 and seq = $4
     returning "deadAt" is not null as "isDead"`,
    [shop, kind, thing.id, thing.seq, reason],
  );
  return rows[0]?.isDead ?? false;
}

export interface DeadMissing extends Missing {
  askedAt: Date;
  deadAt: Date;
  attempts: number;
  failure: string;
}

/** Those of some things that were set aside. */
export async function setAside(shop: number, kind: MissingKind, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from "Missing" where shop = $1 and kind = $2 and id = any($3::bigint[]) and "deadAt" is not null`,
    [shop, kind, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What was set aside, the latest first. */
export async function deadMissing(shop: number, most = 50): Promise<DeadMissing[]> {
  const { rows } = await pool.query<DeadMissing>(
    `select kind, id, "askedAt", "deadAt", attempts, coalesce(failure, '') as failure from "Missing"
     where shop = $1 and "deadAt" is not null order by "deadAt" desc, kind, id limit $2`,
    [shop, most],
  );
  return rows;
}

/** Has a thing that was set aside, or all of them, read anew with all attempts; how many those are. */
export async function replayMissing(shop: number, which: Missing | "all"): Promise<number> {
  const [kind, id] = which === "all" ? [null, null] : [which.kind, which.id];
  return inTransaction(async (tx) => {
    const { rows } = await tx.query<{ kind: MissingKind }>(
      `update "Missing" set "deadAt" = null, "notBefore" = null, attempts = 0
       where shop = $1 and "deadAt" is not null and ($2::text is null or kind = $2 and id = $3::bigint)
       returning kind`,
      [shop, kind, id],
    );
    for (const one of new Set(rows.map((row) => row.kind))) await enqueue(tx, "fetch-missing", { shop, kind: one });
    return rows.length;
  });
}
