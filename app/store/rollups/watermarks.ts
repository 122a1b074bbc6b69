// How far each rollup of a shop has come, and which shops have something to refresh.
import { pool } from "#app/db.server.ts";
import type { Tx } from "../transaction.ts";

export type Watermarked = "orders" | "stock" | "windows" | "pairs" | "rebuilt" | "verified" | "seasons";

export async function setWatermarks(tx: Tx, shop: number, rollups: readonly Watermarked[]): Promise<void> {
  await tx.query(
    `insert into "Watermark" (shop, rollup, at)
     select $1, rollup, clock_timestamp() from unnest($2::text[]) rollup
     on conflict (shop, rollup) do update set at = excluded.at`,
    [shop, rollups],
  );
}

export async function readWatermarks(shop: number): Promise<Map<string, Date>> {
  const { rows } = await pool.query<{ rollup: string; at: Date }>(
    `select rollup, at from "Watermark" where shop = $1`,
    [shop],
  );
  return new Map(rows.map(({ rollup, at }) => [rollup, at]));
}

export async function listShops(): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(`select id from "Shop" where "uninstalledAt" is null order by id`);
  return rows.map(({ id }) => id);
}

/** Installed shops whose orders or stock have changed since their windows were refreshed; all of them at night. */
export async function shopsToRefresh(nightly: boolean): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `select s.id
     from "Shop" s
     left join "Watermark" applied on applied.shop = s.id and applied.rollup = 'orders'
     left join "Watermark" stock on stock.shop = s.id and stock.rollup = 'stock'
     left join "Watermark" windows on windows.shop = s.id and windows.rollup = 'windows'
     where s."uninstalledAt" is null and ($1 or greatest(applied.at, stock.at) > coalesce(windows.at, '-infinity'))
     order by s.id`,
    [nightly],
  );
  return rows.map(({ id }) => id);
}
