// The app as Shopify's library knows it: token exchange, expiring offline tokens, sessions in our database.
import "@shopify/shopify-app-remix/adapters/node";
import { ApiVersion, AppDistribution, LogSeverity, shopifyApp } from "@shopify/shopify-app-remix/server";
import { pool } from "./db.server.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";
import { createSessions } from "./store/app/sessions.ts";

export const apiVersion = ApiVersion.October26;

export const sessionStorage = createSessions(pool, env.tokenKeys);

const levels = {
  [LogSeverity.Error]: "error",
  [LogSeverity.Warning]: "warn",
  [LogSeverity.Info]: "debug",
  [LogSeverity.Debug]: "trace",
} as const;

export const shopify = shopifyApp({
  apiKey: env.apiKey,
  apiSecretKey: env.apiSecrets[0],
  appUrl: env.appUrl,
  ...(env.scopes ? { scopes: env.scopes } : {}),
  apiVersion,
  distribution: AppDistribution.AppStore,
  authPathPrefix: "/auth",
  sessionStorage,
  // At debug level the library writes session tokens.
  logger: { level: LogSeverity.Info, log: async (severity, message) => log[levels[severity]](message) },
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
});
