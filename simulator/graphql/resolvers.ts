// All resolvers, gathered from the file of each noun.
import { appResolvers } from "./apps.ts";
import { bulkResolvers } from "./bulk-operations.ts";
import type { Resolve, Resolvers } from "./context.ts";
import { customerResolvers } from "./customers.ts";
import { discountResolvers } from "./discounts.ts";
import { inventoryResolvers } from "./inventory.ts";
import { marketingResolvers } from "./marketing.ts";
import { metafieldResolvers } from "./metafields.ts";
import { nodeResolvers } from "./nodes.ts";
import { orderResolvers } from "./orders.ts";
import { pixelResolvers } from "./pixels.ts";
import { productResolvers } from "./products.ts";
import { segmentResolvers } from "./segments.ts";
import { shopResolvers } from "./shops.ts";
import { tagResolvers } from "./tags.ts";
import { taxonomyResolvers } from "./taxonomy.ts";
import { subscriptionResolvers } from "./webhook-subscriptions.ts";

const gathered: Record<string, Record<string, Resolve>> = {};
const parts: Resolvers[] = [
  appResolvers,
  bulkResolvers,
  customerResolvers,
  discountResolvers,
  inventoryResolvers,
  marketingResolvers,
  metafieldResolvers,
  nodeResolvers,
  orderResolvers,
  pixelResolvers,
  productResolvers,
  segmentResolvers,
  shopResolvers,
  subscriptionResolvers,
  tagResolvers,
  taxonomyResolvers,
];
for (const part of parts)
  for (const [type, fields] of Object.entries(part)) gathered[type] = { ...gathered[type], ...fields };

export const resolvers: Resolvers = gathered;
