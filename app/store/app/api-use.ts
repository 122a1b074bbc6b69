// What was asked of Shopify, by hour and purpose.
import { pool } from "#app/db.server.ts";

export interface PurposeUse {
  purpose: string;
  calls: number;
  cost: number;
  throttled: number;
}

export interface ApiUseCount extends PurposeUse {
  domain: string;
}

export interface ShownUse {
  purpose: string;
  day: Omit<PurposeUse, "purpose">;
  week: Omit<PurposeUse, "purpose">;
}

export const hoursOfUse = { day: 24, week: 7 * 24 };

/** Adds to what is kept of this hour. A shop that is not ours is left out. */
export async function saveApiUse(at: Date, uses: readonly ApiUseCount[]): Promise<void> {
  if (uses.length === 0) return;
  await pool.query(
    `insert into "ApiUse" (shop, hour, purpose, calls, cost, throttled)
     select s.id, date_trunc('hour', $1::timestamptz), u.purpose, sum(u.calls), sum(u.cost), sum(u.throttled)
     from unnest($2::text[], $3::text[], $4::int[], $5::int[], $6::int[]) as u(domain, purpose, calls, cost, throttled)
     join "Shop" s on s.domain = u.domain and s."uninstalledAt" is null
     group by s.id, u.purpose order by s.id, u.purpose
     on conflict (shop, hour, purpose) do update
     set calls = "ApiUse".calls + excluded.calls, cost = "ApiUse".cost + excluded.cost,
         throttled = "ApiUse".throttled + excluded.throttled`,
    [
      at,
      uses.map(({ domain }) => domain),
      uses.map(({ purpose }) => purpose),
      uses.map(({ calls }) => calls),
      uses.map(({ cost }) => Math.round(cost)),
      uses.map(({ throttled }) => throttled),
    ],
  );
}

/** By purpose, the dearest of the week first: the last 24 and 168 hours, the one that runs included. */
export async function readApiUse(shop: number, at: Date): Promise<ShownUse[]> {
  const { rows } = await pool.query<PurposeUse & { dayCalls: number; dayCost: number; dayThrottled: number }>(
    `select purpose, sum(calls)::int as calls, sum(cost)::int as cost, sum(throttled)::int as throttled,
            coalesce(sum(calls) filter (where recent), 0)::int as "dayCalls",
            coalesce(sum(cost) filter (where recent), 0)::int as "dayCost",
            coalesce(sum(throttled) filter (where recent), 0)::int as "dayThrottled"
     from (
       select *, hour > date_trunc('hour', $2::timestamptz) - make_interval(hours => $3) as recent
       from "ApiUse"
       where shop = $1 and hour > date_trunc('hour', $2::timestamptz) - make_interval(hours => $4) and hour <= $2
     ) use
     group by purpose order by cost desc, purpose`,
    [shop, at, hoursOfUse.day, hoursOfUse.week],
  );
  return rows.map(({ purpose, calls, cost, throttled, dayCalls, dayCost, dayThrottled }) => ({
    purpose,
    day: { calls: dayCalls, cost: dayCost, throttled: dayThrottled },
    week: { calls, cost, throttled },
  }));
}

/** Removes what no page shows any more. */
export async function forgetApiUse(at: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from "ApiUse" where hour <= date_trunc('hour', $1::timestamptz) - make_interval(hours => $2)`,
    [at, hoursOfUse.week],
  );
  return rowCount ?? 0;
}
