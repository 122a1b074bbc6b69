import { pool } from "#app/db.server.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";

/** Shops that removed the app longer ago than their own setting keeps them, and are still stored. */
export async function shopsGoneTooLong(at: Date): Promise<{ gid: string; domain: string }[]> {
  const { rows } = await pool.query<{ gid: string; domain: string }>(
    `select s.gid, s.domain
     from "Shop" s left join "Settings" own on own.shop = s.id
     where s."uninstalledAt" < $1::timestamptz - make_interval(hours => 24 * coalesce(own."goneShopDays", $2))
     order by s."uninstalledAt"`,
    [at, defaultSettings.goneShopDays],
  );
  return rows;
}

/** Whether a shop lets us do something, as far as we know. */
export async function grantsScope(shop: number, scope: string): Promise<boolean> {
  const { rowCount } = await pool.query(`select from "Shop" where id = $1 and $2 = any(scopes)`, [shop, scope]);
  return rowCount === 1;
}
