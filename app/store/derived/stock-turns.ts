// The days on which a location's stock of an item ran out, came back or became unknown: the few rows of StockDay that say
// something new.
import type { StockDayRow } from "#app/derive/product/in-stock-days.ts";
import type { Tx } from "../transaction.ts";

const turnsSql = (where: string) => `
  with aside as (select coalesce(array_agg("locationId"), '{}') as ids from "LocationSetAside" where shop = $1),
  told as (
    select "inventoryItemId" as item, "locationId" as place, day, highest, closing, "isGap",
           lag(closing) over (partition by "inventoryItemId", "locationId" order by day) as before,
           row_number() over (partition by "inventoryItemId", "locationId" order by day) = 1 as "isFirst"
    from "StockDay", aside
    where shop = $1 and day <= $2::date and "locationId" <> all(ids) ${where}
  )
  select item::text, place::text, day::text, highest, closing, "isGap"
  from told
  where "isFirst" or "isGap" or (closing > 0) is distinct from (before > 0) or (highest > 0 and coalesce(closing, 0) <= 0)
  order by told.item, told.place, told.day`;

/** By item: the rows of each location. Rows that change nothing are left out, which changes no spell. */
export async function readStockTurns(
  tx: Pick<Tx, "query">,
  shop: number,
  today: string,
  item: string | null = null,
): Promise<Map<string, StockDayRow[][]>> {
  const { rows } = await tx.query<StockDayRow & { item: string; place: string }>(
    turnsSql(item === null ? "" : `and "inventoryItemId" = $3`),
    item === null ? [shop, today] : [shop, today, item],
  );
  const turns = new Map<string, StockDayRow[][]>();
  let [lastItem, lastPlace] = ["", ""];
  for (const { item: of, place, ...row } of rows) {
    const places = turns.get(of) ?? [];
    if (of !== lastItem) turns.set(of, places);
    if (of !== lastItem || place !== lastPlace) places.push([]);
    places.at(-1)?.push(row);
    [lastItem, lastPlace] = [of, place];
  }
  return turns;
}
