// One row per shop, inventory item, location and day on which a level was told, from the changes of just that day.
import type { Tx } from "../transaction.ts";

const dayOf = (column: string, timeZone: string) => `(${column} at time zone ${timeZone})::date`;

export const stockDays = (timeZone: string, where: string) => `
  select change."inventoryItemId", change."locationId", ${dayOf("change.at", timeZone)} as day,
         max(change.available) as highest,
         (array_agg(change.available order by change.at desc))[1] as closing,
         bool_or(change."isGap") as "isGap"
  from "StockChange" change
  where change.shop = $1 ${where}
  group by 1, 2, 3`;

const save = (rows: string) => `
  insert into "StockDay" (shop, "inventoryItemId", "locationId", day, highest, closing, "isGap")
  select $1, row.* from (${rows}) row
  order by 2, 3, 4
  on conflict (shop, "inventoryItemId", "locationId", day) do update set
    highest = excluded.highest, closing = excluded.closing, "isGap" = excluded."isGap"`;

const rollTouched = `
  with touched as materialized (
    select distinct item, location, ${dayOf("at", "$5")} as day
    from unnest($2::bigint[], $3::bigint[], $4::timestamptz[]) as told(item, location, at)
  )
  ${save(`
    select touched.item, touched.location, touched.day,
           max(change.available) as highest,
           (array_agg(change.available order by change.at desc))[1] as closing,
           bool_or(change."isGap") as "isGap"
    from touched
    join "StockChange" change
      on change.shop = $1 and change."inventoryItemId" = touched.item and change."locationId" = touched.location
     and change.at >= touched.day::timestamp at time zone $5
     and change.at < (touched.day + 1)::timestamp at time zone $5
    group by 1, 2, 3`)}`;

/** `keys` are the items, locations and instants of the changes, as arrays. */
export async function rollStockDays(
  tx: Tx,
  shop: number,
  timeZone: string,
  keys: readonly [string, string, string],
): Promise<void> {
  await tx.query(rollTouched, [shop, ...keys, timeZone]);
}

/** All days anew: the shop's days begin at another hour. */
export async function rebuildStockDays(tx: Tx, shop: number, timeZone: string): Promise<void> {
  await tx.query(`delete from "StockDay" where shop = $1`, [shop]);
  await tx.query(save(stockDays("$2", "")), [shop, timeZone]);
}
