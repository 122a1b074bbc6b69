import { pool } from "#app/db.server.ts";
import type { SeasonFit } from "#app/derive/shop/season-fit.ts";
import type { Tx } from "#app/store/transaction.ts";

export interface CategorySeason extends SeasonFit {
  /** Whole months of the history it rests on. */
  months: number;
  judgedAt: Date;
}

/** In place of all that the shop had. */
export async function saveCategorySeasons(
  tx: Tx,
  shop: number,
  fits: readonly SeasonFit[],
  { months, at }: { months: number; at: Date },
): Promise<void> {
  await tx.query(`delete from "CategorySeason" where shop = $1`, [shop]);
  await tx.query(
    `insert into "CategorySeason" (shop, node, "logEffects", covariance, "degreesOfFreedom", dispersion, "logGrowth",
       "logGrowthError", months, "judgedAt")
     select $1, node, "logEffects", covariance, "degreesOfFreedom", dispersion, "logGrowth", "logGrowthError", $3, $4
     from jsonb_to_recordset($2::jsonb) as told(node smallint, "logEffects" float8[], covariance float8[],
       "degreesOfFreedom" float8, dispersion float8, "logGrowth" float8, "logGrowthError" float8)`,
    [shop, JSON.stringify(fits.map((fit) => ({ ...fit, covariance: fit.covariance.flat() }))), months, at],
  );
}

/** By node; none where seasons cannot be told yet. */
export async function readCategorySeasons(shop: number): Promise<CategorySeason[]> {
  const { rows } = await pool.query<Omit<CategorySeason, "covariance"> & { covariance: number[] }>(
    `select node, "logEffects", covariance, "degreesOfFreedom", dispersion, "logGrowth", "logGrowthError", months, "judgedAt"
     from "CategorySeason" where shop = $1 order by node`,
    [shop],
  );
  return rows.map((row) => ({
    ...row,
    covariance: row.logEffects.map((_, month) => row.covariance.slice(month * 12, month * 12 + 12)),
  }));
}
