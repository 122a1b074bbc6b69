// Campaigns and their daily results as an app reports them, and annotations on the merchant's charts.
import { makeGid } from "#simulator/state/gid.ts";
import type { Arguments, Context, Resolvers } from "./context.ts";
import { accessDenied, userError } from "./refusal.ts";

const level2 =
  "`read_reports` access scope. Also: Level 2 access to Customer data including name, address, phone, and email fields. Please refer to protected customer data [requirements](https://shopify.dev/docs/apps/launch/protected-customer-data).";

function activityOf(context: Context, remoteId: unknown) {
  for (const row of context.shop.tables.marketingActivities.scan({ by: "id" })) {
    const activity = row.node();
    if (activity.remoteId === remoteId && activity.appId === context.caller.app.id) return activity;
  }
  return undefined;
}

function report(args: Arguments, context: Context) {
  const { shop } = context;
  const activity = activityOf(context, args.remoteId);
  if (args.remoteId && !activity)
    return {
      marketingEngagement: null,
      userErrors: [userError(["remoteId"], "Marketing activity does not exist.", "MARKETING_ACTIVITY_DOES_NOT_EXIST")],
    };
  const given = args.marketingEngagement as Record<string, unknown>;
  const engagement = {
    ...given,
    id: makeGid("MarketingEngagement", shop.nextId()),
    activityId: activity?.id ?? null,
    isCumulative: given.isCumulative === true,
    adSpend: given.adSpend ?? null,
    sales: given.sales ?? null,
    marketingActivity: activity ?? null,
  };
  shop.tables.marketingEngagements.put(engagement);
  return { marketingEngagement: engagement, userErrors: [] };
}

export const marketingResolvers: Resolvers = {
  QueryRoot: {
    // Served only to apps approved for names and addresses, which the stand-in's app is not.
    shopifyqlQuery: () => {
      throw accessDenied("shopifyqlQuery", level2);
    },
  },
  Mutation: {
    marketingActivityUpsertExternal(_, args, context) {
      const { shop, caller } = context;
      const input = args.input as Record<string, unknown>;
      const before = activityOf(context, input.remoteId);
      const activity = {
        ...input,
        id: before?.id ?? makeGid("MarketingActivity", shop.nextId()),
        appId: caller.app.id,
        title: input.title,
        status: input.status,
        createdAt: before?.createdAt ?? shop.stamp(),
        updatedAt: shop.stamp(),
      };
      shop.tables.marketingActivities.put(activity);
      return { marketingActivity: activity, userErrors: [] };
    },
    marketingEngagementCreate: (_, args, context) => report(args, context),
    analyticsAnnotationCreate(_, args, context) {
      const { shop } = context;
      const annotation = {
        ...(args.input as Record<string, unknown>),
        id: makeGid("AnalyticsAnnotation", shop.nextId()),
        createdAt: shop.stamp(),
        updatedAt: shop.stamp(),
      };
      shop.tables.annotations.put(annotation);
      return { analyticsAnnotation: annotation, userErrors: [] };
    },
  },
};
