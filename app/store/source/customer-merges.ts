// Which customer stands for one that was merged into another.
import type { Tx } from "../transaction.ts";

/** The kept id of those among these that are gone. */
export async function resolveCustomers(tx: Tx, shop: number, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.query<{ goneId: string; keptId: string }>(
    `select "goneId", "keptId" from "CustomerMerge" where shop = $1 and "goneId" = any($2::bigint[])`,
    [shop, ids],
  );
  return new Map(rows.map((row) => [row.goneId, row.keptId]));
}
