// "What do I have for a 1934 Ford?": products by the cars they fit.
import { pool } from "#app/db.server.ts";

/** Cars under every name that parts for them are kept by; a null among the models is every model of the make. */
export interface SoughtVehicle {
  make: string;
  models: readonly (string | null)[];
  /** Null: any year. */
  years: { from: number; to: number } | null;
}

/**
 * Ids of products for one of these cars, those that name a model before those for a whole make; `size` at a time, from
 * the `skip`-th on. A question without a model is answered by every model.
 */
export async function productsForVehicle(
  shop: number,
  sought: readonly SoughtVehicle[],
  skip: number,
  size: number,
): Promise<{ ids: string[]; total: number }> {
  const told = sought.map(({ make, models, years }) => ({
    make,
    models: models.map((model) => model ?? ""),
    isAny: models.length === 1 && models[0] === null,
    from: years?.from ?? 0,
    to: years?.to ?? 9999,
  }));
  const { rows } = await pool.query<{ productId: string; total: number }>(
    `select v."productId", count(*) over ()::int as total
     from jsonb_to_recordset($2::jsonb) as told(make text, models text[], "isAny" boolean, "from" smallint, "to" smallint)
     join "ProductVehicle" v on v.shop = $1 and v.make = told.make and ("isAny" or v.model = any(told.models))
       and v."yearFrom" <= told."to" and v."yearTo" >= told."from"
     group by v."productId"
     order by bool_or(v.model <> '') desc, v."productId"
     offset $3 limit $4`,
    [shop, JSON.stringify(told), skip, size],
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
