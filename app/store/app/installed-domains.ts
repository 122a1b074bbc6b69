import { pool } from "#app/db.server.ts";

/** Where the installed shops are reached, the oldest installation first. */
export async function installedDomains(): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string }>(
    `select domain from "Shop" where "uninstalledAt" is null order by "installedAt", id`,
  );
  return rows.map(({ domain }) => domain);
}
