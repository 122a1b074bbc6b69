import { pool } from "#app/db.server.ts";

/** Shops that removed the app before an instant and are still stored. */
export async function shopsGoneSince(before: Date): Promise<{ gid: string; domain: string }[]> {
  const { rows } = await pool.query<{ gid: string; domain: string }>(
    `select gid, domain from "Shop" where "uninstalledAt" < $1 order by "uninstalledAt"`,
    [before],
  );
  return rows;
}

/** Whether a shop lets us do something, as far as we know. */
export async function grantsScope(shop: number, scope: string): Promise<boolean> {
  const { rowCount } = await pool.query(`select from "Shop" where id = $1 and $2 = any(scopes)`, [shop, scope]);
  return rowCount === 1;
}
