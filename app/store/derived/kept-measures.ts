// The measures of every judged variant, to draw the lines between them anew.
import { pool } from "#app/db.server.ts";
import type { KeptMeasures } from "#app/derive/product/verdict-preview.ts";

export async function readKeptMeasures(shop: number): Promise<KeptMeasures[]> {
  const { rows } = await pool.query<KeptMeasures>(
    `select verdict, available, day + 1 - "onSaleSince" as "ageDays", orders, units365, "knownDays", "inStockDays", "bestMonthly",
            "seasonNow", velocity, "overFor", "deadProbability", day + 1 - "endedOn" as "endedFor",
            "capitalCents"::float8 as "capitalCents"
     from "VariantVerdict" where shop = $1 and verdict is not null`,
    [shop],
  );
  return rows;
}
