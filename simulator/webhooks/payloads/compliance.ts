// The letters that do not come from a change: privacy requests, and what happens to the app's own access.
import type { Shop } from "../../state/world.ts";
import { numberOf } from "./format.ts";
import { personOf } from "./person.ts";

const about = (shop: Shop) => ({ shop_id: shop.info.id, shop_domain: shop.domain });

function person(shop: Shop, customerGid: string) {
  const id = numberOf(customerGid);
  const { email, phone } = personOf(id);
  return { customer: { id, email, phone }, orders: shop.tables.orders.linkedTo(id) };
}

export function dataRequestPayload(shop: Shop, customerGid: string, requestId: number) {
  const { customer, orders } = person(shop, customerGid);
  return { ...about(shop), orders_requested: orders, customer, data_request: { id: requestId } };
}

export function customerRedactPayload(shop: Shop, customerGid: string) {
  const { customer, orders } = person(shop, customerGid);
  return { ...about(shop), customer, orders_to_redact: orders };
}

export const shopRedactPayload = (shop: Shop) => about(shop);

export const scopesPayload = (shop: Shop, appId: string, previous: readonly string[], current: readonly string[]) => ({
  id: Number(appId),
  shop_id: `gid://shopify/Shop/${shop.info.id}`,
  previous,
  current,
  updated_at: new Date().toISOString(),
});
