// Scopes that Shopify's schema file does not carry in a form a program can read. Each row names its source.
import { typeOfGid } from "#simulator/state/gid.ts";
import type { Arguments } from "./context.ts";

export interface SupplementRow {
  field: string; // Type.field
  scopes: (args: Arguments) => readonly (readonly string[])[]; // all of these, each any of
  source: string;
}

const writeScopeOf: Readonly<Record<string, readonly string[]>> = {
  Article: ["write_content", "write_online_store_pages"],
  Collection: ["write_products"],
  Customer: ["write_customers"],
  DiscountNode: ["write_discounts"],
  DraftOrder: ["write_draft_orders"],
  Location: ["write_locations"],
  Order: ["write_orders"],
  Product: ["write_products"],
  ProductVariant: ["write_products"],
};

const writeScopeOfOwner: Readonly<Record<string, readonly string[]>> = {
  COLLECTION: ["write_products"],
  CUSTOMER: ["write_customers"],
  LOCATION: ["write_locations"],
  ORDER: ["write_orders"],
  PRODUCT: ["write_products"],
  PRODUCTVARIANT: ["write_products"],
};

const readScopeOfTopic: readonly (readonly [RegExp, string])[] = [
  [/^CUSTOMERS_MERGE$/, "read_customer_merge"],
  [/^(CUSTOMERS?_|CUSTOMER_TAGS|SEGMENTS_)/, "read_customers"],
  [/^(ORDERS|REFUNDS|CHECKOUTS|ORDER_TRANSACTIONS)_/, "read_orders"],
  [/^FULFILLMENT/, "read_fulfillments"],
  [/^(PRODUCTS|COLLECTIONS|VARIANTS)_/, "read_products"],
  [/^INVENTORY_/, "read_inventory"],
  [/^LOCATIONS_/, "read_locations"],
  [/^RETURNS_/, "read_returns"],
];

const ownersOf = (args: Arguments): readonly string[] =>
  ((args.metafields ?? []) as { ownerId: string }[]).map((metafield) => typeOfGid(metafield.ownerId));
const byOwners = (args: Arguments) => [...new Set(ownersOf(args))].map((type) => writeScopeOf[type] ?? []);
const byId = (args: Arguments) => [writeScopeOf[typeOfGid(String(args.id))] ?? []];

export const supplement: readonly SupplementRow[] = [
  {
    field: "Mutation.tagsAdd",
    scopes: byId,
    source: "shopify.dev tagsAdd: needs the write scope of the tagged resource",
  },
  {
    field: "Mutation.tagsRemove",
    scopes: byId,
    source: "shopify.dev tagsRemove: needs the write scope of the tagged resource",
  },
  {
    field: "Mutation.metafieldsSet",
    scopes: byOwners,
    source: "schema, requiredAccess: the same access level needed to mutate the owner resource",
  },
  {
    field: "Mutation.metafieldsDelete",
    scopes: byOwners,
    source: "schema, requiredAccess: access defined by the type of each ownerId",
  },
  {
    field: "Mutation.metafieldDefinitionCreate",
    scopes: (args) => [writeScopeOfOwner[String((args.definition as { ownerType: string }).ownerType)] ?? []],
    source: "schema, requiredAccess: access to the namespace and the resource type of the definition",
  },
  {
    field: "Mutation.webPixelCreate",
    scopes: () => [["write_pixels"], ["read_customer_events"]],
    source: "schema, requiredAccess: also requires read_customer_events",
  },
  {
    field: "Mutation.webPixelUpdate",
    scopes: () => [["write_pixels"], ["read_customer_events"]],
    source: "schema, requiredAccess: also requires read_customer_events",
  },
  {
    field: "Mutation.webhookSubscriptionCreate",
    scopes: (args) => {
      const needed = readScopeOfTopic.find(([topics]) => topics.test(String(args.topic)))?.[1];
      return needed ? [[needed]] : [];
    },
    source: "shopify.dev WebhookSubscriptionTopic: each value names the scope it requires",
  },
  { field: "Mutation.flowTriggerReceive", scopes: () => [], source: "shopify.dev flowTriggerReceive: no scope" },
  {
    field: "Mutation.stagedUploadsCreate",
    scopes: () => [],
    source: "shopify.dev stagedUploadsCreate: bulk variables need no scope",
  },
  {
    field: "Mutation.bulkOperationRunMutation",
    scopes: () => [],
    source: "shopify.dev bulk operations: the inner mutation's scopes decide",
  },
  {
    field: "Mutation.bulkOperationRunQuery",
    scopes: () => [],
    source: "shopify.dev bulk operations: the inner query's scopes decide",
  },
];

// Shopify: "Only accessible by supported access tokens", which for bulk operations are offline ones.
export const offlineOnly: ReadonlySet<string> = new Set([
  "Mutation.bulkOperationRunQuery",
  "Mutation.bulkOperationRunMutation",
]);
export const offlineOnlyAccess =
  "Only accessible by supported access tokens: https://shopify.dev/docs/api/usage/bulk-operations/queries#access-token-considerations.";
