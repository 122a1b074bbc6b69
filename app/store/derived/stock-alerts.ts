// What the merchant is told of once: open until it is clearly over.
import { pool } from "#app/db.server.ts";
import type { Alert, AlertChanges } from "#app/derive/product/stock-alerts.ts";
import type { Tx } from "../transaction.ts";

export async function readOpenAlerts(tx: Tx, shop: number): Promise<Pick<Alert, "kind" | "subject">[]> {
  const { rows } = await tx.query<Pick<Alert, "kind" | "subject">>(
    `select kind, subject from "StockAlert" where shop = $1 and "closedOn" is null`,
    [shop],
  );
  return rows;
}

export async function saveAlertChanges(
  tx: Tx,
  shop: number,
  today: string,
  { opened, closed }: AlertChanges,
): Promise<void> {
  await tx.query(
    `update "StockAlert" a set "closedOn" = $2
     from unnest($3::text[], $4::text[]) as over(kind, subject)
     where a.shop = $1 and a.kind = over.kind and a.subject = over.subject and a."closedOn" is null`,
    [shop, today, closed.map(({ kind }) => kind), closed.map(({ subject }) => subject)],
  );
  // What closed and opened again on one day was told already.
  await tx.query(
    `insert into "StockAlert" (shop, kind, subject, "openedOn", facts)
     select $1, told.kind, told.subject, $2, told.facts from unnest($3::text[], $4::text[], $5::jsonb[]) as told(kind, subject, facts)
     on conflict (shop, kind, subject, "openedOn") do update set "closedOn" = null`,
    [
      shop,
      today,
      opened.map(({ kind }) => kind),
      opened.map(({ subject }) => subject),
      opened.map(({ facts }) => JSON.stringify(facts)),
    ],
  );
}

export interface ListedAlert extends Alert {
  openedOn: string;
  title: string | null;
  variantTitle: string | null;
  sku: string | null;
}

/** Those that are open, the newest first. */
export async function listAlerts(shop: number, size: number): Promise<{ alerts: ListedAlert[]; count: number }> {
  const { rows } = await pool.query<ListedAlert & { count: number }>(
    `with open as (
       select *, count(*) over ()::int as count from "StockAlert" where shop = $1 and "closedOn" is null
       order by kind, "openedOn" desc, (facts ->> 'capitalCents')::float8 desc nulls last limit $2
     )
     select a.kind, a.subject, a."openedOn"::text as "openedOn", a.facts, p.title, v.title as "variantTitle", v.sku, a.count
     from open a
     left join "Variant" v on v.shop = $1 and v.id = nullif(a.subject, '')::bigint
     left join "Product" p on p.shop = $1 and p.id = v."productId"`,
    [shop, size],
  );
  return { alerts: rows.map(({ count: _, ...alert }) => alert), count: rows[0]?.count ?? 0 };
}
