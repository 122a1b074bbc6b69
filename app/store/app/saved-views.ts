// Filters and order of a page that the merchant wants back, by name.
import { pool } from "#app/db.server.ts";

export interface SavedView {
  name: string;
  query: string;
}

export async function listViews(shop: number, page: string): Promise<SavedView[]> {
  const { rows } = await pool.query<SavedView>(
    `select name, query from "SavedView" where shop = $1 and page = $2 order by name`,
    [shop, page],
  );
  return rows;
}

export async function saveView(shop: number, page: string, { name, query }: SavedView): Promise<void> {
  await pool.query(
    `insert into "SavedView" (shop, page, name, query) values ($1, $2, $3, $4)
     on conflict (shop, page, name) do update set query = excluded.query`,
    [shop, page, name, query],
  );
}

export async function removeView(shop: number, page: string, name: string): Promise<void> {
  await pool.query(`delete from "SavedView" where shop = $1 and page = $2 and name = $3`, [shop, page, name]);
}
