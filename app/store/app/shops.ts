// Shops that installed the app. Shopify's gid tells which shop it is; the domain is only where it is reached.
import { asOfDay } from "#app/clock.server.ts";
import { pool } from "#app/db.server.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { inTransaction, lockName, type Queryable, type Tx } from "#app/store/transaction.ts";
import { formerDomains, moveDomain, reachedAt } from "./former-domains.ts";
import { queueImport, stopImports } from "./imports.ts";
import { dropSessions, saveSessionScope } from "./sessions.ts";

export interface ShopRecord {
  /** Our own key of the shop. */
  id: number;
  gid: string;
  domain: string;
  name: string;
  currency: string;
  timeZone: string;
  planName: string | null;
  locale: string;
  /** The day a demonstration shop lives on; null for a shop that lives today. */
  asOf: string | null;
}

export interface ShopDetails {
  gid: string;
  domain: string;
  name: string;
  currency: string;
  timeZone: string;
  planName: string | null;
}

const columns = `id, gid, domain, name, currency, "timeZone", "planName", locale`;

type ShopRow = Omit<ShopRecord, "asOf">;

function toRecord(row: ShopRow): ShopRecord {
  return { ...row, asOf: asOfDay(row.domain) };
}

/** An installed shop by our own key. */
export async function readShop(shop: number, from: Queryable = pool): Promise<ShopRecord | null> {
  const { rows } = await from.query<ShopRow>(
    `select ${columns} from "Shop" where id = $1 and "uninstalledAt" is null`,
    [shop],
  );
  return rows[0] ? toRecord(rows[0]) : null;
}

async function installedAt(domain: string, from: Queryable): Promise<ShopRecord | null> {
  const { rows } = await from.query<ShopRow>(
    `select ${columns} from "Shop" where domain = $1 and "uninstalledAt" is null`,
    [domain],
  );
  return rows[0] ? toRecord(rows[0]) : null;
}

/** The installed shop that is reached at a domain, or was before its domain changed. */
export async function shopByDomain(domain: string, from: Queryable = pool): Promise<ShopRecord | null> {
  const shop = await installedAt(domain, from);
  if (shop) return shop;
  const moved = await reachedAt(from, domain);
  return moved === domain ? null : installedAt(moved, from);
}

/** As shopByDomain, where the shop grants exactly these scopes as far as we know; null where that is news to us. */
export async function shopGranting(domain: string, scopes: readonly string[]): Promise<ShopRecord | null> {
  const { rows } = await pool.query<ShopRow>(
    `select ${columns} from "Shop"
     where domain = $1 and "uninstalledAt" is null and scopes @> $2::text[] and scopes <@ $2::text[]`,
    [domain, scopes],
  );
  return rows[0] ? toRecord(rows[0]) : null;
}

type Terms = Pick<ShopDetails, "currency" | "timeZone">;

/** Amounts in another currency are other amounts: all of them are read anew. Days in another time zone are worked out anew. */
export async function startOverWhereChanged(tx: Tx, shop: number, before: Terms, after: Terms): Promise<boolean> {
  if (after.currency !== before.currency) await queueImport(tx, shop);
  if (after.timeZone === before.timeZone) return false;
  await enqueue(tx, "rebuild-rollups", { shop });
  return true;
}

/**
 * Records that the app is installed in a shop, for the first time or again, and starts its import.
 * Safe to run any number of times: a shop that is installed already only has its details brought up to date.
 */
export async function installShop(
  details: ShopDetails,
  granted: { scopes: readonly string[]; locale: string; at: Date },
): Promise<ShopRecord> {
  return inTransaction(async (tx) => {
    await lockName(tx, `shop:${details.gid}`);
    // Shopify gave the domain to this shop; whoever had it before is not reached there any more.
    await tx.query(
      `update "Shop" set "uninstalledAt" = $3 where domain = $1 and gid <> $2 and "uninstalledAt" is null`,
      [details.domain, details.gid, granted.at],
    );
    const found = await tx.query<{ installed: boolean; domain: string; currency: string; timeZone: string }>(
      `select "uninstalledAt" is null as installed, domain, currency, "timeZone" from "Shop" where gid = $1 for update`,
      [details.gid],
    );
    const before = found.rows[0];
    const { rows } = await tx.query<ShopRow>(
      `insert into "Shop" (gid, domain, name, currency, "timeZone", "planName", locale, scopes, "scopesAt", "detailsAt", "installedAt")
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9)
       on conflict (gid) do update set
         domain = excluded.domain,
         name = excluded.name,
         currency = excluded.currency,
         "timeZone" = excluded."timeZone",
         "planName" = excluded."planName",
         scopes = excluded.scopes,
         "scopesAt" = excluded."scopesAt",
         "detailsAt" = excluded."detailsAt",
         "installedAt" = case when "Shop"."uninstalledAt" is null then "Shop"."installedAt" else excluded."installedAt" end,
         "uninstalledAt" = null
       returning ${columns}`,
      [
        details.gid,
        details.domain,
        details.name,
        details.currency,
        details.timeZone,
        details.planName,
        granted.locale,
        granted.scopes,
        granted.at,
      ],
    );
    const [row] = rows;
    if (!row) throw new Error(`the shop ${details.domain} was not stored`);
    await moveDomain(tx, row.id, before?.domain ?? null, row.domain);
    if (!before?.installed) await queueImport(tx, row.id);
    if (before) await startOverWhereChanged(tx, row.id, before, row);
    return toRecord(row);
  });
}

/** The app was removed from a shop at `at`. False when that is old news: the shop has installed it again since. */
export async function uninstallShop(tx: Tx, gid: string, domain: string, at: Date): Promise<boolean> {
  const { rows } = await tx.query<{ id: number; domain: string }>(
    `update "Shop" shop set "uninstalledAt" = $2
     where gid = $1 and "installedAt" <= $2 and "uninstalledAt" is null
       and not exists (
         select from "Session" s
         where s."exchangedAt" > $2 and (s."shopDomain" = shop.domain
           or s."shopDomain" in (select former."shopDomain" from "FormerDomain" former where former.shop = shop.id)))
     returning id, domain`,
    [gid, at],
  );
  if (rows[0]) await stopImports(tx, rows[0].id);
  const known = await tx.query(`select 1 from "Shop" where gid = $1 and "uninstalledAt" is null`, [gid]);
  if (known.rowCount) return false;
  // Also when the shop was never stored: its tokens may be. The domain may be another shop's by now.
  const domains = rows[0] ? [rows[0].domain, ...(await formerDomains(tx, rows[0].id))] : [domain];
  for (const one of domains) if (!(await shopByDomain(one, tx))) await dropSessions(tx, one, at);
  return true;
}

/** The shop grants other scopes than before. An older word than the one we have changes nothing. */
export async function saveScopes(tx: Tx, gid: string, scopes: readonly string[], at: Date): Promise<boolean> {
  const { rows } = await tx.query<{ domain: string }>(
    `update "Shop" set scopes = $2, "scopesAt" = $3
     where gid = $1 and "scopesAt" <= $3 and "uninstalledAt" is null
     returning domain`,
    [gid, scopes, at],
  );
  if (!rows[0]) return false;
  await saveSessionScope(tx, rows[0].domain, scopes);
  return true;
}

/** New details of an installed shop; what is not told stays. An older word than the one we have changes nothing. */
export async function updateShop(
  tx: Tx,
  gid: string,
  told: { [K in keyof Omit<ShopDetails, "gid">]?: string | null } & { locale?: string | null },
  at: Date,
): Promise<boolean> {
  const before = await tx.query<{ domain: string }>(
    `select domain from "Shop" where gid = $1 and "uninstalledAt" is null for update`,
    [gid],
  );
  const { rows } = await tx.query<{ id: number; domain: string }>(
    `update "Shop" set
       domain = coalesce($2, domain),
       name = coalesce($3, name),
       currency = coalesce($4, currency),
       "timeZone" = coalesce($5, "timeZone"),
       "planName" = coalesce($6, "planName"),
       locale = coalesce($7, locale),
       "detailsAt" = $8
     where gid = $1 and "uninstalledAt" is null and "detailsAt" <= $8
     returning id, domain`,
    [gid, told.domain, told.name, told.currency, told.timeZone, told.planName, told.locale, at],
  );
  const [row] = rows;
  if (row) await moveDomain(tx, row.id, before.rows[0]?.domain ?? null, row.domain);
  return row !== undefined;
}
