// Cohorts as a triangle: one row per month of a customer's first order that counts and month since then.
import { judgementDay } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";

export interface CohortCell {
  /** YYYY-MM */
  cohort: string;
  /** Months since then, 0 being the first. */
  index: number;
  customers: number;
  orders: number;
  netCents: number;
}

/** Months up to that of the shop's judgement day; one in which nobody came back is there with zeros. */
export async function listCohortCells(shop: { id: number; domain: string; timeZone: string }): Promise<CohortCell[]> {
  const { rows } = await pool.query<CohortCell>(
    `with cohort as (
       select cohort, (extract(year from age) * 12 + extract(month from age))::int as months
       from "CohortMonth", age(date_trunc('month', $2::date), cohort::timestamp) age
       where shop = $1 and month = cohort and customers > 0 and cohort <= $2::date
     )
     select to_char(cohort.cohort, 'YYYY-MM') as cohort, index,
            coalesce(cell.customers, 0) as customers,
            coalesce(cell.orders, 0) as orders,
            coalesce(cell."netCents", 0)::float8 as "netCents"
     from cohort
     cross join lateral generate_series(0, cohort.months) index
     left join "CohortMonth" cell
       on cell.shop = $1 and cell.cohort = cohort.cohort and cell.month = cohort.cohort + make_interval(months => index)
     order by cohort.cohort, index`,
    [shop.id, judgementDay(shop)],
  );
  return rows;
}
