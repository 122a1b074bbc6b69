// The lines between fast and slow, and what is left out of the verdicts.
import { pool } from "#app/db.server.ts";
import { type SlowMoverLimits, usualLimits } from "#app/derive/product/slow-mover-limits.ts";
import type { Queryable } from "#app/store/transaction.ts";

export interface SlowMoverSettings extends SlowMoverLimits {
  /** Capital at risk above which the merchant wants to be told; null: never. */
  capitalLimitCents: number | null;
}

const columns = `"fastMonthly", "slowMonthly", "coverMonths", "newDays", "deadDays", "deadPercent"`;

export async function readSlowMoverSettings(shop: number, from: Queryable = pool): Promise<SlowMoverSettings> {
  const { rows } = await from.query<SlowMoverSettings>(
    `select ${columns}, "capitalLimitCents"::float8 as "capitalLimitCents" from "SlowMoverSettings" where shop = $1`,
    [shop],
  );
  return rows[0] ?? { ...usualLimits, capitalLimitCents: null };
}

export async function saveSlowMoverSettings(tx: Queryable, shop: number, settings: SlowMoverSettings): Promise<void> {
  const { fastMonthly, slowMonthly, coverMonths, newDays, deadDays, deadPercent, capitalLimitCents } = settings;
  await tx.query(
    `insert into "SlowMoverSettings" (shop, ${columns}, "capitalLimitCents", "updatedAt")
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())
     on conflict (shop) do update set (${columns}, "capitalLimitCents", "updatedAt") = ($2, $3, $4, $5, $6, $7, $8, now())`,
    [shop, fastMonthly, slowMonthly, coverMonths, newDays, deadDays, deadPercent, capitalLimitCents],
  );
}

/** Only a variant that is there can be left out. False: it is not. */
export async function leaveOut(
  tx: Queryable,
  shop: number,
  variantId: string,
  reason: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await tx.query(
    `insert into "LeftOut" (shop, "variantId", reason, at)
     select $1, id, $3, $4 from "Variant" where shop = $1 and id = $2
     on conflict (shop, "variantId") do update set reason = excluded.reason, at = excluded.at
     returning "variantId"`,
    [shop, variantId, reason, at],
  );
  return rows.length > 0;
}

export async function takeBackIn(tx: Queryable, shop: number, variantId: string): Promise<void> {
  await tx.query(`delete from "LeftOut" where shop = $1 and "variantId" = $2`, [shop, variantId]);
}

export interface StockLocation {
  id: string;
  name: string;
  isSetAside: boolean;
}

export async function readStockLocations(shop: number): Promise<StockLocation[]> {
  const { rows } = await pool.query<StockLocation>(
    `select l.id::text, l.name, a."locationId" is not null as "isSetAside"
     from "Location" l left join "LocationSetAside" a on a.shop = l.shop and a."locationId" = l.id
     where l.shop = $1 and l."isActive" order by l.name, l.id`,
    [shop],
  );
  return rows;
}

export async function setLocationsAside(tx: Queryable, shop: number, ids: readonly string[]): Promise<void> {
  await tx.query(`delete from "LocationSetAside" where shop = $1 and "locationId" <> all($2::bigint[])`, [shop, ids]);
  await tx.query(
    `insert into "LocationSetAside" (shop, "locationId")
     select $1, id from "Location" where shop = $1 and id = any($2::bigint[])
     on conflict do nothing`,
    [shop, ids],
  );
}

/** Why the merchant leaves a variant out; null: it is judged. */
export async function readLeftOutReason(shop: number, variantId: string): Promise<string | null> {
  const { rows } = await pool.query<{ reason: string }>(
    `select reason from "LeftOut" where shop = $1 and "variantId" = $2`,
    [shop, variantId],
  );
  return rows[0]?.reason ?? null;
}
