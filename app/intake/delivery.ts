// Which webhooks we apply, and which fields of each we keep. What is not listed is never stored.
// shopify.app.toml asks Shopify for the same fields, and a test holds the two together.
import { collectionTopics } from "./collection.ts";
import { customerTopics } from "./customer.ts";
import { parseExactJson } from "./exact-json.ts";
import { inventoryTopics } from "./inventory.ts";
import { keepFields } from "./kept-json.ts";
import { locationTopics } from "./location.ts";
import { orderTopics } from "./order-shape.ts";
import { refundTopics } from "./refund.ts";
import { type Wanted, wantedOf } from "./wanted.ts";

const product = [
  "id",
  "admin_graphql_api_id",
  "handle",
  "title",
  "vendor",
  "product_type",
  "status",
  "tags",
  "created_at",
  "updated_at",
  "published_at",
  "body_html",
  "category.admin_graphql_api_id",
  "category.full_name",
  "variants.admin_graphql_api_id",
  "variants.inventory_item_id",
  "variants.title",
  "variants.sku",
  "variants.barcode",
  "variants.position",
  "variants.price",
  "variants.compare_at_price",
  "variants.taxable",
  "variants.inventory_quantity",
  "variants.created_at",
  "variants.updated_at",
];

const shop = ["id", "name", "currency", "iana_timezone", "myshopify_domain", "plan_display_name", "primary_locale"];

export const keptFields: Readonly<Record<string, readonly string[]>> = {
  ...orderTopics,
  ...refundTopics,
  ...customerTopics,
  ...collectionTopics,
  ...locationTopics,
  ...inventoryTopics,
  "products/create": product,
  "products/update": product,
  "products/delete": ["id"],
  "shop/update": shop,
  "app/uninstalled": shop,
  "app/scopes_update": ["shop_id", "current", "updated_at"],
  "bulk_operations/finish": ["admin_graphql_api_id", "status", "error_code"],
  "customers/data_request": ["shop_id", "shop_domain", "customer.id", "orders_requested", "data_request.id"],
  "customers/redact": ["shop_id", "shop_domain", "customer.id", "orders_to_redact"],
  "shop/redact": ["shop_id", "shop_domain"],
};

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** A value where a plain one was expected: an object there is not what we know of, and is left out. */
function pickPlain(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Array.isArray(value) ? value.filter((item) => !isObject(item)) : null;
}

function pick(value: unknown, wanted: Wanted): unknown {
  if (!isObject(value)) return null;
  if (Array.isArray(value)) return value.map((item) => pick(item, wanted));
  const given = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  for (const [field, below] of wanted) {
    const inner = given[field];
    if (inner !== undefined) kept[field] = below ? pick(inner, below) : pickPlain(inner);
  }
  return kept;
}

const wantedByTopic = new Map(Object.entries(keptFields).map(([topic, paths]) => [topic, wantedOf(paths)]));

/** The fields of a payload that we keep, or null for a topic we have no use for and for what is no object. */
export function keptPart(topic: string, body: unknown): unknown {
  const wanted = wantedByTopic.get(topic);
  return wanted && !Array.isArray(body) ? pick(body, wanted) : null;
}

const hasLongNumber = (json: string) => /\d{16}/.test(json);

/** The same from the payload's text to the text of what is kept. Throws a SyntaxError where it is not JSON. */
export function keptJson(topic: string, text: string): string | null {
  const wanted = wantedByTopic.get(topic);
  if (!wanted) return null;
  const kept = keepFields(text, wanted);
  if (kept !== null) return kept;
  const json = JSON.stringify(keptPart(topic, JSON.parse(text)));
  // Rarely: an id that a number cannot hold, read again with all its digits.
  const exact = hasLongNumber(json) ? JSON.stringify(keptPart(topic, parseExactJson(text))) : json;
  return exact === "null" ? null : exact;
}

export const isApplied = (topic: string) => wantedByTopic.has(topic);
