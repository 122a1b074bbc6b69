// Webhook subscriptions an app makes in one shop by the API. Those of its configuration file are the host's.
import { apiVersion } from "#simulator/schema.ts";
import { makeGid, type Node, numberOfGid } from "#simulator/state/gid.ts";
import { pageOfList } from "./connection.ts";
import type { Context, Resolvers } from "./context.ts";
import { legacyResourceId } from "./fields.ts";
import { notServed, userError } from "./refusal.ts";

export function subscriptionsOf(context: Pick<Context, "shop">, appId: string): Node[] {
  const found: Node[] = [];
  for (const row of context.shop.tables.webhookSubscriptions.scan({ by: "createdAt" }))
    if (row.node().appId === appId) found.push(row.node());
  return found;
}

interface Input {
  uri?: string;
  callbackUrl?: string;
  filter?: string | null;
  name?: string | null;
  includeFields?: string[];
  format?: string;
}

function problemOf(input: Input, others: readonly Node[], topic: unknown): string | undefined {
  const uri = input.uri ?? input.callbackUrl;
  if (!uri) return "Address can't be blank";
  if (!/^(https:\/\/|pubsub:\/\/|arn:aws:events:|kafka:\/\/)/.test(uri)) return "Address is invalid: it must be https";
  const same = others.some(
    (other) => other.topic === topic && other.uri === uri && (other.filter ?? "") === (input.filter ?? ""),
  );
  return same ? "Address for this topic has already been taken" : undefined;
}

export const subscriptionResolvers: Resolvers = {
  QueryRoot: {
    webhookSubscriptions(_, args, context) {
      if (args.query) throw notServed("searching webhook subscriptions");
      const topics = args.topics as string[] | null | undefined;
      const found = subscriptionsOf(context, context.caller.app.id)
        .filter((item) => !topics || topics.includes(String(item.topic)))
        .filter((item) => !args.uri || item.uri === args.uri);
      return pageOfList(found, args);
    },
    webhookSubscription: (_, args, context) =>
      subscriptionsOf(context, context.caller.app.id).find((item) => item.id === args.id) ?? null,
  },
  WebhookSubscription: {
    legacyResourceId,
    callbackUrl: (item) => item.uri,
    apiVersion: () => ({ handle: apiVersion, displayName: apiVersion, supported: true }),
  },
  Mutation: {
    webhookSubscriptionCreate(_, args, context) {
      const { shop, caller } = context;
      const input = args.webhookSubscription as Input;
      const problem = problemOf(input, subscriptionsOf(context, caller.app.id), args.topic);
      if (problem)
        return { webhookSubscription: null, userErrors: [userError(["webhookSubscription", "callbackUrl"], problem)] };
      const at = shop.stamp();
      const subscription = {
        id: makeGid("WebhookSubscription", shop.nextId()),
        appId: caller.app.id,
        topic: args.topic,
        uri: input.uri ?? input.callbackUrl,
        filter: input.filter ?? null,
        name: input.name ?? null,
        includeFields: input.includeFields ?? [],
        format: input.format ?? "JSON",
        createdAt: at,
        updatedAt: at,
      };
      shop.tables.webhookSubscriptions.put(subscription);
      return { webhookSubscription: subscription, userErrors: [] };
    },
    webhookSubscriptionDelete(_, args, context) {
      const found = subscriptionsOf(context, context.caller.app.id).find((item) => item.id === args.id);
      if (!found)
        return {
          deletedWebhookSubscriptionId: null,
          userErrors: [userError(["id"], "Webhook subscription does not exist")],
        };
      context.shop.tables.webhookSubscriptions.remove(numberOfGid(found.id));
      return { deletedWebhookSubscriptionId: found.id, userErrors: [] };
    },
  },
};
