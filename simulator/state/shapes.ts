// The tables of a shop: which file each comes from, what its children are called and which ids lie inside a row.
import type { TableShape } from "./columns.ts";
import type { Node } from "./gid.ts";

const listed = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : []);
const idsOf = (value: unknown): string[] => listed(value).map((item) => item.id);

export const shapes = {
  locations: { name: "locations", type: "Location", file: "locations.jsonl" },
  collections: { name: "collections", type: "Collection", file: "collections.jsonl" },
  products: {
    name: "products",
    type: "Product",
    file: "products.jsonl",
    childField: { ProductVariant: "variants", Collection: "collections", Metafield: "metafields" },
    inner: {
      ProductVariant: (node) => idsOf(node.variants),
      InventoryItem: (node) =>
        listed(node.variants).flatMap((variant) => idsOf(variant.inventoryItem ? [variant.inventoryItem] : [])),
      Metafield: (node) => idsOf(node.metafields),
    },
  },
  inventory: {
    name: "inventory",
    type: "InventoryItem",
    file: "inventory.jsonl",
    childField: { InventoryLevel: "inventoryLevels" },
  },
  customers: {
    name: "customers",
    type: "Customer",
    file: "customers.jsonl",
    childField: { Metafield: "metafields" },
    inner: { Metafield: (node) => idsOf(node.metafields) },
  },
  orders: {
    name: "orders",
    type: "Order",
    file: "orders.jsonl",
    childField: { LineItem: "lineItems" },
    link: (node) => node.customer,
    inner: { LineItem: (node) => idsOf(node.lineItems), Refund: (node) => idsOf(node.refunds) },
  },
  refunds: { name: "refunds", type: "Refund", file: "refunds.jsonl", link: (node) => node.order },
  abandonedCheckouts: { name: "abandonedCheckouts", type: "AbandonedCheckout", link: (node) => node.customer },
  shop: { name: "shop", type: "Shop" },
  segments: { name: "segments", type: "Segment" },
  segmentQueries: { name: "segmentQueries", type: "CustomerSegmentMembersQuery" },
  metafieldDefinitions: { name: "metafieldDefinitions", type: "MetafieldDefinition" },
  discounts: { name: "discounts", type: "DiscountCodeNode" },
  bulkOperations: { name: "bulkOperations", type: "BulkOperation" },
  uploads: { name: "uploads", type: "StagedUpload" },
  webhookSubscriptions: { name: "webhookSubscriptions", type: "WebhookSubscription" },
  webPixels: { name: "webPixels", type: "WebPixel" },
  marketingActivities: { name: "marketingActivities", type: "MarketingActivity" },
  marketingEngagements: { name: "marketingEngagements", type: "MarketingEngagement" },
  annotations: { name: "annotations", type: "AnalyticsAnnotation" },
  flowTriggers: { name: "flowTriggers", type: "FlowTrigger" },
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof shapes;
export const tableNames = Object.keys(shapes) as TableName[];
