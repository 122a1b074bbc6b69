// The app that asks, as it is installed in the shop; and Flow triggers, which go to nobody but are kept to be looked at.
import { makeGid } from "#simulator/state/gid.ts";
import type { Resolvers } from "./context.ts";
import { userError } from "./refusal.ts";

const largestFlowPayload = 1_000_000;

export const appResolvers: Resolvers = {
  QueryRoot: {
    currentAppInstallation: (_, __, context) => ({ id: makeGid("AppInstallation", context.caller.app.id) }),
    app: (_, __, context) => ({ id: makeGid("App", context.caller.app.id) }),
    appByKey: (_, args, context) =>
      args.apiKey === context.caller.app.key ? { id: makeGid("App", context.caller.app.id) } : null,
  },
  AppInstallation: {
    accessScopes: (_, __, context) => [...context.caller.scopes].sort().map((handle) => ({ handle })),
    activeSubscriptions: () => [],
    app: (_, __, context) => ({ id: makeGid("App", context.caller.app.id) }),
  },
  AccessScope: { description: (scope) => String(scope.handle).replaceAll("_", " ") },
  App: {
    title: (_, __, context) => context.caller.app.title,
    apiKey: (_, __, context) => context.caller.app.key,
    handle: (_, __, context) => context.caller.app.title.toLowerCase().replaceAll(/\W+/g, "-"),
    embedded: () => true,
  },
  Mutation: {
    flowTriggerReceive(_, args, context) {
      const { handle, payload } = args;
      if (!handle || payload === undefined || payload === null)
        return { userErrors: [userError(["handle"], "Handle and payload must be provided.")] };
      if (JSON.stringify(payload).length > largestFlowPayload)
        return { userErrors: [userError(["payload"], "Payload size exceeds the limit.")] };
      const { shop } = context;
      const trigger = { id: makeGid("FlowTrigger", shop.nextId()), handle, payload, createdAt: shop.stamp() };
      shop.tables.flowTriggers.put(trigger);
      return { userErrors: [] };
    },
  },
};
