// When each data set was last read or compared as a whole, by our clock: what happened before then is known.
import { pool } from "#app/db.server.ts";
import type { DataSet } from "#app/derive/shop/freshness.ts";

export type ComparedSet = Exclude<DataSet, "webhooks">;

const setOfNoun: Readonly<Record<string, ComparedSet>> = {
  orders: "orders",
  products: "products",
  customers: "customers",
  inventory: "stock",
  levels: "stock",
};

/** The beginning of the last import or comparison of each data set that ended well; null where there was none. */
export async function readComparedAt(shop: number): Promise<Record<ComparedSet, Date | null>> {
  const { rows } = await pool.query<{ noun: string; at: Date }>(
    `select noun, max(at) as at
     from (
       select noun, "startedAt" as at from "ReconcileRun"
       where shop = $1 and "finishedAt" is not null and failure is null
       union all
       select noun, min("startedAt") from "ImportStep"
       where shop = $1 group by "runId", noun having bool_and(status = 'done')
       union all
       select 'products', "startedAt" from "ImportRun" where shop = $1 and status = 'done'
     ) told
     where at is not null
     group by noun`,
    [shop],
  );
  const compared: Record<ComparedSet, Date | null> = { orders: null, products: null, customers: null, stock: null };
  for (const { noun, at } of rows) {
    const set = setOfNoun[noun];
    if (set && (compared[set]?.getTime() ?? 0) < at.getTime()) compared[set] = at;
  }
  return compared;
}
