// What each variant sold in the last 7, 30, 90 and 365 days before the judgement day, that day included.
// One row per shop and variant with any sale or return in the last 365 days.
import { inTransaction, lockShop, type Tx } from "../transaction.ts";
import { setWatermarks } from "./watermarks.ts";

const within = (days: number) => `filter (where day > $2::date - ${days})`;
const net = `"grossCents" - "discountCents" - "returnCents"`;

const refreshSql = `
  insert into "VariantWindow" (shop, "variantId", day, units7, units30, units90, units365,
                               "netCents30", "netCents90", "netCents365", "lastSoldOn")
  select $1, coalesce("variantId", 0), $2::date,
         coalesce(sum(units) ${within(7)}, 0),
         coalesce(sum(units) ${within(30)}, 0),
         coalesce(sum(units) ${within(90)}, 0),
         sum(units),
         coalesce(sum(${net}) ${within(30)}, 0),
         coalesce(sum(${net}) ${within(90)}, 0),
         sum(${net}),
         max(day)
  from "Sale"
  where shop = $1 and day > $2::date - 365 and day <= $2::date
  group by 2`;

/** Within a transaction that holds the shop's lock. */
export async function refreshWindows(tx: Tx, shop: number, judgementDay: string): Promise<void> {
  await tx.query(`delete from "VariantWindow" where shop = $1`, [shop]);
  await tx.query(refreshSql, [shop, judgementDay]);
  await setWatermarks(tx, shop, ["windows"]);
}

export async function refreshWindowsOf(shop: number, judgementDay: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockShop(tx, shop);
    await refreshWindows(tx, shop, judgementDay);
  });
}
