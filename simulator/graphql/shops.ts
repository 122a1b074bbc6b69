// The shop itself and the plan it is on.

import { stamp } from "#simulator/state/clock.ts";
import { makeGid } from "#simulator/state/gid.ts";
import type { Shop } from "#simulator/state/world.ts";
import type { Resolvers } from "./context.ts";

export const shopResolvers: Resolvers = {
  QueryRoot: { shop: (_, __, context) => context.shop.tables.shop.get(context.shop.info.id) },
  Shop: {
    id: (_, __, context) => makeGid("Shop", context.shop.info.id),
    myshopifyDomain: (_, __, context) => context.shop.domain,
    primaryDomain: (_, __, context) => ({ host: context.shop.domain, url: `https://${context.shop.domain}` }),
    url: (_, __, context) => `https://${context.shop.domain}`,
    currencyCode: (_, __, context) => context.shop.info.currency,
    createdAt: (_, __, context) => opened(context.shop),
    plan: (_, __, context) => ({ name: context.shop.info.plan }),
  },
  Domain: { sslEnabled: () => true },
  ShopPlan: {
    displayName: (plan) => plan.name,
    publicDisplayName: (plan) => plan.name,
    partnerDevelopment: () => false,
    shopifyPlus: (plan) => /plus/i.test(String(plan.name)),
  },
};

// A folder does not say when its shop opened: no later than its first order.
function opened(shop: Shop): string {
  for (const row of shop.tables.orders.scan({ by: "createdAt" })) return stamp(new Date(row.createdAt));
  return "2020-01-01T00:00:00Z";
}
