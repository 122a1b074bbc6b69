// What leads from Shopify's figures of a day to ours (derive/shop/bridge.ts), summed from stored orders: one row per day.
import { pool } from "#app/db.server.ts";
import type { BridgeDay } from "#app/derive/shop/bridge.ts";

const cents = (sum: string, name: string) => `coalesce(${sum}, 0)::float8 as "${name}"`;

const bridgeSql = `
  with created as (
    select ("createdAt" at time zone $4)::date as day, count(*)::int as orders, sum("totalCents") as cents
    from "Order"
    where shop = $1 and "createdAt" >= $2::date::timestamp at time zone $4
      and "createdAt" < ($3::date + 1)::timestamp at time zone $4
    group by 1
  ),
  sold as (
    select "orderId", sum("grossCents" - "discountCents" - "returnCents") as cents
    from "Sale" where shop = $1 and day between $2::date and $3::date and kind = 0 group by 1
  ),
  placed as (
    select o.day, o.test, o.counts, o."totalCents", o."taxCents", o."shippingCents",
           coalesce(gift.cents, 0) as "giftCents", coalesce(sold.cents, 0) as "soldCents",
           o.edited is true or exists (
             select from "OrderEdit" edit where edit.shop = $1 and edit."orderId" = o.id
           ) as "isEdited"
    from "Order" o
    left join sold on sold."orderId" = o.id
    left join lateral (
      select sum("grossCents" - "discountCents") as cents from "OrderLine" line
      where line.shop = $1 and line."orderId" = o.id and line."isGiftCard"
    ) gift on true
    where o.shop = $1 and o.day between $2::date and $3::date
  ),
  placed_day as (
    select day, count(*)::int as orders, sum("totalCents") as cents,
           (count(*) filter (where test))::int as tests,
           sum("totalCents") filter (where test) as "testCents",
           (count(*) filter (where not test and not counts))::int as cancelled,
           sum("taxCents") filter (where not test) as "taxCents",
           sum("shippingCents") filter (where not test) as "shippingCents",
           sum("giftCents") filter (where not test) as "giftCents",
           sum("soldCents" - ("totalCents" - "taxCents" - "shippingCents" - "giftCents"))
             filter (where not test and "isEdited") as "laterEditCents"
    from placed group by day
  ),
  event as (
    select day,
           sum("grossCents" - "discountCents" - "returnCents") filter (where kind = 0) as sold,
           sum("grossCents" - "discountCents" - "returnCents") filter (where kind = 1) as edited,
           sum("grossCents" - "discountCents" - "returnCents") filter (where kind = 2) as returned,
           sum("grossCents" - "discountCents" - "returnCents") filter (where kind = 3) as reversed
    from "Sale" where shop = $1 and day between $2::date and $3::date group by day
  )
  select calendar.day::date::text as day,
         coalesce(created.orders, 0) as "createdOrders",
         ${cents("created.cents", "createdCents")},
         coalesce(placed_day.orders, 0) as "placedOrders",
         ${cents("placed_day.cents", "placedCents")},
         coalesce(placed_day.tests, 0) as "testOrders",
         ${cents('placed_day."testCents"', "testCents")},
         coalesce(placed_day.cancelled, 0) as "cancelledOrders",
         ${cents('placed_day."taxCents"', "taxCents")},
         ${cents('placed_day."shippingCents"', "shippingCents")},
         ${cents('placed_day."giftCents"', "giftCardCents")},
         ${cents('placed_day."laterEditCents"', "laterEditCents")},
         ${cents("event.sold", "soldCents")},
         ${cents("event.edited", "editCents")},
         ${cents("0 - event.returned", "returnCents")},
         ${cents("0 - event.reversed", "reversalCents")},
         coalesce(kept.orders, 0) as orders,
         ${cents('kept."grossCents" - kept."discountCents" - kept."returnCents"', "netCents")}
  from generate_series($2::date, $3::date, interval '1 day') calendar(day)
  left join created on created.day = calendar.day::date
  left join placed_day on placed_day.day = calendar.day::date
  left join event on event.day = calendar.day::date
  left join "DaySales" kept on kept.shop = $1 and kept.day = calendar.day::date
  order by 1 desc`;

/** The days up to a day, that day included, the latest first. */
export async function readBridgeDays(
  shop: number,
  { timeZone, lastDay, days }: { timeZone: string; lastDay: string; days: number },
): Promise<BridgeDay[]> {
  const firstDay = new Date(Date.parse(`${lastDay}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  const { rows } = await pool.query<BridgeDay>(bridgeSql, [shop, firstDay, lastDay, timeZone]);
  return rows;
}
