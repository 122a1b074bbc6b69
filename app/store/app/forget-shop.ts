// Forgets everything about a shop, as Shopify asks 48 hours after the app was removed.
import type { Tx } from "#app/store/transaction.ts";
import { formerDomains } from "./former-domains.ts";
import { uninstallShop } from "./shops.ts";

/** Every table that is keyed by our own key of the shop. */
export const shopTables = [
  "FormerDomain",
  "Settings",
  "Onboarding",
  "ImportRun",
  "ImportLine",
  "ImportStep",
  "ReconcileRun",
  "Difference",
  "Redaction",
  "DataRequest",
  "ApiUse",
  "Missing",
  "Product",
  "Variant",
  "Tombstone",
  "Collection",
  "ProductCollection",
  "Location",
  "Order",
  "OrderLine",
  "Refund",
  "RefundLine",
  "OrderEdit",
  "Fulfilment",
  "Sale",
  "Customer",
  "CustomerMerge",
  "StockLevel",
  "StockChange",
  "ProductNode",
  "DaySales",
  "DayCategory",
  "MonthCategory",
  "MonthVariant",
  "CustomerTotals",
  "CohortMonth",
  "StockDay",
  "VariantWindow",
  "ProductPair",
  "Watermark",
  "ProductJudgement",
  "ProductVehicle",
  "CategoryCount",
  "ProductDecision",
  "ProductToJudge",
  "CategoryRule",
  "CatalogueSettings",
  "CatalogueChange",
  "VariantVerdict",
  "VerdictTotal",
  "DemandFit",
  "StockAlert",
  "SlowMoverSettings",
  "LeftOut",
  "LocationSetAside",
  "SavedView",
  "SeasonCalendar",
  "CategorySeason",
  "StockUpCategory",
  "StockUpPart",
  "CustomerRules",
  "CustomerDecision",
  "CustomerProfile",
  "SegmentMove",
  "SegmentSize",
  "SegmentDay",
  "SegmentFlow",
  "SegmentEdges",
] as const;

const askedAfterMs = 48 * 3_600_000;

/**
 * Forgets the shop as asked at `at`; false when there is nothing to forget. Whoever asks says with it that the app was
 * removed 48 hours ago, in case that word was lost. A shop that was installed or opened since is an error.
 */
export async function forgetShop(tx: Tx, gid: string, domain: string, at: Date): Promise<boolean> {
  await uninstallShop(tx, gid, domain, new Date(at.getTime() - askedAfterMs));
  const installed = await tx.query(`select 1 from "Shop" where gid = $1 and "uninstalledAt" is null`, [gid]);
  if (installed.rowCount)
    throw new Error(
      `${domain} asks to be forgotten but is installed, and was opened less than 48 hours before or after it asked; ` +
        "nothing was deleted, look whether the merchant has installed the app again",
    );
  const { rows } = await tx.query<{ id: number; domain: string }>(
    `delete from "Shop" where gid = $1 and "uninstalledAt" is not null returning id, domain`,
    [gid],
  );
  const [shop] = rows;
  if (!shop) return false;
  const domains = [shop.domain, ...(await formerDomains(tx, shop.id))];
  for (const table of shopTables) await tx.query(`delete from "${table}" where shop = $1`, [shop.id]);
  for (const one of domains) await forgetDomain(tx, one);
  return true;
}

/** What was kept under a domain alone, unless it is another shop's by now. */
async function forgetDomain(tx: Tx, domain: string): Promise<void> {
  const taken = await tx.query(`select 1 from "Shop" where domain = $1 and "uninstalledAt" is null`, [domain]);
  if (taken.rowCount) return;
  await tx.query(`delete from "Session" where "shopDomain" = $1`, [domain]);
  // What compliance asked for stays on record (ids only) until it is forgotten by age.
  for (const table of ["Inbox", "InboxTodo"])
    await tx.query(
      `delete from "${table}" where "shopDomain" = $1 and topic not in ('customers/redact', 'customers/data_request', 'shop/redact')`,
      [domain],
    );
}
