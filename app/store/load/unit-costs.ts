import { pool } from "#app/db.server.ts";

/** What each variant costs, for those of which it is known. */
export async function readUnitCosts(shop: number): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ id: string; cents: string }>(
    `select id, "unitCostCents" as cents from "Variant" where shop = $1 and "unitCostCents" is not null`,
    [shop],
  );
  return new Map(rows.map(({ id, cents }) => [Number(id), Number(cents)]));
}
