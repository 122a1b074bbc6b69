// What a customer asked to see of what is kept about them: one file per request, for the merchant to hand on.
import { pool } from "#app/db.server.ts";
import { defaultSettings } from "#app/derive/basics/settings.ts";
import { resolveCustomers } from "../source/customer-merges.ts";
import { readKnownOrders } from "../source/known-orders.ts";
import type { Tx } from "../transaction.ts";

export interface DataRequest {
  id: string;
  requestedAt: Date;
  readyAt: Date | null;
  /** When the merchant took the file. */
  doneAt: Date | null;
}

/** Everything the store keeps of a customer, as its rows are. */
export interface CustomerFile {
  shop: string;
  customerId: string;
  mergedIds: string[];
  customer: Record<string, unknown> | null;
  totals: Record<string, unknown> | null;
  orders: unknown[];
}

async function oneRow(tx: Tx, sql: string, values: unknown[]): Promise<Record<string, unknown> | null> {
  const { rows } = await tx.query<{ row: Record<string, unknown> }>(sql, values);
  return rows[0]?.row ?? null;
}

/** Reads what is kept of a customer, whatever they were merged into. `orderIds` are those Shopify names besides. */
export async function readCustomerFile(
  tx: Tx,
  shop: { id: number; domain: string },
  told: { customerId: string; orderIds: readonly string[] },
): Promise<CustomerFile> {
  const kept = await resolveCustomers(tx, shop.id, [told.customerId]);
  const customerId = kept.get(told.customerId) ?? told.customerId;
  const merged = await tx.query<{ goneId: string }>(
    `select "goneId" from "CustomerMerge" where shop = $1 and "keptId" = $2 order by "goneId"`,
    [shop.id, customerId],
  );
  const own = await tx.query<{ id: string }>(
    `select id from "Order" where shop = $1 and ("customerId" = $2 or id = any($3::bigint[])) order by id`,
    [shop.id, customerId, told.orderIds],
  );
  const ids = own.rows.map(({ id }) => id);
  const orders = await readKnownOrders(tx, shop.id, ids);
  return {
    shop: shop.domain,
    customerId,
    mergedIds: merged.rows.map(({ goneId }) => goneId),
    customer: await oneRow(tx, `select to_jsonb(c) - 'shop' as row from "Customer" c where shop = $1 and id = $2`, [
      shop.id,
      customerId,
    ]),
    totals: await oneRow(
      tx,
      `select to_jsonb(t) - 'shop' as row from "CustomerTotals" t where shop = $1 and "customerId" = $2`,
      [shop.id, customerId],
    ),
    orders: ids.map((id) => orders.get(id) ?? null),
  };
}

/** Keeps the file of a request. The same request again brings it up to date. */
export async function saveDataRequest(
  tx: Tx,
  shop: number,
  request: { id: string; requestedAt: Date; orderIds: readonly string[]; file: CustomerFile },
): Promise<void> {
  const { id, requestedAt, orderIds, file } = request;
  await tx.query(
    `insert into "DataRequest" (shop, id, "customerId", "orderIds", "requestedAt", "readyAt", file)
     values ($1, $2, $3, $4::bigint[], $5, now(), $6)
     on conflict (shop, id) do update set "readyAt" = excluded."readyAt", file = excluded.file`,
    [shop, id, file.customerId, orderIds, requestedAt, JSON.stringify(file)],
  );
}

/** The requests of a shop, the latest first. What was forgotten since has no file any more. */
export async function listDataRequests(shop: number): Promise<(DataRequest & { hasFile: boolean })[]> {
  const { rows } = await pool.query<DataRequest & { hasFile: boolean }>(
    `select id, "requestedAt", "readyAt", "doneAt", file is not null as "hasFile"
     from "DataRequest" where shop = $1 order by "requestedAt" desc, id desc`,
    [shop],
  );
  return rows;
}

/** The file of a request; null when there is none (any more). */
export async function readDataRequest(shop: number, id: string): Promise<CustomerFile | null> {
  const { rows } = await pool.query<{ file: CustomerFile | null }>(
    `update "DataRequest" set "doneAt" = coalesce("doneAt", now())
     where shop = $1 and id = $2 and file is not null returning file`,
    [shop, id],
  );
  return rows[0]?.file ?? null;
}

/** Removes files that are older than their shop keeps them; that there was a request stays. */
export async function forgetDataRequests(at: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `update "DataRequest" request set file = null, "customerId" = null, "orderIds" = '{}'
     where request.file is not null
       and request."requestedAt" < $1::timestamptz - make_interval(hours => 24 * coalesce(
         (select own."dataRequestDays" from "Settings" own where own.shop = request.shop), $2))`,
    [at, defaultSettings.dataRequestDays],
  );
  return rowCount ?? 0;
}
