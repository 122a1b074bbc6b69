// What each webhook changes. The outcome is a word for the log.
import { z } from "zod";
import { grantedScopes } from "#app/derive/basics/scopes.ts";
import { productFromWebhook } from "#app/intake/product.ts";
import type { ClaimedDelivery } from "#app/store/app/deliveries.ts";
import { forgetShop } from "#app/store/app/forget-shop.ts";
import { wakeImport } from "#app/store/app/imports.ts";
import { saveScopes, shopByDomain, uninstallShop, updateShop } from "#app/store/app/shops.ts";
import { deleteProduct, saveToldProduct } from "#app/store/source/products.ts";
import type { Tx } from "#app/store/transaction.ts";

type Apply = (tx: Tx, delivery: ClaimedDelivery) => Promise<string>;

const id = z.union([z.string().regex(/^\d+$/), z.int()]).transform(String);
const text = z.string().nullish();
const deleted = z.object({ id });
const shopTold = z.object({
  id,
  name: text,
  currency: text,
  iana_timezone: text,
  myshopify_domain: text,
  plan_display_name: text,
  primary_locale: text,
});
const scopesTold = z.object({ current: z.array(z.string()) });
const bulkFinished = z.object({ admin_graphql_api_id: z.string() });
const redacted = z.object({ shop_id: id });

const shopGid = (number: string) => `gid://shopify/Shop/${number}`;

const saveProduct: Apply = async (tx, delivery) => {
  const shop = await shopByDomain(delivery.shopDomain, tx);
  if (!shop) return "shop not installed";
  const told = productFromWebhook(delivery.body, shop.currency);
  const merged = await saveToldProduct(tx, shop.id, told, delivery.receivedAt);
  return merged.products > 0 ? "saved" : "older than what we have";
};

const removeProduct: Apply = async (tx, delivery) => {
  const shop = await shopByDomain(delivery.shopDomain, tx);
  if (!shop) return "shop not installed";
  await deleteProduct(tx, shop.id, deleted.parse(delivery.body).id, delivery.receivedAt);
  return "deleted";
};

const changeShop: Apply = async (tx, delivery) => {
  const told = shopTold.parse(delivery.body);
  const details = {
    domain: told.myshopify_domain ?? null,
    name: told.name ?? null,
    currency: told.currency ?? null,
    timeZone: told.iana_timezone ?? null,
    planName: told.plan_display_name ?? null,
    locale: told.primary_locale ?? null,
  };
  return (await updateShop(tx, shopGid(told.id), details, delivery.triggeredAt)) ? "saved" : "older than what we have";
};

const uninstall: Apply = async (tx, delivery) => {
  const gone = await uninstallShop(
    tx,
    shopGid(shopTold.parse(delivery.body).id),
    delivery.shopDomain,
    delivery.triggeredAt,
  );
  return gone ? "uninstalled" : "installed again since";
};

const changeScopes: Apply = async (tx, delivery) => {
  const shop = await shopByDomain(delivery.shopDomain, tx);
  if (!shop) return "shop not installed";
  const { current } = scopesTold.parse(delivery.body);
  return (await saveScopes(tx, shop.gid, grantedScopes(current), delivery.triggeredAt))
    ? "saved"
    : "older than what we have";
};

const wake: Apply = async (tx, delivery) => {
  await wakeImport(tx, delivery.shopDomain, bulkFinished.parse(delivery.body).admin_graphql_api_id);
  return "looked at";
};

const redactShop: Apply = async (tx, delivery) => {
  const gid = shopGid(redacted.parse(delivery.body).shop_id);
  return (await forgetShop(tx, gid, delivery.shopDomain, delivery.triggeredAt)) ? "forgotten" : "nothing to forget";
};

// No customer is stored yet: the delivery itself (ids only) is the record that we were asked.
const recordOnly: Apply = async () => "recorded; nothing is stored about customers";

const applyByTopic: Readonly<Record<string, Apply>> = {
  "products/create": saveProduct,
  "products/update": saveProduct,
  "products/delete": removeProduct,
  "shop/update": changeShop,
  "app/uninstalled": uninstall,
  "app/scopes_update": changeScopes,
  "bulk_operations/finish": wake,
  "customers/data_request": recordOnly,
  "customers/redact": recordOnly,
  "shop/redact": redactShop,
};

export async function applyDelivery(tx: Tx, delivery: ClaimedDelivery): Promise<string> {
  const apply = applyByTopic[delivery.topic];
  if (!apply) throw new Error(`nothing is written that applies ${delivery.topic}`);
  return apply(tx, delivery);
}
