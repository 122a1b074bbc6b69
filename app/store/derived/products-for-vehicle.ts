// "What do I have for a 1934 Ford?": products by the cars they fit.
import { pool } from "#app/db.server.ts";

export interface VehicleQuestion {
  make: string;
  /** null: any model of the make. */
  model: string | null;
  /** null: any year. */
  year: number | null;
}

/**
 * Ids of products that name this car, those that name its very model before those for every model of the make; `size` at
 * a time, from the `skip`-th on.
 */
export async function productsForVehicle(
  shop: number,
  { make, model, year }: VehicleQuestion,
  skip: number,
  size: number,
): Promise<{ ids: string[]; total: number }> {
  const { rows } = await pool.query<{ productId: string; total: number }>(
    `select "productId", count(*) over ()::int as total
     from "ProductVehicle"
     where shop = $1 and make = $2 and ($3::text is null or model in ($3, ''))
       and ($4::int is null or ("yearFrom" <= $4 and "yearTo" >= $4))
     group by "productId"
     order by bool_or(model = $3) desc nulls last, "productId"
     offset $5 limit $6`,
    [shop, make, model, year, skip, size],
  );
  return { ids: rows.map(({ productId }) => productId), total: rows[0]?.total ?? 0 };
}

/** How many products fit any car at all: they are answers too, but to every question. */
export async function countUniversal(shop: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from "ProductJudgement" where shop = $1 and "fitmentClass" = 'universal'`,
    [shop],
  );
  return rows[0]?.count ?? 0;
}
