// The histories of some customers, from their own orders and sales.
import type { KnownArchetype } from "#app/derive/customer/archetype.ts";
import {
  byDayAndProduct,
  type CustomerHistory,
  noSums,
  unknownPerson,
  yearDays,
} from "#app/derive/customer/customer-history.ts";
import type { Tx } from "#app/store/transaction.ts";
import { readProductTraits } from "./product-traits.ts";

interface Row {
  customerId: string;
  isExcluded: boolean | null;
  pinned: KnownArchetype | null;
  taxExempt: boolean | null;
  company: boolean;
  country: string | null;
  province: string | null;
  orderDays: number[] | null;
  counterOrders: number | null;
  grossCents: string | null;
  discountCents: string | null;
  returnCents: string | null;
  yearNetCents: string | null;
  lineDays: number[] | null;
  lineUnits: number[] | null;
  lineProducts: (string | null)[] | null;
  lineSales: boolean[] | null;
}

// Days are numbers since 2000-01-01.
const number = (day: string) => `(${day} - date '2000-01-01')`;
const isLine = `sale.counts and sale.units <> 0`;

const sql = `
  with asked as materialized (select id as "customerId" from unnest($2::bigint[]) id),
  placed as materialized (
    select o."customerId", o.id, o.day, o.counts, o."locationId"
    from asked join "Order" o on o.shop = $1 and o."customerId" = asked."customerId"
  ),
  ordered as (
    select "customerId",
           array_agg(${number("day")} order by day) filter (where counts) as "orderDays",
           (count(*) filter (where counts and "locationId" is not null))::int as "counterOrders"
    from placed group by "customerId"
  ),
  sold as (
    select placed."customerId",
           sum(sale."grossCents") as "grossCents", sum(sale."discountCents") as "discountCents",
           sum(sale."returnCents") as "returnCents",
           coalesce(sum(sale."grossCents" - sale."discountCents" - sale."returnCents")
             filter (where $3 - ${number("sale.day")} < ${yearDays}), 0) as "yearNetCents",
           array_agg(${number("sale.day")}) filter (where ${isLine}) as "lineDays",
           array_agg(sale.units) filter (where ${isLine}) as "lineUnits",
           array_agg(sale."productId"::text) filter (where ${isLine}) as "lineProducts",
           array_agg(sale.kind = 0) filter (where ${isLine}) as "lineSales"
    from placed join "Sale" sale on sale.shop = $1 and sale."orderId" = placed.id
    group by placed."customerId"
  )
  select asked."customerId", decision."isExcluded", decision.archetype as pinned, person."taxExempt",
         person."companyId" is not null as company, person.country, person.province,
         "orderDays", "counterOrders", "grossCents", "discountCents", "returnCents", "yearNetCents",
         "lineDays", "lineUnits", "lineProducts", "lineSales"
  from asked
  left join "Customer" person on person.shop = $1 and person.id = asked."customerId"
  left join "CustomerDecision" decision on decision.shop = $1 and decision."customerId" = asked."customerId"
  left join ordered on ordered."customerId" = asked."customerId"
  left join sold on sold."customerId" = asked."customerId"
  where person.id is not null or ordered."customerId" is not null`;

/** By customer; who is not known any more, or is not to be judged, is not among them. */
export async function historiesOf(
  tx: Tx,
  shop: number,
  customerIds: readonly string[],
  day: number,
): Promise<Map<string, CustomerHistory>> {
  const { rows } = await tx.query<Row>({ name: "histories-of", text: sql, values: [shop, customerIds, day] });
  const judged = rows.filter((row) => row.isExcluded !== true);
  const products = new Set(judged.flatMap((row) => row.lineProducts?.filter((id) => id !== null) ?? []));
  const traits = await readProductTraits(tx, shop, [...products]);
  return new Map(
    judged.map((row) => {
      const { lineDays, lineUnits, lineProducts, lineSales } = row;
      return [
        row.customerId,
        {
          orderDays: row.orderDays ?? [],
          counterOrders: row.counterOrders ?? 0,
          sums:
            row.grossCents === null
              ? noSums
              : {
                  grossCents: Number(row.grossCents),
                  discountCents: Number(row.discountCents),
                  returnCents: Number(row.returnCents),
                  yearNetCents: Number(row.yearNetCents),
                },
          lines: (lineDays ?? [])
            .map((lineDay, at) => ({
              day: lineDay,
              isSale: lineSales?.[at] ?? false,
              units: lineUnits?.[at] ?? 0,
              product: traits.get(lineProducts?.[at] ?? "") ?? null,
            }))
            .sort(byDayAndProduct),
          person:
            row.taxExempt === null
              ? unknownPerson
              : { taxExempt: row.taxExempt, company: row.company, country: row.country, province: row.province },
          pinned: row.pinned,
        },
      ];
    }),
  );
}
