// A shop's domain may change. What was sent, kept or asked under an earlier one still leads to the shop, until Shopify
// gives that domain to another.
import type { Queryable, Tx } from "#app/store/transaction.ts";

/** SQL: all domains of the installed shop that is reached at `domain`, itself the first; itself alone where there is none. */
export const domainsOf = (domain: string) => `array(
  select ${domain}::text
  union all
  select former."shopDomain" from "FormerDomain" former join "Shop" reached on reached.id = former.shop
  where reached.domain = ${domain} and reached."uninstalledAt" is null)`;

/** Where the shop is reached now that was reached at `domain`; `domain` itself where nobody moved away from it. */
export async function reachedAt(from: Queryable, domain: string): Promise<string> {
  const { rows } = await from.query<{ domain: string }>(
    `select shop.domain from "FormerDomain" former join "Shop" shop on shop.id = former.shop
     where former."shopDomain" = $1 and shop."uninstalledAt" is null`,
    [domain],
  );
  return rows[0]?.domain ?? domain;
}

export async function formerDomains(from: Queryable, shop: number): Promise<string[]> {
  const { rows } = await from.query<{ shopDomain: string }>(
    `select "shopDomain" from "FormerDomain" where shop = $1 order by "shopDomain"`,
    [shop],
  );
  return rows.map(({ shopDomain }) => shopDomain);
}

/** The shop is reached at `to` from now on, and was at `from`. Its tokens move with it where it has no newer ones there. */
export async function moveDomain(tx: Tx, shop: number, from: string | null, to: string): Promise<void> {
  await tx.query(`delete from "FormerDomain" where "shopDomain" = $1`, [to]);
  if (from === null || from === to) return;
  await tx.query(
    `insert into "FormerDomain" ("shopDomain", shop)
     select $2, $1
     where not exists (select from "Shop" where domain = $2 and "uninstalledAt" is null and id <> $1)
     on conflict ("shopDomain") do update set shop = excluded.shop, "leftAt" = excluded."leftAt"`,
    [shop, from],
  );
  await tx.query(
    `delete from "Session" old using "Session" new
     where old."shopDomain" = $1 and new."shopDomain" = $2 and new.id = 'offline_' || new."shopDomain"`,
    [from, to],
  );
}
