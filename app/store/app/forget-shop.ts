// Forgets everything about a shop, as Shopify asks 48 hours after the app was removed.
import type { Tx } from "#app/store/transaction.ts";

/** Every table that is keyed by our own key of the shop. */
export const shopTables = [
  "Settings",
  "Onboarding",
  "ImportRun",
  "ImportLine",
  "Product",
  "Variant",
  "DeletedProduct",
] as const;

/** False when there is nothing to forget, or when the shop has installed the app again. */
export async function forgetShop(tx: Tx, gid: string): Promise<boolean> {
  const { rows } = await tx.query<{ id: number; domain: string }>(
    `delete from "Shop" where gid = $1 and "uninstalledAt" is not null returning id, domain`,
    [gid],
  );
  const [shop] = rows;
  if (!shop) return false;
  for (const table of shopTables) await tx.query(`delete from "${table}" where shop = $1`, [shop.id]);
  const taken = await tx.query(`select 1 from "Shop" where domain = $1 and "uninstalledAt" is null`, [shop.domain]);
  if (taken.rowCount) return true;
  await tx.query(`delete from "Session" where "shopDomain" = $1`, [shop.domain]);
  // What compliance asked for stays on record (ids only) until it is forgotten by age.
  await tx.query(
    `delete from "WebhookDelivery" where "shopDomain" = $1 and topic not in ('customers/redact', 'customers/data_request', 'shop/redact')`,
    [shop.domain],
  );
  return true;
}
