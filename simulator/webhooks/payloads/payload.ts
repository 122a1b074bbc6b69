// From a change in a shop to the body its webhook carries; null when the topic has no body here.
import type { CollectionNode, CustomerNode, LocationNode } from "../../shop/nodes.ts";
import type { Node } from "../../state/gid.ts";
import type { Change } from "../../state/world.ts";
import { customerPayload, emailConsentPayload, smsConsentPayload } from "./customer.ts";
import { localTime, numberOf } from "./format.ts";
import { itemRecord, orderRecord, productRecord, recordsOf } from "./from-shop.ts";
import { currenciesOf, orderPayload } from "./order.ts";
import { itemPayload, levelPayload, productPayload } from "./product.ts";
import { refundPayload } from "./refund.ts";
import { collectionPayload, locationPayload, shopPayload } from "./shop.ts";

type Body = Record<string, unknown>;
type Maker = (change: Change, node: Node) => Body | null;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

const order: Maker = ({ shop }, node) => orderPayload(recordsOf(shop), orderRecord(shop, node));

const refund: Maker = ({ shop }, node) => {
  const parent = shop.find((node.order as { id: string }).id);
  if (!parent) return null;
  const record = orderRecord(shop, parent);
  const full = record.refunds.find(({ id }) => id === node.id);
  return full ? refundPayload(recordsOf(shop), record, full, currenciesOf(record.node)) : null;
};

const edited: Maker = ({ shop, gid, at, detail }, node) => {
  const committed = localTime(at.toISOString(), shop.info.ianaTimezone);
  const lines = (node.lineItems as { id: string; quantity: number }[] | undefined) ?? [];
  const whole = (id: string) => lines.find((line) => line.id === id)?.quantity ?? 1;
  const changes = (value: unknown) =>
    (Array.isArray(value) ? (value as { id: string; quantity: number | null }[]) : []).map(({ id, quantity }) => ({
      id: numberOf(id),
      delta: quantity ?? whole(id),
    }));
  return {
    order_edit: {
      id: Math.trunc(at.getTime()),
      app_id: null,
      created_at: committed,
      committed_at: committed,
      notify_customer: false,
      order_id: numberOf(gid),
      staff_note: "",
      user_id: null,
      line_items: { additions: changes(detail?.additions), removals: changes(detail?.removals) },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  };
};

const customer: Maker = ({ shop }, node) => customerPayload(recordsOf(shop), node as unknown as CustomerNode);
const product: Maker = ({ shop }, node) => productPayload(recordsOf(shop), productRecord(shop, node));
const location: Maker = ({ shop }, node) => locationPayload(recordsOf(shop), node as unknown as LocationNode);
const collection: Maker = ({ shop }, node) => collectionPayload(recordsOf(shop), node as unknown as CollectionNode);
const shopBody: Maker = ({ shop }) => shopPayload(recordsOf(shop));

const item: Maker = ({ shop, at }, node) => {
  const record = itemRecord(shop, node);
  return itemPayload(recordsOf(shop), record.node, record.variant, at.toISOString());
};

const level: Maker = ({ shop, gid, at }, node) => {
  const itemId = /inventory_item_id=(\d+)/.exec(gid)?.[1];
  const full = { quantities: [], updatedAt: at.toISOString(), ...node, id: gid };
  return levelPayload(
    recordsOf(shop),
    full as unknown as Parameters<typeof levelPayload>[1],
    `gid://shopify/InventoryItem/${itemId}`,
  );
};

const tagsChanged: Maker = ({ gid, at, detail }) => ({
  customerId: gid,
  tags: Array.isArray(detail?.tags) ? detail.tags : [],
  occurredAt: at.toISOString(),
});

const merged: Maker = ({ gid, detail }) => ({
  admin_graphql_api_customer_kept_id: text(detail?.keptId) ?? gid,
  admin_graphql_api_customer_deleted_id: text(detail?.deletedId),
  admin_graphql_api_job_id: null,
  status: "success",
  errors: [],
});

const purchasing: Maker = ({ at }, node) => ({
  customerId: node.id,
  numberOfOrders: Number(node.numberOfOrders),
  amountSpent: node.amountSpent,
  lastOrderId: (node.lastOrder as { id: string } | null)?.id ?? null,
  occurredAt: at.toISOString(),
});

const segment: Maker = (_, node) => ({
  id: numberOf(node.id),
  name: node.name,
  query: node.query,
  creationDate: node.creationDate,
  lastEditDate: node.lastEditDate,
});

const membership: Maker = ({ shop, gid, detail }) => ({
  shop_id: `gid://shopify/Shop/${shop.info.id}`,
  customer_id: gid,
  segment_id: text(detail?.segmentId),
});

const bulk: Maker = ({ shop }, node) => ({
  admin_graphql_api_id: node.id,
  completed_at: localTime(text(node.completedAt), shop.info.ianaTimezone),
  created_at: localTime(text(node.createdAt), shop.info.ianaTimezone),
  error_code: text(node.errorCode)?.toLowerCase() ?? null,
  status: String(node.status).toLowerCase(),
  type: String(node.type).toLowerCase(),
});

const bare: Maker = ({ gid }) => ({ id: numberOf(gid) });
const bareWithGid =
  (more: Body): Maker =>
  ({ gid }) => ({ id: numberOf(gid), ...more, admin_graphql_api_id: gid });

const disconnected: Maker = ({ detail }) => ({
  inventory_item_id: numberOf(String(detail?.inventoryItemId)),
  location_id: numberOf(String(detail?.locationId)),
});

const makers: Record<string, Maker> = {
  "orders/create": order,
  "orders/updated": order,
  "orders/cancelled": order,
  "orders/paid": order,
  "orders/fulfilled": order,
  "orders/partially_fulfilled": order,
  "orders/edited": edited,
  "orders/delete": bare,
  "refunds/create": refund,
  "customers/create": customer,
  "customers/update": customer,
  "customers/enable": customer,
  "customers/disable": customer,
  "customers/delete": bareWithGid({ tax_exemptions: [] }),
  "customers/merge": merged,
  "customers/purchasing_summary": purchasing,
  "customer.tags_added": tagsChanged,
  "customer.tags_removed": tagsChanged,
  "customer.joined_segment": membership,
  "customer.left_segment": membership,
  "customers_email_marketing_consent/update": (_, node) => emailConsentPayload(node as unknown as CustomerNode),
  "customers_marketing_consent/update": ({ at }, node) =>
    smsConsentPayload(node as unknown as CustomerNode, at.toISOString()),
  "products/create": product,
  "products/update": product,
  "products/delete": bare,
  "collections/create": collection,
  "collections/update": collection,
  "collections/delete": bareWithGid({ published_scope: "web" }),
  "inventory_items/create": item,
  "inventory_items/update": item,
  "inventory_items/delete": bareWithGid({
    country_code_of_origin: null,
    province_code_of_origin: null,
    harmonized_system_code: null,
    country_harmonized_system_codes: [],
  }),
  "inventory_levels/connect": level,
  "inventory_levels/update": level,
  "inventory_levels/disconnect": disconnected,
  "locations/create": location,
  "locations/update": location,
  "locations/activate": location,
  "locations/deactivate": location,
  "locations/delete": bare,
  "segments/create": segment,
  "segments/update": segment,
  "segments/delete": bare,
  "shop/update": shopBody,
  "app/uninstalled": shopBody,
  "bulk_operations/finish": bulk,
};

export const knownTopics: ReadonlySet<string> = new Set([
  ...Object.keys(makers),
  "app/scopes_update",
  "customers/data_request",
  "customers/redact",
  "shop/redact",
]);

export function payloadOf(change: Change): Body | null {
  const make = makers[change.topic];
  if (!make) return null;
  const node = (change.node as Node | undefined) ?? change.shop.find(change.gid) ?? { id: change.gid };
  return make(change, node);
}
