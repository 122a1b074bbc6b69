// What webhooks tell of the shop itself and of our place in it. One at a time, in the order in which it happened; a shop
// that we do not know (any more) has these as well.
import { z } from "zod";
import { grantedScopes } from "#app/derive/basics/scopes.ts";
import { plainId, readTold, text } from "#app/intake/told.ts";
import { forgetShop } from "#app/store/app/forget-shop.ts";
import { wakeImport } from "#app/store/app/imports.ts";
import { saveScopes, shopByDomain, startOverWhereChanged, uninstallShop, updateShop } from "#app/store/app/shops.ts";
import type { ClaimedDelivery } from "#app/store/inbox/claim.ts";
import type { Tx } from "#app/store/transaction.ts";
import { collectDataRequest } from "./collect-data-request.ts";
import { redactCustomer } from "./redact-customer.ts";

/** The outcome is a word for the log. */
type Apply = (tx: Tx, delivery: ClaimedDelivery, body: unknown) => Promise<string>;

const shopTold = z.object({
  id: plainId,
  name: text,
  currency: text,
  iana_timezone: text,
  myshopify_domain: text,
  plan_display_name: text,
  primary_locale: text,
});
const scopesTold = z.object({ current: z.array(z.string()) });
const bulkFinished = z.object({ admin_graphql_api_id: z.string() });
const redacted = z.object({ shop_id: plainId });

const shopGid = (number: string) => `gid://shopify/Shop/${number}`;

const changeShop: Apply = async (tx, delivery, body) => {
  const told = readTold(shopTold, body, "the shop");
  const before = await shopByDomain(delivery.shopDomain, tx);
  const details = {
    domain: told.myshopify_domain ?? null,
    name: told.name ?? null,
    currency: told.currency ?? null,
    timeZone: told.iana_timezone ?? null,
    planName: told.plan_display_name ?? null,
    locale: told.primary_locale ?? null,
  };
  if (!(await updateShop(tx, shopGid(told.id), details, delivery.triggeredAt))) return "older than what we have";
  const after = before && (await shopByDomain(told.myshopify_domain ?? before.domain, tx));
  if (!before || !after) return "saved";
  const isOnOtherDays = await startOverWhereChanged(tx, after.id, before, after);
  return isOnOtherDays ? "saved; its days have changed" : "saved";
};

const uninstall: Apply = async (tx, delivery, body) => {
  const { id } = readTold(shopTold, body, "the shop");
  const gone = await uninstallShop(tx, shopGid(id), delivery.shopDomain, delivery.triggeredAt);
  return gone ? "uninstalled" : "installed again since";
};

const changeScopes: Apply = async (tx, delivery, body) => {
  const { current } = readTold(scopesTold, body, "our scopes");
  const shop = await shopByDomain(delivery.shopDomain, tx);
  if (!shop) return "shop not installed";
  const isNews = await saveScopes(tx, shop.gid, grantedScopes(current), delivery.triggeredAt);
  return isNews ? "saved" : "older than what we have";
};

const wake: Apply = async (tx, delivery, body) => {
  const { admin_graphql_api_id } = readTold(bulkFinished, body, "a bulk operation");
  await wakeImport(tx, delivery.shopDomain, admin_graphql_api_id);
  return "looked at";
};

const redactShop: Apply = async (tx, delivery, body) => {
  const { shop_id } = readTold(redacted, body, "a shop to forget");
  const isForgotten = await forgetShop(tx, shopGid(shop_id), delivery.shopDomain, delivery.triggeredAt);
  return isForgotten ? "forgotten" : "nothing to forget";
};

const applyByTopic: Readonly<Record<string, Apply>> = {
  "shop/update": changeShop,
  "app/uninstalled": uninstall,
  "app/scopes_update": changeScopes,
  "bulk_operations/finish": wake,
  "customers/data_request": collectDataRequest,
  "customers/redact": redactCustomer,
  "shop/redact": redactShop,
};

export const lifecycleTopics: readonly string[] = Object.keys(applyByTopic);

export async function applyLifecycle(tx: Tx, delivery: ClaimedDelivery): Promise<string> {
  const apply = applyByTopic[delivery.topic];
  if (!apply) throw new Error(`nothing is written that applies ${delivery.topic}`);
  return apply(tx, delivery, JSON.parse(delivery.body ?? "null"));
}
