// Which webhooks we apply, and which fields of each we keep. What is not listed is never stored.
// shopify.app.toml asks Shopify for the same fields, and a test holds the two together.

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

type Wanted = Map<string, Wanted>;

function wantedOf(paths: readonly string[]): Wanted {
  const wanted: Wanted = new Map();
  for (const path of paths) {
    let level = wanted;
    for (const key of path.split(".")) {
      const next = level.get(key) ?? new Map();
      level.set(key, next);
      level = next;
    }
  }
  return wanted;
}

function pick(value: unknown, wanted: Wanted): unknown {
  if (wanted.size === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, wanted));
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    [...wanted].flatMap(([key, inner]) => (Object.hasOwn(given, key) ? [[key, pick(given[key], inner)]] : [])),
  );
}

const wantedByTopic = new Map(Object.entries(keptFields).map(([topic, paths]) => [topic, wantedOf(paths)]));

/** The fields of a payload that we keep, or null for a topic we have no use for. */
export function keptPart(topic: string, body: unknown): unknown {
  const wanted = wantedByTopic.get(topic);
  return wanted ? pick(body, wanted) : null;
}
